import type {News, NewsItem} from '../../model/news.js';
import type {Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import type {Community} from '../community.js';

/** How many terms are read at most. */
export const MOST_TERMS = 15;

/**
 * Terms that were proposed since, and those that somebody worked on: worded anew, agreed, saw differently. Which of these it was last
 * their records do not say; how they stand now, they do.
 */
export async function termNews({store}: Community, since: number): Promise<News[]> {
  const read = await store.query({...queries.termsSince(since), limit: MOST_TERMS});
  const isCut = read.length === MOST_TERMS;
  const terms = read.filter(({status}) => status !== 'draft');
  const isProposed = ({createdAt}: Stored<'term'>) => createdAt > since;
  return [
    {kind: 'termsProposed', items: terms.filter(isProposed).map(asProposed), isCut},
    {kind: 'termsChanged', items: terms.filter((term) => !isProposed(term)).map(asChanged), isCut},
  ];
}

/** Who alone said anything of their own term has no news of it. */
function asProposed(term: Stored<'term'>): NewsItem {
  const isOwn = Object.keys(term.voices).every((uid) => uid === term.author) && term.by === term.author;
  return {...itemOf(term), by: isOwn ? term.author : '', byline: term.byline};
}

/** It may have been anybody's doing. */
function asChanged(term: Stored<'term'>): NewsItem {
  return {...itemOf(term), by: '', byline: ''};
}

function itemOf({id, label, status, different, updatedAt}: Stored<'term'>): Omit<NewsItem, 'by' | 'byline'> {
  return {kind: 'term', id, title: label, status, isContested: different > 0, at: updatedAt};
}
