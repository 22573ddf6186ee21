import type {Post} from '../../model/post.js';
import type {Kind, Stored} from '../../model/records.js';
import type {Thread} from '../../model/thread.js';
import type {FirstPosts} from '../first-posts.js';
import type {Row} from './rows.js';

/** The index in which the posts of a conversation lie as a tree: `indexFor(queries.posts(…))`, which a test compares. */
export const TREE = 'path id';

/** What is looked at. A record that lacks some of it is of an older version, and is left to who understands those. */
const THREAD: readonly (keyof Thread)[] = [
  ...(['key', 'title', 'kind', 'state', 'outcome', 'dissents', 'pinned', 'mergedInto', 'posts'] as const),
];
const POST: readonly (keyof Post)[] = [
  ...(['body', 'author', 'byline', 'parent', 'path', 'depth', 'mentions'] as const),
  ...(['images', 'reactions', 'state', 'first', 'revision', 'createdAt'] as const),
];

/**
 * The first posts of a conversation, and the conversation itself, in one reading.
 *
 * Raw IndexedDB: this is loaded before everything else, and only looks. Nothing is made or brought up to date; a browser that has none of it
 * is left without.
 */
export async function firstPosts(
  community: string,
  {thread, count, viewer}: {readonly thread: string; readonly count: number; readonly viewer: string | undefined},
): Promise<FirstPosts | undefined> {
  const database = await existing(`praxis:${community}`);
  try {
    const records = database.transaction('records').objectStore('records');
    const place = `threads/${thread}`;
    const collection = `${place}/posts`;
    // A list sorts after every text.
    const all = IDBKeyRange.bound([collection], [collection, []]);
    const get = (path: string) => settled(records.get(path) as IDBRequest<Row | undefined>);
    const [row, settings, member, restriction, rows] = await Promise.all([
      get(place),
      get(''),
      get(`members/${viewer}`),
      get(`restrictions/${viewer}`),
      settled(records.index(TREE).getAll(all, count) as IDBRequest<Row[]>),
    ]);
    if (!row || !has(row, THREAD)) return undefined;
    const end = rows.findIndex((post) => !has(post, POST));
    const joins = settings?.data['join'] ?? 'open';
    return {
      thread: recordOf<'thread'>(row),
      posts: rows.slice(0, end < 0 ? undefined : end).map(recordOf<'post'>),
      mayWrite: !restriction && (member ? member.data['status'] === 'active' : joins === 'open'),
    };
  } finally {
    database.close();
  }
}

const has = ({data}: Row, fields: readonly string[]): boolean => fields.every((field) => data[field] !== undefined);

const recordOf = <K extends Kind>({id, data}: Row): Stored<K> => ({...data, id}) as unknown as Stored<K>;

/** @throws {DOMException} Where there is none. */
function existing(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction!.abort(); // Whoever writes first makes it.
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}
