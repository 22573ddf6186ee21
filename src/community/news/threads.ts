import type {News, NewsItem} from '../../model/news.js';
import type {Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import type {Community} from '../community.js';

/** How many conversations are read at most. */
export const MOST_THREADS = 25;

/**
 * Conversations in which somebody wrote: those that began since, and those that go on. One that was renamed, moved or pinned alone
 * is no news, and one that goes on as the duplicate of another is told once.
 */
export async function threadNews({store}: Community, since: number): Promise<News[]> {
  const read = await store.query({...queries.threadsSince(since), limit: MOST_THREADS});
  const isCut = read.length === MOST_THREADS;
  const threads = read.filter(({mergedInto}) => !mergedInto);
  const begun = threads.filter(({createdAt}) => createdAt > since);
  const grown = threads.filter(({createdAt}) => createdAt <= since);
  return [
    {kind: 'threadsBegun', items: begun.map(asBegun), isCut},
    {kind: 'threadsGrown', items: grown.map(asGrown), isCut},
  ];
}

/** Who began it is named. Who wrote last has read it. */
function asBegun(thread: Stored<'thread'>): NewsItem {
  return {...asGrown(thread), byline: thread.byline};
}

function asGrown({id, title, key, kind, accepted, outcome, lastAt, lastBy}: Stored<'thread'>): NewsItem {
  const arrived = accepted ? 'answered' : outcome;
  return {
    ...{kind: 'thread', id, title, key, threadKind: kind, outcome: arrived},
    ...{at: lastAt, by: lastBy, byline: ''},
  };
}
