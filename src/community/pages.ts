import {CommunityError} from '../model/errors.js';
import {threadIdOf} from '../model/ids.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {threadSchema} from '../model/thread.js';
import type {Store} from '../store/store.js';
import {keysOf} from '../text/keys-of.js';
import {aliasTo} from './alias.js';
import type {Community} from './community.js';
import {actor} from './membership.js';
import {changeThread} from './thread-acts.js';

/** What there is of conversations at a page. */
export interface PageThread {
  /** The id of its conversation, or of the one that begins with the next post. */
  readonly id: string;
  /** Its conversation, if there is one. */
  readonly thread?: Stored<'thread'> | undefined;
  /** The one that was here before and is at another page now. */
  readonly moved?: Stored<'thread'> | undefined;
}

/** What somebody knows of a page already. */
export interface KnownOfPage {
  /** The thread under the page's own id. */
  readonly first: Stored<'thread'> | undefined;
  readonly alias: Stored<'alias'> | undefined;
}

/**
 * Which conversation a page shows: its own, or one that was moved there. Where that was moved on, another can begin,
 * under the next id.
 */
export async function threadAtPage(
  {store}: {readonly store: Store},
  key: string,
  {known, fresh = false}: {readonly known?: KnownOfPage; readonly fresh?: boolean} = {},
): Promise<PageThread> {
  /** What this device knows may be where a conversation was before. */
  const get = async (id: string) => {
    const thread = await store.get(refs.thread(id), {fresh});
    return thread && thread.key !== key && !fresh ? store.get(refs.thread(id), {fresh: true}) : thread;
  };
  const firstId = threadIdOf(key);
  const first = known ? known.first : await get(firstId);
  if (first?.key === key) return {id: first.id, thread: first};
  const alias = known ? known.alias : await store.get(refs.alias(firstId), {fresh});
  const shown = alias && (await get(alias.thread));
  if (shown?.key === key) return {id: shown.id, thread: shown, moved: first};
  return {id: first ? threadIdOf(key, (alias?.begun ?? 0) + 1) : firstId, moved: shown ?? first};
}

/** The conversation that an address leads to: of its page, or the one that a board opens there. A key will do as well. */
export async function threadAt(
  {store}: {readonly store: Store},
  address: string,
  base: string,
): Promise<Stored<'thread'> | undefined> {
  const opened = /#thread=([^&]+)/.exec(address)?.[1];
  if (opened) return store.get(refs.thread(decoded(opened)), {fresh: true});
  for (const key of keysOf(address.trim(), base)) {
    const {thread} = await threadAtPage({store}, key, {fresh: true});
    if (thread) return thread;
  }
  return undefined;
}

/**
 * Takes a conversation to another page, with all that was written in it; without a key, to the board alone.
 *
 * @throws {CommunityError} `already-exists` when that page has a conversation of its own, `conflict` when it was moved
 *   meanwhile, `too-long` …
 */
export async function moveThread(
  community: Community,
  {id, key: before}: Pick<Stored<'thread'>, 'id' | 'key'>,
  key: string,
): Promise<void> {
  validate(threadSchema, {key});
  if (key === before) return;
  const there = key ? await threadAtPage(community, key, {fresh: true}) : undefined;
  if (there?.thread) throw new CommunityError('already-exists', {detail: {field: 'key'}});
  const {uid, joining} = await actor(community);
  const more = key && id !== threadIdOf(key) ? [aliasTo(id, key, {from: before, by: uid})] : [];
  await changeThread(community, {uid, joining}, {id, data: {key}, expect: {key: before}, more});
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // A percent sign that somebody typed.
  }
}
