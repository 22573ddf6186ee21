import {deleteDB} from 'idb';
import {createId} from '../../../src/model/ids.js';
import {untouchedPost} from '../../../src/model/post.js';
import {refs, type Kind, type Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import type {Change, Fields} from '../../../src/store/store.js';
import {serverTime} from '../../../src/store/transforms.js';
import type {StoreFixture} from '../../support/store-contract.js';

/** A community in this browser, gone after the test. */
export interface LocalFixture extends StoreFixture {
  /** The name of its database. */
  readonly database: string;
  /** A store like a new tab's. */
  store(): LocalStore;
}

export async function openLocal(): Promise<LocalFixture> {
  const community = `test-${createId()}`;
  const database = `praxis:${community}`;
  const stores: LocalStore[] = [];
  const store = () => {
    const opened = new LocalStore(community);
    stores.push(opened);
    return opened;
  };
  return {
    community,
    database,
    store,
    as: async () => store(),
    // It has no network to lose: what others do offline, it does anyway.
    goOffline: async () => undefined,
    goOnline: async () => undefined,
    close: async () => {
      await Promise.all(stores.map((opened) => opened.close()));
      await deleteDB(database);
    },
  };
}

/** A change that creates a post, with what the test cares about. */
export function aPost(id: string, given: Partial<Fields<'post'>> = {}): Change {
  const data: Fields<'post'> = {
    community: 'practice',
    thread: 'thread',
    body: id,
    author: 'ada',
    byline: 'Ada',
    parent: '',
    path: id,
    depth: 0,
    mentions: [],
    images: {},
    answers: '',
    ...untouchedPost,
    first: 0,
    createdAt: serverTime(),
    updatedAt: serverTime(),
    ...given,
  };
  return {type: 'create', ref: refs.post('thread', id), data};
}

/** How many records the database hands over while something is done. */
export async function countReads(work: () => Promise<unknown>): Promise<number> {
  let reads = 0;
  const restore = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    (['get', 'getAll', 'openCursor'] as const).map((method) => {
      const original = prototype[method] as (...parts: unknown[]) => IDBRequest;
      const counting = function (this: unknown, ...parts: unknown[]) {
        const request = original.apply(this, parts);
        request.addEventListener(
          'success',
          () => (reads += Array.isArray(request.result) ? request.result.length : request.result ? 1 : 0),
        );
        return request;
      };
      Object.assign(prototype, {[method]: counting});
      return () => Object.assign(prototype, {[method]: original});
    }),
  );
  try {
    await work();
    return reads;
  } finally {
    for (const undo of restore) undo();
  }
}

export const idsOf = <K extends Kind>(records: readonly Stored<K>[]): string[] => records.map(({id}) => id);
