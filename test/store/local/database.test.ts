import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {openDB} from 'idb';
import {CommunityError} from '../../../src/model/errors.js';
import {refs} from '../../../src/model/records.js';
import {Connection, VERSION} from '../../../src/store/local/database.js';
import {indexes} from '../../../src/store/local/indexes.js';
import {queries} from '../../../src/store/queries.js';
import {Follower, refusal} from '../../support/store-contract/setting.js';
import {aPost, idsOf, openLocal, type LocalFixture} from './support.js';

const posts = queries.posts('thread');

let fixture: LocalFixture;
beforeEach(async () => {
  fixture = await openLocal();
});
afterEach(() => fixture.close());

describe('the database of a community', () => {
  it('is not there before the community is looked at', async () => {
    fixture.store();
    const names = (await indexedDB.databases()).map(({name}) => name);
    expect(names).not.to.include(fixture.database);
  });

  it('outlives the page', async () => {
    const first = fixture.store();
    await first.commit([aPost('one'), aPost('two')]);
    await first.close();
    const second = fixture.store();
    expect(idsOf(await second.query(posts))).to.deep.equal(['one', 'two']);
    expect(await second.get(refs.post('thread', 'one'))).to.include({body: 'one'});
  });

  it('keeps several changes to one record in their order', async () => {
    const store = fixture.store();
    const ref = refs.post('thread', 'one');
    await store.commit([aPost('one'), {type: 'update', ref, data: {body: 'second', revision: 1}}]);
    expect(await store.get(ref)).to.include({body: 'second', revision: 1});
  });

  it('applies nothing of a commit when one value in it cannot be kept', async () => {
    const store = fixture.store();
    const mentions = Object.assign(['bo'], {unkept: () => 'a function'});
    expect((await refusal(store.commit([aPost('one'), aPost('two', {mentions})]))).code).to.equal(
      'storage-unavailable',
    );
    expect(await store.query(posts)).to.deep.equal([]);
  });

  it('begins anew when somebody clears the browser’s storage under an open page', async () => {
    const store = fixture.store();
    await store.commit([aPost('one')]);
    await executeServerCommand('clear-databases');
    await store.commit([aPost('two')]);
    expect(idsOf(await store.query(posts))).to.deep.equal(['two']);
  });

  it('refuses everything once it is closed', async () => {
    const store = fixture.store();
    await store.close();
    const asked = [store.get(refs.community()), store.query(posts), store.commit([aPost('one')])];
    for (const answer of asked) expect((await refusal(answer)).code).to.equal('storage-unavailable');
  });
});

describe('a browser that keeps nothing', () => {
  const {open} = IDBFactory.prototype;
  const property = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
  afterEach(() => {
    IDBFactory.prototype.open = open;
    Object.defineProperty(globalThis, 'indexedDB', property);
  });

  const denials: [string, () => void][] = [
    [
      'because it must not, as in a sandboxed frame',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('access to the Indexed Database API is denied in this context', 'SecurityError');
        };
      },
    ],
    ['because it cannot', () => Object.defineProperty(globalThis, 'indexedDB', {value: undefined, configurable: true})],
    [
      'because it fails, as in some private windows',
      () => {
        IDBFactory.prototype.open = function (name) {
          const request = open.call(this, name, VERSION);
          const fail = () => request.transaction!.abort();
          // In a microtask, so that it comes after those who ask for the request.
          queueMicrotask(() => request.addEventListener('upgradeneeded', fail));
          return request;
        };
      },
    ],
  ];
  for (const [why, deny] of denials) {
    it(`says so, ${why}`, async () => {
      const store = fixture.store();
      deny();
      const error = await refusal(store.commit([aPost('one')]));
      expect(error.code).to.equal('storage-unavailable');
      expect(error.cause).to.be.instanceOf(Error);
      expect((await refusal(store.query(posts))).code).to.equal('storage-unavailable');
      const watched = await new Promise<CommunityError>((resolve) => {
        store.watch(posts, {next: () => expect.fail('There is nothing to show.'), error: resolve});
      });
      expect(watched.code).to.equal('storage-unavailable');
    });
  }

  it('is asked again the next time', async () => {
    const store = fixture.store();
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    await refusal(store.commit([aPost('one')]));
    IDBFactory.prototype.open = open;
    await store.commit([aPost('one')]);
    expect(idsOf(await store.query(posts))).to.deep.equal(['one']);
  });
});

describe('two versions of the library in one browser', () => {
  it('step back for the newer one, and go on beside it', async () => {
    const old = fixture.store();
    await old.commit([aPost('one')]);
    const follower = new Follower(old, posts);
    await follower.settled();
    const newer = await openDB(fixture.database, VERSION + 7, {
      upgrade: (_database, _from, _to, transaction) => transaction.objectStore('records').deleteIndex('path id'),
      blocked: () => expect.fail('The old tab must let go.'),
    });
    newer.close();
    await old.commit([aPost('two')]);
    expect(idsOf(follower.records)).to.deep.equal(['one', 'two']);
    expect(idsOf(await old.query({...posts, limit: 1}))).to.deep.equal(['one']);
  });

  it('bring the indexes of an older one up to date', async () => {
    const older = await openDB(fixture.database, 1, {
      upgrade: (database) => {
        const records = database.createObjectStore('records', {keyPath: 'path'});
        records.createIndex('colour', 'data.colour');
        records.createIndex('id', ['collection', 'id']);
      },
    });
    await older.put('records', {path: 'threads/t', collection: 'threads', id: 't', data: {lastAt: 1}});
    older.close();
    const connection = new Connection(fixture.database, {version: 2});
    const database = await connection.open();
    const {indexNames} = database.transaction('records').store;
    expect([...indexNames]).to.deep.equal([...indexes.keys()].sort());
    expect(await database.countFromIndex('records', 'lastAt id')).to.equal(1);
    connection.close();
  });

  it('give up in the end when another tab does not let go, and succeed once it has', async () => {
    const stubborn = await openDB(fixture.database, 1, {
      upgrade: (database) => void database.createObjectStore('records', {keyPath: 'path'}),
    });
    const connection = new Connection(fixture.database, {version: 2, patience: 1});
    expect((await refusal(connection.open())).code).to.equal('storage-unavailable');
    stubborn.close();
    expect((await connection.open()).version).to.equal(2);
    connection.close();
  });
});
