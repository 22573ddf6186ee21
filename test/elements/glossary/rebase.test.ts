import {expect} from '@open-wc/testing';
import {rebase} from '../../../src/elements/glossary/rebase.js';
import {FIELD_KINDS, NO_TEXT, TEXT_FIELDS, type TermText} from '../../../src/elements/glossary/term-text.js';

const base: TermText = {
  ...NO_TEXT,
  label: 'Pod',
  aliases: 'pods',
  gloss: 'Containers on one node.',
  body: 'Why.\nHow.',
};

describe('what a person writes about a term while somebody else changes it', () => {
  it('follows what they did not touch', () => {
    const mine = {...base, gloss: 'Containers on a node.'};
    const theirs = {...base, body: 'New.', tags: 'platform'};
    expect(rebase(base, mine, theirs)).to.deep.equal({text: {...mine, body: 'New.', tags: 'platform'}, notes: {}});
    expect(rebase(base, mine, mine), 'the same change').to.deep.equal({text: mine, notes: {}});
  });

  it('has both changes where they fit, and says what the other one was', () => {
    const mine = {...base, gloss: 'Some containers on one node.', aliases: 'pods, podlet', body: 'Why.\nHow so.'};
    const theirs = {...base, gloss: 'Containers on one machine.', aliases: 'kube pod', body: 'Why.\nHow.\nWhen.'};
    const {text, notes} = rebase(base, mine, theirs);
    expect(text).to.deep.equal({
      ...base,
      gloss: 'Some containers on one machine.',
      aliases: 'podlet, kube pod',
      body: 'Why.\nHow so.\nWhen.',
    });
    expect(Object.keys(notes).sort()).to.deep.equal(['aliases', 'body', 'gloss']);
    expect(notes.gloss).to.deep.equal({
      parts: [
        {kind: 'same', text: 'Containers on one '},
        {kind: 'removed', text: 'node'},
        {kind: 'added', text: 'machine'},
        {kind: 'same', text: '.'},
      ],
    });
  });

  it('leaves a choice where both changed the same words, with everything else in both', () => {
    const mine = {...base, gloss: 'Some containers on one host.'};
    const theirs = {...base, gloss: 'Containers on one machine'};
    const {text, notes} = rebase(base, mine, {...theirs, gloss: 'Containers on one machine.'});
    expect(text.gloss).to.equal('Some containers on one host.');
    expect(notes.gloss?.theirs).to.equal('Some containers on one machine.');
  });

  it('keeps a choice up to date when the other one changes it again', () => {
    const mine = {...base, gloss: 'Containers on one host.'};
    const second = {...base, gloss: 'Containers on one machine.'};
    const third = {...base, gloss: 'Linux containers on one machine.'};
    const first = rebase(base, mine, second);
    const {text, notes} = rebase(second, first.text, third, first.notes);
    expect(text.gloss).to.equal('Linux containers on one host.');
    expect(notes.gloss?.theirs).to.equal('Linux containers on one machine.');
    const settled = rebase(third, text, {...base, gloss: text.gloss}, notes);
    expect(settled.text.gloss).to.equal(text.gloss);
    expect(settled.notes).to.deep.equal({});
  });

  it('has a way to be joined for each field', () => {
    expect(Object.keys(FIELD_KINDS)).to.have.members([...TEXT_FIELDS]);
  });
});
