import type {RichNode} from '../../text/rich-text.js';
import {takeTurn} from './turns.js';

/** Finds the names of terms, and shows what they mean. */
export interface TermLinker {
  /** Makes links of names. A node that holds none stays the same. */
  link(nodes: readonly RichNode[]): readonly RichNode[];
  /** Serves the links in an element. */
  watch(element: HTMLElement): void;
}

/** A text in which the names of terms can be linked. */
export interface LinkableText {
  link(linker: TermLinker): void;
}

/** Links the names of terms in the texts of a page: in those that are there once the names are known, and in those to come. */
export class TermLinks {
  #linker: TermLinker | undefined;
  /** Whoever shows a text keeps it. Held here, every text that was ever edited would stay for as long as the page. */
  readonly #texts = new Set<WeakRef<LinkableText>>();
  readonly #gone = new FinalizationRegistry<WeakRef<LinkableText>>((text) => this.#texts.delete(text));

  show(text: LinkableText): void {
    const reference = new WeakRef(text);
    this.#texts.add(reference);
    this.#gone.register(text, reference);
    if (this.#linker) text.link(this.#linker);
  }

  /** A few texts at a time, so that whoever reads is never held up. */
  async use(linker: TermLinker): Promise<void> {
    this.#linker = linker;
    for (const text of [...this.#texts]) {
      await takeTurn();
      if (this.#linker !== linker) return;
      text.deref()?.link(linker);
    }
  }
}
