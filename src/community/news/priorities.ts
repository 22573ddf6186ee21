import type {News, NewsItem} from '../../model/news.js';
import type {Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import type {Community} from '../community.js';

/** How many priorities are read at most. */
export const MOST_PRIORITIES = 15;

/** Priorities that were suggested since, renewed for another season, or of which something else is to be told. Not who supports them. */
export async function priorityNews({store}: Community, since: number): Promise<News[]> {
  const read = await store.query({...queries.changedPriorities(since), limit: MOST_PRIORITIES});
  const isCut = read.length === MOST_PRIORITIES;
  const isNew = ({createdAt}: Stored<'priority'>) => createdAt > since;
  const begun = read.filter(isNew);
  const [suggested, renewed] = [begun.filter((one) => !one.renewedFrom), begun.filter((one) => one.renewedFrom)];
  return [
    {kind: 'prioritiesSuggested', items: suggested.map(asSuggested), isCut},
    {kind: 'prioritiesRenewed', items: renewed.map(asChanged), isCut},
    {kind: 'prioritiesChanged', items: read.filter((one) => !isNew(one)).map(asChanged), isCut},
  ];
}

/** Of what its author suggested and nobody took up, they have no news. */
function asSuggested(priority: Stored<'priority'>): NewsItem {
  const {author, byline, createdAt, changedAt} = priority;
  return {...asChanged(priority), by: changedAt > createdAt ? '' : author, byline};
}

/** It may have been anybody's doing. */
function asChanged({id, title, state, changedAt}: Stored<'priority'>): NewsItem {
  return {kind: 'priority', id, title, by: '', byline: '', priority: state, at: changedAt};
}
