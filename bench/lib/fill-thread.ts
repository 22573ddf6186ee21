import {threadOfPage} from '../../src/community/discussion.js';
import {createId} from '../../src/model/ids.js';
import {placeUnder, untouchedPost} from '../../src/model/post.js';
import {refs} from '../../src/model/records.js';
import {untouchedThread} from '../../src/model/thread.js';
import {openBackend} from '../../src/store/backend.js';
import type {Change} from '../../src/store/store.js';
import {serverTime} from '../../src/store/transforms.js';

/** The page that the conversation belongs to. */
export const KEY = 'bench';

/** Posts of one commit. */
const BATCH = 500;

/** As `commentsOf` gives them. */
export interface Comment {
  readonly id: number;
  readonly root: number;
  readonly author: string;
  readonly time: number;
  readonly text: string;
}

/**
 * Fills the embedded store with the conversation that the rivals get. It has no rules, so that posts need nothing beside them.
 *
 * @param isOneRoot Whether all answer the first.
 */
export async function fillThread(name: string, comments: readonly Comment[], isOneRoot = false): Promise<void> {
  const count = comments.length;
  const backend = await openBackend({community: name, backend: 'local', localName: 'Grace'});
  const {id: thread, key, title} = threadOfPage(KEY, 'Bench');
  const places = new Map<number, {id: string; path: string; parent: string; depth: number}>();
  const changes: Change[] = [];
  for (const {id: number, root, author, time, text} of comments) {
    const id = createId(time);
    const place = placeUnder(id, places.get(isOneRoot && number > 1 ? 1 : root));
    places.set(number, {id, ...place});
    const data = {
      ...{...place, ...untouchedPost, answers: '', community: name, thread, body: text, mentions: [], images: {}},
      ...{author: author.toLowerCase().replace(' ', '-'), byline: author, first: 0},
      ...{createdAt: serverTime(), updatedAt: serverTime()},
    };
    changes.push({type: 'create', ref: refs.post(thread, id), data});
  }
  const [first, last] = [places.get(1)!.id, places.get(count)!.id];
  const head = {
    ...{
      key,
      title,
      kind: 'discussion' as const,
      tags: [],
      state: 'open' as const,
      author: 'person-0',
      byline: 'Person 0',
      posts: count,
    },
    ...{firstPost: first, lastPost: last, lastBy: 'person-1', lastAt: serverTime(), participants: ['person-0']},
    ...{...untouchedThread, createdAt: serverTime(), updatedAt: serverTime()},
  };
  changes.push({type: 'create', ref: refs.thread(thread), data: head});
  for (let at = 0; at < changes.length; at += BATCH) await backend.store.commit(changes.slice(at, at + BATCH));
  backend.session.close();
  await backend.store.close();
}
