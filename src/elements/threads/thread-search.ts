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
