import {describe, test} from 'node:test';
import {serverTimestamp} from 'firebase/firestore/lite';
import {beginAgain, beginThread, moveThread, reply} from './acts.mjs';
import {ago} from './community.mjs';
import {threadIdOf} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

const NEW = 'https://intranet.example/neu';
const OLD = 'https://intranet.example/alt';

/** Puts the threads of a page in place: the key that each has now. Of several, the alias leads to the last. */
const threads =
  (page, ...keys) =>
  async (community) => {
    for (const [generation, key] of keys.entries()) await keep(community, threadIdOf(page, generation), key);
    const begun = keys.length - 1;
    if (begun > 0) await lead(community, page, threadIdOf(page, begun), begun);
  };

/** Another thread was moved to a page, and has this key now. */
const moved =
  (page, key = page) =>
  async (community) => {
    await community.put('threads/other', {key});
    await lead(community, page, 'other');
  };

function lead({put}, key, thread, begun = 0) {
  return put(`aliases/${threadIdOf(key)}`, {key, thread, from: '', begun, by: 'stella', updatedAt: ago(0)});
}

/** Puts a thread in place, as far as it matters here. */
function keep({put}, id, key) {
  return put(`threads/${id}`, {key, author: 'anna', state: 'open', mergedInto: ''});
}

test('an alias stands for one page, whatever leads where', async () => {
  const community = await aCommunity();
  await community.put('threads/other', {key: OLD});
  const leading = (key) => ({
    type: 'merge',
    path: community.path(`aliases/${threadIdOf(key)}`),
    data: {key: OLD, thread: 'other', from: '', begun: 0, by: 'anna', updatedAt: serverTimestamp()},
  });
  await assertDenied(commit({by: 'anna', writes: {alias: leading(NEW)}}));
});

test('a thread begins at a page only as the one that its alias comes to lead to', async () => {
  const community = await aCommunity();
  const act = beginAgain(community, {generation: 2});
  const {key} = act.writes.thread.data;
  await keep(community, threadIdOf(key), 'wiki');
  await lead(community, key, 'other', 1);
  const {alias, ...writes} = act.writes;
  await assertDenied(commit({...act, writes}));
  await commit({...act, writes: {...writes, alias}});
});

describe('moving a thread to another page', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(moveThread);
  const elsewhere =
    (key) =>
    ({thread, alias: entry}) => {
      thread.data.key = key;
      entry.data.key = key;
    };

  allows('a steward');
  for (const by of ['anna', 'ben', 'mona', 'otto', 'lena'])
    test(`refuses ${by}`, async () => assertDenied(commit(moveThread(await aCommunity(), {by}))));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'terms/pod'));
  refuses('an act that the guard counts for the alias', ({guard, alias: {path}}) => {
    guard.data.last = path.split('/').slice(2).join('/');
  });
  refuses('another title along the way', ({thread}) => (thread.data.title = 'Mine'));
  refuses('another author along the way', ({thread}) => (thread.data.author = 'stella'));
  refuses("a date of one's own", ({thread}) => (thread.data.updatedAt = ago(0)));
  refuses('without an alias', (writes) => delete writes.alias);
  casesOf((community) => moveThread(community, {key: OLD})).refusesIn('to the page where it is', ({put}) =>
    put('threads/board', {key: OLD}),
  );
  refuses('an alias alone', (writes) => {
    delete writes.thread;
    delete writes.guard;
  });
  refuses('the key it has', ({thread}) => (thread.data.key = ''));
  refuses('a key over two lines', elsewhere('a\nb'));
  refuses('a thread that is not there', ({thread}) => (thread.path = thread.path.replace('board', 'ghost')));

  allowsIn('where a thread began that is at another page now', threads(NEW, OLD));
  allowsIn('where several began that are at other pages now', threads(NEW, OLD, 'a', 'b', 'c', 'd', 'e'));
  refusesIn('where the thread is that began there', threads(NEW, NEW));
  refusesIn('where a later thread is', threads(NEW, OLD, NEW));
  refusesIn('where the first thread came back', threads(NEW, NEW, OLD));
  allowsIn('where another was that was moved on', moved(NEW, 'wiki'));
  refusesIn('where another was moved', moved(NEW));
  refusesIn('where another was moved in place of the first', async (community) => {
    await threads(NEW, OLD)(community);
    await moved(NEW)(community);
  });
  allowsIn('where it was once before', (community) => lead(community, NEW, 'board'));
});

