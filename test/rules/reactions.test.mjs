import {describe, test} from 'node:test';
import {deleteField, increment, serverTimestamp} from 'firebase/firestore/lite';
import {editPost, join, react, removePost, reply, takeBackReaction} from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {ago} from './community.mjs';
import {REACTIONS} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

const asked = ({put}) => put('threads/board', {kind: 'question'});
const saying = (reaction) => (community) => react(community, {reaction});
/** As many reactions as asked, by others. */
const reactedTo =
  (count) =>
  ({put}) =>
    put('threads/board/posts/p1', {
      reactions: Object.fromEntries(Array.from({length: count - 2}, (_, i) => [`u${i}`, 'agree'])),
      value: count,
    });

describe('reacting to a post', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(react);

  for (const reaction of REACTIONS.filter((code) => code !== 'same')) {
    allows(reaction, ({post}) => (post.data.reactions.ben = reaction));
  }
  allows('the author', (writes, act, community) => Object.assign(act, react(community, {by: 'anna'})));
  allows('one who did not react before', (writes, act, community) =>
    Object.assign(act, react(community, {by: 'nils'})),
  );
  allows('the same again', ({post}) => (post.data.reactions.ben = 'curious'));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('another word', ({post}) => (post.data.reactions.ben = 'boo'));
  refuses('no word', ({post}) => (post.data.reactions.ben = ''));
  refuses('a number', ({post}) => (post.data.reactions.ben = 1));
  refuses('a list of words', ({post}) => (post.data.reactions.ben = ['agree', 'thanks']));
  refuses('for somebody else', ({post}) => (post.data.reactions = {anna: 'thanks'}));
  refuses("for somebody else along with one's own", ({post}) => (post.data.reactions.anna = 'thanks'));
  refuses("changing somebody else's", ({post}) => (post.data.reactions.mona = 'thanks'));
  refuses("taking somebody else's away", ({post}) => (post.data.reactions.mona = deleteField()));
  refuses('wiping all others away', ({post}) => Object.assign(post, {type: 'update'}));
  refuses('a value that one person more would give', ({post}) => (post.data.value = increment(1)));
  refuses('a value that says less', ({post}) => (post.data.value = 1));
  refuses('no value', ({post}) => (post.data.value = deleteField()));
  refuses('no map at all', ({post}) => (post.data.reactions = deleteField()));
  refuses("a date of one's own", ({post}) => (post.data.updatedAt = ago(0)));
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for another post', ({guard}) => (guard.data.last = 'threads/board/posts/p3'));
  refuses('somebody else as the last who reacted', ({post}) => (post.data.reactedBy = 'mona'));
  refuses('another time of the last reaction', ({post}) => (post.data.reactedAt = ago(0)));
  refuses('nobody as the last who reacted', ({post}) => (post.data.reactedBy = ''));
  refuses('the author as news to themselves', (writes, act, community) => {
    Object.assign(act, react(community, {by: 'anna'}));
    Object.assign(act.writes.post.data, {reactedBy: 'anna', reactedAt: serverTimestamp()});
  });
  refuses('another text along the way', ({post}) => (post.data.body = 'Ha'));
  refuses('another state along the way', ({post}) => (post.data.state = 'removed'));
  refuses('a revision along the way', ({post}) => (post.data.revision = 1));
  refusesIn('by one who left', ({put}) => put('members/ben', {status: 'left'}));
  refusesIn('in a thread that is closed', ({put}) => put('threads/board', {state: 'closed'}));
  refusesIn('to a post that was removed', ({put}) => put('threads/board/posts/p1', {state: 'removed'}));
  refusesIn('when the guard is full', ({put}) => put('guard/ben', {count: 60}));
  allowsIn('to a post that two thousand reacted to, one oneself', reactedTo(2000));

  test('allows the two thousandth reaction, and refuses one more', async () => {
    const community = await aCommunity();
    await reactedTo(1999)(community);
    await commit(react(community, {by: 'nils'}));
    await assertDenied(commit(react(community, {by: 'anna'})));
  });

  test('allows one who joins with it, and refuses one who does not', async () => {
    const community = await aCommunity();
    const act = react(community, {by: 'otto'});
    opensWindow(act.writes.guard);
    await assertDenied(commit(act));
    await commit({by: 'otto', writes: {...join(community).writes, ...act.writes}});
  });

  test('refuses reacting to several posts for one count', async () => {
    const community = await aCommunity();
    const other = react(community, {id: 'p3'}).writes.post;
    await assertDenied(commit({by: 'ben', writes: {...react(community).writes, other}}));
  });

  test('refuses bringing a post into being', async () => {
    const community = await aCommunity();
    await assertDenied(commit(react(community, {id: 'ghost'})));
  });

  test('leaves the reactions of a post as they are when it is removed', async () => {
    const community = await aCommunity();
    const act = removePost(community);
    act.writes.post.data.reactions = {};
    await assertDenied(commit(act));
    await commit(removePost(community));
  });
});

describe('taking a reaction back', () => {
  const {allows, refuses, refusesIn} = casesOf(takeBackReaction);

  allows('who reacted');
  allows('who reacted before somebody else', (writes, act, {put}) => {
    delete writes.post.data.reactedBy;
    return put('threads/board/posts/p1', {reactedBy: 'mona'});
  });
  refuses('staying the last who reacted', ({post}) => delete post.data.reactedBy);
  refuses('leaving somebody else as the last who reacted', ({post}) => (post.data.reactedBy = 'mona'));
  refuses('moving the time of the last reaction', ({post}) => (post.data.reactedAt = serverTimestamp()));
  refuses('keeping the value that it gave', ({post}) => delete post.data.value);
  refuses("a date of one's own", ({post}) => (post.data.updatedAt = ago(0)));
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act counted as a new record', ({guard}) => (guard.data.made = increment(1)));
  refusesIn('in a thread that is closed', ({put}) => put('threads/board', {state: 'closed'}));
});

describe('saying that one has the same question', () => {
  const same = saying('same');

  casesOf(same).allowsIn('at the first post of a question', asked);
  casesOf(same).refusesIn('where nothing is asked', ({put}) => put('threads/board', {kind: 'idea'}));
  casesOf((community) => react(community, {by: 'anna', id: 'p3', reaction: 'same'})).refusesIn(
    'at an answer to a question',
    asked,
  );
});

describe('the value of a post', () => {
  test('grows with each of two who react at the same moment', async () => {
    const community = await aCommunity();
    await Promise.all([commit(react(community, {by: 'anna'})), commit(react(community, {by: 'nils'}))]);
    await assertDenied(commit(react(community, {by: 'anna', reaction: 'agree'}))); // It would count her twice.
  });

  test('stays what it is when its text is changed', async () => {
    const community = await aCommunity();
    const act = editPost(community);
    act.writes.post.data.value = 3;
    await assertDenied(commit(act));
    await commit(editPost(community));
  });
});

describe('a new post', () => {
  test('is of no value yet', async () => {
    const community = await aCommunity();
    const act = reply(community);
    act.writes.post.data.value = 1;
    await assertDenied(commit(act));
  });

  test('has no reactions yet', async () => {
    const community = await aCommunity();
    const act = reply(community);
    act.writes.post.data.reactions = {anna: 'celebrate'};
    await assertDenied(commit(act));
    await commit(reply(community));
  });
});
