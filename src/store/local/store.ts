import {CommunityError} from '../../model/errors.js';
import type {Kind, Ref, Stored} from '../../model/records.js';
import {isQuery, type Aggregates, type Change, type Observer, type Query, type Store} from '../store.js';
import {Connection, recordsOf, type Database} from './database.js';
import {storageError} from './errors.js';
import {read, summarise} from './read.js';
import {recordOf} from './rows.js';
import {Tabs} from './tabs.js';
import {Watch} from './watch.js';
import type {write} from './write.js';

/** How long whoever begins to read is left alone with it before the code that writes is fetched, in milliseconds. */
const AT_REST = 1000;

/** A community kept in this browser, live in all of its tabs. Here everything written is confirmed at once. */
export class LocalStore implements Store {
  readonly #community: string;
  readonly #connection: Connection;
  readonly #tabs: Tabs;
  readonly #watches = new Set<Pick<Watch, 'concerns' | 'refresh' | 'stop'>>();
  #write: typeof write | undefined;
  /** While the code that writes is on its way. */
  #loading: Promise<void> | undefined;
  /** Until it can be written what somebody wrote. */
  #writing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(community: string) {
    this.#community = community;
    const name = `praxis:${community}`;
    this.#connection = new Connection(name);
    this.#tabs = new Tabs(name, (paths) => void this.#refresh(paths));
  }

  get<K extends Kind>({kind, path}: Ref<K>): Promise<Stored<K> | undefined> {
    return this.#use(async (database) => {
      const row = await recordsOf(database).get(path);
      return row && recordOf(kind, row, this.#community);
    });
  }

  query<K extends Kind>(query: Query<K>): Promise<readonly Stored<K>[]> {
    return this.#use(async (database) => {
      const rows = await read(database, query);
      return rows.map((row) => recordOf(query.kind, row, this.#community));
    });
  }

  watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    const watch = new Watch(target, observer, () => this.#read(target));
    this.#watches.add(watch);
    void watch.refresh();
    // They may write when the connection is gone.
    this.#timer ??= setTimeout(() => void this.#ready(), AT_REST);
    return () => {
      watch.stop();
      this.#watches.delete(watch);
    };
  }

  aggregate<K extends Kind, A extends Aggregates>(query: Query<K>, what: A): Promise<{[N in keyof A]: number | null}> {
    return this.#use((database) => summarise(database, query, what)) as Promise<{[N in keyof A]: number | null}>;
  }

  async commit(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.#writing = this.#ready();
    const paths = await this.#use((database) => this.#writer(database, changes));
    this.#tabs.tell(paths);
    await this.#refresh(paths);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const watch of this.#watches) watch.stop();
    this.#watches.clear();
    this.#tabs.close();
    this.#connection.close();
  }

  async #read<K extends Kind>(target: Ref<K> | Query<K>): Promise<readonly Stored<K>[]> {
    if (isQuery(target)) return this.query(target);
    const record = await this.get(target);
    return record ? [record] : [];
  }

  async #refresh(paths: readonly string[]): Promise<void> {
    const concerned = [...this.#watches].filter((watch) => watch.concerns(paths));
    await Promise.all(concerned.map((watch) => watch.refresh()));
  }

  /** Has the code that writes. */
  async #ready(): Promise<void> {
    if (!this.#write) await (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    this.#write = (await import('./write.js').catch(() => undefined))?.write;
    this.#loading = undefined;
  }

  get #writer(): typeof write {
    if (!this.#write) throw new CommunityError('offline');
    return this.#write;
  }

  /** What is asked for first is done first: so everyone reads their own writes, also while the code for them is on its way. Who only reads waits for none. */
  async #use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      if (this.#closed) throw new CommunityError('storage-unavailable');
      await this.#writing;
      return await work(await this.#connection.open());
    } catch (cause) {
      throw storageError(cause);
    }
  }
}
