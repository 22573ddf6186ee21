import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {firstSentence, plainText} from '../../src/text/excerpt.js';
import {shorten} from '../../src/text/shorten.js';

describe('plainText', () => {
  it('reads Markdown as one line', () => {
    const post =
      '# Hello\n\nI **tried** `it`:\n\n- [one](https://x.org)\n- two\n\n> three\n\n| a | b |\n|-|-|\n| c | d |';
    expect(plainText(post, 200)).to.equal('Hello I tried it: one · two three a b c d');
  });

  it('keeps the items of a list apart', () => {
    expect(plainText('Missing:\n\n- access\n- where logs are.\n- whom to *ask*\n\nSoon.', 200)).to.equal(
      'Missing: access · where logs are. whom to ask Soon.',
    );
    expect(plainText('1. one\n2. two\n   - in\n   - out\n3. three', 200)).to.equal('one · two in · out · three');
  });

  it('keeps words whole that are marked in part', () => {
    expect(plainText('un**believ**able, <b>really</b>', 200)).to.equal('unbelievable, <b>really</b>');
  });

  it('ends after a word', () => {
    expect(plainText('One two, three four', 12)).to.equal('One two…');
    expect(plainText('One two three', 13)).to.equal('One two three');
    expect(plainText('One two three', 12)).to.equal('One two…');
  });

  it('costs no more for a long text', () => {
    expect(plainText('word '.repeat(100_000), 20)).to.equal('word word word word…');
  });
});

describe('firstSentence', () => {
  it('ends where the sentence does', () => {
    expect(firstSentence('A pod is a unit. It holds containers.')).to.equal('A pod is a unit.');
    expect(firstSentence('Is it? Yes!')).to.equal('Is it?');
    expect(firstSentence('No full stop')).to.equal('No full stop');
    expect(firstSentence('')).to.equal('');
  });

  it('reads over abbreviations and numbers', () => {
    expect(firstSentence('A platform, e.g. Heroku, runs apps. It scales.')).to.equal(
      'A platform, e.g. Heroku, runs apps.',
    );
    expect(firstSentence('Dr. Ada wrote 3.5 programs. Then more.')).to.equal('Dr. Ada wrote 3.5 programs.');
    expect(firstSentence('J. Doe et al. say so. We do too.')).to.include('J. Doe');
  });

  it('skips headings and marks', () => {
    expect(firstSentence('## What it is\n\nA **mesh** of [services](/x). More.')).to.equal('A mesh of services.');
  });

  it('reads other scripts', () => {
    expect(firstSentence('これは用語です。次の文です。')).to.equal('これは用語です。');
    expect(firstSentence('هذا مصطلح. هذه جملة أخرى.')).to.equal('هذا مصطلح.');
  });

  it('is shortened to the limit', () => {
    const sentence = firstSentence(`${'word '.repeat(100)}.`, 50);
    expect(sentence).to.have.length.at.most(50);
    expect(sentence).to.match(/word…$/);
  });
});

describe('shorten', () => {
  it('breaks no character in two', () => {
    expect(shorten('👩‍👩‍👧'.repeat(3), 20)).to.equal('👩‍👩‍👧👩‍👩‍👧…');
    expect(shorten('a'.repeat(50), 20)).to.equal(`${'a'.repeat(19)}…`);
  });

  it('cuts between the words of scripts without spaces', () => {
    const cut = shorten('サービスメッシュはサービス間の通信を管理します', 12);
    expect(cut).to.have.length.within(8, 12);
    expect(cut).to.match(/^サービス.*…$/);
  });

  it('never exceeds its limit', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.nat(30), (line, limit) => shorten(line, limit).length <= limit),
    );
  });
});
