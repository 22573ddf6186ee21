import type {Stored} from '../../model/records.js';
import {addressOf, openedInAddress} from '../shared/address.js';

const HASH = /^#(?:thread=[^&]+&)?praxis-([0-9a-z]+)$/;

type Place = Pick<Stored<'post'>, 'id' | 'thread'>;

/** Where a post can be found again: on this page, at the post; on a board, in its thread. */
export function permalink(post: Place): string {
  return permalinks()(post);
}

/** The same for many posts: the address of the page is read once. */
export function permalinks(): (post: Place) => string {
  // A path that begins with two slashes would name another host.
  const page = location.pathname.startsWith('//') ? addressOf('thread') : location.pathname + location.search;
  const opened = openedInAddress('thread');
  return ({id, thread}) => `${page}#${opened === thread ? `thread=${encodeURIComponent(thread)}&` : ''}praxis-${id}`;
}

/** The post that the address of the page leads to, if it leads to one. */
export function linkedPost(): string | undefined {
  return HASH.exec(location.hash)?.[1];
}

/** Copies a text, also on the plain http that many intranets still serve, where there is no `navigator.clipboard`. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

function copyFromField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.ariaHidden = 'true';
  field.tabIndex = -1;
  Object.assign(field.style, {position: 'fixed', insetInlineStart: '-100vw', opacity: '0'});
  const before = focusedElement();
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus();
  }
}

function focusedElement(): HTMLElement | null {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}
