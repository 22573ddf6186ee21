import {createId} from '../../src/model/ids.js';
import {placeUnder, type Post} from '../../src/model/post.js';
import type {Stored} from '../../src/model/records.js';

let moment = Date.UTC(2026, 10, 23, 9);

/** A post, each one later than those before it, with every field filled in that the test does not care about. */
export function aPost(
  given: Partial<Omit<Post, 'parent'>> & {readonly id?: string; readonly parent?: Stored<'post'>} = {},
): Stored<'post'> {
  const time = (moment += 1000);
  const {id = createId(time), parent, ...fields} = given;
  return {
    id,
    ...placeUnder(id, parent),
    community: 'community',
    thread: 'thread',
    body: 'Hello',
    author: 'ada',
    byline: 'Ada',
    mentions: [],
    images: {},
    answers: '',
    reactions: {},
    reactedAt: 0,
    reactedBy: '',
    first: 0,
    value: Object.keys(given.reactions ?? {}).length,
    state: 'visible',
    revision: 0,
    createdAt: time,
    updatedAt: time,
    ...fields,
  };
}
