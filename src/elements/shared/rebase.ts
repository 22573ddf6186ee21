import {diffWords, foldUnchanged, type DiffPart, type FoldedPart} from '../../text/diff.js';
import {mergeList, mergeText, type Merge} from '../../text/merge.js';

/** What the writer of a field needs to know of somebody else's change to it. */
export interface FieldNote {
  /** What the field would say with the other's words where both changed the same ones. Undefined: both changes are in it. */
  readonly theirs?: string;
  /** What the other changed; of a field that is contested, how theirs differs from it. */
  readonly parts: readonly (DiffPart | FoldedPart)[];
}

export type NotesOn<F extends string> = Partial<Readonly<Record<F, FieldNote>>>;

/** A field that is a list, as a text that people write. */
export interface ListField {
  split(text: string): string[];
  join(items: readonly string[]): string;
}

/** How the changes of two people to each field of a form come together: as texts, or as lists. */
export type MergedFields<F extends string> = Readonly<Record<F, 'text' | ListField>>;

/**
 * Carries what a person wrote over to a version that somebody else made meanwhile.
 *
 * @param notes What an earlier version left to be chosen.
 */
export function rebaseFields<F extends string>(
  fields: MergedFields<F>,
  base: Readonly<Record<F, string>>,
  mine: Readonly<Record<F, string>>,
  theirs: Readonly<Record<F, string>>,
  notes: NotesOn<F> = {},
): {text: Readonly<Record<F, string>>; notes: NotesOn<F>} {
  const text: Record<F, string> = {...mine};
  const after: Partial<Record<F, FieldNote>> = {...notes};
  for (const field of (Object.keys(fields) as F[]).filter((field) => theirs[field] !== base[field])) {
    const merge = mergeField(fields[field], base[field], mine[field], theirs[field]);
    text[field] = merge.text;
    const open = notes[field]?.theirs;
    // What was left to be chosen before has the latest change in it too.
    const other = merge.theirs ?? (open && mergeField(fields[field], base[field], open, theirs[field]).text);
    if (other !== undefined && other !== merge.text) after[field] = {theirs: other, parts: changes(merge.text, other)};
    else if (mine[field] !== base[field] && mine[field] !== theirs[field])
      after[field] = {parts: changes(base[field], theirs[field])};
    else delete after[field];
  }
  return {text, notes: after};
}

function mergeField(kind: 'text' | ListField, base: string, mine: string, theirs: string): Merge {
  if (kind === 'text') return mergeText(base, mine, theirs);
  if (base === theirs || mine === theirs) return {text: mine};
  const {split, join} = kind;
  return {text: join(mergeList(split(base), split(mine), split(theirs)))};
}

function changes(before: string, after: string): (DiffPart | FoldedPart)[] {
  return foldUnchanged(diffWords(before, after));
}
