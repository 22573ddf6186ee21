import {readableArchive, shownOf, type ReadableCommunity} from '../interchange/readable-community.js';
import type {Kind, Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Query, Store} from '../store/store.js';
import {allTerms} from './all-terms.js';
import type {Community} from './community.js';
import {peopleIn} from './directory.js';
import type {ExportedFile} from './exported-file.js';
import type {Following} from './following.js';
import {memberRecords} from './member-records.js';
import {pagesOf} from './record-pages.js';

/** How many conversations are read at once. */
const AT_ONCE = 8;

/**
 * All of a community that its readers read, as an archive of pages and tables. It costs a read for each conversation, post, term, note,
 * priority and person: nothing is taken from what this device knows, which may be a part.
 *
 * @returns The file; undefined when it was aborted.
 * @throws {CommunityError} When something cannot be read: `offline` when the connection is lost in the midst of it.
 */
export async function exportReadable(
  {store, id}: Pick<Community, 'id' | 'store'>,
  following: Following = {},
): Promise<ExportedFile | undefined> {
  const readable = await readAll(store, following);
  if (following.signal?.aborted) return undefined;
  const name = `${id}-${new Date().toISOString().slice(0, 10)}.zip`;
  const content = new Blob([readableArchive(readable)], {type: 'application/zip'});
  return {name, content, count: readable.thread.length};
}

async function readAll(store: Store, {progress, ...stopping}: Following): Promise<ReadableCommunity> {
  const {signal} = stopping;
  let done = 0;
  const counted = <T>(records: readonly T[]): readonly T[] => {
    progress?.((done += records.length));
    return records;
  };
  const all = async <K extends Kind>(query: Query<K>): Promise<Stored<K>[]> => {
    const found: Stored<K>[] = [];
    for await (const page of pagesOf(store, query, signal, true)) found.push(...counted(page));
    return found;
  };
  const people = peopleIn(await store.query(queries.directory(), {fresh: true}));
  const uids = people.filter(({status}) => status === 'active').map(({uid}) => uid);
  // Without a connection, a single record is what this device knows; the lists that are read after it are none then.
  const member = counted(await memberRecords(store, uids, {...stopping, fresh: true}));
  const thread = await all(queries.newestThreads());
  const post: Stored<'post'>[] = [];
  for (let at = 0; at < thread.length && !signal?.aborted; at += AT_ONCE) {
    const some = thread.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map(({id}) => all(queries.posts(id))));
    post.push(...read.flat());
  }
  const term = counted(await allTerms(store, {...stopping, fresh: true}));
  const note = await all(queries.notes());
  const priority = await all(queries.changedPriorities(0));
  return shownOf({thread, post, term, note, priority, member});
}
