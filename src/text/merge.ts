import {diffArrays} from 'diff/lib/diff/array.js';
import {linesOf, wordsOf} from './segments.js';

/** One text of two that were made from a third. */
export interface Merge {
  /** With the changes of both; where both changed the same words, with mine. */
  readonly text: string;
  /** The same with theirs instead. Undefined if they changed nothing that I changed: nobody has to choose. */
  readonly theirs?: string;
}

/** How many pieces may differ, and for how many milliseconds to look: beyond that, a text counts as changed as a whole. */
const LIMITS = {maxEditLength: 600, timeout: 200};

/** What one of two did to a stretch of pieces of the third. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly string[];
}

/**
 * Joins what two people made of one text, line by line, and word by word within the lines that both changed. What touches
 * is the same: of two words side by side, each changed by somebody else, few pairs still make sense.
 */
export function mergeText(base: string, mine: string, theirs: string): Merge {
  if (theirs === base || mine === theirs) return {text: mine};
  if (mine === base) return {text: theirs};
  return merged(base, mine, theirs, [linesOf, wordsOf]);
}

/** Joins what two people made of one list whose order says little: all that either added, nothing that either took out. */
export function mergeList(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  const kept = mine.filter((item) => theirs.includes(item) || !base.includes(item));
  const added = theirs.filter((item) => !base.includes(item) && !mine.includes(item));
  return [...kept, ...added];
}

type Split = (text: string) => string[];

/** @param splits How to split a text, and then what is contested of it. */
function merged(base: string, mine: string, theirs: string, [split, ...finer]: readonly Split[]): Merge {
  if (!split) return {text: mine, theirs};
  const pieces = split(base);
  const [my, their] = [hunks(pieces, split(mine)), hunks(pieces, split(theirs))];
  let text = '';
  let other = '';
  let done = 0;
  for (const {start, end} of regions([...my, ...their])) {
    const before = pieces.slice(done, start).join('');
    const part = mergedPart(
      pieces.slice(start, end).join(''),
      applied(my, pieces, start, end),
      applied(their, pieces, start, end),
      finer,
    );
    text += before + part.text;
    other += before + (part.theirs ?? part.text);
    done = end;
  }
  const rest = pieces.slice(done).join('');
  return text === other ? {text: text + rest} : {text: text + rest, theirs: other + rest};
}

function mergedPart(base: string, mine: string, theirs: string, finer: readonly Split[]): Merge {
  if (theirs === base || mine === theirs) return {text: mine};
  return mine === base ? {text: theirs} : merged(base, mine, theirs, finer);
}

function hunks(before: string[], after: string[]): Hunk[] {
  const parts = diffArrays(before, after, LIMITS);
  if (!parts) return [{start: 0, end: before.length, pieces: after}];
  const found: Hunk[] = [];
  let place = 0;
  for (const {added, removed, value} of parts) {
    if (added) found.push({start: place, end: place, pieces: value});
    if (removed) found.push({start: place, end: place + value.length, pieces: []});
    if (!added) place += value.length;
  }
  return found;
}

/** The stretches that one or both changed, each as large as what touches. */
function regions(all: readonly Hunk[]): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = [];
  for (const {start, end} of [...all].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({start, end});
  }
  return found;
}

/** What somebody made of a stretch. */
function applied(all: readonly Hunk[], pieces: readonly string[], start: number, end: number): string {
  let text = '';
  let place = start;
  for (const hunk of all) {
    if (hunk.start < start || hunk.end > end) continue;
    text += pieces.slice(place, hunk.start).join('') + hunk.pieces.join('');
    place = hunk.end;
  }
  return text + pieces.slice(place, end).join('');
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, place) => item === b[place]);
}
