import type {Community} from '../community/community.js';
import {CommunityError} from '../model/errors.js';
import type {Stored} from '../model/records.js';
import {newest, overlaid, packedQueries, type PackedKind} from '../store/packed.js';
import type {Query, Snapshot, Store} from '../store/store.js';
import {clearShelf, putOnShelf, takeFromShelf, type ShelfKey} from './packed-shelf.js';
import {Presence} from './presence.js';

/** How long to wait for more changes before what changed is kept, in milliseconds. */
const PAUSE = 500;

/** The smallest step of time that a backend knows, in milliseconds. */
const MICROSECOND = 0.001;

/** For how long an index stays live after somebody asked for it once, in milliseconds. */
const LINGERING = 600_000;

type Place = Pick<Community, 'id' | 'store' | 'place' | 'viewer'>;

const indexes = new WeakMap<Store, Map<string, PackedIndex<PackedKind>>>();

/**
 * A packed index, live while somebody follows it, and one for all elements of a page. Of a community that is kept
 * elsewhere this device keeps what it read: that is shown at once, and only what changed since is asked for.
 */
export class PackedIndex<K extends PackedKind> {
  /** The index as whoever looks at a community now may read it. */
  static of<K extends PackedKind>(community: Place, kind: K): PackedIndex<K> {
    const known = indexes.get(community.store) ?? new Map<string, PackedIndex<PackedKind>>();
    indexes.set(community.store, known);
    const name = JSON.stringify([kind, community.viewer?.uid]);
    const index = (known.get(name) as PackedIndex<K> | undefined) ?? new PackedIndex<K>(community, kind);
    known.set(name, index);
    return index;
  }

  status: 'loading' | 'ready' | 'error' = 'loading';
  /** The same array as long as nothing changed. */
  records: readonly Stored<K>[] = [];
  /** True while some of it is this device's own, not yet confirmed. */
  pending = false;
  /** True while the backend has not confirmed it. */
  stale = true;
  error: CommunityError | undefined;

  readonly #kind: K;
  readonly #store: Store;
  /** Undefined: what is kept here already is not kept twice. */
  readonly #key: ShelfKey | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #confirmed = new Map<string, Stored<K>>();
  /** The documents that the store knows as a whole. */
  readonly #whole = new Set<string>();
  #wasRecalled = false;
  #stopWatching: (() => void) | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #lingering: ReturnType<typeof setTimeout> | undefined;
  #stopLingering: (() => void) | undefined;
  /** The document that changed last of what was known when watching began. Undefined: everything is asked for. */
  #last: Stored<K> | undefined;

  private constructor({id, store, place, viewer}: Place, kind: K) {
    this.#kind = kind;
    this.#store = store;
    this.#key = place === undefined ? undefined : [place, id, viewer?.uid ?? '', kind];
  }

