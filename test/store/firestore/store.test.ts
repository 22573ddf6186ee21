import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {expectError} from '../../support/expect-error.js';
import {Follower} from '../../support/store-contract/setting.js';
import {Person} from '../../support/store-acts.js';
import {firestoreEmulator, projectId} from '../../support/wtr/environment.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';

describe('a community in Firestore', () => {
  warmUpEmulator();
  const opened = new Opened();
  let community: string;
  let ada: Person;
  beforeEach(async () => {
    community = freshCommunity();
    ada = await personOf('ada');
    await ada.store.commit(ada.found());
  });
  afterEach(() => opened.close());

  async function personOf(uid: string): Promise<Person> {
    const {store} = await opened.open(configAs(uid, community));
    return new Person(store, community, uid, uid);
  }

  it('counts, sums and averages more records than the rules let a query see', async () => {
    await seedThreads(community, 250);
    const what = {
      count: {count: true},
      posts: {sum: 'posts'},
      each: {average: 'posts'},
      none: {average: 'title'},
    } as const;
    const all = await ada.store.aggregate(queries.threads(), what);
    // 1 + 2 + … + 250
    expect(all).to.deep.equal({count: 250, posts: 31_375, each: 125.5, none: null});
    const ideas = await ada.store.aggregate(queries.threadsOfKind('idea'), what);
    expect(ideas).to.deep.equal({count: 125, posts: 15_750, each: 126, none: null});
  });

  it('gives no more than a page where no limit is asked for', async () => {
    await seedThreads(community, 120);
    const {limit: _limit, ...query} = queries.threads();
    expect((await ada.store.query(query)).length).to.equal(100);
  });

  it('finds what came into being since it was missing', async () => {
    const bo = await personOf('bo');
    expect(await bo.store.get(refs.term('pod'))).to.equal(undefined);
    await ada.store.commit(ada.import('pod'));
    expect(await bo.store.get(refs.term('pod'))).to.include({label: 'pod'});
  });

  it('keeps what is watched as it was where it did not change', async () => {
    const thread = createId();
    await ada.store.commit(await ada.begin({thread}));
    const follower = new Follower(ada.store, queries.posts(thread));
    const [before] = (await follower.settled()).records;
    await ada.store.commit(await ada.reply({thread}));
    const after = await follower.until(({length}, {pending}) => length === 2 && !pending);
    expect(after.records[0]).to.equal(before);
  });

  it('says when someone may not watch, and nothing more', async () => {
    const bo = await personOf('bo');
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      bo.store.watch(refs.state('ada'), {
        next: () => told.push('next'),
        error: ({code}) => resolve(void told.push(code)),
      });
    });
    expect(told).to.deep.equal(['permission-denied']);
  });

  it('takes it well when what has arrived is sent again', async () => {
    const [thread, id] = [createId(), createId()];
    const founding = ada.found();
    const term = ada.import('pod');
    const begin = await ada.begin({thread, id});
    for (const changes of [term, begin, founding]) await ada.store.commit(changes).catch(() => undefined);
    // Others have gone on meanwhile.
    await ada.store.commit(await ada.reply({thread}));
    for (const changes of [term, begin, founding]) await ada.store.commit(changes);

    const post = (await ada.store.get(refs.post(thread, id)))!;
    const edit = await ada.edit(post, 'Better');
    for (let times = 0; times < 2; times++) await ada.store.commit(edit);
    expect(await ada.store.get(refs.post(thread, id), {fresh: true})).to.include({body: 'Better', revision: 1});
    await expectError(ada.store.commit(await ada.edit(post, 'Best')), 'conflict');

    const bo = await personOf('bo');
    await bo.store.commit(bo.join());
    for (let times = 0; times < 2; times++) await bo.store.commit(bo.leave());
    expect(await ada.store.get(refs.member('bo'))).to.include({status: 'left'});
  });

  it('does not take what somebody else wrote for one’s own', async () => {
    const bo = await personOf('bo');
    await bo.store.commit(bo.join());
    await ada.store.commit(ada.import('pod'));
    await expectError(bo.store.commit(await bo.propose('pod')), 'already-exists');
    await expectError(bo.store.commit(bo.found()), 'already-exists');
  });

  it('refuses an entry that Firestore reserves', async () => {
    const state = {visitedAt: 0, seen: {__name__: 1}, follows: [], mail: 'off'} as const;
    await expectError(ada.store.commit(ada.remember(state)), 'invalid');
  });

  it('leaves out what a newer version may have added', async () => {
    await write(community, [['threads/future', {title: {stringValue: 'Later'}, colour: {stringValue: 'teal'}}]]);
    const thread = await ada.store.get(refs.thread('future'));
    expect(thread).to.deep.include({id: 'future', title: 'Later'}).and.not.to.have.any.keys('colour', 'newer');
  });
});

/** Threads with 1, 2, 3 … posts, every second an idea, as an administrator could write them. */
function seedThreads(community: string, count: number): Promise<void> {
  const threads = Array.from({length: count}, (_, i): [string, object] => [
    `threads/t${String(i).padStart(4, '0')}`,
    {
      title: {stringValue: `Thread ${i}`},
      kind: {stringValue: i % 2 ? 'idea' : 'question'},
      posts: {integerValue: String(i + 1)},
      lastAt: {timestampValue: new Date(1_700_000_000_000 + i).toISOString()},
    },
  ]);
  return write(community, threads);
}

/** Writes past the rules, which no one but the emulator's owner can. */
async function write(community: string, documents: [path: string, fields: object][]): Promise<void> {
  const root = `projects/${projectId}/databases/(default)/documents`;
  const writes = documents.map(([path, fields]) => ({
    update: {name: `${root}/communities/${community}/${path}`, fields},
  }));
  const {ok, status} = await fetch(`http://${firestoreEmulator}/v1/${root}:commit`, {
    method: 'POST',
    headers: {authorization: 'Bearer owner', 'content-type': 'application/json'},
    body: JSON.stringify({writes}),
  });
  expect(ok, `status ${status}`).to.equal(true);
}
