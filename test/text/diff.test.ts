import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {diffWords, foldUnchanged, type DiffPart} from '../../src/text/diff.js';
import {effort} from '../support/effort.js';

/** Writes a comparison as `same [-removed-] {+added+}`. */
const written = (parts: readonly DiffPart[]) =>
  parts.map(({kind, text}) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');
const shows = (before: string, after: string, expected: string) => {
  expect(written(diffWords(before, after))).to.equal(expected);
};

/** What each version says, by a comparison. */
const sides = (parts: readonly DiffPart[]) =>
  (['removed', 'added'] as const).map((side) =>
    parts
      .filter(({kind}) => kind === 'same' || kind === side)
      .map(({text}) => text)
      .join(''),
  );

/** In milliseconds of a quick machine. */
const ENOUGH = 2000;

describe('comparing two versions of a text', () => {
  it('marks words, not letters', () =>
    shows('We meet on Monday.', 'We meet on Tuesday, perhaps.', 'We meet on [-Monday-]{+Tuesday, perhaps+}.'));

  it('takes words that were replaced one after the other as one change', () =>
    shows('the quick brown fox', 'the slow red fox', 'the [-quick brown-]{+slow red+} fox'));

  it('keeps to single words where those between them stayed', () =>
    shows('one two three', 'six two nine', '[-one-]{+six+} two [-three-]{+nine+}'));

  it('marks French words with their accents', () =>
    shows('Le comité a décidé.', 'Le comité aurait décidé.', 'Le comité [-a-]{+aurait+} décidé.'));

  it('marks Japanese words, which have no spaces', () =>
    // Browsers have dictionaries of their own; of these words, all have the same.
    shows('東京は大きい。', '大阪は大きい。', '[-東京-]{+大阪+}は大きい。'));

  it('marks Arabic words', () =>
    shows('مرحبا بالعالم الجميل', 'مرحبا بالعالم الكبير الجميل', 'مرحبا بالعالم {+الكبير +}الجميل'));

  it('takes no emoji apart', () => shows('us 👨‍👩‍👧 here', 'us 👨‍👩‍👦 here', 'us [-👨‍👩‍👧-]{+👨‍👩‍👦+} here'));

  it('sees a line break, and a space', () => {
    shows('a\n\nb', 'a\nb', 'a\n[-\n-]b');
    shows('ab', 'a b', '[-ab-]{+a b+}');
  });

  it('has nothing to mark in the same text, and all of it beside none', () => {
    shows('same', 'same', 'same');
    shows('', 'new', '{+new+}');
    shows('old text', '', '[-old text-]');
    shows('', '', '');
  });

  it('loses no letter of either version', () => {
    const word = fc.constantFrom('a', 'b', ' ', '\n', 'é', '日本', '👍🏽', 'مرحبا', '. ', '**');
    const text = fc.oneof(
      fc.array(word, {maxLength: 60}).map((words) => words.join('')),
      fc.string({unit: 'binary'}),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(sides(diffWords(before, after))).to.deep.equal([before, after]);
      }),
    );
  });

  const numbered = (word: string, count: number) =>
    Array.from({length: count}, (_, i) => `${word}${i}`)
      .join(' ')
      .slice(0, 20_000);
  for (const [name, before, after] of [
    ['a few changes', numbered('word', 2500), numbered('word', 2500).replace('word70 ', '').replace('word900', 'x')],
    ['another text', numbered('one', 3000), numbered('other', 2800)],
    ['every third word changed', numbered('w', 3500), numbered('w', 3500).replace(/(\w+ \w+ )\w+/g, '$1x')],
    ['the same words, moved by one', 'a b '.repeat(5000), 'b a '.repeat(5000)],
    ['Japanese', 'あ亜'.repeat(10_000), 'い意'.repeat(10_000)],
    ['one long word', 'x'.repeat(20_000), 'y'.repeat(20_000)],
    ['nothing but line breaks', '\n'.repeat(20_000), '\n '.repeat(10_000)],
  ] as const) {
    it(`compares 20,000 characters soon: ${name}`, () => {
      let parts: readonly DiffPart[] = [];
      expect(effort(() => (parts = diffWords(before, after)), ENOUGH)).to.be.at.most(ENOUGH);
      expect(sides(parts)).to.deep.equal([before, after]);
      if (name === 'a few changes') expect(parts.filter(({kind}) => kind !== 'same')).to.have.length(3);
    });
  }
});

describe('folding what did not change', () => {
  const prose = 'a word or two '.repeat(100);
  const folded = (before: string, after: string) => foldUnchanged(diffWords(before, after));
  const kinds = (before: string, after: string) => folded(before, after).map(({kind}) => kind);

  it('keeps what is near a change', () => {
    const parts = folded(`${prose}old ${prose}`, `${prose}new ${prose}`);
    expect(parts.map(({kind}) => kind)).to.deep.equal(['folded', 'same', 'removed', 'added', 'same', 'folded']);
    expect(parts[1]!.text.length).to.be.within(150, 180);
    expect(parts[1]!.text).to.match(/^(a|word|or|two| )/);
  });

  it('folds between two changes', () =>
    expect(kinds(`x${prose}x`, `y${prose}y`).join()).to.contain('added,same,folded,same,removed'));

  it('leaves alone what is short', () =>
    expect(kinds('a b c', 'a x c')).to.deep.equal(['same', 'removed', 'added', 'same']));

  it('loses nothing, in any script', () => {
    for (const text of [prose, '今日は天気がいい'.repeat(100), '👨‍👩‍👧'.repeat(200)]) {
      const parts = folded(`${text}1`, `${text}2`);
      expect(parts.map(({kind, text}) => (kind === 'removed' ? '' : text)).join('')).to.equal(`${text}2`);
      expect(parts[0]!.kind).to.equal('folded');
      for (const part of parts) expect(() => encodeURIComponent(part.text)).not.to.throw(); // It does for half a character.
    }
  });
});
