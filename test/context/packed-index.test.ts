import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post} from '../../src/community/discussion.js';
import {proposeTerm, termsIn} from '../../src/community/glossary.js';
import {keepNote} from '../../src/community/knowledge.js';
import {join} from '../../src/community/membership.js';
import {PackedIndex} from '../../src/context/packed-index.js';
import {clearShelf, putOnShelf, takeFromShelf} from '../../src/context/packed-shelf.js';
import {CommunityError} from '../../src/model/errors.js';
import {createId} from '../../src/model/ids.js';
import {refs, type Kind, type Ref} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import {queries} from '../../src/store/queries.js';
import {overlaid} from '../../src/store/packed.js';
import {isQuery, type Change, type Observer, type Query, type Snapshot} from '../../src/store/store.js';
import {serverTime} from '../../src/store/transforms.js';
import {CountingStore} from '../support/counting-store.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';
import {waitUntil} from '../support/wait-until.js';

/** Remembers what it was asked to follow, and can keep its answers to itself or refuse them. */
class ToldStore extends CountingStore {
  readonly asked: string[] = [];
  isSilent = false;
  refusal: CommunityError | undefined;

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    this.asked.push(isQuery(target) ? target.name : target.path);
    const {refusal} = this;
    if (refusal) setTimeout(() => observer.error(refusal));
    return this.isSilent || refusal ? () => undefined : super.watch(target, observer);
  }
}

/** Counts what Firestore bills for what is followed: each record that it gives first, and one where there is none. */
class BillingStore extends ToldStore {
  readonly billed: Record<string, number> = {};

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    const name = isQuery(target) ? target.name : target.path;
    const next = (snapshot: Snapshot<K>) => {
      this.billed[name] ??= Math.max(1, snapshot.records.length);
      observer.next(snapshot);
    };
    return super.watch(target, {next, error: (error) => observer.error(error)});
  }
}

describe('what a search reads', () => {
  it('is all of four indexes once, and one document of each at most when nothing changed', async () => {
    const place = new LocalCommunity();
    const ada = place.as('Ada') as Community & {viewer: {uid: string}};
    await join(ada);
    await proposeTerm(ada, {label: 'Pod', gloss: 'A unit', lang: 'en'});
    await keepNote(ada, {title: 'One ingress', summary: 'For all teams.'});
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
      await post(ada, {id: createId(), thread: {id, key: '', title: `Conversation ${id}`}, body: 'Hello'});
    const documents = (await ada.store.query(queries.titles())).length;
    expect(documents).to.be.above(1);

    const visit = async () => {
      const store = new BillingStore(new LocalStore(place.id));
      const community = {...ada, store, place: place.id};
      const kinds = ['titles', 'glossary', 'knowledge', 'directory'] as const;
      const indexes = kinds.map((kind) => PackedIndex.of(community, kind));
      const stops = indexes.map((index) => index.follow(() => undefined));
      await waitUntil(() => indexes.every(({status, stale}) => status === 'ready' && !stale));
      const keep = (kind: (typeof kinds)[number]) => takeFromShelf([place.id, place.id, ada.viewer.uid, kind]);
      await waitUntil(async () => (await Promise.all(kinds.map(keep))).every(Boolean), 'they are kept');
      for (const stop of stops) stop();
      await store.close();
      return store.billed;
    };
    expect(await visit()).to.deep.equal({titles: documents, glossary: 1, knowledge: 1, directory: 1});
    const again = {changedTitles: 1, changedGlossary: 1, changedKnowledge: 1, changedDirectory: 1};
    expect(await visit()).to.deep.equal(again);
    await proposeTerm(ada, {label: 'Node', gloss: 'Runs pods', lang: 'en'});
    expect(await visit(), 'and what did').to.deep.equal(again);
    await clearShelf(place.id, () => true);
    await place.close();
  });
});

