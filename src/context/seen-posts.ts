import type {Stored} from '../model/records.js';
import type {Store} from '../store/store.js';

type Posts = readonly Stored<'post'>[];

const seen = new WeakMap<Store, Map<string, () => Posts>>();

/** Notes that a page shows a thread, for searches that cost no read. @param posts Gives what it has got of it by then. */
export function noteThread(store: Store, thread: string, posts: () => Posts): void {
  const threads = seen.get(store) ?? new Map<string, () => Posts>();
  seen.set(store, threads);
  threads.set(thread, posts);
}

/** The posts that this page has got, by thread. */
export function seenPosts(store: Store): ReadonlyMap<string, Posts> {
  return new Map([...(seen.get(store) ?? [])].map(([thread, posts]) => [thread, posts()]));
}