  /** Calls back at each change, never at once. Returns the way to stop. */
  follow(listener: () => void): () => void {
    const call = () => listener();
    this.#listeners.add(call);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      if (this.#listeners.delete(call) && !this.#listeners.size) this.#stop();
    };
  }

  /**
   * What is known, as soon as anything is.
   *
   * @throws {CommunityError} `offline`, or why it may not be read.
   */
  async read(): Promise<readonly Stored<K>[]> {
    this.#linger();
    while (this.status === 'loading') await this.#next();
    if (this.error) throw this.error;
    if (this.stale && !this.records.length) throw new CommunityError('offline');
    return this.records;
  }

  /** Asks anew, after an error. */
  retry(): void {
    if (this.status !== 'error') return;
    this.#stop();
    this.#show({status: 'loading', error: undefined});
    if (this.#listeners.size) this.#start();
  }

  #start(): void {
    let isStopped = false;
    let stop: () => void = () => (isStopped = true);
    this.#stopWatching = () => stop();
    const presence = Presence.of(this.#store);
    presence.waiting.add(this);
    const watch = () => {
      if (isStopped) return;
      const leave = this.#store.watch(this.#query(), {
        next: (snapshot) => {
          presence.answer(this, snapshot.records.length > 0);
          if (this.#isRewritten(snapshot)) this.#startAfresh();
          else this.#take(snapshot);
        },
        error: (error) => {
          presence.answer(this, false);
          this.#fail(error);
        },
      });
      stop = () => {
        presence.waiting.delete(this);
        leave();
      };
    };
    if (this.#key && !this.#wasRecalled) void this.#recall(this.#key, () => !isStopped).then(watch);
    else watch();
  }

  /** Shows what was kept. */
  async #recall(key: ShelfKey, isWanted: () => boolean): Promise<void> {
    this.#wasRecalled = true;
    const kept = (await takeFromShelf(key)) as readonly Stored<K>[] | undefined;
    if (!kept?.length || !isWanted()) return;
    for (const shard of kept) this.#confirmed.set(shard.id, shard);
    this.#show({status: 'ready', records: kept, stale: true});
  }

  /** What changed last is asked for as well: Firestore bills an empty answer like one with a document in it. */
  #query(): Query<K> {
    const {all, changed} = packedQueries[this.#kind];
    this.#last = this.#key && newest([...this.#confirmed.values()]);
    return this.#last ? changed(this.#last.updatedAt - MICROSECOND) : all();
  }

  /** Whether what was kept is of a community that is no more: it was deleted, or restored from an earlier time. */
  #isRewritten({records, pending, stale}: Snapshot<K>): boolean {
    const last = this.#last;
    return Boolean(last && !pending && !stale && !records.some(({id}) => id === last.id));
  }

  #startAfresh(): void {
    this.#stop();
    this.#confirmed.clear();
    this.#show({status: 'loading', records: []});
    this.#start();
  }

  #take({records, pending, stale}: Snapshot<K>): void {
    const seen = records.map((shard) => this.#known(shard) ?? shard);
    if (!pending && !stale) {
      const pause = this.#confirmed.size ? PAUSE : 0;
      const hasNews = seen.some((shard) => this.#confirmed.get(shard.id) !== shard);
      for (const shard of seen) {
        this.#confirmed.set(shard.id, shard);
        this.#whole.add(shard.id);
      }
      if (hasNews) this.#keepSoon(pause);
    }
    const shown = overlaid(this.#confirmed, seen, (id) => this.#whole.has(id));
    this.#show({status: 'ready', records: shown, pending, stale, error: undefined});
  }

  /** What was kept and is still the same stays the same object. */
  #known({id, updatedAt}: Stored<K>): Stored<K> | undefined {
    const known = this.#confirmed.get(id);
    return this.#key && known?.updatedAt === updatedAt ? known : undefined;
  }

  #fail(error: CommunityError): void {
    if (error.code === 'permission-denied' || error.code === 'signed-out') {
      this.#confirmed.clear();
      clearTimeout(this.#keeping);
      const key = this.#key;
      if (key) void clearShelf(key[0], (uid) => uid === key[2]);
      this.records = [];
    }
    this.#show({status: 'error', error});
  }

  #stop(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#whole.clear();
    clearTimeout(this.#keeping); // Perhaps they signed out: what is missing is read again next time.
    this.stale = true;
    if (this.status === 'error' || !this.#confirmed.size) this.status = 'loading';
    this.error = undefined;
  }

  #keepSoon(pause: number): void {
    const key = this.#key;
    clearTimeout(this.#keeping);
    if (key) this.#keeping = setTimeout(() => void putOnShelf(key, [...this.#confirmed.values()]), pause);
  }

  #linger(): void {
    clearTimeout(this.#lingering);
    this.#stopLingering ??= this.follow(() => undefined);
    this.#lingering = setTimeout(() => {
      this.#stopLingering?.();
      this.#stopLingering = undefined;
    }, LINGERING);
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.follow(() => {
        stop();
        resolve();
      });
    });
  }

  #show(state: Partial<Pick<this, 'status' | 'records' | 'pending' | 'stale' | 'error'>>): void {
    const {records} = this;
    Object.assign(this, state);
    if (isSame(records, this.records)) this.records = records;
    for (const listener of [...this.#listeners]) listener();
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, place) => item === b[place]);
}
