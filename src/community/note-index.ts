import {unpackNote, type KnowledgeShard, type NoteEntry} from '../model/note.js';

/** The notes of each document that was unpacked. */
const unpacked = new WeakMap<KnowledgeShard, readonly NoteEntry[]>();

/** Every note of the packed index, in no order. Unpacked once, for all who ask. */
export function notesIn(shards: readonly KnowledgeShard[]): NoteEntry[] {
  return shards.flatMap((shard) => {
    const notes = unpacked.get(shard) ?? shownNotesIn(shard);
    unpacked.set(shard, notes);
    return notes;
  });
}

/** Those that nobody hid. */
function shownNotesIn({entries}: KnowledgeShard): NoteEntry[] {
  return Object.entries(entries).flatMap(([id, entry]) => {
    const note = unpackNote(id, entry);
    return note.title ? [note] : [];
  });
}

/** The notes that rest on a conversation and hold, in the order in which they were begun. */
export function notesOn(thread: string, notes: readonly NoteEntry[]): NoteEntry[] {
  const found = notes.filter(({threads, status}) => status === 'kept' && threads.includes(thread));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
