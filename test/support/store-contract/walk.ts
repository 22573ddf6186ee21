import {createId} from '../../../src/model/ids.js';
import type {Kind, Stored} from '../../../src/model/records.js';
import type {Query, Store} from '../../../src/store/store.js';
import {bodiesOf, type Setting} from './setting.js';

/** A thread like this: A (A1 (A1a), A2), B (B1), C. The ids of A, B and C come back. */
export async function branches(setting: Setting): Promise<{thread: string; posts: string[]}> {
  const {ada} = setting;
  const {thread, posts} = await setting.conversation('A', 'B', 'C');
  let answers = 0;
  const answer = async (parent: string, body: string) => {
    // Ids made in one millisecond would sort by chance.
    const id = createId(Date.now() + answers++);
    await ada.store.commit(await ada.reply({thread, id, body, parent: await setting.post(thread, parent)}));
    return id;
  };
  await answer(posts[1]!, 'B1');
  const a1 = await answer(posts[0]!, 'A1');
  await answer(posts[0]!, 'A2');
  await answer(a1, 'A1a');
  return {thread, posts};
}

type Names<K extends Kind> = (records: readonly Stored<K>[]) => readonly string[];

/** Page after page, until one is not full. */
export async function walk<K extends Kind>(
  store: Store,
  query: Query<K>,
  direction: 'after' | 'before',
  names: Names<K> = bodiesOf as unknown as Names<K>,
): Promise<(readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  for (let page = await store.query(query); page.length;) {
    pages.push(names(page));
    const edge = page.at(direction === 'after' ? -1 : 0)!;
    page = page.length < query.limit! ? [] : await store.query({...query, [direction]: edge});
  }
  return pages;
}
