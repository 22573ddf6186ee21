import type {TermMatch} from '../text/term-matcher.js';

/** A text of the page that has links: cut into pieces, of which the first is the page's own node. */
interface Linked {
  /** What the page wrote. */
  readonly text: string;
  readonly matches: readonly TermMatch[];
  /** What stands behind the page's own node: links, and texts between them. */
  readonly pieces: readonly ChildNode[];
}

/** Makes the link for a name, with the name as its one text. */
export type CreateLink = (ids: readonly string[], document: Document, name: string) => HTMLElement;

/**
 * Puts links into texts, and takes them out again so that nothing is left of them.
 *
 * The page's own text node never leaves its place: it keeps what stands before the first link, perhaps nothing, and new nodes
 * follow it. So a framework that holds on to it can change it or take it away; what belongs to it is then cleared up.
 */
export class LinkedTexts {
  readonly #linked = new Map<Text, Linked>();
  /** For each piece, and each text in a link, the page's own node. */
  readonly #origins = new WeakMap<Node, Text>();

  /** Every text that has links. */
  get nodes(): IterableIterator<Text> {
    return this.#linked.keys();
  }

  get isEmpty(): boolean {
    return this.#linked.size === 0;
  }

  /** What the page wrote in a text. */
  textOf(node: Text): string {
    return this.#linked.get(node)?.text ?? node.data;
  }

  /** The page's own node that a piece belongs to. */
  originOf(node: Node): Text | undefined {
    return this.#origins.get(node);
  }

  isLinked(node: Text): boolean {
    return this.#linked.has(node);
  }

  /** The last node of a text. */
  endOf(node: Text): ChildNode {
    return this.#linked.get(node)?.pieces.at(-1) ?? node;
  }

  /** Makes these names of a text links, and no others. */
  show(node: Text, matches: readonly TermMatch[], createLink: CreateLink): void {
    const linked = this.#linked.get(node);
    if (linked ? isSame(linked.matches, matches) : matches.length === 0) return;
    if (linked?.pieces.some((piece) => piece instanceof Element && piece.matches(':hover, :focus'))) return; // Later.
    this.restore(node);
    if (matches.length > 0) this.#link(node, matches, createLink);
  }

  /** Makes one text of all pieces again, as they are now. */
  restore(node: Text): void {
    const linked = this.#forget(node);
    if (!linked) return;
    const rest = linked.pieces.filter(({parentNode}) => parentNode && parentNode === node.parentNode);
    const text = node.data + rest.map(({textContent}) => textContent).join('');
    for (const piece of linked.pieces) {
      if (rest.includes(piece)) piece.remove();
      else unwrap(piece); // The page has put it elsewhere.
    }
    node.data = text;
  }

  /** Takes away what belongs to a text that the page wrote anew. */
  clear(node: Text): void {
    for (const piece of this.#forget(node)?.pieces ?? []) piece.remove();
  }

  /** As `clear`, of a text that the page took away: whoever holds it finds in it what it had. */
  takeBack(node: Text): void {
    const text = this.#linked.get(node)?.text;
    this.clear(node);
    if (text !== undefined) node.data = text;
  }

  /** Leaves the pieces as the texts that they are, where the page has cut up its own one. */
  release(node: Text): void {
    this.#forget(node)?.pieces.forEach(unwrap);
  }

  #link(node: Text, matches: readonly TermMatch[], createLink: CreateLink): void {
    const {ownerDocument, parentNode, nextSibling, data: text} = node;
    const pieces: ChildNode[] = [];
    const add = (piece: ChildNode) => {
      pieces.push(parentNode!.insertBefore(piece, nextSibling));
      this.#origins.set(piece, node);
    };
    node.data = text.slice(0, matches[0]!.start);
    matches.forEach(({start, end, ids}, i) => {
      const link = createLink(ids, ownerDocument, text.slice(start, end));
      this.#origins.set(link.firstChild!, node);
      add(link);
      const rest = text.slice(end, matches[i + 1]?.start);
      if (rest) add(ownerDocument.createTextNode(rest));
    });
    this.#linked.set(node, {text, matches, pieces});
  }

  #forget(node: Text): Linked | undefined {
    const linked = this.#linked.get(node);
    this.#linked.delete(node);
    for (const piece of linked?.pieces ?? []) {
      this.#origins.delete(piece);
      if (piece.firstChild) this.#origins.delete(piece.firstChild);
    }
    return linked;
  }
}

function unwrap(piece: ChildNode): void {
  if (piece instanceof Element) piece.replaceWith(...piece.childNodes);
}

function isSame(some: readonly TermMatch[], others: readonly TermMatch[]): boolean {
  return (
    some.length === others.length &&
    some.every(({start, end, ids}, i) => {
      const other = others[i]!;
      return start === other.start && end === other.end && String(ids) === String(other.ids);
    })
  );
}
