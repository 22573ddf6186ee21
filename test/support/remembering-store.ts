import type {Kind, Ref, Stored} from '../../src/model/records.js';
import {isQuery, type Observer, type Query} from '../../src/store/store.js';
import {CountingStore} from './counting-store.js';

const placeOf = (target: Ref | Query): string =>
  isQuery(target) ? `${target.collection} ${target.name}` : target.path;

/** A store that shows what its device kept of the last visit, until its backend answers: as one that comes back online. */
export class RememberingStore extends CountingStore {
  readonly #kept = new Map<string, readonly Stored<Kind>[]>();
  #waiting: (() => void)[] | undefined = [];

  /** Keeps what is there now, and shows it from now on. */
  async remember(...targets: readonly (Ref | Query)[]): Promise<void> {
    for (const target of targets) {
      const record = isQuery(target) ? undefined : await this.store.get(target);
      this.#kept.set(placeOf(target), isQuery(target) ? await this.store.query(target) : record ? [record] : []);
    }
  }

  /** The backend answers. */
  confirm(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const answer of waiting) answer();
  }

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    const kept = this.#waiting && (this.#kept.get(placeOf(target)) as readonly Stored<K>[] | undefined);
    if (!kept) return super.watch(target, observer);
    let stop = () => {};
    let isStopped = false;
    queueMicrotask(() => isStopped || observer.next({records: kept, pending: false, stale: true}));
    this.#waiting!.push(() => {
      if (!isStopped) stop = super.watch(target, observer);
    });
    return () => {
      isStopped = true;
      stop();
    };
  }
}
