import {describe, test} from 'node:test';
import {deleteField, increment, serverTimestamp} from 'firebase/firestore/lite';
import {answer, beginThread, measureWait, reply} from './acts.mjs';
import {ago, boardWasAnswered, never} from './community.mjs';
import {threadIdOf} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

/** Moves the whole act to another thread. */
function moveTo(thread, {writes}, {path}) {
  writes.thread.path = path(`threads/${thread}`);
  writes.post.path = path(`threads/${thread}/posts/n1`);
  writes.post.data.thread = thread;
  writes.guard.data.last = `threads/${thread}/posts/n1`;
}

describe('beginning the thread of a page', () => {
  const {allows, refuses} = casesOf(beginThread);
  const pages = {
    'a plain address': 'https://intranet.example/page',
    'letters of any script': 'https://intranet.example/Ümläut/日本語/😀',
    'a key of 500 characters': 'k'.repeat(500),
  };

  for (const [name, key] of Object.entries(pages)) {
    allows(name, (writes, act, community) => Object.assign(act, beginThread(community, {key})));
  }
  allows('a key that a page chose itself', (writes, act, community) =>
    Object.assign(act, beginThread(community, {key: 'wiki:42'})),
  );
  refuses('binding the page to a thread of another page', (writes, act, community) => {
    moveTo(threadIdOf('https://intranet.example/other'), act, community);
  });
  refuses(
    "another page's key under this page's id",
    ({thread}) => (thread.data.key = 'https://intranet.example/other'),
  );
  refuses("a page's thread under an id of one's own", (writes, act, community) => moveTo('mine', act, community));
  refuses("a page's id without its key", ({thread}) => (thread.data.key = ''));
  refuses("a page's id in capitals", ({thread}, act, community) => {
    moveTo(thread.path.split('/').at(-1).toUpperCase().replace('K-', 'k-'), act, community);
  });
  refuses('a second beginning', (writes, act, {path}) => (writes.thread.path = path('threads/board')));
});

describe('beginning a thread on the board', () => {
  const talk = (community) => beginThread(community, {key: ''});
  const {allows, refuses} = casesOf(talk);

  allows('a member');
  for (const kind of ['discussion', 'question', 'idea', 'decision'])
    allows(`a ${kind}`, ({thread}) => (thread.data.kind = kind));
  refuses("an id that looks like a page's", (writes, act, community) => moveTo('k-mine', act, community));
  refuses('an id of more than 128 characters', (writes, act, community) => moveTo('x'.repeat(129), act, community));
  refuses('an id with spaces', (writes, act, community) => moveTo('my talk', act, community));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a thread of another kind', ({thread}) => (thread.data.kind = 'rant'));
  refuses('a thread that is closed from the start', ({thread}) => (thread.data.state = 'closed'));
  refuses('a thread in the name of somebody else', ({thread}) => (thread.data.author = 'ben'));
  refuses("a thread under somebody else's name", ({thread}) => (thread.data.byline = 'Stella'));
  refuses('more posts than there are', ({thread}) => (thread.data.posts = 100));
  refuses('a last post that does not exist', ({thread}) => (thread.data.lastPost = 'ghost'));
  refuses('a last post by somebody else', ({thread}) => (thread.data.lastBy = 'stella'));
  refuses('a last post in the future', ({thread}) => (thread.data.lastAt = ago(-1e9)));
  refuses("a date of one's own", ({thread}) => (thread.data.createdAt = ago(0)));
  refuses("a date of one's own for the change", ({thread}) => (thread.data.updatedAt = ago(0)));
  refuses('a thread without a post', (writes) => {
    delete writes.post;
    delete writes.guard;
  });
  refuses('a thread whose post goes elsewhere', ({post}, act, {path}) => (post.path = path('threads/other/posts/n1')));
  refuses('a post without a thread', (writes) => delete writes.thread);
  refuses('a title over two lines', ({thread}) => (thread.data.title = 'One\nTwo'));
  refuses('a title that turns what follows it', ({thread}) => (thread.data.title = 'Ok\u202Eevil'));
  refuses('a tag with a tab', ({thread}) => (thread.data.tags = ['a\tb']));
});

