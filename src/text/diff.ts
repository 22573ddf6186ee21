import {diffArrays} from 'diff/lib/diff/array.js';
import {beginningOfWord, linesOf, wordsOf} from './segments.js';

/** A stretch of text that two versions share, or that only the later or the earlier one has. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A stretch that both versions share and that says nothing about the change. */
export interface FoldedPart {
  readonly kind: 'folded';
  readonly text: string;
}

/** How many words may differ before whole lines are compared: the time it takes grows with the square. */
const MAX_CHANGED_WORDS = 600;

/** How long a comparison may take, in milliseconds: some texts are slow for other reasons. */
const MAX_TIME = 200;

/** How much of what did not change is shown beside a change, in UTF-16 units. */
const NEIGHBOURHOOD = 160;

/** What is folded must be worth it. */
const MIN_FOLDED = 2 * NEIGHBOURHOOD;

/**
 * What changed from one version of a text to the next, word by word; line by line where most of it did. Within a change,
 * what was removed comes before what was added.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts =
    compare(wordsOf(before), wordsOf(after)) ??
    compare(linesOf(before), linesOf(after)) ??
    ([
      {kind: 'removed', text: before},
      {kind: 'added', text: after},
    ] as const);
  return joined(parts);
}

/** Folds long stretches without a change, but for the words around the changes. */
export function foldUnchanged(parts: readonly DiffPart[]): (DiffPart | FoldedPart)[] {
  return parts.flatMap((part, place): (DiffPart | FoldedPart)[] => {
    if (part.kind !== 'same') return [part];
    const {text} = part;
    const start = place === 0 ? 0 : beginningOfWord(text, NEIGHBOURHOOD);
    const end = place === parts.length - 1 ? text.length : beginningOfWord(text, text.length - NEIGHBOURHOOD);
    if (end - start < MIN_FOLDED) return [part];
    const around = [text.slice(0, start), text.slice(end)].map((text): DiffPart => ({kind: 'same', text}));
    const folded: FoldedPart = {kind: 'folded', text: text.slice(start, end)};
    return [around[0]!, folded, around[1]!].filter(({text}) => text);
  });
}

/** Undefined when too much differs. */
function compare(before: string[], after: string[]): DiffPart[] | undefined {
  return diffArrays(before, after, {maxEditLength: MAX_CHANGED_WORDS, timeout: MAX_TIME})?.map(
    ({added, removed, value}) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
}

/** Words that were replaced one after the other are one change: the spaces between them are no news. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const end = () => {
    if (removed) result.push({kind: 'removed', text: removed});
    if (added) result.push({kind: 'added', text: added});
    removed = added = '';
  };
  parts.forEach(({kind, text}, place) => {
    const isBetween =
      removed && added && /^[^\S\n]*$/.test(text) && [1, 2].every((next) => isChange(parts[place + next]));
    if (kind === 'same' && !isBetween) {
      end();
      result.push({kind, text});
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  end();
  return result.filter(({text}) => text);
}

function isChange(part: DiffPart | undefined): boolean {
  return part !== undefined && part.kind !== 'same';
}
