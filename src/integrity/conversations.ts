import {groupBy} from '../model/group-by.js';
import {answeredBy, placeUnder, type Post} from '../model/post.js';
import {refs} from '../model/records.js';
import {MAX_PARTICIPANTS, NOT_MEASURED, untouchedThread, waitOf, type Thread} from '../model/thread.js';
import {unpackThread} from '../model/titles.js';
import {shardOfThread} from '../model/ids.js';
import type {Census, Row} from './census.js';
import type {Findings} from './finding.js';

type Posts = ReadonlyMap<string, Row<'post'>>;

/** Conversations say of their posts what these say of themselves, and each post has its place in one. */
export function checkConversations(census: Census, findings: Findings): void {
  const posts = groupBy(census.of('post'), ({ids}) => ids[0]!);
  for (const [thread, written] of posts) {
    if (!census.has(refs.thread(thread).path)) findings.add(lostThread(census, thread, written));
    const byId = new Map(written.map((post) => [post.id, post]));
    for (const post of written) checkPost(census, findings, post, byId);
  }
  for (const row of census.of('thread')) {
    const written = posts.get(row.id);
    if (written) checkThread(census, findings, row, written);
    // Nothing was ever said in it.
    else findings.orphan(row.path, `${row.path}/posts`);
  }
  for (const {path, ids, data} of census.of('image')) {
    const post = refs.post(ids[0]!, data.post).path;
    if (!census.has(post)) findings.orphan(path, post);
  }
}

function checkThread(
  census: Census,
  findings: Findings,
  {path, id, data}: Row<'thread'>,
  written: readonly Row<'post'>[],
): void {
  const {accepted, mergedInto, waited, answeredAt} = data;
  const should = told(written, data.author);
  const isTrue = data.participants.every((uid, place) => {
    return written.some(({data: post}) => post.author === uid) && data.participants.indexOf(uid) === place;
  });
  findings.expect(path, data, {
    ...{posts: should.posts, firstPost: should.firstPost, lastPost: should.lastPost},
    ...{lastBy: should.lastBy, lastAt: should.lastAt, answeredAt: should.answeredAt},
    // Who wrote among the first and was not noted is missing from nothing that counts.
    ...(!isTrue && {participants: should.participants}),
    // Departments change, so it cannot be counted again.
    across: Math.min(data.across, should.byOthers),
    waited: waited === NOT_MEASURED || answeredAt === 0 ? NOT_MEASURED : waitOf({...data, ...should}),
  });
  if (accepted && !census.has(refs.post(id, accepted).path)) {
    const set = {accepted: '', acceptedBy: '', acceptedByline: ''};
    findings.add({code: 'dangling', path, field: 'accepted', is: accepted, should: '', mend: {path, set}});
  }
  if (mergedInto && !census.has(refs.thread(mergedInto).path)) {
    findings.expect(path, data, {mergedInto: ''}, 'dangling');
  }
}

/** What a conversation says of its posts. */
function told(written: readonly Row<'post'>[], author: string) {
  const inOrder = [...written].sort((a, b) => a.data.createdAt - b.data.createdAt || (a.id < b.id ? -1 : 1));
  const first = inOrder[0]!;
  const last = inOrder.at(-1)!;
  const others = inOrder.filter(({data}) => data.author !== author);
  return {
    posts: inOrder.length,
    firstPost: first.id,
    lastPost: last.id,
    lastBy: last.data.author,
    lastAt: last.data.createdAt,
    participants: [...new Set(inOrder.map(({data}) => data.author))].slice(0, MAX_PARTICIPANTS),
    answeredAt: others[0]?.data.createdAt ?? 0,
    byOthers: others.length,
  };
}

/** Posts of a conversation that is not there: it comes back with what the index still says of it. */
function lostThread(census: Census, id: string, written: readonly Row<'post'>[]) {
  const {path} = refs.thread(id);
  const first = written.reduce((a, b) => (b.data.createdAt < a.data.createdAt ? b : a)).data;
  const entry = census.get(refs.titles(shardOfThread(id)))?.entries[id];
  const listed = entry === undefined ? undefined : unpackThread(id, entry);
  const {byOthers: _others, ...should} = told(written, first.author);
  const create: Thread = {
    ...{key: listed?.key ?? '', title: listed?.title || titleOf(first), kind: listed?.kind ?? 'discussion'},
    ...{tags: listed?.tags ?? [], state: 'open', author: first.author, byline: first.byline},
    ...untouchedThread,
    ...should,
    ...{createdAt: first.createdAt, updatedAt: should.lastAt},
  };
  const missing = {
    code: 'orphan',
    path: `${path}/posts`,
    field: '',
    is: `${written.length} posts`,
    should: path,
  } as const;
  return {...missing, mend: {path, create}};
}

function titleOf({body, byline}: Post): string {
  const [line = ''] = body
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, '\n')
    .trim()
    .split('\n');
  return line.trim().slice(0, 120) || byline;
}

function checkPost(census: Census, findings: Findings, {path, id, ids, data}: Row<'post'>, posts: Posts): void {
  const {parent: above, author, reactions, images} = data;
  const thread = ids[0]!;
  const isAbove = above !== '' && (!posts.has(above) || isOwnAncestor(id, posts));
  if (isAbove) findings.expect(path, data, {parent: ''}, 'dangling');
  const parent = above && !isAbove ? {...posts.get(above)!.data, id: above} : undefined;
  const began = census.get(refs.thread(thread))?.author;
  const answersNobody = !parent && (data.answers === '' || (data.answers === began && began !== author));
  const reactedBy = Object.hasOwn(reactions, data.reactedBy ?? '') ? data.reactedBy : '';
  findings.expect(path, data, {
    ...{community: census.community, thread},
    ...placeUnder(id, parent),
    ...(isAbove && {parent: above}),
    ...(!answersNobody && {answers: answeredBy(author, parent, undefined)}),
    ...{value: Object.keys(reactions).length, reactedBy},
    ...(data.state !== 'visible' && {body: ''}),
  });
  for (const image of Object.keys(images)) {
    if (census.has(refs.image(thread, image).path)) continue;
    const mend = {path, map: 'images', key: image, value: undefined};
    findings.add({code: 'dangling', path, field: `images.${image}`, is: images[image], should: undefined, mend});
  }
}

/** Whether one comes back to a post on the way up from it. */
function isOwnAncestor(id: string, posts: Posts): boolean {
  const seen = new Set<string>();
  for (let at = posts.get(id)?.data.parent; at && !seen.has(at); at = posts.get(at)?.data.parent) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
