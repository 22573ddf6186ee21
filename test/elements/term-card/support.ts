import '../../../src/elements/term/define.js';
import {sendMouse} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import type {Store} from '../../../src/store/store.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {settled} from '../../support/element-contract.js';
import {allByRole, everyElement, forgetViewer, show, textOf} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

/** A page of the host with words in it that are terms, once their names are found. */
export async function showTerms(
  place: LocalCommunity,
  content: TemplateResult,
  {as = 'Ada', store, lang = 'en'}: {as?: string; store?: Store; lang?: string} = {},
): Promise<HTMLElement> {
  forgetViewer();
  const page = await show<HTMLElement>(
    html`<praxis-community lang=${lang} name=${place.id} local-name=${as} .store=${store}
      >${content}</praxis-community
    >`,
  );
  await waitUntil(() => [...page.querySelectorAll('praxis-term')].every(linkOf), 'a word is no link', {
    interval: 20,
    timeout: 12_000,
  });
  await settled(page);
  return page;
}

/** The link that a word has become. */
export function linkOf(term: Element): HTMLAnchorElement | null | undefined {
  return term.shadowRoot?.querySelector('a');
}

export function linksIn(page: Element): HTMLAnchorElement[] {
  return [...page.querySelectorAll('praxis-term')].map((term) => linkOf(term)!);
}

/** The card that is open on the page. */
export function card(): HTMLElement | undefined {
  return allByRole(document.body, 'dialog').find((dialog) => dialog.matches('.card'));
}

export async function cardWith(text: string | RegExp): Promise<HTMLElement> {
  const says = () =>
    card() !== undefined && (typeof text === 'string' ? textOf(card()!).includes(text) : text.test(textOf(card()!)));
  await waitUntil(says, undefined).catch(() => {
    throw new Error(`“${String(text)}” is not in “${card() ? textOf(card()!) : 'no card'}”`);
  });
  const host = (card()!.getRootNode() as ShadowRoot).host;
  await settled(host);
  await waitUntil(() => card()!.style.opacity === '', 'the card has no place');
  return card()!;
}

export async function noCard(): Promise<void> {
  await waitUntil(() => !card(), 'the card is still open');
}

/** Puts the pointer in the middle of something. */
export async function pointAt(target: Element): Promise<void> {
  const {left, top, width, height} = target.getClientRects()[0]!;
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

/** A finger on something: it comes down, and goes up again as a tap. */
export function tap(target: Element): void {
  const at = {bubbles: true, composed: true, cancelable: true, pointerType: 'touch', isPrimary: true};
  target.dispatchEvent(new PointerEvent('pointerover', at));
  target.dispatchEvent(new PointerEvent('pointermove', at));
  target.dispatchEvent(new PointerEvent('pointerdown', at));
  target.dispatchEvent(new PointerEvent('pointerup', at));
  target.dispatchEvent(new PointerEvent('pointerout', at));
  target.dispatchEvent(new PointerEvent('click', {...at, detail: 1}));
}

export const elementsIn = (root: Node): Element[] => [...everyElement(root)];
