import type {Stored} from '../model/records.js';
import {MAX_PARTICIPANTS, type Thread} from '../model/thread.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';
import {pagesOf} from './record-pages.js';

/** How many conversations are looked into at once. */
const AT_ONCE = 8;

/** A conversation in which somebody wrote, said that they see it differently, or which they led: closed it, say. */
export interface Written {
  readonly thread: Stored<'thread'>;
  /** Theirs, in the order in which they wrote them; those they removed as well. */
  readonly posts: readonly Stored<'post'>[];
}

/** Told of every page that was read. */
export interface Reading {
  /** @param done How many conversations were looked into. */
  readonly progress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Where somebody wrote, a few conversations at a time. It costs a read for each conversation there is, and what they wrote: no
 * index of all posts by their authors is kept, so that nobody can follow a person through the community with one query.
 */
export async function* writtenBy(store: Store, uid: string, {progress, signal}: Reading = {}): AsyncGenerator<Written> {
  let done = 0;
  for await (const threads of pagesOf(store, queries.newestThreads(), signal)) {
    for (let i = 0; i < threads.length && !signal?.aborted; i += AT_ONCE) {
      const some = threads.slice(i, i + AT_ONCE);
      const found = await Promise.all(some.map((thread) => writtenIn(store, uid, thread)));
      yield* found.filter(({thread, posts}) => posts.length || isNamedIn(uid, thread));
      progress?.((done += some.length));
    }
  }
}

async function writtenIn(store: Store, uid: string, thread: Stored<'thread'>): Promise<Written> {
  const posts: Stored<'post'>[] = [];
  if (mayHaveWritten(uid, thread)) {
    for await (const page of pagesOf(store, queries.postsBy(thread.id, uid))) posts.push(...page);
  }
  return {thread, posts: posts.sort((a, b) => a.createdAt - b.createdAt)};
}

function isNamedIn(uid: string, {dissents, acceptedBy, closedBy}: Thread): boolean {
  return Object.hasOwn(dissents, uid) || acceptedBy === uid || closedBy === uid;
}

/** A thread names those who wrote first, and who is not among them wrote only where there are others enough. */
function mayHaveWritten(uid: string, {participants}: Thread): boolean {
  return participants.length >= MAX_PARTICIPANTS || participants.includes(uid);
}
