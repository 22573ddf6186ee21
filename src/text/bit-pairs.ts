/**
 * Two bits for each hash, or for several that share a place: so small that a processor keeps all of them at hand. The tables are
 * open to the loop that asks for each word of a page.
 */
export class BitPairs {
  readonly pairs: Uint8Array;
  readonly mask: number;

  /** @param size About how many hashes there will be. */
  constructor(size: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(64, 4 * size)));
    this.pairs = new Uint8Array(places / 4);
    this.mask = places - 1;
  }

  /** @param bits 1, 2 or both. */
  add(hash: number, bits: number): void {
    this.pairs[(hash & this.mask) >>> 2]! |= bits << ((hash & 3) * 2);
  }

  /** Every bit of the hash, and perhaps one of another hash. */
  get(hash: number): number {
    return (this.pairs[(hash & this.mask) >>> 2]! >>> ((hash & 3) * 2)) & 3;
  }
}
