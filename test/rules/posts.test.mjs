import {describe, test} from 'node:test';
import {increment, serverTimestamp} from 'firebase/firestore/lite';
import {beginThread, editPost, found, joinByReplying, removePost, reply} from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {ago, days, postFields} from './community.mjs';
import {createId, ID_LENGTH, MAX_DEPTH, placeUnder} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit, placeOf} from './support.mjs';

describe('writing a post', () => {
  const {allows, refuses, refusesIn} = casesOf(reply);

  allows('a member to answer');
  allows('a member to write without answering anyone', ({post}) => Object.assign(post.data, placeUnder('n1')));
  refuses('an answer to a post that was removed', ({post}) => {
    Object.assign(post.data, {...placeUnder('n1', {id: 'p2', path: 'p1.p2', depth: 1}), answers: 'ben'});
  });
  allows('nobody to be spoken to', ({post}) => (post.data.mentions = []));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('writing in the name of somebody else', ({post}) => (post.data.author = 'ben'));
  refuses("writing under somebody else's name", ({post}) => (post.data.byline = 'Stella'));
  refuses('an empty post', ({post}) => (post.data.body = ''));
  refuses('a post that never was', ({post}) => (post.data.state = 'removed'));
  refuses('a post that was changed before', ({post}) => (post.data.revision = 1));
  refuses("a date of one's own", ({post}) => (post.data.createdAt = ago(days(1))));
  refuses("a date of one's own for the change", ({post}) => (post.data.updatedAt = ago(0)));
  refuses("another community's name", ({post}) => (post.data.community = 'elsewhere'));
  refuses("another thread's name", ({post}) => (post.data.thread = 'other'));
  refuses(
    'an eleventh person spoken to',
    ({post}) => (post.data.mentions = Array.from({length: 11}, (_, i) => `u${i}`)),
  );
  refuses('speaking to a sentence', ({post}) => (post.data.mentions = ['everybody in here']));
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'terms/pod'));
  refusesIn('by one who left', ({put}) => put('members/anna', {status: 'left'}));
  refusesIn('an answer to what was hidden meanwhile', ({put}) => put('threads/board/posts/p1', {state: 'hidden'}));
  refusesIn('by a person without a record', ({put}) => put('members/anna', {status: 'invited'}));

  test('refuses one who leaves with the same stroke', async () => {
    const community = await aCommunity();
    const act = reply(community);
    act.writes.member = {
      type: 'update',
      path: community.path('members/anna'),
      data: {status: 'left', updatedAt: serverTimestamp()},
    };
    await assertDenied(commit(act));
  });

  test('refuses writing over a post that is there', async () => {
    const community = await aCommunity();
    await assertDenied(commit(reply(community, {id: 'p1', parent: undefined})));
  });
});

describe('joining by writing a post', () => {
  const {allows, refuses} = casesOf(joinByReplying);

  allows('a colleague');
  refuses('a post without joining', (writes) => {
    delete writes.member;
    delete writes.directory;
  });
  refuses('a byline that is not the name one joins under', ({post}) => (post.data.byline = 'Somebody'));
});

describe('the first post of a newcomer', () => {
  const first = (act) => {
    act.writes.post.data.first = 1;
    return act;
  };
  const byOtto = casesOf((community) => first(joinByReplying(community)));
  byOtto.allows('who made nothing before');
  byOtto.allows('not to be called so', ({post}) => (post.data.first = 0));

  const byNils = casesOf((community) => first(reply(community, {by: 'nils'})));
  const made = (count) => (community) => community.put('guard/nils', {made: count});
  byNils.allowsIn('though they reacted before', made(0));
  byNils.refusesIn('by one who made something before', made(1));
  byNils.refusesIn('by who founded the community', async (community) => {
    await made(0)(community);
    await community.put('', {createdBy: 'nils'});
  });

  test('refuses it of who founds the community with it', async () => {
    const act = (id, isFirst) => {
      const place = placeOf(id);
      const {writes} = beginThread(place, {by: 'otto'});
      Object.assign(writes.post.data, {mentions: [], first: isFirst});
      opensWindow(writes.guard);
      return {by: 'otto', writes: {...found(place).writes, ...writes}};
    };
    await assertDenied(commit(act('first-act', 1)));
    await commit(act('first-act', 0));
  });
});

