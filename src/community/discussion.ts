import {CommunityError} from '../model/errors.js';
import {threadIdOf} from '../model/ids.js';
import {placeUnder, postSchema} from '../model/post.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {MAX_PARTICIPANTS, untouchedThread, type Thread, type ThreadKind} from '../model/thread.js';
import type {Change} from '../store/store.js';
import {addToSet, increment, serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor} from './membership.js';

/** A conversation that may not exist yet: it begins with its first post. */
export interface ThreadPlace {
  readonly id: string;
  /** The page it belongs to, '' for none. */
  readonly key: string;
  readonly title: string;
  readonly kind?: ThreadKind;
  readonly tags?: readonly string[];
}

/** The one conversation of a page. */
export function threadOfPage(key: string, title: string): ThreadPlace {
  return {id: threadIdOf(key), key, title: title.trim().slice(0, 200) || key.slice(0, 200)};
}

export interface PostDraft {
  /** From `createId()`. Choosing it before writing lets a writer find out later whether the post arrived. */
  readonly id: string;
  readonly thread: ThreadPlace;
  /** The post being answered. */
  readonly parent?: Stored<'post'> | undefined;
  /** Markdown. */
  readonly body: string;
  /** The members it speaks to, at most ten. */
  readonly mentions?: readonly string[];
}

/**
 * Writes a post; the first one begins the thread. Settles when the backend has it.
 *
 * @throws {CommunityError} `empty`, `too-long`, `too-many` (mentions), `signed-out`, `closed`, `too-fast`, `permission-denied` …
 */
export async function post(community: Community, draft: PostDraft): Promise<void> {
  const body = bodyOf(draft.body);
  validate(postSchema, {mentions: draft.mentions ?? []});
  try {
    await write(community, draft, body);
  } catch (cause) {
    const {code} = CommunityError.from(cause);
    // Others may have become participants meanwhile, and left no place for one more.
    if (code === 'permission-denied' && (await isCrowded(community, draft.thread.id)))
      return write(community, draft, body, {fresh: true});
    if (code !== 'already-exists') throw cause;
    // Sent twice, as after a lost connection: the post is there, so it has arrived.
    if (await community.store.get(refs.post(draft.thread.id, draft.id), {fresh: true})) return;
    // Somebody began the same conversation a moment before: this post goes on with it.
    await write(community, draft, body, {fresh: true});
  }
}

/** Whether a thread names all the participants it can. */
async function isCrowded({store}: Community, thread: string): Promise<boolean> {
  const fresh = await store.get(refs.thread(thread), {fresh: true}).catch(() => undefined);
  return fresh?.participants.length === MAX_PARTICIPANTS;
}

async function write(community: Community, draft: PostDraft, body: string, options?: {fresh: boolean}): Promise<void> {
  const threadRef = refs.thread(draft.thread.id);
  const [author, thread] = await Promise.all([actor(community), community.store.get(threadRef, options)]);
  if (thread?.state === 'closed') throw new CommunityError('closed');

  const {uid, name, joining} = author;
  const ref = refs.post(draft.thread.id, draft.id);
  const data = {
    ...placeUnder(draft.id, draft.parent),
    community: community.id,
    thread: draft.thread.id,
    body,
    author: uid,
    byline: name,
    mentions: draft.mentions ?? [],
    reactions: {},
    value: 0,
    state: 'visible' as const,
    revision: 0,
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  const counted = thread ? goOn(draft, uid, thread) : begin(draft, uid, name);
  const changes: Change[] = [...joining, counted, {type: 'create', ref, data}];
  await contribute(community, changes, {uid, path: ref.path, isNew: true});
}

/**
 * Changes the text of a post; the text before stays in its history.
 *
 * @param read The post as the writer saw it when they began.
 * @param mentions The members it speaks to from now on; those it spoke to, if left out.
 * @throws {CommunityError} `conflict` when it changed meanwhile, and what `post` throws.
 */
export async function editPost(
  community: Community,
  read: Stored<'post'>,
  text: string,
  mentions: readonly string[] = read.mentions,
): Promise<void> {
  const body = bodyOf(text);
  validate(postSchema, {mentions});
  if (body === read.body && mentions.join() === read.mentions.join()) return;
  await change(community, read, {body, mentions});
}

/** Takes the text of a post away. Its place stays, so that answers keep theirs. */
export async function removePost(community: Community, read: Stored<'post'>): Promise<void> {
  await change(community, read, {body: '', mentions: [], state: 'removed'});
}

type PostChange = {body: string; mentions: readonly string[]; state?: 'removed'};

async function change(community: Community, {id, thread, revision, body}: Stored<'post'>, data: PostChange) {
  const {uid, joining} = await actor(community);
  const ref = refs.post(thread, id);
  const kept = {post: id, revision, body, by: uid, updatedAt: serverTime()};
  const changes: Change[] = [
    ...joining,
    {type: 'create', ref: refs.postRevision(thread, id, revision), data: kept},
    {
      type: 'update',
      ref,
      data: {...data, revision: revision + 1, updatedAt: serverTime()},
      expect: {revision, state: 'visible'},
    },
  ];
  await contribute(community, changes, {uid, path: ref.path, isNew: false});
}

function bodyOf(text: string): string {
  const body = text.trim();
  if (!body) throw new CommunityError('empty', {detail: {field: 'body'}});
  validate(postSchema, {body});
  return body;
}

function begin({id, thread}: PostDraft, author: string, byline: string): Change {
  const data = {
    key: thread.key,
    title: thread.title,
    kind: thread.kind ?? ('discussion' as const),
    tags: thread.tags ?? [],
    state: 'open' as const,
    author,
    byline,
    posts: 1,
    firstPost: id,
    lastPost: id,
    lastBy: author,
    lastAt: serverTime(),
    participants: [author],
    ...untouchedThread,
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  return {type: 'create', ref: refs.thread(thread.id), data};
}

function goOn({id, thread}: PostDraft, author: string, {participants}: Thread): Change {
  const joinsIn = participants.length < MAX_PARTICIPANTS && !participants.includes(author);
  const data = {
    ...(joinsIn && {participants: addToSet(author)}),
    posts: increment(1),
    lastPost: id,
    lastBy: author,
    lastAt: serverTime(),
    updatedAt: serverTime(),
  };
  return {type: 'update', ref: refs.thread(thread.id), data};
}
