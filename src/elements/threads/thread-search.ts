import type {Stored} from '../../model/records.js';
import {createSearch, type Match, type Search} from '../../text/search.js';

export type ThreadField = 'title' | 'tags';
export type ThreadMatch = Match<Stored<'thread'>, ThreadField>;
export type ThreadSearch = Search<Stored<'thread'>, ThreadField>;

/** Finds conversations by their titles and tags. */
export function createThreadSearch(threads: readonly Stored<'thread'>[]): ThreadSearch {
  return createSearch({
    documents: threads,
    id: ({id}) => id,
    fields: {
      title: {text: ({title}) => title, boost: 4},
      tags: {text: ({tags}) => tags, boost: 2},
    },
  });
}

/** The same search, with the conversation that a duplicate goes on in in its place, where that is known. */
export function withoutDuplicates(find: ThreadSearch, threads: readonly Stored<'thread'>[]): ThreadSearch {
  return (query) => {
    const known = new Map(threads.map((thread) => [thread.id, thread]));
    const found = new Map<string, ThreadMatch>();
    for (const match of find(query)) {
      const document = known.get(match.document.mergedInto) ?? match.document;
      if (!found.has(document.id)) found.set(document.id, {...match, document});
    }
    return [...found.values()];
  };
}
