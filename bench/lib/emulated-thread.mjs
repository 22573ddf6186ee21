import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {complete, write} from './emulated-records.mjs';

const HOUR = 3_600_000;

/**
 * Writes a thread into an emulator as an administrator does, past the rules: a community, a member and the posts, every
 * fifth of them an answer to the one before.
 *
 * @returns {Promise<{key: string, ids: string[], paths: string[], began: number}>} The key of its page, the posts in the order of
 *   the tree and where they are, and when the first was written: the others follow by the minute.
 */
export async function emulateThread({
  emulator,
  project,
  community,
  posts,
  page = String(posts),
  bodyOf = bodyInMarkdown,
}) {
  const model = await loadModel();
  const key = `https://intranet.example/bench/${page}`;
  const thread = model.threadIdOf(key);
  const began = Date.now() - posts * 60_000 - HOUR;
  /** @type {[path: string, fields: object][]} */
  const records = [];
  let before;
  for (let i = 0; i < posts; i++) {
    const time = began + i * 60_000;
    const id = model.createId(time);
    const place = model.placeUnder(id, i % 5 === 4 ? before : undefined);
    before = {id, ...place};
    const data = {...place, community, thread, body: bodyOf(i), author: `person-${i % 40}`, byline: `Person ${i % 40}`};
    const rest = {state: 'visible', createdAt: time, updatedAt: time};
    records.push([`threads/${thread}/posts/${id}`, complete(model.postSchema, {...data, ...rest})]);
  }
  const last = {
    posts,
    firstPost: records[0][0].split('/').at(-1),
    lastPost: before.id,
    lastBy: 'person-1',
    lastAt: Date.now() - HOUR,
  };
  const head = {
    key,
    title: `${posts} posts`,
    kind: 'discussion',
    state: 'open',
    author: 'person-0',
    byline: 'Person 0',
  };
  const times = {createdAt: began, updatedAt: Date.now() - HOUR};
  records.push([`threads/${thread}`, complete(model.threadSchema, {...head, ...last, ...times})]);
  const about = {name: 'Bench', join: 'open', stewards: 1, lastRole: 'person-0', createdBy: 'person-0'};
  records.push(['', complete(model.communitySchema, {...about, ...times})]);

  await write({emulator, project, community}, records);
  const paths = records.map(([path]) => path).filter((path) => path.includes('/posts/'));
  return {key, ids: paths.map((path) => path.split('/').at(-1)), paths, began};
}

/** Makes somebody a member who has seen what was written until a time, of a thread or of all there is. */
export async function emulateReader({emulator, project, community, key = '', uid, seenUntil}) {
  const model = await loadModel();
  const member = {name: 'Ada Lovelace', status: 'active', joinedAt: seenUntil, updatedAt: seenUntil};
  const state = {seen: key ? {[model.threadIdOf(key)]: seenUntil} : {}, mail: 'off'};
  const times = {visitedAt: seenUntil, caughtUpAt: seenUntil, updatedAt: seenUntil};
  await write({emulator, project, community}, [
    [`members/${uid}`, complete(model.memberSchema, member)],
    [`state/${uid}`, complete(model.stateSchema, {...state, ...times})],
  ]);
}

function loadModel() {
  return loadSources(`
    export {createId, threadIdOf} from './src/model/ids.ts';
    export {placeUnder, postSchema} from './src/model/post.ts';
    export {threadSchema} from './src/model/thread.ts';
    export {communitySchema} from './src/model/community.ts';
    export {memberSchema} from './src/model/member.ts';
    export {stateSchema} from './src/model/participation.ts';
  `);
}

function bodyInMarkdown(number) {
  return `Post ${number}. We moved the nightly run to the spare pool, and **most** nights it is done by four. See \`pool.yaml\`.`;
}