describe('whom a post answers', () => {
  const byBen = casesOf((community) => reply(community, {by: 'ben'}));
  const byAnna = casesOf(reply);
  const atRoot = (answers) => (community) => {
    const act = reply(community, {by: 'ben', answers});
    Object.assign(act.writes.post.data, placeUnder('n1'));
    return act;
  };
  const onPage = ({put}) => put('threads/board', {key: 'https://intranet.example/page'});

  byBen.allows('the author of the post above it');
  byBen.refuses('nobody, where there is somebody', ({post}) => (post.data.answers = ''));
  byBen.refuses('somebody else', ({post}) => (post.data.answers = 'mona'));
  byAnna.allows('nobody, where one answers oneself');
  byAnna.refuses('oneself', ({post}) => (post.data.answers = 'anna'));
  casesOf(atRoot('anna')).allows('on the board: who began the conversation');
  casesOf(atRoot('anna')).refuses('on the board: nobody', ({post}) => (post.data.answers = ''));
  casesOf(atRoot('')).allowsIn('nobody, at the root of a page', onPage);
  casesOf(atRoot('anna')).refusesIn('where somebody began at a page', onPage);
  byBen.refuses('a reaction that there was before', ({post}) => (post.data.reactedBy = 'mona'));
  byBen.refuses('a time of a reaction that there was before', ({post}) => (post.data.reactedAt = serverTimestamp()));
});

describe('the place of a post', () => {
  const {refuses} = casesOf(reply);
  const placed =
    (place) =>
    ({post}) =>
      Object.assign(post.data, place);

  refuses('answering without standing under the post', placed({path: 'n1', depth: 0}));
  refuses('a place under a post without answering it', placed({parent: ''}));
  refuses("a depth of one's own at the root", placed({parent: '', path: 'n1', depth: 1}));
  refuses("a path of one's own at the root", placed({parent: '', path: 'a1', depth: 0}));
  refuses('the path of another post', placed({path: 'p1.p2'}));
  refuses('a path under another post', placed({path: 'p3.n1'}));
  refuses('a path that runs away', placed({path: 'p1.n1.n1'}));
  refuses('a depth that is too deep', placed({depth: 2}));
  refuses('a depth that is too flat', placed({depth: 0}));
  refuses('a depth between two levels', placed({depth: 0.5}));
  refuses('answering a post that is not there', placed({parent: 'ghost', path: 'ghost.n1'}));
  refuses('answering a post of another thread', placed({parent: 'q1', path: 'q1.n1'}));
  refuses('answering a path', placed({parent: '../posts/p1'}));

  test('refuses answering a number, though a post is called so', async () => {
    const community = await aCommunity();
    await community.put('threads/board/posts/42', postFields(community.id, 'board', '42'));
    const answer = () => reply(community, {parent: {id: '42', path: '42', depth: 0}});
    const act = answer();
    act.writes.post.data.parent = 42;
    await assertDenied(commit(act));
    await commit(answer());
  });

  const at = (depth) => {
    const ids = Array.from({length: depth + 1}, () => createId());
    return {id: ids.at(-1), path: ids.join('.'), depth};
  };
  const under = (parent) => (community) => reply(community, {parent, id: 'n1'});
  const arrange =
    ({id, path, depth}) =>
    (community) =>
      community.put(`threads/board/posts/${id}`, postFields(community.id, 'board', id, {parent: 'x', path, depth}));

  for (const depth of [MAX_DEPTH - 1, MAX_DEPTH]) {
    const parent = at(depth);
    casesOf(under(parent)).allowsIn(`under level ${depth}`, arrange(parent));
  }

  const deepest = at(MAX_DEPTH);
  const tooDeep = (community) => {
    const act = under(deepest)(community);
    Object.assign(act.writes.post.data, {path: `${deepest.path}.n1`, depth: MAX_DEPTH + 1});
    return act;
  };
  const tooHigh = (community) => {
    const act = under(deepest)(community);
    act.writes.post.data.depth = MAX_DEPTH - 1;
    return act;
  };
  const stacked = (community) => {
    const act = under(deepest)(community);
    act.writes.post.data.path = `${deepest.path}.n1`;
    return act;
  };
  casesOf(tooDeep).refusesIn('below the deepest level', arrange(deepest));
  casesOf(tooHigh).refusesIn('at the deepest level under a wrong depth', arrange(deepest));
  casesOf(stacked).refusesIn('in a path that goes on at the deepest level', arrange(deepest));
});