describe('adding to a thread', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(reply);

  allows('one more post');
  allowsIn('up to a million posts', ({put}) => put('threads/board', {posts: 999_999}));
  refusesIn('beyond a million posts', ({put}) => put('threads/board', {posts: 1_000_000}));
  refusesIn('when it is closed', ({put}) => put('threads/board', {state: 'closed'}));
  refuses('two more for one post', ({thread}) => (thread.data.posts = increment(2)));
  refuses('none for one post', ({thread}) => (thread.data.posts = increment(0)));
  refuses('one less for one post', ({thread}) => (thread.data.posts = increment(-1)));
  refuses('one more and a half', ({thread}) => (thread.data.posts = increment(1.5)));
  refuses('naming a post that was there', ({thread}) => (thread.data.lastPost = 'p1'));
  refuses('naming a post that is not there', ({thread}) => (thread.data.lastPost = 'ghost'));
  refuses('naming a post of another thread', ({thread}) => (thread.data.lastPost = 'q1'));
  refuses('naming a path instead of a post', ({thread}) => (thread.data.lastPost = 'p1/../n1'));
  refuses('naming no post', ({thread}) => (thread.data.lastPost = ''));
  refuses('naming somebody else as its author', ({thread}) => (thread.data.lastBy = 'ben'));
  refuses("a date of one's own", ({thread}) => (thread.data.updatedAt = ago(0)));
  refuses('another date of the last post', ({thread}) => (thread.data.lastAt = ago(0)));
  refuses('counting without posting', (writes) => {
    delete writes.post;
    delete writes.guard;
  });
  refuses('posting without counting', (writes) => delete writes.thread);
  for (const [field, value] of Object.entries({
    key: 'https://intranet.example/mine',
    title: 'Mine',
    kind: 'idea',
    tags: ['mine'],
    state: 'closed',
    author: 'anna2',
    byline: 'Stella',
    createdAt: serverTimestamp(),
  })) {
    refuses(`another ${field} along the way`, ({thread}) => (thread.data[field] = value));
  }
  refuses("a field of one's own", ({thread}) => (thread.data.pinned = true));

  test('refuses two posts for one count', async () => {
    const community = await aCommunity();
    const {post} = reply(community, {id: 'n2'}).writes;
    await assertDenied(commit({by: 'anna', writes: {...reply(community).writes, post2: post}}));
  });
});

describe('answering somebody', () => {
  const {allows, refuses, allowsIn, refusesIn} = casesOf(answer);
  const early = ({put}) => put('threads/board', {answeredAt: ago(9)});
  const unsaid = ({thread}) => delete thread.data.answeredAt;

  allows('the first to say when');
  refuses('the first not to', unsaid);
  refuses("a time of one's own", ({thread}) => (thread.data.answeredAt = ago(9)));
  refuses('taking that back', ({thread}) => (thread.data.answeredAt = never));
  refusesIn('a second time', early);
  test('allows more after that', async () => {
    const community = await aCommunity();
    await early(community);
    const act = answer(community);
    unsaid(act.writes);
    await commit(act);
  });
  test('counts nobody as the answer to themselves', async () => {
    const act = reply(await aCommunity());
    act.writes.thread.data.answeredAt = serverTimestamp();
    await assertDenied(commit(act));
  });
  test('allows going on with a thread that is older than this', async () => {
    const community = await aCommunity();
    const fields = Object.fromEntries(['answeredAt', 'waited', 'across'].map((field) => [field, deleteField()]));
    await community.put('threads/board', fields);
    const act = answer(community);
    unsaid(act.writes);
    await commit(act);
  });

  const across = ({thread}) => (thread.data.across = increment(1));
  const of = (department) => (community) => community.put('members/ben', {department});
  allowsIn('without counting that it is across departments', of('Sales'));
  test('allows counting that it is across departments', async () => {
    const community = await aCommunity();
    await of('Sales')(community);
    const act = answer(community);
    across(act.writes);
    await commit(act);
  });
  for (const [name, department, theirs = 'IT', by = 1] of [
    ['the same department', 'IT'],
    ['a department that is not shown', ''],
    ['a department against none', 'Sales', ''],
    ['it twice', 'Sales', 'IT', 2],
  ]) {
    test(`refuses to count ${name}`, async () => {
      const community = await aCommunity();
      await of(department)(community);
      await community.put('members/anna', {department: theirs});
      const act = answer(community);
      act.writes.thread.data.across = increment(by);
      await assertDenied(commit(act));
    });
  }
});

describe('how long an answer took', () => {
  const measured = async (waited, arrange = boardWasAnswered) => {
    const community = await aCommunity();
    await arrange(community);
    return commit(measureWait(community, {waited}));
  };

  test('is worked out by whoever comes by', () => measured(90));
  test('is what it is', async () => {
    for (const waited of [89, 91, 0, -1, 90.5, 5_400_000]) await assertDenied(measured(waited), String(waited));
  });
  test('is worked out once', async () => {
    await assertDenied(
      measured(90, async (community) => {
        await boardWasAnswered(community);
        await community.put('threads/board', {waited: 12});
      }),
    );
  });
  test('is nothing before there is an answer', () => assertDenied(measured(0, () => {})));
});
