/** Which mentions of a term become links. */
export type OccurrencesMode = 'first' | 'section' | 'all';

/** Chooses, of the names that texts mention one after the other, those to link. */
export class Occurrences {
  readonly #mode: OccurrencesMode;
  #seen = new Set<string>();
  #section: unknown;

  constructor(mode: OccurrencesMode) {
    this.#mode = mode;
  }

  /** Whether this mention is one to link. @param section What the text belongs to: anything that is the same for all of it. */
  take(ids: readonly string[], section?: unknown): boolean {
    if (this.#mode === 'all') return true;
    if (this.#mode === 'section' && section !== this.#section) {
      this.#section = section;
      this.#seen = new Set();
    }
    const named = ids.length === 1 ? ids[0]! : ids.join(' ');
    if (this.#seen.has(named)) return false;
    this.#seen.add(named);
    return true;
  }
}
