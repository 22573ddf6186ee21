import type {Kind, Ref, Stored} from '../../src/model/records.js';
import type {Aggregates, Change, Observer, Query, Store} from '../../src/store/store.js';

/** Passes everything on to a store and counts who follows it, and what is read. */
export class CountingStore implements Store {
  /** How many watches are under way. */
  watches = 0;

  /** Every record that was read by itself, in order. */
  readonly reads: Ref[] = [];

  /** Every query that was asked once, in order, and how many records it gave. */
  readonly queried: {readonly name: string; readonly records: number}[] = [];

  constructor(protected readonly store: Store) {}

  get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined> {
    this.reads.push(ref);
    return this.store.get(ref, options);
  }

  async query<K extends Kind>(query: Query<K>, options?: {fresh?: boolean}): Promise<readonly Stored<K>[]> {
    const records = await this.store.query(query, options);
    this.queried.push({name: query.name, records: records.length});
    return records;
  }

  watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    this.watches++;
    let isStopped = false;
    const stop = this.store.watch(target, observer);
    return () => {
      if (!isStopped) this.watches--;
      isStopped = true;
      stop();
    };
  }

  aggregate<K extends Kind, A extends Aggregates>(query: Query<K>, what: A): Promise<{[N in keyof A]: number | null}> {
    return this.store.aggregate(query, what);
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.store.commit(changes);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
