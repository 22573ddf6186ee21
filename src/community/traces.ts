import {NO_NAME} from '../model/no-name.js';
import {refs, type Stored} from '../model/records.js';
import {packVoice, unpackVoice} from '../model/term.js';
import {packDissent, unpackDissent} from '../model/thread.js';
import {queries} from '../store/queries.js';
import type {Change, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {voiceTerm} from './agreement.js';
import type {Community} from './community.js';
import {removePost} from './discussion.js';
import {writtenBy, type Reading, type Written} from './my-writing.js';
import {pagesOf} from './record-pages.js';
import {prioritiesWith} from './priority-traces.js';
import {eraseNoteVoices, mayTakeBackOfNote, namesInNotes, notesOf} from './note-traces.js';
import {supportRequest} from './term-requests.js';
import {differ} from './thread-acts.js';

/** Where somebody wrote, or stands by name. */
export interface Traces {
  readonly conversations: readonly Written[];
  readonly terms: readonly Stored<'term'>[];
  readonly requests: readonly Stored<'request'>[];
  /** Versions of the charter that they proposed or decided on. */
  readonly charters: readonly Stored<'charter'>[];
  /** Priorities that they suggested, took on or moved on. */
  readonly priorities: readonly Stored<'priority'>[];
  readonly notes: readonly Stored<'note'>[];
}

export async function tracesOf(store: Store, uid: string, reading: Reading): Promise<Traces> {
  const conversations: Written[] = [];
  const terms: Stored<'term'>[] = [];
  const requests: Stored<'request'>[] = [];
  const charters: Stored<'charter'>[] = [];
  for await (const written of writtenBy(store, uid, reading)) conversations.push(written);
  for await (const page of pagesOf(store, queries.terms(), reading.signal)) {
    terms.push(...page.filter(({author, by, voices}) => author === uid || by === uid || Object.hasOwn(voices, uid)));
  }
  for await (const page of pagesOf(store, queries.requests(), reading.signal)) {
    requests.push(...page.filter(({supporters}) => Object.hasOwn(supporters, uid)));
  }
  for await (const page of pagesOf(store, queries.charters(), reading.signal)) {
    charters.push(...page.filter(({author, decidedBy}) => author === uid || decidedBy === uid));
  }
  const priorities = await prioritiesWith(store, uid, reading.signal);
  return {conversations, terms, requests, charters, priorities, notes: await notesOf(store, uid, reading.signal)};
}

/** Whether there is anything that `eraseTexts` would take away. */
export function hasTexts({conversations, terms, requests, notes}: Traces, uid: string): boolean {
  return (
    requests.length > 0 ||
    terms.some((term) => mayTakeBack(term, uid)) ||
    notes.some((note) => mayTakeBackOfNote(note, uid)) ||
    conversations.some(({thread, posts}) => mayWithdraw(thread, uid) || posts.some(isVisible))
  );
}

/** Empties somebody's posts, and takes back what they said of terms and decisions. */
export async function eraseTexts(
  community: Community,
  {conversations, terms, requests, notes}: Traces,
  uid: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const {thread, posts} of conversations) {
    for (const post of posts.filter(isVisible)) if (!signal?.aborted) await removePost(community, post);
    if (mayWithdraw(thread, uid) && !signal?.aborted) await differ(community, thread.id, undefined);
  }
  for (const term of terms) {
    if (mayTakeBack(term, uid) && !signal?.aborted) await voiceTerm(community, term.id, undefined);
  }
  await eraseNoteVoices(community, notes, uid, signal);
  for (const request of requests) if (!signal?.aborted) await supportRequest(community, request, false);
}

/**
 * What takes somebody's name off all that stays of them.
 *
 * @param isErased Whether `eraseTexts` went before.
 */
export function namesIn(
  {conversations, terms, requests, charters, notes}: Traces,
  uid: string,
  isErased: boolean,
): readonly Change[] {
  const updatedAt = serverTime();
  const threads = conversations.flatMap(({thread}): Change[] => {
    const keepsDissent = Object.hasOwn(thread.dissents, uid) && !(isErased && mayWithdraw(thread, uid));
    const dissent = keepsDissent ? unpackDissent(thread.dissents[uid]!) : undefined;
    const data = {
      ...(isTheirs(thread.author, thread.byline, uid) && {byline: NO_NAME}),
      ...(isTheirs(thread.acceptedBy, thread.acceptedByline, uid) && {acceptedByline: NO_NAME}),
      ...(isTheirs(thread.closedBy, thread.closedByline, uid) && {closedByline: NO_NAME}),
      ...(dissent && dissent.name !== NO_NAME && {dissents: {[uid]: packDissent({...dissent, name: NO_NAME})}}),
    };
    return hasAny(data) ? [{type: 'update', ref: refs.thread(thread.id), data: {...data, updatedAt}}] : [];
  });
  const posts = conversations
    .flatMap((written) => written.posts)
    .filter(({byline}) => byline !== NO_NAME)
    .map(({thread, id}): Change => ({type: 'update', ref: refs.post(thread, id), data: {byline: NO_NAME, updatedAt}}));
  const ofTerms = terms.flatMap((term): Change[] => {
    const keepsVoice = Object.hasOwn(term.voices, uid) && !(isErased && mayTakeBack(term, uid));
    const voice = keepsVoice ? unpackVoice(term.voices[uid]!) : undefined;
    const data = {
      ...(isTheirs(term.author, term.byline, uid) && {byline: NO_NAME}),
      ...(isTheirs(term.by, term.editor, uid) && {editor: NO_NAME}),
      ...(voice && voice.name !== NO_NAME && {voices: {[uid]: packVoice({...voice, name: NO_NAME})}}),
    };
    return hasAny(data) ? [{type: 'update', ref: refs.term(term.id), data: {...data, updatedAt}}] : [];
  });
  const ofRequests = (isErased ? [] : requests)
    .filter(({supporters}) => supporters[uid] !== NO_NAME)
    .map(({id}): Change => ({
      ...{type: 'update', ref: refs.request(id)},
      data: {supporters: {[uid]: NO_NAME}, updatedAt},
    }));
  const ofCharters = charters.flatMap(({number, author, byline, decidedBy, decidedByline}): Change[] => {
    const data = {
      ...(isTheirs(author, byline, uid) && {byline: NO_NAME}),
      ...(isTheirs(decidedBy, decidedByline, uid) && {decidedByline: NO_NAME}),
    };
    return hasAny(data) ? [{type: 'update', ref: refs.charter(number), data: {...data, updatedAt}}] : [];
  });
  return [...threads, ...posts, ...ofTerms, ...namesInNotes(notes, uid, isErased), ...ofRequests, ...ofCharters];
}

function isTheirs(author: string, byline: string, uid: string): boolean {
  return author === uid && byline !== NO_NAME;
}

function isVisible({state}: Stored<'post'>): boolean {
  return state === 'visible';
}

/** As the rules let somebody take it back: what is closed stays as it is. */
function mayWithdraw({state, kind, dissents}: Stored<'thread'>, uid: string): boolean {
  return state === 'open' && kind !== 'question' && Object.hasOwn(dissents, uid);
}

function mayTakeBack({status, voices}: Stored<'term'>, uid: string): boolean {
  return (status === 'proposed' || status === 'agreed') && Object.hasOwn(voices, uid);
}

function hasAny(data: object): boolean {
  return Object.keys(data).length > 0;
}
