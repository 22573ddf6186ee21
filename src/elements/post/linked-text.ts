import type {ImageSource} from '../../context/images.js';
import type {RichNode} from '../../text/rich-text.js';
import {renderRichText, type RichTextLabels} from './rich-text.js';
import {selectedText} from './selected-text.js';
import type {LinkableText, TermLinker} from './term-links.js';

/** A formatted text as an element, in which the names of terms can become links. */
export class LinkedText implements LinkableText {
  readonly element = document.createElement('div');
  readonly #labels: RichTextLabels;
  readonly #images: ImageSource | undefined;
  /** What it was built of, a node for each child of the element. */
  #nodes: readonly RichNode[];

  /** @param part What a page may call it. */
  constructor(part: string, nodes: readonly RichNode[], labels: RichTextLabels, images?: ImageSource) {
    this.#nodes = nodes;
    this.#labels = labels;
    this.#images = images;
    this.element.className = 'rich-text';
    this.element.part.add(part);
    this.element.append(renderRichText(nodes, labels, images));
  }

  /** Only what holds a name is made anew: images, code and what a reader has selected stay. */
  link(linker: TermLinker): void {
    const linked = linker.link(this.#nodes);
    const changed = linked.flatMap((node, place) => (node === this.#nodes[place] ? [] : [place]));
    if (!changed.length || isSelected(this.element)) return;
    const children = [...this.element.childNodes];
    for (const place of changed) {
      children[place]!.replaceWith(renderRichText([linked[place]!], this.#labels, this.#images));
    }
    this.#nodes = linked;
    linker.watch(this.element);
  }
}

/** Whether a reader is about to do something with the text as it is. */
function isSelected(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && selectedText(root, element) !== '';
}
