import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {doc, getDoc} from 'firebase/firestore/lite';
import {editPost} from './acts.mjs';
import {ago} from './community.mjs';
import {aCommunity, as, assertDenied, casesOf, commit} from './support.mjs';

describe('the text before a change', () => {
  const {allows, refuses} = casesOf(editPost);

  allows('the text as it was');
  refuses('another text', ({revision}) => (revision.data.body = 'I never said that.'));
  refuses('another number', ({revision}) => (revision.data.revision = 1));
  refuses('a number that only counts as the same', ({revision}) => (revision.data.revision = -0));
  refuses('another post', ({revision}) => (revision.data.post = 'p3'));
  refuses('a path instead of a post', ({revision}) => (revision.data.post = 'p1/x'));
  refuses('somebody else who replaced it', ({revision}) => (revision.data.by = 'ben'));
  refuses("a date of one's own", ({revision}) => (revision.data.updatedAt = ago(0)));
  refuses('another place', ({revision}, act, {path}) => (revision.path = path('threads/board/revisions/p1.7')));
  refuses(
    'a place in another thread',
    ({revision}, act, {path}) => (revision.path = path('threads/other/revisions/p1.0')),
  );
  for (const name of ['p1.-0', 'p1.-0.0', 'p1.0.0', 'p1.00']) {
    refuses(`a second copy as ${name}`, (writes, act, {path}) => {
      const {data, ...revision} = writes.revision;
      const copy = {...data, revision: -0};
      writes.copy = {...revision, path: path(`threads/board/revisions/${name}`), data: copy};
    });
  }
  refuses('a revision of a post that does not change', (writes) => {
    delete writes.post;
    delete writes.guard;
  });

  test('refuses writing history anew', async () => {
    const community = await aCommunity();
    await commit(editPost(community));
    const {revision} = editPost(community).writes;
    await assertDenied(commit({by: 'anna', writes: {revision}}));
  });

  test('refuses a second revision with the same change', async () => {
    const community = await aCommunity();
    const act = editPost(community);
    const {revision} = editPost(community, {id: 'p3'}).writes;
    await assertDenied(commit({by: 'anna', writes: {...act.writes, revision2: revision}}));
  });
});

describe('reading the text before a change', () => {
  const read = async (person, {path}, revision) => getDoc(doc(as(person), path(`threads/board/revisions/${revision}`)));

  test('everyone reads what a post said before, while it stands', async () => {
    const community = await aCommunity();
    for (const person of ['ben', 'anna', 'stella', 'lena', 'otto']) await read(person, community, 'p3.0');
    for (const person of ['guest', 'nobody']) await assertDenied(read(person, community, 'p3.0'), person);
  });

  test('where a post did not change, there is nothing, for those who may read', async () => {
    const community = await aCommunity();
    assert.equal((await read('anna', community, 'p1.7')).exists(), false);
    for (const person of ['guest', 'nobody']) await assertDenied(read(person, community, 'p1.7'), person);
  });

  test('only its author reads what a removed post said', async () => {
    const community = await aCommunity();
    await read('ben', community, 'p2.0');
    for (const person of ['anna', 'mona', 'stella', 'otto', 'guest', 'nobody']) {
      await assertDenied(read(person, community, 'p2.0'), person);
    }
  });

  test('in a private community, only its members', async () => {
    const community = await aCommunity({id: 'p-history'});
    await read('anna', community, 'p3.0');
    for (const person of ['otto', 'lena']) await assertDenied(read(person, community, 'p3.0'), person);
  });
});
