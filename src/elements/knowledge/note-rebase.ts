import {joinLines, joinList, splitLines, splitList} from '../glossary/term-text.js';
import {rebaseFields, type MergedFields, type NotesOn} from '../shared/rebase.js';
import type {NoteText} from './note-draft.js';

export type NoteNotes = NotesOn<keyof NoteText>;

const fields: MergedFields<keyof NoteText> = {
  title: 'text',
  summary: 'text',
  tags: {split: splitList, join: joinList},
  cites: {split: splitLines, join: joinLines},
};

/** As `rebaseFields`, for the form of a note. */
export const rebaseNote = (base: NoteText, mine: NoteText, theirs: NoteText, notes?: NoteNotes) =>
  rebaseFields(fields, base, mine, theirs, notes);
