import type {TermMatch, TermMatcher} from '../text/term-matcher.js';

/** Shorter texts are read again more quickly than what was found in them is remembered, in UTF-16 units. */
const LONG = 64;

/** What was found in a text when it was last read. */
interface Reading {
  readonly node: Text;
  readonly text: string;
  readonly matcher: TermMatcher;
  readonly matches: readonly TermMatch[];
}

/**
 * Remembers what was found in the texts of a page from one reading to the next. They come in the same order, so each is looked
 * for where the last one was; only behind a place where the page changed, by the node. A list costs a page that is new a tenth
 * of what a weak map does.
 */
export class Readings {
  #before: readonly Reading[] = [];
  #now: Reading[] = [];
  #at = 0;
  #places: Map<Text, number> | undefined;
  #isWorthIt = false;

  /** Begins to read the page, anew if it is just being read. */
  begin(): void {
    this.#before = [...this.#now, ...this.#before.slice(this.#at)];
    this.#now = [];
    this.#at = 0;
    this.#places = undefined;
  }

  /** The page was read to its end. Most pages are read once: what is found is kept from now on. */
  end(): void {
    this.#isWorthIt = true;
    this.#at = this.#before.length;
  }

  /** @param texts What the page wrote in each of the nodes. */
  findInEach(
    nodes: readonly Text[],
    texts: readonly string[],
    matcher: TermMatcher,
  ): readonly (readonly TermMatch[])[] {
    if (!this.#isWorthIt) return matcher.findInEach(texts);
    const known = nodes.map((node, i) => this.#reading(node, texts[i]!, matcher));
    const found = matcher.findInEach(texts.filter((_, i) => !known[i]));
    let next = 0;
    return nodes.map((node, i) => {
      const matches = known[i]?.matches ?? found[next++]!;
      const text = texts[i]!;
      if (text.length >= LONG) this.#now.push(known[i] ?? {node, text, matcher, matches});
      return matches;
    });
  }

  #reading(node: Text, text: string, matcher: TermMatcher): Reading | undefined {
    const known = text.length < LONG ? undefined : this.#take(node);
    return known && known.text === text && known.matcher === matcher ? known : undefined;
  }

  #take(node: Text): Reading | undefined {
    const next = this.#before[this.#at];
    if (!next) return undefined;
    if (next.node === node) {
      this.#at++;
      return next;
    }
    this.#places ??= new Map(this.#before.map((reading, place) => [reading.node, place]));
    const place = this.#places.get(node);
    if (place === undefined) return undefined;
    this.#at = Math.max(this.#at, place + 1); // What stood between is gone, or comes later.
    return this.#before[place];
  }
}
