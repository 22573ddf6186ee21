/** Lists by a hash: an array for each of their places, and one look for a hash that is not there. */
export class HashTable<T> {
  readonly #mask: number;
  /** The first list of each place, and the next one of the same place: 0 for none. */
  readonly #first: Int32Array;
  readonly #next: number[] = [0];
  readonly #hashes: number[] = [0];
  readonly #lists: T[][] = [[]];

  /** @param size About how many hashes there will be. */
  constructor(size: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, 4 * size)));
    this.#mask = places - 1;
    this.#first = new Int32Array(places);
  }

  /** The list of a hash, from now on if there was none. */
  listOf(hash: number): T[] {
    const known = this.get(hash);
    if (known) return known;
    const list: T[] = [];
    const place = hash & this.#mask;
    this.#next.push(this.#first[place]!);
    this.#hashes.push(hash);
    this.#first[place] = this.#lists.push(list) - 1;
    return list;
  }

  get(hash: number): T[] | undefined {
    let at = this.#first[hash & this.#mask]!;
    while (at !== 0 && this.#hashes[at] !== hash) at = this.#next[at]!;
    return at === 0 ? undefined : this.#lists[at];
  }
}
