import {expect} from '@open-wc/testing';
import {openDB} from 'idb';
import {editPost, post} from '../../../src/community/discussion.js';
import {found} from '../../../src/community/membership.js';
import {react} from '../../../src/community/reactions.js';
import {changeKind} from '../../../src/community/thread-acts.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {VERSION} from '../../../src/store/local/database.js';
import {exportCommunity, importCommunity} from '../../../src/store/local/archive.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {queries} from '../../../src/store/queries.js';
import {expectError} from '../../support/expect-error.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';

type Data = Record<string, unknown>;

describe('records of another version in this browser', () => {
  let town: LocalCommunity;
  const thread = {id: createId(), key: '', title: 'Lunch', kind: 'question' as const};
  let id: string;
  const stella = () => town.as('Stella');
  const anna = () => town.as('Anna');

  beforeEach(async () => {
    town = new LocalCommunity();
    id = createId();
    await found(stella(), 'Practice');
    await post(stella(), {id, thread, body: 'Soup?'});
  });
  afterEach(() => town.close());

  /** Changes what is kept, as another version of the library would have written it. */
  async function rewrite(path: string, change: (data: Data) => Data): Promise<void> {
    const database = await openDB(`praxis:${town.id}`);
    const row = (await database.get('records', path)) as {data: Data};
    await database.put('records', {...row, data: change(row.data)});
    database.close();
  }
  async function kept(path: string): Promise<Data> {
    const database = await openDB(`praxis:${town.id}`);
    const row = (await database.get('records', path)) as {data: Data};
    database.close();
    return row.data;
  }
  const without =
    (...fields: readonly string[]) =>
    (data: Data): Data =>
      Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name)));
  const postPath = () => refs.post(thread.id, id).path;

  it('an older one: what it did not know holds the least, and can be changed', async () => {
    await rewrite(postPath(), without('reactions', 'reactedAt', 'reactedBy', 'value', 'images', 'mentions'));
    const read = (await anna().store.get(refs.post(thread.id, id)))!;
    expect(read).to.deep.include({body: 'Soup?', reactions: {}, reactedAt: 0, value: 0, images: {}, mentions: []});
    await react(anna(), {thread: thread.id, id}, 'thanks');
    await editPost(stella(), read, 'Soup today?');
    expect(await kept(postPath())).to.deep.include({body: 'Soup today?', value: 1, revision: 1});
  });

  it('a newer one: what only it knows stays, whatever an older one changes', async () => {
    await rewrite(postPath(), (data) => ({...data, mood: 'merry'}));
    const read = (await stella().store.get(refs.post(thread.id, id)))!;
    expect(read).not.to.have.any.keys('mood', 'newer');
    await editPost(stella(), read, 'Soup today?');
    expect(await kept(postPath())).to.deep.include({body: 'Soup today?', mood: 'merry'});
  });

  it('a newer one: a kind that only it knows is told apart, and not written over', async () => {
    const {path} = refs.thread(thread.id);
    await rewrite(path, (data) => ({...data, kind: 'poll'}));
    const [listed] = await anna().store.query(queries.threads());
    expect(listed).to.deep.include({kind: 'discussion', newer: true, title: 'Lunch'});
    await expectError(changeKind(stella(), thread.id, 'idea'), 'newer');
    expect(await kept(path)).to.deep.include({kind: 'poll'});
  });

  it('travel as they are, there and back', async () => {
    await rewrite(postPath(), (data) => ({...without('images')(data), mood: 'merry'}));
    const name = freshCommunityId();
    await importCommunity(name, await exportCommunity(town.id));
    const store = new LocalStore(name);
    try {
      expect(await store.get(refs.post(thread.id, id))).to.deep.include({body: 'Soup?', images: {}});
    } finally {
      await store.close();
    }
    const again = await (await exportCommunity(name)).text();
    const line = again.split('\n').find((each) => each.startsWith(`{"path":"${postPath()}"`))!;
    const {data} = JSON.parse(line) as {data: Data};
    expect(data).to.deep.include({mood: 'merry'}).and.not.to.have.property('images');
  });
});

describe('a database of a newer version', () => {
  it('whose records are elsewhere says that it is newer', async () => {
    const community = freshCommunityId();
    const newer = await openDB(`praxis:${community}`, VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('of-tomorrow'),
    });
    newer.close();
    const store = new LocalStore(community);
    await expectError(store.get(refs.community()), 'newer');
    await store.close();
  });
});
