import {CommunityError} from '../model/errors.js';
import type {Ref} from '../model/records.js';
import type {Store} from '../store/store.js';

/** How many documents a packed index may spread over. */
const MAX_SHARDS = 64;
/** Room left for those who write at the same moment. */
export const HEADROOM = 16;

/**
 * Finds the documents of a packed index in which new entries fit, filling one after the other: that keeps the reads few.
 *
 * It asks the backend, since this device may know a document only in part. Offline the first one is a good guess, and the
 * rules refuse an entry too many.
 */
export class ShardFinder {
  readonly #store: Store;
  readonly #refTo: (shard: number) => Ref<'directory'> | Ref<'glossary'>;
  readonly #size: number;
  #shard = 0;
  #used: number | undefined;

  constructor(store: Store, refTo: (shard: number) => Ref<'directory'> | Ref<'glossary'>, size: number) {
    this.#store = store;
    this.#refTo = refTo;
    this.#size = size;
  }

  /** The document for one more entry. @throws {CommunityError} `full`. */
  async next(): Promise<number> {
    for (; this.#shard < MAX_SHARDS; this.#shard++, this.#used = undefined) {
      this.#used ??= await this.#count(this.#shard);
      if (this.#used++ < this.#size - HEADROOM) return this.#shard;
    }
    throw new CommunityError('full');
  }

  async #count(shard: number): Promise<number> {
    try {
      const used = await this.#store.get(this.#refTo(shard), {fresh: true});
      return used ? Object.keys(used.entries).length : 0;
    } catch (cause) {
      const error = CommunityError.from(cause);
      if (error.code === 'offline') return 0;
      throw error;
    }
  }
}
