import {css} from 'lit';
import type {ImageSource} from '../../context/images.js';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS, type RichElement, type RichNode} from '../../text/rich-text.js';
import type {ImageElement, ImageLabels} from '../image/image.js';
import {loadImageElement} from '../image/load.js';
import {termLinkStyles} from '../shared/term-link.styles.js';
import {codeStyles, colourCode} from './code-colours.js';

/** What is said of parts that scroll by themselves, and therefore take the focus. */
export interface RichTextLabels {
  readonly code?: string;
  readonly table?: string;
  readonly image?: ImageLabels & {readonly instead: (words: string) => string};
}

/**
 * Builds what a person formatted, from the list of allowed tags and attributes: anything else stays text.
 *
 * Images are shown where there are `images`; elsewhere stands what they show, in words.
 *
 * Each block follows the direction of its own text. Only code never does: it runs left to right everywhere.
 */
export function renderRichText(
  nodes: readonly RichNode[],
  labels: RichTextLabels = {},
  images?: ImageSource,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    const child = build(node, {labels, images});
    if (child instanceof HTMLElement && !child.dir) child.dir = 'auto';
    fragment.append(child);
  }
  return fragment;
}

interface Around {
  readonly labels: RichTextLabels;
  readonly images: ImageSource | undefined;
}

function build(node: RichNode, around: Around): Node {
  const {labels} = around;
  if (typeof node === 'string') return document.createTextNode(node);
  if (!ALLOWED_TAGS.includes(node.tag)) return document.createTextNode(textOf(node));
  if (node.tag === 'praxis-image') return buildImage(node, around);
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (ALLOWED_ATTRIBUTES[node.tag]?.includes(name)) element.setAttribute(name, value);
  }
  element.append(...node.children.map((child) => build(child, around)));
  if (node.tag === 'pre') {
    const {language} = element.dataset;
    if (language && element.firstElementChild) void colourCode(element.firstElementChild as HTMLElement, language);
    return scrolling(element, 'ltr', labels.code);
  }
  if (node.tag !== 'table') return element;
  const frame = document.createElement('div');
  frame.append(element);
  return scrolling(frame, 'auto', labels.table);
}

/** An image that is at hand, or what it shows in words. Its place has its size from the start. */
function buildImage(node: RichElement, {labels, images}: Around): Node {
  const id = node.attributes?.['data-image'] ?? '';
  const alt = textOf(node);
  const size = images?.size(id);
  const words = document.createTextNode(labels.image?.instead(alt) ?? alt);
  if (!size) return words;
  const image: ImageElement = document.createElement('praxis-image');
  image.style.setProperty('--_image-width', `${size.width}px`);
  image.style.setProperty('--_image-ratio', `${size.width / size.height}`);
  loadImageElement().catch(() => image.replaceWith(words));
  return Object.assign(image, {alt, size, labels: labels.image, load: () => images!.load(id)});
}

/** A part with its own scroll bar must be reachable without a pointer. */
function scrolling(element: HTMLElement, dir: string, label: string | undefined): HTMLElement {
  element.dir = dir;
  element.tabIndex = 0;
  element.setAttribute('role', 'group');
  if (label) element.setAttribute('aria-label', label);
  element.classList.add('scroll');
  return element;
}

function textOf(node: RichElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** `.rich-text` around what `renderRichText` gives. */
export const richTextStyles = css`
  ${codeStyles}
  ${termLinkStyles}
  .rich-text {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: var(--_measure);
    font-size: var(--_text-body);
    line-height: var(--_leading-body);
    overflow-wrap: anywhere;
  }
  .rich-text bdi {
    padding-inline: 0.2em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    border-radius: var(--_radius-sm);
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
    font-weight: var(--_weight-medium);
  }
  .rich-text bdi a {
    color: inherit;
    text-decoration: none;
  }
  .rich-text bdi a:hover {
    text-decoration: underline;
  }
  .rich-text praxis-image:not(:defined) {
    display: block;
    inline-size: min(100%, var(--_image-width), calc(480px * var(--_image-ratio)));
    aspect-ratio: var(--_image-ratio);
  }
  .rich-text :is(h4, h5, h6) {
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
  }
  .rich-text h4 {
    font-size: var(--_text-lg);
  }
  .rich-text h6 {
    font-size: var(--_text-md);
  }
  .rich-text :is(ul, ol) {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: 1.6em;
  }
  .rich-text li > :is(p, ul, ol, pre, blockquote, .scroll):not(:first-child) {
    margin-block-start: var(--_space-1);
  }
  .rich-text blockquote {
    display: grid;
    gap: var(--_space-2);
    border-inline-start: var(--_line-mark) solid var(--_color-border);
    padding-inline-start: var(--_space-3);
    color: var(--_color-text-muted);
  }
  .rich-text code {
    padding: 0.1em 0.32em;
    border-radius: var(--_radius-sm);
    background: var(--_color-neutral-soft);
    font-family: var(--_font-mono);
    font-size: 0.875em;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .rich-text :is(.scroll, pre) {
    scrollbar-color: var(--_color-border-strong) transparent;
  }
  .rich-text .scroll {
    overflow-x: auto;
  }
  .rich-text pre {
    padding: var(--_space-3) var(--_space-4);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-md);
    background: var(--_color-surface-sunken);
    font-size: var(--_text-sm);
    line-height: 1.6;
    overflow-wrap: normal;
  }
  .rich-text pre code {
    padding: 0;
    background: none;
    font-size: inherit;
  }
  .rich-text table {
    border-collapse: collapse;
    font-size: var(--_text-md);
    line-height: var(--_leading-ui);
    overflow-wrap: normal;
  }
  .rich-text :is(th, td) {
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line) solid var(--_color-border);
    vertical-align: top;
  }
  .rich-text th {
    background: var(--_color-surface-sunken);
    font-weight: var(--_weight-bold);
  }
  .rich-text :is(th, td):not([align]) {
    text-align: start;
  }
  .rich-text hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: var(--_line) solid var(--_color-border);
  }
`;