describe('an alias', () => {
  const {refuses} = casesOf(moveThread);

  refuses('that tells of a page where the thread was not', ({alias: entry}) => (entry.data.from = OLD));
  refuses('that tells of no page', ({alias: entry}) => delete entry.data.from);
  casesOf((community) => moveThread(community, {from: OLD})).allowsIn('that tells where the thread was', ({put}) =>
    put('threads/board', {key: OLD}),
  );
  casesOf(moveThread).refusesIn('that is silent of where the thread was', ({put}) => put('threads/board', {key: OLD}));
  refuses('of another page', ({alias: entry}, act, {path}) => (entry.path = path(`aliases/${threadIdOf(OLD)}`)));
  refuses('that leads to another thread', ({alias: entry}) => (entry.data.thread = 'other'));
  refuses('that leads to no thread', ({alias: entry}) => (entry.data.thread = 'ghost'));
  refuses('that counts one that did not begin', ({alias: entry}) => (entry.data.begun = 1));
  refuses('that leads along a path', ({alias: entry}) => (entry.data.thread = '../threads/board'));
  refuses('in the name of somebody else', ({alias: entry}) => (entry.data.by = 'mona'));
  refuses("with a date of one's own", ({alias: entry}) => (entry.data.updatedAt = ago(0)));
  refuses("with a field of one's own", ({alias: entry}) => (entry.data.note = 'x'));
  refuses('with another key than the thread', ({alias: entry}, act, {path}) => {
    entry.path = path(`aliases/${threadIdOf(OLD)}`);
    entry.data.key = OLD;
  });
  refuses('that is one more, for another page', (writes, act, {path}) => {
    const data = {...writes.alias.data, key: OLD};
    writes.second = {...writes.alias, path: path(`aliases/${threadIdOf(OLD)}`), data};
  });

  test('is not written for a thread that has the key already', async () => {
    const community = await aCommunity();
    await community.put('threads/board', {key: NEW});
    const {alias: entry} = moveThread(community).writes;
    await assertDenied(commit({by: 'stella', writes: {alias: entry}}));
  });
});

describe('moving a thread to the board', () => {
  const toBoard = (community) => moveThread(community, {key: '', thread: threadIdOf(OLD)});
  const {refusesIn, allowsIn} = casesOf(toBoard);

  allowsIn('from its page', threads(OLD, OLD));
  allowsIn('when it is a duplicate', async (community) => {
    await threads(OLD, OLD)(community);
    await community.put(`threads/${threadIdOf(OLD)}`, {state: 'closed', mergedInto: 'other'});
  });
  refusesIn('where it is already', threads(OLD, ''));
});

describe('moving a thread back to the page where it began', () => {
  const back = (generation) => (community) => {
    const act = moveThread(community, {key: OLD, thread: threadIdOf(OLD, generation), from: NEW});
    if (!generation) delete act.writes.alias;
    return act;
  };

  casesOf(back(0)).allowsIn('as the first', threads(OLD, NEW));
  casesOf(back(0)).allowsIn('as the first, after another left', threads(OLD, NEW, ''));
  casesOf(back(0)).refusesIn('as the first, while another is there', threads(OLD, NEW, OLD));
  casesOf(back(1)).allowsIn('as a later one', threads(OLD, 'wiki', NEW));
  casesOf(back(1)).refusesIn('as a later one, while the first is there', threads(OLD, OLD, NEW));

  test('refuses a later one without an alias', async () => {
    const community = await aCommunity();
    await threads(OLD, 'wiki', NEW, '')(community);
    const act = back(1)(community);
    const {alias} = act.writes;
    delete act.writes.alias;
    await assertDenied(commit(act));
    await commit({...act, writes: {...act.writes, alias}});
  });
});

describe('beginning anew where a thread was moved away', () => {
  const begin = (generation) => (community) => beginAgain(community, {key: OLD, generation});
  const first = (community) => beginThread(community, {key: OLD});
  const without = (part) => (community) => {
    const act = begin(1)(community);
    delete act.writes[part];
    return act;
  };
  const changed = (change) => (community) => {
    const act = begin(1)(community);
    change(act.writes);
    return act;
  };
  const left = threads(OLD, NEW);

  casesOf(begin(1)).allowsIn('after the first', left);
  casesOf(begin(2)).allowsIn('after the second', threads(OLD, NEW, ''));
  casesOf(begin(12)).allowsIn('after many', threads(OLD, ...'abcdefghijkl'));
  casesOf(begin(1)).allowsIn('after the first and one that was moved there, and on', async (community) => {
    await left(community);
    await moved(OLD, 'wiki')(community);
  });
  casesOf(first).allowsIn('where another was moved, and moved on', moved(OLD, 'wiki'));
  casesOf(first).refusesIn('where another was moved', moved(OLD));
  casesOf(begin(1)).refusesIn('while the first is there', threads(OLD, OLD));
  casesOf(begin(1)).refusesIn('before there was a first', () => undefined);
  casesOf(begin(2)).refusesIn('while the second is there', threads(OLD, NEW, OLD));
  casesOf(begin(2)).refusesIn('where the first came back', threads(OLD, OLD, NEW));
  casesOf(begin(2)).refusesIn('before there was a second', left);
  casesOf(begin(1)).refusesIn('where another was moved in place of the first', async (community) => {
    await left(community);
    await moved(OLD)(community);
  });
  casesOf(without('alias')).refusesIn('without an alias', left);
  casesOf(without('thread')).refusesIn('without a thread', left);
  casesOf(changed(({alias}) => (alias.data.begun = 2))).refusesIn('counted twice', left);
  casesOf(changed(({alias}) => (alias.data.from = NEW))).refusesIn('as if it had been elsewhere', left);
  casesOf(changed(({alias}) => (alias.data.by = 'ben'))).refusesIn('in the name of somebody else', left);
  casesOf(changed(({thread}) => (thread.data.key = NEW))).refusesIn('with the key of another page', left);
  casesOf(changed(({alias}) => (alias.data.thread = 'other'))).refusesIn('with an alias to another', left);
});

test('a post goes on in a thread that was moved', async () => {
  const community = await aCommunity();
  await commit(moveThread(community));
  await commit(reply(community));
});
