import {Census, type Rows} from '../integrity/census.js';
import type {Stored} from '../model/records.js';
import type {ReadableCommunity, ReadableKind} from './readable-community.js';

/** What of a community's records is for people to read. Fields that an older version of this library did not write say nothing. */
export function readableOf(community: string, rows: Rows): ReadableCommunity {
  const census = new Census(community, rows);
  const of = <K extends ReadableKind>(kind: K) =>
    census.of(kind).map(({id, data}) => Object.assign(data, {id}) as unknown as Stored<K>);
  return {
    ...{thread: of('thread'), post: of('post'), term: of('term')},
    ...{note: of('note'), priority: of('priority'), member: of('member')},
  };
}
