import {Census, type Rows} from '../integrity/census.js';
import {understood} from '../model/reading.js';
import type {Stored} from '../model/records.js';
import {schemas} from '../model/schemas.js';
import {shownOf, type ReadableCommunity, type ReadableKind} from './readable-community.js';

/** What of a community's records is for people to read, as this version of the library understands them: the same that its stores give. */
export function readableOf(community: string, rows: Rows): ReadableCommunity {
  const census = new Census(community, rows);
  const of = <K extends ReadableKind>(kind: K) =>
    census.of(kind).map(({id, data}) => ({...understood(schemas[kind], data), id}) as unknown as Stored<K>);
  return shownOf({
    ...{thread: of('thread'), post: of('post'), term: of('term')},
    ...{note: of('note'), priority: of('priority'), member: of('member')},
  });
}
