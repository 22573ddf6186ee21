import {rebaseFields, type FieldNote, type ListField, type MergedFields, type NotesOn} from '../shared/rebase.js';
import {FIELD_KINDS, joinLines, joinList, splitLines, splitList, TEXT_FIELDS, type TermText} from './term-text.js';

type Field = keyof TermText;

export type {FieldNote};
export type FieldNotes = NotesOn<Field>;

const lists = {
  list: {split: splitList, join: joinList},
  lines: {split: splitLines, join: joinLines},
} as const satisfies Record<string, ListField>;

const fields = Object.fromEntries(
  TEXT_FIELDS.map((field) => [field, FIELD_KINDS[field] === 'text' ? 'text' : lists[FIELD_KINDS[field]]]),
) as MergedFields<Field>;

/** As `rebaseFields`, for the form of a term. */
export function rebase(
  base: TermText,
  mine: TermText,
  theirs: TermText,
  notes: FieldNotes = {},
): {text: TermText; notes: FieldNotes} {
  return rebaseFields(fields, base, mine, theirs, notes);
}
