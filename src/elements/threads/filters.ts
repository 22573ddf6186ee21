import {isFollowed, isUnread, type Reader} from '../../community/reading.js';
import type {Stored} from '../../model/records.js';
import {THREAD_KINDS, type ThreadKind} from '../../model/thread.js';
import {queries} from '../../store/queries.js';
import type {Query} from '../../store/store.js';

/** The order of a board: who spoke last, what began last, what was said most about, what nobody has answered. */
export const THREAD_SORTS = ['active', 'newest', 'top', 'unanswered'] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

/** What a reader wants to see of a board. */
export interface Filters {
  /** Undefined for every kind. */
  readonly kind?: ThreadKind | undefined;
  /** Undefined for every tag. */
  readonly tag?: string | undefined;
  readonly unreadOnly: boolean;
  readonly followedOnly: boolean;
}

export const NO_FILTERS: Filters = {unreadOnly: false, followedOnly: false};

export const hasFilters = ({kind, tag, unreadOnly, followedOnly}: Filters): boolean =>
  kind !== undefined || tag !== undefined || unreadOnly || followedOnly;

/** The sort that an author wrote, or the one for all others. */
export function sortNamed(name: string): ThreadSort {
  return THREAD_SORTS.find((sort) => sort === name) ?? 'active';
}

export function kindNamed(name: string | undefined): ThreadKind | undefined {
  return THREAD_KINDS.find((kind) => kind === name);
}

/** The query behind a board. */
export function boardQuery(sort: ThreadSort, kind: ThreadKind | undefined): Query<'thread'> {
  switch (sort) {
    case 'active':
      return kind ? queries.threadsOfKind(kind) : queries.threads();
    case 'newest':
      return kind ? queries.newestThreadsOfKind(kind) : queries.newestThreads();
    case 'top':
      return kind ? queries.busiestThreadsOfKind(kind) : queries.busiestThreads();
    case 'unanswered':
      return kind ? queries.unansweredThreadsOfKind(kind) : queries.unansweredThreads();
  }
}

/** The order of a board as a store has it: negative where `a` stands first. */
export function compareThreads(sort: ThreadSort, a: Stored<'thread'>, b: Stored<'thread'>): number {
  const [field] = boardQuery(sort, undefined).order[0]!;
  const key = field as 'lastAt' | 'createdAt' | 'posts';
  return b[key] - a[key] || (b.id > a.id ? 1 : -1);
}

/** Whether the query behind a board would find a conversation. */
export function isOf(sort: ThreadSort, kind: ThreadKind | undefined, thread: Stored<'thread'>): boolean {
  return boardQuery(sort, kind).where.every(([field, , value]) => thread[field as keyof typeof thread] === value);
}

/** Whether a conversation fits, its kind aside: that is for the query. */
export function fits(thread: Stored<'thread'>, filters: Filters, reader: Reader | undefined): boolean {
  const {tag, unreadOnly, followedOnly} = filters;
  if (tag !== undefined && !thread.tags.some((other) => isSameTag(other, tag))) return false;
  if (unreadOnly && !(reader && isUnread(reader, thread))) return false;
  return !followedOnly || Boolean(reader && isFollowed(reader, thread.id));
}

/** The tags of conversations, the most frequent first. */
export function tagsOf(threads: readonly Stored<'thread'>[], most: number): string[] {
  const counts = new Map<string, {tag: string; count: number}>();
  for (const tag of threads.flatMap(({tags}) => tags)) {
    const known = counts.get(tag.toLowerCase()) ?? {tag, count: 0};
    counts.set(tag.toLowerCase(), {...known, count: known.count + 1});
  }
  const byCount = [...counts.values()].sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
  return byCount.slice(0, most).map(({tag}) => tag);
}

export function isSameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
