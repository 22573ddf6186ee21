import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {refs, type Stored} from '../../../src/model/records.js';
import {evaluate} from '../../../src/store/local/evaluate.js';
import {VERSION} from '../../../src/store/local/database.js';
import {indexes} from '../../../src/store/local/indexes.js';
import {rowOf} from '../../../src/store/local/rows.js';
import {noWording, untouchedTerm} from '../../../src/model/term.js';
import {scanFor} from '../../../src/store/local/scan.js';
import type {LocalStore} from '../../../src/store/local/store.js';
import {queries} from '../../../src/store/queries.js';
import type {Change, Query} from '../../../src/store/store.js';
import {serverTime} from '../../../src/store/transforms.js';
import {aPost, countReads, idsOf, openLocal, type LocalFixture} from './support.js';

let fixture: LocalFixture;
let store: LocalStore;
beforeEach(async () => {
  fixture = await openLocal();
  store = fixture.store();
});
afterEach(() => fixture.close());

describe('indexes', () => {
  it('come with a new version whenever they change', () => {
    // Raise VERSION first, then write the new list here.
    expect({version: VERSION, indexes: [...indexes.keys()].sort()}).to.deep.equal({
      version: 12,
      indexes: [
        'author id',
        'author voicedAt id',
        'by createdAt id',
        'by state updatedAt id',
        'changedAt id',
        'createdAt id',
        'different id',
        'everywhere: community answers createdAt id',
        'everywhere: community author reactedAt id',
        'id',
        'items of mentions',
        'items of participants',
        'items of terms',
        'kind answeredAt createdAt id',
        'kind createdAt id',
        'kind lastAt id',
        'kind posts id',
        'kind posts lastAt id',
        'lastAt id',
        'number id',
        'owner reviewBy id',
        'path id',
        'person createdAt id',
        'pinned lastAt id',
        'posts id',
        'posts lastAt id',
        'renewedFrom createdAt id',
        'reviewBy id',
        'revision id',
        'season state id',
        'season supports id',
        'state createdAt id',
        'state number id',
        'state stateAt id',
        'state wanted id',
        'status joinedAt id',
        'status label id',
        'status reviewBy id',
        'steward label id',
        'steward reviewBy id',
        'steward voicedAt id',
        'target createdAt id',
        'updatedAt',
        'updatedAt id',
        'value id',
        'waited answeredAt id',
      ],
    });
  });

  it('serve every query of the closed list but those for an item of a list, and what only the pulse counts', () => {
    const asked = Object.values(queries).map((query) => (query as (...asked: unknown[]) => Query)('x', 1, 1));
    const unserved = asked.filter((query) => !indexes.has(scanFor(query)?.index ?? ''));
    expect(unserved.map(({name}) => name)).to.have.members([
      ...['usesOfTerm', 'threadsOf', 'mentionsOf'],
      // By two ranges, or by one of many fields.
      ...['threadsAnswered', 'joinedAndActive', 'tallies'],
    ]);
  });
});

describe('what is asked for an item of a list', () => {
  it('is found by the item: nothing else is read', async () => {
    await store.commit([
      aPost('to-ada', {mentions: ['bo', 'ada']}),
      aPost('to-bo', {mentions: ['bo']}),
      aPost('to-ada-elsewhere', {mentions: ['ada'], community: 'another'}),
    ]);
    let found: readonly Stored<'post'>[] = [];
    const reads = await countReads(async () => (found = await store.query(queries.mentionsOf('practice', 'ada', 0))));
    expect(idsOf(found)).to.deep.equal(['to-ada']);
    expect(reads).to.equal(2);
  });

  it('is found in its own collection alone, unless all of that name are asked', async () => {
    await store.commit([aPost('here', {mentions: ['ada']})]);
    const query: Query<'post'> = {
      ...queries.mentionsOf('practice', 'ada', 0),
      where: [['mentions', 'contains', 'ada']],
    };
    const {group: _group, ...alone} = query;
    expect(idsOf(await store.query(query))).to.deep.equal(['here']);
    expect(idsOf(await store.query(alone))).to.deep.equal([]);
    expect(idsOf(await store.query({...alone, collection: 'threads/thread/posts'}))).to.deep.equal(['here']);
  });
});

