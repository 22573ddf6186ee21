import {fixture, fixtureCleanup, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {loadAxe} from './axe.js';
import {waitUntil} from './wait-until.js';

/** A name as it must be, or as it must match. */
type Name = string | RegExp;

const axe = await loadAxe();

/** Every element at or below a node, through open shadow roots and slots left as they are written. */
export function* everyElement(root: Node): Generator<Element> {
  if (root instanceof Element) yield root;
  if (root instanceof Element && root.shadowRoot) yield* everyElement(root.shadowRoot);
  for (const child of 'children' in root ? [...(root as ParentNode).children] : []) yield* everyElement(child);
}

/**
 * The elements with a role, and a name if one is given, as people who listen to the page find them: roles and names are
 * those that axe computes, and what is hidden from them is not found.
 */
export function allByRole<E extends HTMLElement = HTMLElement>(root: Node, role: string, name?: Name): E[] {
  axe.setup(document.documentElement);
  try {
    return [...everyElement(root)].filter((element): element is E => {
      if (!axe.utils.getNodeFromTree(element) || axe.commons.aria.getRole(element) !== role) return false;
      if (!axe.commons.dom.isVisibleToScreenReaders(element)) return false;
      return name === undefined || fits(axe.commons.text.accessibleText(element), name);
    });
  } finally {
    axe.teardown();
  }
}

/** The one element with this role and name. Fails when there is none, or several. */
export function byRole<E extends HTMLElement = HTMLElement>(root: Node, role: string, name?: Name): E {
  const found = allByRole<E>(root, role, name);
  if (found.length === 1) return found[0]!;
  const seen = allByRole(root, role).map((element) => `“${nameOf(element)}”`);
  throw new Error(
    `${found.length} elements with role ${role} and name ${String(name)}. Of this role: ${seen.join(', ') || 'none'}.`,
  );
}

/** As `byRole`, or undefined when there is none. */
export function queryByRole<E extends HTMLElement = HTMLElement>(root: Node, role: string, name?: Name): E | undefined {
  const found = allByRole<E>(root, role, name);
  if (found.length > 1) return byRole(root, role, name);
  return found[0];
}

/** As `byRole`, once it is there. */
export async function findByRole<E extends HTMLElement = HTMLElement>(
  root: Node,
  role: string,
  name?: Name,
): Promise<E> {
  const isThere = () => allByRole(root, role, name).length > 0;
  await waitUntil(isThere).catch(() => undefined); // `byRole` says more.
  return byRole<E>(root, role, name);
}

/** Waits until no element has this role and name. */
export async function goneByRole(root: Node, role: string, name?: Name): Promise<void> {
  await waitUntil(() => allByRole(root, role, name).length === 0, `still a ${role} ${String(name)}`);
}

/** The name of an element as assistive technology says it. */
export function nameOf(element: Element): string {
  axe.setup(document.documentElement);
  try {
    return tidy(axe.commons.text.accessibleText(element));
  } finally {
    axe.teardown();
  }
}

/** What a person reads in a part of the page, shadow roots included: what is not rendered is left out. */
export function textOf(root: Node): string {
  return tidy(read(root));
}

/** Waits until a person reads this. */
export async function findText(root: Node, text: Name): Promise<void> {
  const isThere = () => (typeof text === 'string' ? textOf(root).includes(text) : text.test(textOf(root)));
  await waitUntil(isThere).catch(() => {
    throw new Error(`“${String(text)}” is not in “${textOf(root)}”`);
  });
}

/** Waits until nobody reads this any more. */
export async function goneText(root: Node, text: string): Promise<void> {
  await waitUntil(() => !textOf(root).includes(text), `“${text}” is still there`);
}

/** Puts a text in a box at once, as a paste does. */
export function fill(box: HTMLElement, text: string): void {
  const field = box as HTMLInputElement | HTMLTextAreaElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(
    new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertFromPaste', data: text}),
  );
}

/** Presses a key, or one while others are held: `press('Control+Enter')`. */
export async function press(keys: string): Promise<void> {
  const held = keys.split('+');
  const key = held.pop()!;
  for (const modifier of held) await sendKeys({down: modifier});
  await sendKeys({press: key});
  for (const modifier of held.reverse()) await sendKeys({up: modifier});
}

/** The element that has the focus, looked for in shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whoever was chosen in this tab or browser is forgotten, so that `local-name` decides. */
export function forgetViewer(): void {
  sessionStorage.removeItem('praxis:viewer');
  localStorage.removeItem('praxis:viewer');
}

/** Puts a template in the page as its only fixture. */
export async function show<E extends Element>(template: TemplateResult): Promise<E> {
  fixtureCleanup();
  const element = await fixture<E>(template);
  await nextFrame();
  return element;
}

function fits(text: string, name: Name): boolean {
  return typeof name === 'string' ? tidy(text) === name : name.test(tidy(text));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function read(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
  if (node instanceof HTMLElement && !node.checkVisibility() && getComputedStyle(node).display !== 'contents')
    return '';
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length) return assigned.map(read).join(' ');
  }
  const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  const text = [...children].map(read).join('');
  const isInline = node instanceof Element && getComputedStyle(node).display.startsWith('inline');
  return isInline ? text : ` ${text} `;
}
