import {noteWordingIn, type NoteRevision} from '../model/note.js';
import {refs, type Stored} from '../model/records.js';
import type {Community} from './community.js';
import {reviseNote} from './knowledge.js';
import {versionsOf, type Version} from './versions.js';

/** A note as it was for a while. */
export type NoteVersion = Version<NoteRevision>;

/**
 * The versions of a note, newest first, a page of them.
 *
 * @param newest See `versionsOf`, and what it throws.
 */
export function noteHistory(
  {store}: Community,
  note: Stored<'note'>,
  newest?: number,
): Promise<readonly NoteVersion[]> {
  return versionsOf<NoteRevision>(note, (number) => store.get(refs.noteRevision(note.id, number)), newest);
}

/**
 * Gives a note the wording of an earlier version again, as a new one: what stands now stays in the history.
 *
 * @param read The note as the reader saw it.
 * @param note Why.
 * @throws What `reviseNote` throws.
 */
export async function restoreNote(
  community: Community,
  read: Stored<'note'>,
  {said}: NoteVersion,
  note: string,
): Promise<void> {
  const changesMeaning = said.meaning !== read.meaning;
  await reviseNote(community, read, noteWordingIn(said), {note, changesMeaning});
}
