import type {ReadableCommunity} from '../interchange/readable-community.js';
import type {Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';
import {allTerms} from './all-terms.js';
import type {Community} from './community.js';
import {peopleIn} from './directory.js';
import type {ExportedFile} from './exported-file.js';
import type {Following} from './following.js';
import {memberRecords} from './member-records.js';
import {pagesOf} from './my-writing.js';

/** How many conversations are read at once. */
const AT_ONCE = 8;

/**
 * All of a community that its readers read, as an archive of pages and tables. It costs a read for each conversation, post, term, note,
 * priority and person.
 *
 * @returns The file; undefined when it was aborted.
 * @throws What loading the formats throws, as without a connection; `CommunityError` when something cannot be read.
 */
export async function exportReadable(
  {store, id}: Pick<Community, 'id' | 'store'>,
  following: Following = {},
): Promise<ExportedFile | undefined> {
  // Loaded before thousands of records are read in vain.
  const {readableArchive} = await import('../interchange/readable-community.js');
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
  const all = async <T>(pages: AsyncGenerator<readonly T[]>): Promise<T[]> => {
    const found: T[] = [];
    for await (const page of pages) found.push(...counted(page));
    return found;
  };
  const thread = await all(pagesOf(store, queries.newestThreads(), signal));
  const post: Stored<'post'>[] = [];
  for (let at = 0; at < thread.length && !signal?.aborted; at += AT_ONCE) {
    const some = thread.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map(({id}) => all(pagesOf(store, queries.posts(id), signal))));
    post.push(...read.flat());
  }
  const term = counted(await allTerms(store, stopping));
  const note = await all(pagesOf(store, queries.notes(), signal));
  const priority = await all(pagesOf(store, queries.changedPriorities(0), signal));
  const people = peopleIn(await store.query(queries.directory())).filter(({status}) => status === 'active');
  const uids = people.map(({uid}) => uid);
  const member = counted(await memberRecords(store, uids, stopping));
  return {thread, post, term, note, priority, member};
}
