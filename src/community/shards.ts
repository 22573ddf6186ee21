import {CommunityError} from '../model/errors.js';
import {HEADROOM} from '../model/packing.js';
import type {Ref} from '../model/records.js';
import type {PackedKind} from '../store/packed.js';
import type {Store} from '../store/store.js';

/** Which documents a packed index may spread over: from the first to before the end. */
interface ShardRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Finds the documents of a packed index in which new entries fit, filling one after the other: that keeps the reads few.
 *
 * It asks the backend, since this device may know a document only in part. Offline the first one is a good guess, and the
 * rules refuse an entry too many.
 */
export class ShardFinder {
  readonly #store: Store;
  readonly #refTo: (shard: number) => Ref<PackedKind>;
  readonly #size: number;
  readonly #end: number;
  #shard: number;
  #used: number | undefined;

  constructor(
    store: Store,
    refTo: (shard: number) => Ref<PackedKind>,
    size: number,
    {first, end}: ShardRange = {first: 0, end: 64},
  ) {
    this.#shard = first;
    this.#end = end;
    this.#store = store;
    this.#refTo = refTo;
    this.#size = size;
  }

  /** The document for one more entry. @throws {CommunityError} `full`. */
  async next(): Promise<number> {
    for (; this.#shard < this.#end; this.#shard++, this.#used = undefined) {
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
      // Whoever is invited to a private community cannot read it yet.
      if (error.code === 'offline' || error.code === 'permission-denied') return 0;
      throw error;
    }
  }
}