describe('a packed index', () => {
  let place: string;
  const stores: LocalStore[] = [];
  beforeEach(() => (place = createId()));
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await clearShelf(place, () => true);
  });

  const open = (id: string) => {
    const store = new LocalStore(id);
    stores.push(store);
    return new ToldStore(store);
  };
  /** A page that somebody opens. */
  const visit = (uid: string | null, id = place, store = open(id), at: string | null = place) => {
    const viewer = uid === null ? null : {uid, name: uid};
    const community = {id, store, viewer, place: at ?? undefined} as Community & {store: ToldStore};
    const index = PackedIndex.of(community, 'glossary');
    let calls = 0;
    const stop = index.follow(() => calls++);
    const ids = () => termsIn(index.records).map(({id}) => id);
    const shows = (...wanted: string[]) =>
      waitUntil(() => ids().join() === wanted.join(), `${wanted.join()} are shown`);
    return {index, store, stop, ids, shows, community, calls: () => calls};
  };
  const list = (shard: number, ...ids: string[]): Change => {
    const entries = Object.fromEntries(ids.map((id) => [id, `${id}\nagreed\nen\nWhat it is.\n`]));
    return {type: 'merge', ref: refs.glossary(shard), data: {entries, last: ids[0]!, updatedAt: serverTime()}};
  };
  const isKept = (uid: string, ...shards: string[]) =>
    waitUntil(async () => {
      const kept = await takeFromShelf([place, place, uid, 'glossary']);
      return (kept ?? []).map(({entries}) => Object.keys(entries).join('+')).join() === shards.join();
    });

  it('shows what it kept at once, and asks only for what changed since', async () => {
    const first = visit('ada');
    await first.store.commit([list(0, 'pod'), list(1, 'node')]);
    await first.shows('pod', 'node');
    await isKept('ada', 'pod', 'node');
    first.stop();

    const offline = open(place);
    offline.isSilent = true;
    const second = visit('ada', place, offline);
    await second.shows('pod', 'node');
    expect(second.index).to.include({status: 'ready', stale: true});
    expect(await second.index.read()).to.equal(second.index.records);
    second.stop();

    await first.store.commit([list(1, 'zone')]);
    const third = visit('ada');
    await third.shows('pod', 'node', 'zone');
    expect(third.store.asked).to.deep.equal(['changedGlossary']);
    await waitUntil(() => !third.index.stale);
    const {records} = third.index;
    await first.store.commit([list(2, 'mesh')]);
    await third.shows('pod', 'node', 'zone', 'mesh');
    expect(third.index.records[0], 'what did not change stays the same').to.equal(records[0]);
    await isKept('ada', 'pod', 'node+zone', 'mesh');
  });

  it('is told to nobody when nothing changed', async () => {
    const first = visit('ada');
    await first.store.commit([list(0, 'pod')]);
    await isKept('ada', 'pod');
    const second = visit('ada');
    await second.shows('pod');
    const {records} = second.index;
    await waitUntil(() => !second.index.stale);
    expect(second.index.records).to.equal(records);
  });

  it('belongs to one person in one community in one place', async () => {
    const other = createId();
    const ada = visit('ada');
    await ada.store.commit([list(0, 'secret')]);
    await isKept('ada', 'secret');
    ada.stop();

    const silent = (id: string) => Object.assign(open(id), {isSilent: true});
    const elsewhere = visit('ada', other, silent(other));
    const inAnotherProject = visit('ada', place, silent(place), createId());
    const visitor = visit(null, place, silent(place));
    await waitUntil(() => visitor.store.asked.length && elsewhere.store.asked.length);
    for (const {index, store} of [elsewhere, inAnotherProject, visitor]) {
      expect(index).to.include({status: 'loading'});
      expect(index.records).to.deep.equal([]);
      await waitUntil(() => store.asked.join() === 'glossary');
    }
    await isKept('ada');
  });

  it('is not kept twice where the store is this device', async () => {
    const ada = visit('ada', place, open(place), null);
    await ada.store.commit([list(0, 'pod')]);
    await ada.shows('pod');
    ada.stop();
    expect(ada.store.asked).to.deep.equal(['glossary']);
    const again = PackedIndex.of(ada.community, 'glossary');
    again.follow(() => undefined);
    expect(ada.store.asked).to.deep.equal(['glossary', 'glossary']);
  });

  it('is followed once for all who show it, and by nobody when they are gone', async () => {
    const {store, index, stop, shows, community} = visit('ada');
    const stopOther = PackedIndex.of({...community}, 'glossary').follow(() => undefined);
    await store.commit([list(0, 'pod')]);
    await shows('pod');
    expect(store.watches).to.equal(1);
    stop();
    expect(store.watches).to.equal(1);
    stopOther();
    expect(store.watches).to.equal(0);
    await store.commit([list(0, 'node')]);
    index.follow(() => undefined);
    await shows('pod', 'node');
  });

  it('stays live for whoever asked once', async () => {
    const {store, community, stop} = visit('ada');
    stop();
    await store.commit([list(0, 'pod')]);
    const index = PackedIndex.of(community, 'glossary');
    expect(termsIn(await index.read())).to.have.length(1);
    await index.read();
    expect(store.watches).to.equal(1);
    await store.commit([list(0, 'node')]);
    await waitUntil(async () => termsIn(await index.read()).length === 2);
  });

  it('begins anew when the community is another one under the same name', async () => {
    const first = visit('ada');
    await first.store.commit([list(0, 'pod'), list(5, 'old')]);
    await isKept('ada', 'pod', 'old');
    const kept = (await takeFromShelf([place, place, 'ada', 'glossary']))!;
    const late = kept.map((shard) => ({...shard, id: `9${shard.id}`, updatedAt: shard.updatedAt + 1e9}));
    await putOnShelf([place, place, 'ada', 'glossary'], late);
    const second = visit('ada');
    await waitUntil(() => second.store.asked.length === 2);
    await second.shows('pod', 'old');
    expect(second.store.asked).to.deep.equal(['changedGlossary', 'glossary']);
    expect(second.index.records.map(({id}) => id)).to.deep.equal(['0', '5']);
  });

  it('forgets what may not be read any more, and says so to whoever asks', async () => {
    const first = visit('ada');
    await first.store.commit([list(0, 'secret')]);
    await isKept('ada', 'secret');
    const store = open(place);
    store.refusal = new CommunityError('permission-denied');
    const second = visit('ada', place, store);
    await waitUntil(() => second.index.status === 'error');
    expect(second.index.records).to.deep.equal([]);
    await isKept('ada');
    await expectError(second.index.read(), 'permission-denied');
    store.refusal = undefined;
    second.index.retry();
    await second.shows('secret');
    expect(second.index.error).to.equal(undefined);
  });

  it('keeps the newer of what two tabs have read', async () => {
    const key: Parameters<typeof putOnShelf>[0] = [place, place, 'ada', 'glossary'];
    const shard = (updatedAt: number) => ({id: '0', entries: {}, last: 'pod', updatedAt});
    await putOnShelf(key, [shard(2)]);
    await putOnShelf(key, [shard(1)]);
    expect(await takeFromShelf(key)).to.deep.equal([shard(2)]);
  });
});

describe('what a device has just written', () => {
  const shard = (id: string, entries: Record<string, string>, updatedAt = 1) => ({id, entries, last: 'pod', updatedAt});

  it('is added to what it knows of a document that the store knows only in part', () => {
    const confirmed = new Map([
      ['0', shard('0', {pod: 'old', node: 'kept'})],
      ['1', shard('1', {mesh: 'other'})],
    ]);
    const seen = [shard('0', {pod: 'new', zone: 'added'}, 2), shard('2', {grid: 'first'})];
    const entries = (isWhole: boolean) =>
      overlaid<'glossary'>(confirmed, seen, () => isWhole).map(({entries}) => entries);
    const others = [{mesh: 'other'}, {grid: 'first'}];
    expect(entries(false)).to.deep.equal([{pod: 'new', node: 'kept', zone: 'added'}, ...others]);
    expect(entries(true), 'an entry that is gone stays gone').to.deep.equal([{pod: 'new', zone: 'added'}, ...others]);
  });
});
