import type {ReferenceElement} from '@floating-ui/dom';
import {tokens} from '../../../themes/tokens.js';

/** Where a card stands in the page: in the dialog or popover around a link, where it can be reached, else at the end. */
export function layerAround(link: Element): Element {
  for (let node: Node | null = link; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
    if (node instanceof Element && node.matches('dialog[open], :popover-open')) return node;
  }
  return document.body;
}

/** Gives a card the colours, sizes and direction that hold where a link is, though it stands elsewhere. */
export function wearLooksOf(link: Element, card: HTMLElement): void {
  const style = getComputedStyle(link);
  for (const name of Object.keys(tokens)) {
    const value = style.getPropertyValue(`--praxis-${name}`);
    if (value) card.style.setProperty(`--praxis-${name}`, value);
  }
  card.style.colorScheme = style.colorScheme;
  card.dir = style.direction;
  card.lang = languageAround(link);
}

/** The line of a link that a pointer is on: a link may go over several. Without a pointer, the first. */
export function lineAt(link: Element, pointer?: PointerEvent): ReferenceElement {
  const lines = [...link.getClientRects()];
  const at = lines.findIndex(({top, bottom}) => pointer && top <= pointer.clientY && pointer.clientY <= bottom);
  const line = Math.max(0, at);
  return {
    contextElement: link,
    getBoundingClientRect: () => link.getClientRects()[line] ?? link.getBoundingClientRect(),
  };
}

function languageAround(element: Element): string {
  for (let node: Element | null = element; node;) {
    const named = node.closest('[lang]');
    if (named) return named.getAttribute('lang') ?? '';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
