import {codeOf} from '../loaded-later.js';
import type {Delivery, LetterKind, Sending} from './letter.js';

/** What a page only needs where an earlier one left something. */
const LOADERS: {readonly [K in LetterKind]: () => Promise<Delivery<K>>} = {
  post: async () => (await import('./post-delivery.js')).postDelivery,
  edit: async () => (await import('./edit-delivery.js')).editDelivery,
  term: async () => (await import('./term-delivery.js')).termDelivery,
  note: async () => (await import('./note-delivery.js')).noteDelivery,
  charter: async () => (await import('./charter-delivery.js')).charterDelivery,
  priority: async () => (await import('./priority-delivery.js')).priorityDelivery,
  application: async () => (await import('./application-delivery.js')).applicationDelivery,
  report: async () => (await import('./report-delivery.js')).reportDelivery,
};

export const isLetterKind = (kind: string): boolean => Object.hasOwn(LOADERS, kind);

/** @throws {CommunityError} `offline` where its code cannot be loaded. */
export function deliveryOf<K extends LetterKind>(kind: K): Promise<Delivery<K>> {
  return codeOf(LOADERS[kind]);
}

/** Sends letters of a kind with code that is loaded once there is one. */
export function sendingOf<K extends LetterKind>(kind: K): Sending<K> {
  return {kind, send: async (community, content) => (await deliveryOf(kind)).send(community, content)};
}
