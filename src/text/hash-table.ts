/** Values by a hash: an array for each of their places, and one look for a hash that is not there. */
export class HashTable<T> {
  readonly #mask: number;
  /** The first value of each place, and the next one of the same place: 0 for none. */
  readonly #first: Int32Array;
  readonly #next: number[] = [0];
  readonly #hashes: number[] = [0];
  readonly #values: (T | undefined)[] = [undefined];

  /** @param size About how many hashes there will be. */
  constructor(size: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * size)));
    this.#mask = places - 1;
    this.#first = new Int32Array(places);
  }

  /** @param hash One that is not there. */
  add(hash: number, value: T): void {
    const place = hash & this.#mask;
    this.#next.push(this.#first[place]!);
    this.#hashes.push(hash);
    this.#first[place] = this.#values.push(value) - 1;
  }

  get(hash: number): T | undefined {
    let at = this.#first[hash & this.#mask]!;
    while (at !== 0 && this.#hashes[at] !== hash) at = this.#next[at]!;
    return this.#values[at];
  }
}
