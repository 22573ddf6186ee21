import {describe, test} from 'node:test';
import {doc, getDoc} from 'firebase/firestore/lite';
import {editPost, illustrate, react, removePost, replyWithImage} from './acts.mjs';
import {ago, long} from './community.mjs';
import {MAX_IMAGE_LENGTH, MAX_IMAGES} from './model.mjs';
import {aCommunity, as, assertDenied, casesOf, commit} from './support.mjs';

const base64 = (units) => 'A'.repeat(units);
const images = (count) => Object.fromEntries(Array.from({length: count}, (_, i) => [`i${i}`, '10x10']));

describe('an image that comes with a post', () => {
  const {allows, refuses} = casesOf(replyWithImage);

  allows('a small one');
  allows('a JPEG', ({image}) => (image.data.type = 'image/jpeg'));
  allows('one as large as can be', ({image}) => (image.data.data = base64(MAX_IMAGE_LENGTH)));
  allows('as many as can be', ({post, image}, act, {path}) => {
    post.data.images = images(MAX_IMAGES);
    for (const id of Object.keys(post.data.images))
      act.writes[id] = {...image, path: path(`threads/board/images/${id}`)};
    delete act.writes.image;
  });
  refuses('one that is too large', ({image}) => (image.data.data = base64(MAX_IMAGE_LENGTH + 1)));
  refuses('nothing', ({image}) => (image.data.data = ''));
  refuses('what is not base 64', ({image}) => (image.data.data = '<svg onload=alert(1)>'));
  refuses('a line break in it', ({image}) => (image.data.data = 'AA\nAA'));
  refuses('padding in the middle', ({image}) => (image.data.data = 'AA=A'));
  refuses('what runs scripts', ({image}) => (image.data.type = 'image/svg+xml'));
  refuses('a type of its own', ({image}) => (image.data.type = 'text/html'));
  refuses('in the name of somebody else', ({image}) => (image.data.author = 'ben'));
  refuses("a date of one's own", ({image}) => (image.data.updatedAt = ago(0)));
  refuses('for the post of somebody else', ({image}) => (image.data.post = 'p3'));
  refuses('for a post that is not there', ({image}) => (image.data.post = 'ghost'));
  refuses('for a path', ({image}) => (image.data.post = 'n1/x'));
  refuses('one that the post does not list', ({post}) => (post.data.images = {}));
  refuses('one that the post lists under another name', ({post}) => (post.data.images = {i2: '10x10'}));
  refuses('without its post', (writes) => {
    for (const name of ['thread', 'post', 'guard']) delete writes[name];
  });
  refuses('in another thread', ({image}, act, {path}) => (image.path = path('threads/other/images/i1')));
});

describe('the images that a post lists', () => {
  const {refuses} = casesOf(replyWithImage);
  const listing =
    (list) =>
    ({post}) =>
      (post.data.images = list);

  refuses('one too many', listing(images(MAX_IMAGES + 1)));
  refuses('a list', listing(['i1']));
  refuses('a size that is a number', listing({i1: 10}));
  refuses('a size that is no size', listing({i1: 'wide'}));
  refuses('a height of nothing', listing({i1: '10x0'}));
  refuses('a size without end', listing({i1: '10000x10'}));
  refuses('a size with more to it', listing({i1: '10x10 onload=x'}));
  refuses('two sizes', listing({i1: ['10x10', '10x10']}));
  refuses('a name that is too long', listing({i1: '10x10', [long(25)]: '10x10'}));
  refuses('a name with a sign in it', listing({i1: '10x10', 'i-2': '10x10'}));
});

describe('an image that comes with a change', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(illustrate);

  allows('the author');
  refuses('somebody else', (writes, act) => (act.by = 'ben'));
  refuses('without the change', (writes) => {
    for (const name of ['post', 'revision', 'guard']) delete writes[name];
  });
  refuses('with a change that the guard does not count', (writes) => delete writes.guard);
  refusesIn('to a post that was removed', ({put}) => put('threads/board/posts/p1', {state: 'removed'}));
  refusesIn('where the post listed it before', ({put}) => put('threads/board/posts/p1', {images: {i1: '40x30'}}));
  allowsIn('in place of another one', ({put}) => put('threads/board/posts/p1', {images: {i9: '40x30'}}));

  test('refuses putting one in later, where a post listed what was not there', async () => {
    const community = await aCommunity();
    const {image, ...rest} = illustrate(community).writes;
    await commit({by: 'anna', writes: rest});
    const {post, guard} = react(community, {by: 'anna'}).writes;
    await assertDenied(commit({by: 'anna', writes: {post, guard, image}}));
    await commit({by: 'anna', writes: {post, guard}});
  });

  test('refuses changing one', async () => {
    const community = await aCommunity();
    await commit(illustrate(community));
    const act = editPost(community);
    act.writes.revision.path = community.path('threads/board/revisions/p1.1');
    Object.assign(act.writes.revision.data, {revision: 1, body: 'Look.'});
    act.writes.post.data.revision = 2;
    act.writes.image = {...illustrate(community).writes.image, type: 'merge'};
    await assertDenied(commit(act));
    delete act.writes.image;
    await commit(act);
  });
});

describe('removing a post that shows images', () => {
  const shown = ({put}) => put('threads/board/posts/p1', {images: {i1: '40x30'}});
  const removed = (images) => (community) => {
    const act = removePost(community);
    Object.assign(act.writes.post.data, images && {images});
    return act;
  };

  casesOf(removed({})).allowsIn('with its images', shown);
  casesOf(removed(undefined)).refusesIn('without its images', shown);
});

describe('reading an image', () => {
  const read = (person, {path}, id = 'i1') => getDoc(doc(as(person), path(`threads/board/images/${id}`)));

  test('everyone who reads the post, while it stands', async () => {
    const community = await aCommunity();
    await commit(illustrate(community));
    for (const person of ['ben', 'anna', 'stella', 'lena', 'otto']) await read(person, community);
    for (const person of ['guest', 'nobody']) await assertDenied(read(person, community), person);
  });

  test('its author alone, once the post is removed', async () => {
    const community = await aCommunity();
    await commit(illustrate(community));
    await community.put('threads/board/posts/p1', {state: 'removed'});
    await read('anna', community);
    for (const person of ['ben', 'stella', 'otto']) await assertDenied(read(person, community), person);
  });

  test('where there is none, there is nothing', async () => {
    await read('ben', await aCommunity(), 'none');
  });
});
