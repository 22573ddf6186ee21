import type {TermEntry} from '../../model/term.js';

/** Where names stand that begin with no letter: "5G", "99.9 %". */
export const NO_LETTER = '#';

const LATIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The order of the reader's language; 0 for characters it takes for the same letter. */
type Compare = (a: string, b: string) => number;

/**
 * Puts terms under their letters, as a dictionary of the reader's language does: É stands under E in French, Å is a
 * letter of its own in Swedish.
 *
 * @param terms In the order in which they stand under their letter.
 * @returns The letters in order. Of A to Z none is left out once one of them is there; the others have their terms.
 */
export function byLetter(terms: readonly TermEntry[], compare: Compare): Map<string, readonly TermEntry[]> {
  const letters = new Map<string, string>();
  const groups = new Map<string, TermEntry[]>();
  for (const term of terms) {
    const first = firstCharacter(term.label);
    const letter = letters.get(first) ?? letterFor(first, [...groups.keys()], compare);
    letters.set(first, letter);
    const group = groups.get(letter);
    if (group) group.push(term);
    else groups.set(letter, [term]);
  }
  if (LATIN.some((letter) => groups.has(letter))) {
    for (const letter of LATIN) if (!groups.has(letter)) groups.set(letter, []);
  }
  return new Map([...groups].sort(([a], [b]) => last(a) - last(b) || compare(a, b)));
}

/** Marks before a name do not count: ".NET" begins with N. */
function firstCharacter(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0] ?? NO_LETTER;
  return [...first.toUpperCase()][0]!;
}

function letterFor(character: string, known: readonly string[], compare: Compare): string {
  if (!/\p{L}/u.test(character)) return NO_LETTER;
  return [...LATIN, ...known].find((letter) => compare(letter, character) === 0) ?? character;
}

function last(letter: string): number {
  return letter === NO_LETTER ? 1 : 0;
}
