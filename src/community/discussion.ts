import {CommunityError} from '../model/errors.js';
import {answeredBy, placeUnder, postSchema, untouchedPost} from '../model/post.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {MAX_PARTICIPANTS, untouchedThread, type Thread} from '../model/thread.js';
import type {Change, Patch} from '../store/store.js';
import {addToSet, increment, serverTime} from '../store/transforms.js';
import {aliasToNew} from './alias.js';
import type {Community} from './community.js';
import {contribute, guardOf} from './guard.js';
import {answerIn, noteWait, tallied} from './measures.js';
import {actor} from './membership.js';
import {isNewcomer} from './newcomer.js';
import {changedSizes, sizesIn, storeImages, type NewImage} from './post-images.js';
import type {ThreadPlace} from './thread-place.js';
import {listThread} from './titles.js';

export {threadOfPage, type ThreadPlace} from './thread-place.js';

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
  /** The images that it shows. */
  readonly images?: readonly NewImage[];
}

/**
 * Writes a post; the first one begins the thread. Settles when the backend has it.
 *
 * @throws {CommunityError} `empty`, `too-long`, `too-many` (mentions, images), `signed-out`, `closed`, `answered-gone`, `too-fast`,
 *   `permission-denied` …
 */
export async function post(community: Community, draft: PostDraft): Promise<void> {
  const body = bodyOf(draft.body);
  validate(postSchema, {mentions: draft.mentions ?? []});
  try {
    await write(community, draft, body);
  } catch (cause) {
    const {code} = CommunityError.from(cause);
    if (code === 'permission-denied') await ensureAnswered(community, draft);
    // What this device knows of the conversation may be old: others began it, or left no place for one more participant.
    if (code === 'permission-denied' && (await isThere(community, draft.thread.id)))
      return write(community, draft, body, {fresh: true});
    if (code !== 'already-exists') throw cause;
    // Sent twice, as after a lost connection: the post is there, so it has arrived.
    if (await community.store.get(refs.post(draft.thread.id, draft.id), {fresh: true})) return;
    // Somebody began the same conversation a moment before: this post goes on with it.
    await write(community, draft, body, {fresh: true});
  }
}

/** @throws {CommunityError} `answered-gone`: what the post answers was removed or hidden meanwhile. */
async function ensureAnswered({store}: Community, {thread, parent}: PostDraft): Promise<void> {
  if (!parent) return;
  const now = await store.get(refs.post(thread.id, parent.id), {fresh: true}).catch(() => undefined);
  if (now && now.state !== 'visible') throw new CommunityError('answered-gone');
}

/** Whether the backend has a thread. */
async function isThere({store}: Community, thread: string): Promise<boolean> {
  return (await store.get(refs.thread(thread), {fresh: true}).catch(() => undefined)) !== undefined;
}

async function write(community: Community, draft: PostDraft, body: string, options?: {fresh: boolean}): Promise<void> {
  const threadRef = refs.thread(draft.thread.id);
  const [author, thread] = await Promise.all([actor(community), community.store.get(threadRef, options)]);
  if (community.place === undefined) await ensureAnswered(community, draft); // Elsewhere the rules see to it.
  if (thread && thread.state !== 'open') throw new CommunityError('closed');
  // It was moved: this post was meant for readers of the page before.
  if (thread && draft.thread.key && draft.thread.key !== thread.key) throw new CommunityError('conflict');

  const {uid, name, joining} = author;
  const {images = []} = draft;
  const sizes = sizesIn(body, images);
  const ref = refs.post(draft.thread.id, draft.id);
  const data = {
    ...placeUnder(draft.id, draft.parent),
    answers: answeredBy(uid, draft.parent, thread),
    community: community.id,
    thread: draft.thread.id,
    body,
    author: uid,
    byline: name,
    mentions: draft.mentions ?? [],
    images: sizes,
    ...untouchedPost,
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  const answer = thread && (await answerIn(community, thread, author, options));
  const counted = thread ? [goOn(draft, uid, thread, answer)] : await begin(community, draft, uid, name);
  const shown = storeImages({...data, id: draft.id}, images, (id) => Object.hasOwn(sizes, id));
  const guard = guardOf(community, uid);
  const commit = (first: 0 | 1) => {
    const written: Change = {type: 'create', ref, data: {...data, first}};
    const changes = [...joining, ...counted, written, ...shown, tallied(community, uid, thread?.lastAt)];
    return contribute(community, changes, {uid, path: ref.path, isNew: true}, guard);
  };
  await (!(await isNewcomer(community, author, await guard))
    ? commit(0)
    : commit(1).catch((cause: unknown) => {
        // Perhaps they wrote something before, on another device.
        if (CommunityError.from(cause).code !== 'permission-denied') throw cause;
        return commit(0);
      }));
  if (answer?.answeredAt) void noteWait(community.store, draft.thread.id);
}

/**
 * Changes the text of a post; the text before stays in its history.
 *
 * @param read The post as the writer saw it when they began.
 * @param now Beside the text: the members it speaks to from now on (those it spoke to, if left out), and new images.
 * @throws {CommunityError} `conflict` when it changed meanwhile, and what `post` throws.
 */
export async function editPost(
  community: Community,
  read: Stored<'post'>,
  text: string,
  {mentions = read.mentions, images = []}: Pick<PostDraft, 'mentions' | 'images'> = {},
): Promise<void> {
  const body = bodyOf(text);
  validate(postSchema, {mentions});
  if (body === read.body && mentions.join() === read.mentions.join()) return;
  const sizes = sizesIn(body, images, read.images);
  const isNew = (id: string) => Object.hasOwn(sizes, id) && !Object.hasOwn(read.images, id);
  const added = storeImages(read, images, isNew);
  await change(community, read, {body, mentions, images: changedSizes(read.images, sizes)}, added);
}

/** Takes the text of a post away. Its place stays, so that answers keep theirs. */
export async function removePost(community: Community, read: Stored<'post'>): Promise<void> {
  await change(community, read, {body: '', mentions: [], images: changedSizes(read.images, {}), state: 'removed'});
}

async function change(
  community: Community,
  {id, thread, revision, body}: Stored<'post'>,
  data: Patch<'post'>,
  added: readonly Change[] = [],
) {
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
    ...added,
  ];
  await contribute(community, changes, {uid, path: ref.path, isNew: false, takesBack: data.state === 'removed'});
}

function bodyOf(text: string): string {
  const body = text.trim();
  if (!body) throw new CommunityError('empty', {detail: {field: 'body'}});
  validate(postSchema, {body});
  return body;
}

async function begin(
  {store}: Community,
  {id, thread}: PostDraft,
  author: string,
  byline: string,
): Promise<readonly Change[]> {
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
  return [
    {type: 'create', ref: refs.thread(thread.id), data},
    ...aliasToNew(thread.id, thread.key, author),
    ...(await listThread(store, thread.id, data)),
  ];
}

function goOn({id, thread}: PostDraft, author: string, {participants}: Thread, answer: Patch<'thread'> = {}): Change {
  const joinsIn = participants.length < MAX_PARTICIPANTS && !participants.includes(author);
  const data = {
    ...(joinsIn && {participants: addToSet(author)}),
    ...answer,
    posts: increment(1),
    lastPost: id,
    lastBy: author,
    lastAt: serverTime(),
    updatedAt: serverTime(),
  };
  return {type: 'update', ref: refs.thread(thread.id), data};
}
