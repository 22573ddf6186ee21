import type {News} from '../../model/news.js';
import {queries} from '../../store/queries.js';
import type {Community} from '../community.js';

/** How many people are read at most. */
export const MOST_PEOPLE = 15;

/**
 * Who joined, or came back. The packed directory knows no more than the day, so that whoever joined in the evening would be told
 * of again to those who looked at noon.
 */
export async function peopleNews({store}: Community, since: number): Promise<News[]> {
  const members = await store.query({...queries.membersSince(since), limit: MOST_PEOPLE});
  const items = members.map(({id, name, joinedAt}) => ({
    ...{kind: 'member' as const, id, title: name, at: joinedAt},
    ...{by: id, byline: ''},
  }));
  return [{kind: 'peopleJoined', items, isCut: members.length === MOST_PEOPLE}];
}