describe('the id of a post', () => {
  const named = (id) => (community) => reply(community, {id});

  casesOf(named(createId())).allows('an id as the library makes it');
  casesOf(named('x'.repeat(24))).allows('24 letters');
  for (const [name, id] of Object.entries({
    'a dot, which would stand for a level': 'a.b',
    'a hyphen, which sorts before the answers': 'a-b',
    'letters of another script': 'é1',
    'more than 24 letters': 'x'.repeat(25),
  })) {
    test(`refuses ${name}`, async () => assertDenied(commit(reply(await aCommunity(), {id}))));
  }
  if (ID_LENGTH > 24) throw new Error('Ids have become too long for the rules.');
});

for (const [name, change] of Object.entries({changing: editPost, removing: removePost})) {
  describe(`${name} a post`, () => {
    const {allows, refuses, refusesIn} = casesOf(change);

    allows('its author');
    allows('its author a second time', (writes, act, community) =>
      Object.assign(act, change(community, {by: 'ben', id: 'p3'})),
    );
    refuses('a guest', (writes, act) => (act.token = anonymous));
    refuses('no revision of the text before', (writes) => delete writes.revision);
    refuses('a revision without the change', (writes) => delete writes.post);
    refuses('a revision number that stays', ({post}) => (post.data.revision = 0));
    refuses('a revision number that jumps', ({post}) => (post.data.revision = 2));
    refuses('a revision number that is none', ({post}) => (post.data.revision = increment(0.5)));
    refuses("a date of one's own", ({post}) => (post.data.updatedAt = ago(0)));
    refuses('no date at all', ({post}) => delete post.data.updatedAt);
    refuses('an act that the guard does not count', (writes) => delete writes.guard);
    refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'terms/pod'));
    test('refuses an act that the guard counted before', async () => {
      const community = await aCommunity();
      await community.put('guard/anna', {last: 'threads/board/posts/p1'});
      const {revision, post} = change(community).writes;
      await assertDenied(commit({by: 'anna', writes: {revision, post}}));
    });
    refusesIn('by one who left', ({put}) => put('members/anna', {status: 'left'}));
    refusesIn('once it is removed', ({put}) => put('threads/board/posts/p1', {state: 'removed'}));
    refusesIn('after a million changes', async ({put}) => put('threads/board/posts/p1', {revision: 1_000_000}));
    for (const [field, value] of Object.entries({
      community: 'elsewhere',
      thread: 'other',
      author: 'ben',
      byline: 'Stella',
      parent: 'p3',
      path: 'p3.p1',
      depth: 1,
      createdAt: serverTimestamp(),
    })) {
      refuses(`another ${field} along the way`, ({post}) => (post.data[field] = value));
    }
    for (const by of ['ben', 'mona', 'stella']) {
      test(`refuses ${by}, who did not write it`, async () => assertDenied(commit(change(await aCommunity(), {by}))));
    }
  });
}

describe('changing a post', () => {
  const {allows, refuses} = casesOf(editPost);

  allows('its text alone', ({post}) => delete post.data.mentions);
  refuses('an empty text', ({post}) => (post.data.body = ''));
  refuses('an endless text', ({post}) => (post.data.body = 'x'.repeat(20_001)));
  refuses(
    'an eleventh person spoken to',
    ({post}) => (post.data.mentions = Array.from({length: 11}, (_, i) => `u${i}`)),
  );
});

describe('removing a post', () => {
  const {refuses} = casesOf(removePost);

  refuses('a text that stays', ({post}) => delete post.data.body);
  refuses('another text in its place', ({post}) => (post.data.body = 'Moderated.'));
  refuses('people who are still spoken to', ({post}) => (post.data.mentions = ['ben']));
  refuses('another state than removed', ({post}) => (post.data.state = 'hidden'));
});

test('a thread that is closed lets its authors correct themselves', async () => {
  const community = await aCommunity();
  await community.put('threads/board', {state: 'closed'});
  await commit(editPost(community));
});
