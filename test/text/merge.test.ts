import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {mergeList, mergeText} from '../../src/text/merge.js';
import {wordsOf} from '../../src/text/segments.js';
import {effort} from '../support/effort.js';

/** Few words, so that texts share many; lines, and a script without spaces. */
const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'be', 'a', '集合', '🙂', '-');
const line = fc.array(word, {maxLength: 6}).map((words) => words.join(' '));
const text = fc.array(line, {maxLength: 5}).map((lines) => lines.join('\n'));

/** Words that stand nowhere else, by the letter that begins them. */
const newWords = (letter: string) =>
  fc.array(
    fc.integer({min: 0, max: 99}).map((n) => `${letter}${n}`),
    {maxLength: 6},
  );

/** A text with some words put in, taken out or replaced. */
const edited = (base: string, letter: string) =>
  fc
    .tuple(
      newWords(letter),
      fc.array(fc.nat(30), {minLength: 6, maxLength: 6}),
      fc.array(fc.nat(3), {minLength: 6, maxLength: 6}),
    )
    .map(([words, places, removals]) => {
      const pieces = wordsOf(base);
      words.forEach((word, i) => pieces.splice(Math.min(places[i]!, pieces.length), removals[i]!, ` ${word} `));
      return pieces.join('');
    });
const threeTexts = text.chain((base) => fc.tuple(fc.constant(base), edited(base, 'm'), edited(base, 't')));
const madeBy = (text: string, letter: string) => text.match(new RegExp(`\\b${letter}\\d+`, 'g'))?.sort() ?? [];

describe('two texts made from a third', () => {
  const cases: [name: string, base: string, mine: string, theirs: string, text: string, other?: string][] = [
    [
      'other words of a sentence',
      'We meet on Monday at noon.',
      'We meet on Tuesday at noon.',
      'We meet on Monday at ten.',
      'We meet on Tuesday at ten.',
    ],
    [
      'the same word',
      'We meet on Monday.',
      'We meet on Tuesday.',
      'We meet on Friday.',
      'We meet on Tuesday.',
      'We meet on Friday.',
    ],
    ['the same word in the same way', 'On Monday.', 'On Tuesday.', 'On Tuesday.', 'On Tuesday.'],
    [
      'a word that the other took out',
      'It is quite large.',
      'It is very large.',
      'It is large.',
      'It is very large.',
      'It is large.',
    ],
    ['another line', 'one\ntwo\nthree\n', 'ONE\ntwo\nthree\n', 'one\ntwo\nTHREE\n', 'ONE\ntwo\nTHREE\n'],
    ['lines side by side', 'one thing\nand two', 'one idea\nand two', 'one thing\nor two', 'one idea\nor two'],
    ['both added at the end', 'one', 'one\ntwo', 'one\nthree', 'one\ntwo', 'one\nthree'],
    ['both added, in two places', 'one\ntwo', 'zero\none\ntwo', 'one\ntwo\nthree', 'zero\none\ntwo\nthree'],
    ['one place contested, another not', 'a b c d e f', 'X b c d e Y', 'Z b c d e f', 'X b c d e Y', 'Z b c d e Y'],
    ['a script without spaces', '我们在星期一开会', '我们在星期二开会', '他们在星期一开会', '他们在星期二开会'],
    ['both wrote into what was empty', '', 'mine', 'theirs', 'mine', 'theirs'],
    ['one emptied it', 'one two', '', 'one three', '', 'one three'],
  ];
  for (const [name, base, mine, theirs, text, other] of cases) {
    it(`are joined: ${name}`, () => {
      expect(mergeText(base, mine, theirs)).to.deep.equal(other === undefined ? {text} : {text, theirs: other});
    });
  }

  it('are the one that changed when the other did not', () => {
    fc.assert(
      fc.property(text, text, (base, a) => {
        expect(mergeText(base, a, base)).to.deep.equal({text: a});
        expect(mergeText(base, base, a)).to.deep.equal({text: a});
        expect(mergeText(base, a, a)).to.deep.equal({text: a});
      }),
      {numRuns: 500},
    );
  });

  it('say the same whoever is asked, but for whose words come first where they contest', () => {
    fc.assert(
      fc.property(threeTexts, ([base, a, b]) => {
        const [mine, theirs] = [mergeText(base, a, b), mergeText(base, b, a)];
        expect(theirs).to.deep.equal(mine.theirs === undefined ? mine : {text: mine.theirs, theirs: mine.text});
      }),
      {numRuns: 1000},
    );
  });

  it('lose no word that either wrote', () => {
    let contested = 0;
    fc.assert(
      fc.property(threeTexts, ([base, a, b]) => {
        const {text, theirs} = mergeText(base, a, b);
        if (theirs === undefined) {
          expect(madeBy(text, 'm')).to.deep.equal(madeBy(a, 'm'));
          expect(madeBy(text, 't')).to.deep.equal(madeBy(b, 't'));
          return;
        }
        contested++;
        expect(madeBy(text, 'm')).to.deep.equal(madeBy(a, 'm'));
        expect(madeBy(theirs, 't')).to.deep.equal(madeBy(b, 't'));
      }),
      {numRuns: 2000},
    );
    expect(contested, 'some are contested, some not').to.be.within(1, 1999);
  });

  it('are joined in no time, however long', () => {
    const long = Array.from({length: 400}, (_, i) => `Line ${i} says one thing and ${i % 7} more.`);
    const mine = long.map((line, i) => (i % 2 ? line : `${line} Really ${i * 7}.`)).join('\n');
    const theirs = long.map((line, i) => (i % 3 ? line : line.replace('thing', `matter ${i}`))).join('\n');
    const joining = () => {
      mergeText(long.join('\n'), mine, theirs);
      mergeText('x '.repeat(9000), 'y '.repeat(9000), 'z '.repeat(9000));
    };
    expect(effort(joining, 2000)).to.be.at.most(2000);
  });
});

describe('two lists made from a third', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));

  it('have all that either added, and nothing that either took out', () => {
    expect(mergeList(['a', 'b', 'c'], ['a', 'c', 'd'], ['e', 'a', 'b'])).to.deep.equal(['a', 'd', 'e']);
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const merged = mergeList(base, mine, theirs);
        expect(new Set(merged).size).to.equal(merged.length);
        for (const item of 'abcdefgh') {
          const [was, isMine, isTheirs] = [base, mine, theirs].map((list) => list.includes(item));
          expect(merged.includes(item)).to.equal(was ? isMine && isTheirs : isMine || isTheirs);
        }
      }),
    );
  });

  it('are the one that changed when the other did not', () => {
    fc.assert(
      fc.property(list, list, (base, a) => {
        expect(mergeList(base, a, base)).to.deep.equal(a);
        expect(mergeList(base, base, a)).to.deep.equal(a);
        expect(mergeList(base, a, a)).to.deep.equal(a);
      }),
    );
  });
});
