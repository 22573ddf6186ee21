import {diffWords, foldUnchanged, type DiffPart, type FoldedPart} from '../../text/diff.js';
import {mergeList, mergeText, type Merge} from '../../text/merge.js';
import {FIELD_KINDS, joinLines, joinList, splitLines, splitList, TEXT_FIELDS, type TermText} from './term-text.js';

type Field = keyof TermText;

/** What the writer of a field needs to know of somebody else's change to it. */
export interface FieldNote {
  /** What the field would say with the other's words where both changed the same ones. Undefined: both changes are in it. */
  readonly theirs?: string;
  /** What the other changed; of a field that is contested, how theirs differs from it. */
  readonly parts: readonly (DiffPart | FoldedPart)[];
}

export type FieldNotes = Partial<Readonly<Record<Field, FieldNote>>>;

/**
 * Carries what a person wrote over to a version that somebody else made meanwhile.
 *
 * @param notes What an earlier version left to be chosen.
 */
export function rebase(
  base: TermText,
  mine: TermText,
  theirs: TermText,
  notes: FieldNotes = {},
): {text: TermText; notes: FieldNotes} {
  const text: Record<Field, string> = {...mine};
  const after: Partial<Record<Field, FieldNote>> = {...notes};
  for (const field of TEXT_FIELDS.filter((field) => theirs[field] !== base[field])) {
    const merge = mergeField(field, base[field], mine[field], theirs[field]);
    text[field] = merge.text;
    const open = notes[field]?.theirs;
    // What was left to be chosen before has the latest change in it too.
    const other = merge.theirs ?? (open && mergeField(field, base[field], open, theirs[field]).text);
    if (other !== undefined && other !== merge.text) after[field] = {theirs: other, parts: changes(merge.text, other)};
    else if (mine[field] !== base[field] && mine[field] !== theirs[field])
      after[field] = {parts: changes(base[field], theirs[field])};
    else delete after[field];
  }
  return {text, notes: after};
}

function mergeField(field: Field, base: string, mine: string, theirs: string): Merge {
  if (FIELD_KINDS[field] === 'text') return mergeText(base, mine, theirs);
  if (base === theirs || mine === theirs) return {text: mine};
  const [split, join] = FIELD_KINDS[field] === 'list' ? [splitList, joinList] : [splitLines, joinLines];
  return {text: join(mergeList(split(base), split(mine), split(theirs)))};
}

function changes(before: string, after: string): (DiffPart | FoldedPart)[] {
  return foldUnchanged(diffWords(before, after));
}
