import {CommunityError} from '../model/errors.js';
import {createId, keyOfNote} from '../model/ids.js';
import {NOTE_LIMITS, noteSchema, type Note} from '../model/note.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {packVoice, unpackVoice} from '../model/term.js';
import type {Change} from '../store/store.js';
import {increment, removeEntry, serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import type {Community} from './community.js';
import {post, threadOfPage} from './discussion.js';
import {contribute} from './guard.js';
import {relistNote, withNote} from './knowledge.js';
import {actor, type Actor} from './membership.js';
import {threadAtPage} from './pages.js';

/** What somebody says of whether a note holds. */
export interface NoteVoice {
  /** Why it holds no longer; '' if it still does. */
  readonly reason: string;
  /** When somebody looks at it again, where it holds. Left out, that stays. */
  readonly reviewBy?: string | undefined;
}

/**
 * Says whether a note still holds, in place of what the viewer said before. As long as somebody doubts it, it is listed as doubted.
 *
 * @param voice Undefined takes back what they said.
 * @throws {CommunityError} `not-found`, `too-long`, `signed-out`, `too-fast`, `permission-denied` …
 */
export async function voiceNote(community: Community, id: string, voice: NoteVoice | undefined): Promise<void> {
  const given = voice && {...voice, reason: oneLine(voice.reason)};
  if (given && given.reason.length > NOTE_LIMITS.reason) {
    const detail = {field: 'reason', length: given.reason.length, limit: NOTE_LIMITS.reason};
    throw new CommunityError('too-long', {detail});
  }
  if (given?.reviewBy) validate(noteSchema, {reviewBy: given.reviewBy});
  const by = await actor(community);
  await withNote(community, id, (read) => say(community, read, given, by));
}

/**
 * Says why a note holds no longer, and begins a conversation about it, or goes on with it. The reason stands with the note even where
 * the conversation is closed.
 *
 * @param title Of the conversation, if it begins here.
 */
export async function doubtNote(community: Community, id: string, reason: string, title: string): Promise<void> {
  if (!oneLine(reason)) throw new CommunityError('empty', {detail: {field: 'reason'}});
  await voiceNote(community, id, {reason});
  const key = keyOfNote(id);
  const {id: at} = await threadAtPage(community, key);
  await post(community, {id: createId(), thread: threadOfPage(key, title, at), body: reason}).catch(
    (cause: unknown) => {
      if (CommunityError.from(cause).code !== 'closed') throw cause;
    },
  );
}

async function say(
  community: Community,
  note: Stored<'note'>,
  given: NoteVoice | undefined,
  {uid, name, joining}: Actor,
): Promise<void> {
  const {meaning} = note;
  const before = Object.hasOwn(note.voices, uid) ? unpackVoice(note.voices[uid]!) : undefined;
  const counts = (reason: string | undefined, isSame: boolean) =>
    Number(reason !== undefined && (reason === '') === isSame);
  const said = before?.meaning === meaning ? before.reason : undefined;
  const same = counts(given?.reason, true) - counts(said, true);
  const different = counts(given?.reason, false) - counts(said, false);
  const reviewBy = given?.reviewBy ?? note.reviewBy;
  const after: Note = {...note, reviewBy, different: note.different + different};
  const ref = refs.note(note.id);
  const entry = given ? packVoice({meaning, name, reason: given.reason}) : removeEntry();
  const changes: Change[] = [
    ...joining,
    {
      type: 'update',
      ref,
      data: {
        voices: {[uid]: entry},
        same: increment(same),
        different: increment(different),
        ...(given?.reviewBy !== undefined && {reviewBy}),
        updatedAt: serverTime(),
      },
    },
    ...relistNote(note, after),
  ];
  await contribute(community, changes, {uid, path: ref.path, isNew: false, takesBack: !given});
}
