import {CommunityError} from '../../model/errors.js';
import type {Kind, Ref, Stored} from '../../model/records.js';
import {isQuery, type Observer, type Query} from '../store.js';
import {collectionOf, isIn} from './rows.js';
import {same} from './same.js';

/** One watcher: reads its records again when they may have changed, and tells its observer when they did. */
export class Watch<K extends Kind = Kind> {
  readonly #target: Ref<K> | Query<K>;
  readonly #observer: Observer<K>;
  readonly #read: () => Promise<readonly Stored<K>[]>;
  #shown: readonly Stored<K>[] | undefined;
  #stopped = false;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(target: Ref<K> | Query<K>, observer: Observer<K>, read: () => Promise<readonly Stored<K>[]>) {
    this.#target = target;
    this.#observer = observer;
    this.#read = read;
  }

  /** Whether changes to these records can change what is shown. */
  concerns(paths: readonly string[]): boolean {
    const target = this.#target;
    return paths.some((path) => (isQuery(target) ? isIn(collectionOf(path), target) : path === target.path));
  }

  /** Settles once the observer has seen what was there at the time of the call, or later. */
  refresh(): Promise<void> {
    // A reading under way may have begun before the change; one that waits for it serves everyone who asks meanwhile.
    return (this.#next ??= this.#current.then(() => {
      this.#next = undefined;
      return (this.#current = this.#show());
    }));
  }

  stop(): void {
    this.#stopped = true;
  }

  async #show(): Promise<void> {
    if (this.#stopped) return;
    try {
      const records = this.#keep(await this.#read());
      if (this.#stopped || same(records, this.#shown)) return;
      this.#shown = records;
      tell(() => this.#observer.next({records, pending: false, stale: false}));
    } catch (cause) {
      if (this.#stopped) return;
      this.stop();
      tell(() => this.#observer.error(CommunityError.from(cause)));
    }
  }

  /** Records that did not change stay the same objects, so that nothing is rendered for them. */
  #keep(records: readonly Stored<K>[]): readonly Stored<K>[] {
    const shown = new Map(this.#shown?.map((record) => [record.id, record]));
    return records.map((record) => {
      const known = shown.get(record.id);
      return same(record, known) ? known! : record;
    });
  }
}

/** What goes wrong in an observer is not the store's failure, and must not become the writer's. */
function tell(observer: () => void): void {
  try {
    observer();
  } catch (error) {
    reportError(error);
  }
}
