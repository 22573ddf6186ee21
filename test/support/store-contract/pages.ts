import {expect} from '@open-wc/testing';
import {listThread} from '../../../src/community/titles.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {bodiesOf, Follower, idsOf, spoil, type Setting} from './setting.js';
import {branches, walk} from './walk.js';

export function pages(setting: Setting): void {
  it('answers every query of the closed list', async () => {
    const {thread} = await setting.conversation('First');
    await setting.glossary(['pod']);
    const {store} = setting.ada;
    await store.commit(await setting.ada.keep('kept'));
    await store.commit(await listThread(store, thread, (await store.get(refs.thread(thread)))!));
    const found = {
      directory: await store.query(queries.directory()),
      glossary: await store.query(queries.glossary()),
      changedDirectory: await store.query(queries.changedDirectory(0)),
      changedGlossary: await store.query(queries.changedGlossary(0)),
      titles: await store.query(queries.titles()),
      changedTitles: await store.query(queries.changedTitles(0)),
      knowledge: await store.query(queries.knowledge()),
      changedKnowledge: await store.query(queries.changedKnowledge(0)),
      notes: await store.query(queries.notes()),
      noteRevisions: await store.query(queries.noteRevisions('kept')),
      posts: await store.query(queries.posts(thread)),
      postsNewestFirst: await store.query(queries.postsNewestFirst(thread)),
      valuedPosts: await store.query(queries.valuedPosts(thread)),
      newPosts: await store.query(queries.newPosts(thread, 0)),
      changedPosts: await store.query(queries.changedPosts(thread, 0)),
      postsBy: await store.query(queries.postsBy(thread, 'ada')),
      threads: await store.query(queries.threads()),
      pinnedThreads: await store.query(queries.pinnedThreads()),
      threadsOfKind: await store.query(queries.threadsOfKind('discussion')),
      newestThreads: await store.query(queries.newestThreads()),
      newestThreadsOfKind: await store.query(queries.newestThreadsOfKind('discussion')),
      busiestThreads: await store.query(queries.busiestThreads()),
      busiestThreadsOfKind: await store.query(queries.busiestThreadsOfKind('discussion')),
      unansweredThreads: await store.query(queries.unansweredThreads()),
      unansweredThreadsOfKind: await store.query(queries.unansweredThreadsOfKind('discussion')),
      terms: await store.query(queries.terms()),
      termsOfStatus: await store.query(queries.termsOfStatus('proposed')),
      termsToReview: await store.query(queries.termsToReview()),
      requests: await store.query(queries.requests()),
      usesOfTerm: await store.query(queries.usesOfTerm('pod')),
      termRevisions: await store.query(queries.termRevisions('pod')),
      charters: await store.query(queries.charters()),
      chartersInState: await store.query(queries.chartersInState('proposed')),
      openReports: await store.query(queries.openReports()),
      reportsBy: await store.query(queries.reportsBy('ada')),
      log: await store.query(queries.log()),
      noticesFor: await store.query(queries.noticesFor('ada')),
      noticesOn: await store.query(queries.noticesOn('terms/pod')),
      openAppeals: await store.query(queries.openAppeals()),
      appealsBy: await store.query(queries.appealsBy('ada')),
      newestMembers: await store.query(queries.newestMembers()),
      applications: await store.query(queries.applications()),
      invitations: await store.query(queries.invitations()),
      threadsOf: await store.query(queries.threadsOf('ada')),
      termsOfSteward: await store.query(queries.termsOfSteward('ada')),
      prioritiesOf: await store.query(queries.prioritiesOf('2026-Q4')),
      changedPriorities: await store.query(queries.changedPriorities(0)),
      threadsSince: await store.query(queries.threadsSince(0)),
      termsSince: await store.query(queries.termsSince(0)),
      membersSince: await store.query(queries.membersSince(0)),
      mentionsOf: await store.query(queries.mentionsOf(setting.ada.community, 'ada', 0)),
      repliesTo: await store.query(queries.repliesTo(setting.ada.community, 'ada', 0)),
      reactionsTo: await store.query(queries.reactionsTo(setting.ada.community, 'ada', 0)),
      voicedTermsOfSteward: await store.query(queries.voicedTermsOfSteward('ada', 0)),
      voicedTermsBy: await store.query(queries.voicedTermsBy('ada', 0)),
      dueTerms: await store.query(queries.dueTerms('ada', '2030-01-01')),
      dueNotes: await store.query(queries.dueNotes('ada', '2030-01-01')),
      newNoticesFor: await store.query(queries.newNoticesFor('ada', 0)),
      answeredReportsBy: await store.query(queries.answeredReportsBy('ada', 0)),
      threadsBegun: await store.query(queries.threadsBegun(0, 1)),
      threadsBegunOfKind: await store.query(queries.threadsBegunOfKind('question', 0, 1)),
      openQuestions: await store.query(queries.openQuestions(0, 1)),
      threadsAnswered: await store.query(queries.threadsAnswered(0, 1, 60)),
      unmeasuredThreads: await store.query(queries.unmeasuredThreads()),
      joinedMembers: await store.query(queries.joinedMembers(0, 1)),
      joinedAndActive: await store.query(queries.joinedAndActive(0, 1, 0)),
      tallies: await store.query(queries.tallies(2026, 'q4')),
      termsBegun: await store.query(queries.termsBegun(0, 1)),
      contestedTerms: await store.query(queries.contestedTerms()),
      staleTerms: await store.query(queries.staleTerms('agreed', '2026-01-01')),
      requestsBegun: await store.query(queries.requestsBegun(0, 1)),
      prioritiesBegun: await store.query(queries.prioritiesBegun(0, 1)),
      prioritiesSuggested: await store.query(queries.prioritiesSuggested(0, 1)),
      prioritiesMoved: await store.query(queries.prioritiesMoved('done', 0, 1)),
      prioritiesInState: await store.query(queries.prioritiesInState('1970-Q1', 'active')),
    } satisfies Record<keyof typeof queries, unknown>;
    const sizes = Object.values(found).map(({length}) => length);
    expect(sizes).to.deep.equal([
      1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      // Of the pulse, which asks for a time long before.
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('finds posts across all conversations, those of this community alone, the latest first', async () => {
    const {ada} = setting;
    const bo = await setting.newMember('bo', 'Bo');
    const [first, second] = [await setting.conversation('A'), await setting.conversation('B')];
    const answer = async (thread: string, parent?: Stored<'post'>) => {
      const id = createId();
      await bo.store.commit(await bo.reply({thread, id, ...(parent && {parent})}));
      return id;
    };
    const replies = [await answer(first.thread, await setting.post(first.thread, first.posts[0]!, bo.store))];
    replies.push(await answer(second.thread));
    const query = queries.repliesTo(ada.community, 'ada', 0);
    expect(idsOf(await ada.store.query(query))).to.deep.equal([...replies].reverse());
    expect(idsOf(await ada.store.query({...query, limit: 1}))).to.deep.equal(replies.slice(1));
    expect(idsOf(await bo.store.query(queries.repliesTo(ada.community, 'bo', 0)))).to.deep.equal([]);
    const since = (await setting.post(first.thread, replies[0]!)).createdAt;
    expect(idsOf(await ada.store.query(queries.repliesTo(ada.community, 'ada', since)))).to.deep.equal(
      replies.slice(1),
    );
  });

  it('follows posts across all conversations, found by an item of a list', async () => {
    const {ada} = setting;
    const bo = await setting.newMember('bo', 'Bo');
    const {thread, posts} = await setting.conversation('A');
    const follower = new Follower(ada.store, queries.mentionsOf(ada.community, 'ada', 0));
    await follower.settled();
    expect(follower.records).to.deep.equal([]);
    const id = createId();
    await bo.store.commit(spoil(await bo.reply({thread, id}), refs.post(thread, id).path, {mentions: ['ada', 'bo']}));
    await follower.until((records) => records.length === 1);
    expect(idsOf(follower.records)).to.deep.equal([id]);
    const unseen = idsOf(await ada.store.query(queries.posts(thread)));
    expect(unseen).to.deep.equal([...posts, id]);
    follower.stop();
  });

  it('shows posts as a tree, each right before its answers', async () => {
    const {thread, posts} = await branches(setting);
    const tree = await setting.ada.store.query(queries.posts(thread));
    expect(bodiesOf(tree)).to.deep.equal(['A', 'A1', 'A1a', 'A2', 'B', 'B1', 'C']);
    expect(tree[0]!.id).to.equal(posts[0]);
  });

  it('shows the newest branch first', async () => {
    const {thread} = await branches(setting);
    const tree = await setting.ada.store.query(queries.postsNewestFirst(thread));
    expect(bodiesOf(tree)).to.deep.equal(['C', 'B1', 'B', 'A2', 'A1a', 'A1', 'A']);
  });

  it('goes forward page by page', async () => {
    const {thread} = await branches(setting);
    const query = {...queries.posts(thread), limit: 3};
    expect(await walk(setting.ada.store, query, 'after')).to.deep.equal([['A', 'A1', 'A1a'], ['A2', 'B', 'B1'], ['C']]);
  });

  it('goes back page by page', async () => {
    const {thread, posts} = await branches(setting);
    const last = await setting.post(thread, posts[2]!);
    const query = {...queries.posts(thread), limit: 4, before: last};
    expect(await walk(setting.ada.store, query, 'before')).to.deep.equal([
      ['A1a', 'A2', 'B', 'B1'],
      ['A', 'A1'],
    ]);
  });

  it('goes both ways through a descending order', async () => {
    const {thread, posts} = await branches(setting);
    const {store} = setting.ada;
    const query = {...queries.postsNewestFirst(thread), limit: 3};
    expect(await walk(store, query, 'after')).to.deep.equal([['C', 'B1', 'B'], ['A2', 'A1a', 'A1'], ['A']]);
    const first = await setting.post(thread, posts[0]!);
    expect(await walk(store, {...query, before: first}, 'before')).to.deep.equal([
      ['A2', 'A1a', 'A1'],
      ['C', 'B1', 'B'],
    ]);
  });

  it('shows what is between two records, the last of it if it is too much', async () => {
    const {thread, posts} = await branches(setting);
    const [after, before] = [await setting.post(thread, posts[0]!), await setting.post(thread, posts[2]!)];
    const query = {...queries.posts(thread), after, before};
    const {store} = setting.ada;
    expect(bodiesOf(await store.query(query))).to.deep.equal(['A1', 'A1a', 'A2', 'B', 'B1']);
    expect(bodiesOf(await store.query({...query, limit: 2}))).to.deep.equal(['B', 'B1']);
    expect(bodiesOf(await store.query({...query, after: before, before: after}))).to.deep.equal([]);
  });

  it('opens in the middle at any record, also one that is only named', async () => {
    const {thread, posts} = await branches(setting);
    const middle = await setting.post(thread, posts[1]!);
    const [above, below] = await Promise.all([
      setting.ada.store.query({...queries.posts(thread), limit: 2, before: middle}),
      setting.ada.store.query({...queries.posts(thread), limit: 2, after: middle}),
    ]);
    expect([bodiesOf(above), bodiesOf(below)]).to.deep.equal([
      ['A1a', 'A2'],
      ['B1', 'C'],
    ]);
  });

  it('gives no more than the limit, and all there is when that is less', async () => {
    const {thread} = await setting.conversation('A', 'B', 'C');
    const {store} = setting.ada;
    expect(bodiesOf(await store.query({...queries.posts(thread), limit: 1}))).to.deep.equal(['A']);
    expect(bodiesOf(await store.query({...queries.posts(thread), limit: 100}))).to.deep.equal(['A', 'B', 'C']);
  });

  it('orders by several keys, the first one first', async () => {
    await setting.glossary(
      ['1', {label: 'Zone', status: 'agreed'}],
      ['2', {label: 'Alert', status: 'proposed'}],
      ['3', {label: 'Pod', status: 'agreed'}],
      ['4', {label: 'pod', status: 'agreed'}],
      ['5', {label: 'Bastion', status: 'draft'}],
    );
    const terms = await setting.ada.store.query(queries.terms());
    expect(terms.map(({status, label}) => `${status} ${label}`)).to.deep.equal([
      'agreed Pod',
      'agreed Zone',
      'agreed pod',
      'draft Bastion',
      'proposed Alert',
    ]);
  });

  it('orders equals by id, and pages through them without loss or repetition', async () => {
    for (const id of ['e', 'b', 'd', 'a', 'c']) await setting.glossary([id, {label: 'Pod', lang: `x-${id}`}]);
    const {store} = setting.ada;
    const all = await store.query(queries.terms());
    expect(idsOf(all)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(await walk(store, {...queries.terms(), limit: 2}, 'after', idsOf)).to.deep.equal([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
    const last = {...queries.terms(), limit: 2, before: all[4]!};
    expect(await walk(store, last, 'before', idsOf)).to.deep.equal([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });

  it('finds by a field, and pages through what it finds', async () => {
    await setting.glossary(
      ['one', {status: 'agreed'}],
      ['two', {status: 'proposed'}],
      ['three', {status: 'agreed'}],
      ['four', {status: 'agreed'}],
    );
    const query = {...queries.termsOfStatus('agreed'), limit: 2};
    expect(await walk(setting.ada.store, query, 'after', idsOf)).to.deep.equal([['four', 'one'], ['three']]);
  });

  it('finds what changed after a time, to the microsecond', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('A', 'B', 'C');
    const [, second] = await ada.store.query({...queries.changedPosts(thread, 0)});
    expect(idsOf(await ada.store.query(queries.changedPosts(thread, second!.updatedAt)))).to.deep.equal([posts[2]]);
    await ada.store.commit(await ada.edit(await setting.post(thread, posts[0]!), 'A, better'));
    const changed = await ada.store.query(queries.changedPosts(thread, second!.updatedAt));
    expect(bodiesOf(changed)).to.deep.equal(['C', 'A, better']);
  });

  it('puts the conversation with the latest post first', async () => {
    const {ada} = setting;
    const older = await setting.conversation('Older');
    const newer = await setting.conversation('Newer');
    expect(idsOf(await ada.store.query(queries.threads()))).to.deep.equal([newer.thread, older.thread]);
    await ada.store.commit(await ada.reply({thread: older.thread}));
    expect(idsOf(await ada.store.query(queries.threads()))).to.deep.equal([older.thread, newer.thread]);
  });

  it('finds those that stay at the top of the board', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    await setting.conversation('Second');
    expect(await ada.store.query(queries.pinnedThreads())).to.deep.equal([]);
    await ada.store.commit(await ada.lead(thread, {pinned: 1}));
    expect(idsOf(await ada.store.query(queries.pinnedThreads()))).to.deep.equal([thread]);
  });

  it('finds conversations of a kind', async () => {
    const {ada} = setting;
    const [question, idea] = [createId(), createId()];
    await ada.store.commit(await ada.begin({thread: question}, {kind: 'question'}));
    await ada.store.commit(await ada.begin({thread: idea}, {kind: 'idea'}));
    expect(idsOf(await ada.store.query(queries.threadsOfKind('question')))).to.deep.equal([question]);
    expect(await ada.store.query(queries.threadsOfKind('decision'))).to.deep.equal([]);
  });

  it('shows the newest members first, without those who left', async () => {
    const bo = await setting.newMember('bo', 'Bo');
    const cleo = await setting.newMember('cleo', 'Cleo');
    await bo.store.commit(bo.leave());
    expect(idsOf(await cleo.store.query(queries.newestMembers()))).to.deep.equal(['cleo', 'ada']);
  });

  it('shows what is new since a time, the latest first, and nothing of before', async () => {
    const {ada} = setting;
    const older = await setting.conversation('Older');
    const newer = await setting.conversation('Newer');
    await setting.glossary(['pod', {}], ['node', {}]);
    await setting.newMember('bo', 'Bo');
    const {store} = ada;
    const [threads, terms, members] = [
      await store.query(queries.threadsSince(0)),
      await store.query(queries.termsSince(0)),
      await store.query(queries.membersSince(0)),
    ];
    expect(idsOf(threads)).to.deep.equal([newer.thread, older.thread]);
    expect(idsOf(terms)).to.deep.equal(['node', 'pod']);
    expect(idsOf(members)).to.deep.equal(['bo', 'ada']);
    expect(idsOf(await store.query(queries.threadsSince(threads[1]!.lastAt)))).to.deep.equal([newer.thread]);
    expect(idsOf(await store.query(queries.termsSince(terms[1]!.updatedAt)))).to.deep.equal(['node']);
    expect(idsOf(await store.query(queries.membersSince(members[1]!.joinedAt)))).to.deep.equal(['bo']);
    expect(await store.query(queries.membersSince(members[0]!.joinedAt))).to.deep.equal([]);
  });

  it('shows the earlier wordings of a term, the latest first', async () => {
    const {ada} = setting;
    await setting.glossary(['pod', {gloss: 'First'}]);
    for (const gloss of ['Second', 'Third']) {
      await ada.store.commit(await ada.revise((await ada.store.get(refs.term('pod')))!, {gloss}));
    }
    const earlier = await ada.store.query(queries.termRevisions('pod'));
    expect(earlier.map(({id, gloss}) => `${id} ${gloss}`)).to.deep.equal(['1 Second', '0 First']);
    expect(await ada.store.get(refs.term('pod'))).to.include({gloss: 'Third', revision: 2});
  });
}