describe('a page of a thread of 10,000 posts', () => {
  const PAGE = 25;
  const size = 10_000;
  const idOf = (i: number) => `p${String(i).padStart(5, '0')}`;
  const query = {...queries.posts('thread'), limit: PAGE};

  beforeEach(async function () {
    this.timeout(60_000);
    for (let from = 0; from < size; from += 1000) {
      await store.commit(Array.from({length: 1000}, (_, i) => aPost(idOf(from + i))));
    }
  });

  it('is read without reading the others, wherever it is', async function () {
    this.timeout(60_000);
    const middle = (await store.get(refs.post('thread', idOf(5000))))!;
    const pages: [Query<'post'>, first: number, last: number][] = [
      [query, 0, 24],
      [{...query, after: middle}, 5001, 5025],
      [{...query, before: middle}, 4975, 4999],
      [{...queries.postsNewestFirst('thread'), limit: PAGE}, 9999, 9975],
      [{...queries.postsNewestFirst('thread'), limit: PAGE, after: middle}, 4999, 4975],
      [{...queries.postsNewestFirst('thread'), limit: PAGE, before: middle}, 5025, 5001],
      [{...queries.changedPosts('thread', middle.updatedAt), limit: PAGE}, 6000, 6024],
    ];
    for (const [page, first, last] of pages) {
      let found: readonly Stored<'post'>[] = [];
      const reads = await countReads(async () => (found = await store.query(page)));
      expect([found.length, found[0]!.id, found.at(-1)!.id]).to.deep.equal([PAGE, idOf(first), idOf(last)]);
      expect(reads).to.equal(PAGE);
    }
  });

  it('stays as cheap when it is followed, and when posts are counted', async function () {
    this.timeout(60_000);
    let shown = 0;
    const reads = await countReads(async () => {
      await new Promise<void>((resolve, reject) => {
        store.watch({...query, limit: PAGE}, {next: () => resolve(void (shown += 1)), error: reject});
      });
      await store.commit([aPost('p00000x')]);
      expect(await store.aggregate(query, {posts: {count: true}})).to.deep.equal({posts: size + 1});
    });
    expect(shown).to.equal(2);
    expect(reads).to.equal(2 * PAGE);
  });
});

describe('an index and an evaluation in memory', () => {
  const statuses = ['agreed', 'draft', 'proposed'];
  const labels = ['', 'A', 'Pod', 'a', 'é', '日本', '😀'].map((label) => label || '-');

  it('find the same, for every form of query and any cursors', async function () {
    this.timeout(60_000);
    const terms = statuses.flatMap((status) =>
      labels.flatMap((label) => ['0', '1'].map((nth) => ({status, label, nth}))),
    );
    await store.commit(
      terms.map(({status, label, nth}, i) => aTerm(`${i % 5}-${nth}-${i}`, {status, label, updatedAt: i % 7})),
    );
    await store.commit([aPost('elsewhere')]);
    const records = await store.query(queries.terms());
    const rows = records.map(({id, ...data}) => rowOf(refs.term(id).path, data));
    expect(rows.length).to.equal(terms.length);

    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    const forms = fc.oneof(
      direction.map((to) => ({
        where: [],
        order: [
          ['status', to],
          ['label', to],
        ],
      })),
      fc.record({status: fc.constantFrom(...statuses, 'deprecated'), to: direction}).map(({status, to}) => ({
        where: [['status', '==', status]],
        order: [['label', to]],
      })),
      fc.record({since: fc.integer({min: -1, max: 8}), to: direction}).map(({since, to}) => ({
        where: [['updatedAt', '>', since]],
        order: [['updatedAt', to]],
      })),
      fc.constant({where: [], order: []}),
    );
    const cursors = fc.record(
      {after: fc.constantFrom(...records), before: fc.constantFrom(...records), limit: fc.integer({min: 1, max: 50})},
      {requiredKeys: []},
    );
    await fc.assert(
      fc.asyncProperty(forms, cursors, async (form, page) => {
        const query = {...queries.terms(), limit: undefined, ...form, ...page} as unknown as Query<'term'>;
        expect(indexes.has(scanFor(query)!.index)).to.equal(true);
        expect(idsOf(await store.query(query))).to.deep.equal(evaluate(query, rows).map(({id}) => id));
      }),
      {numRuns: 500},
    );
  });

  it('are told apart: a query that no index can serve is evaluated', async () => {
    await store.commit([
      aTerm('1', {status: 'agreed', label: 'Pod'}),
      aTerm('2', {status: 'draft', label: 'Node'}),
      aTerm('3', {status: 'draft', label: 'Zone'}),
      aTerm('4', {status: 'draft', label: 'Zone'}),
    ]);
    const query: Query<'term'> = {
      ...queries.terms(),
      order: [
        ['status', 'desc'],
        ['label', 'asc'],
      ],
    };
    expect(scanFor(query)).to.equal(undefined);
    const found = await store.query(query);
    expect(idsOf(found)).to.deep.equal(['2', '3', '4', '1']);
    expect(idsOf(await store.query({...query, after: found[1]!}))).to.deep.equal(['4', '1']);
    expect(idsOf(await store.query({...query, before: found[3]!, limit: 2}))).to.deep.equal(['3', '4']);
    expect(await store.aggregate(query, {all: {count: true}})).to.deep.equal({all: 4});
  });

  it('leave out what an older version wrote without the fields that are asked for', () => {
    const query = {...queries.terms(), where: [], limit: 10};
    const rows = [rowOf('terms/old', {label: 'Old'}), rowOf('terms/new', {label: 'New', status: 'agreed'})];
    expect(evaluate(query, rows).map(({id}) => id)).to.deep.equal(['new']);
  });
});

function aTerm(id: string, given: object): Change {
  const data = {
    ...noWording,
    ...untouchedTerm,
    label: id,
    gloss: 'A gloss',
    status: 'proposed',
    lang: 'en',
    shard: 0,
    by: 'ada',
    editor: 'Ada',
    author: 'ada',
    byline: 'Ada',
    createdAt: serverTime(),
    updatedAt: serverTime(),
    ...given,
  };
  return {type: 'create', ref: refs.term(id), data} as Change;
}
