import {NO_NAME} from '../model/no-name.js';
import {refs, type Stored} from '../model/records.js';
import {packVoice, unpackVoice} from '../model/term.js';
import {queries} from '../store/queries.js';
import type {Change, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {pagesOf} from './record-pages.js';
import {voiceNote} from './note-voices.js';

/** Notes that somebody began, changed last or said something of. */
export async function notesOf(store: Store, uid: string, signal?: AbortSignal): Promise<readonly Stored<'note'>[]> {
  const notes: Stored<'note'>[] = [];
  for await (const page of pagesOf(store, queries.notes(), signal)) {
    notes.push(...page.filter(({author, by, voices}) => author === uid || by === uid || Object.hasOwn(voices, uid)));
  }
  return notes;
}

/** As the rules let somebody take back what they said of a note. */
export const mayTakeBackOfNote = ({status, voices}: Stored<'note'>, uid: string): boolean =>
  status === 'kept' && Object.hasOwn(voices, uid);

/** Takes back what somebody said of notes. What they wrote in them is everybody's, and stays. */
export async function eraseNoteVoices(
  community: Community,
  notes: readonly Stored<'note'>[],
  uid: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const note of notes) {
    if (mayTakeBackOfNote(note, uid) && !signal?.aborted) await voiceNote(community, note.id, undefined);
  }
}

/** What takes somebody's name off notes. @param isErased Whether `eraseNoteVoices` went before. */
export function namesInNotes(notes: readonly Stored<'note'>[], uid: string, isErased: boolean): readonly Change[] {
  const updatedAt = serverTime();
  return notes.flatMap((note): Change[] => {
    const keepsVoice = Object.hasOwn(note.voices, uid) && !(isErased && mayTakeBackOfNote(note, uid));
    const voice = keepsVoice ? unpackVoice(note.voices[uid]!) : undefined;
    const data = {
      ...(note.author === uid && note.byline !== NO_NAME && {byline: NO_NAME}),
      ...(note.by === uid && note.editor !== NO_NAME && {editor: NO_NAME}),
      ...(voice && voice.name !== NO_NAME && {voices: {[uid]: packVoice({...voice, name: NO_NAME})}}),
    };
    return Object.keys(data).length ? [{type: 'update', ref: refs.note(note.id), data: {...data, updatedAt}}] : [];
  });
}

/** Notes as their writer takes them along: the versions that are theirs, what they said of them, and whether they look after them. */
export async function* exportedNotes(store: Store, uid: string, signal?: AbortSignal) {
  for await (const notes of pagesOf(store, queries.notes(), signal)) {
    for (const note of notes) {
      const earlier: Stored<'noteRevision'>[] = [];
      if (note.revision > 0 && (note.title || [note.by, note.author].includes(uid))) {
        for await (const page of pagesOf(store, queries.noteRevisions(note.id), signal)) earlier.push(...page);
      }
      const {title, summary, tags, cites, status, revision, by, editor, updatedAt, id} = note;
      const current = {...{id, title, summary, tags, cites, status, revision, note: note.note}, by, editor, updatedAt};
      const versions = [current, ...earlier].filter((version) => version.by === uid);
      const voice = Object.hasOwn(note.voices, uid) ? unpackVoice(note.voices[uid]!) : undefined;
      if (!versions.length && !voice && note.owner !== uid && note.author !== uid) continue;
      yield {
        ...{id, title, began: note.author === uid, lookedAfter: note.owner === uid},
        versions,
        ...(voice && {said: voice.reason ? {'no longer': voice.reason} : 'still true'}),
      };
    }
  }
}
