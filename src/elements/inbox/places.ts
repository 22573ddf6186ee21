import type {NavigateEvent} from '../../events.js';
import type {InboxEvent} from '../../model/inbox.js';
import type {Stored} from '../../model/records.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';

/** Where something is, as `praxis-navigate` tells it. */
export type Place = Pick<NavigateEvent, 'kind' | 'id' | 'href'>;

/** Where what happened can be read: on its page, or on this one. @param thread The conversation it is in, if that is known. */
export function placeOf(event: InboxEvent, thread: Stored<'thread'> | undefined): Place {
  switch (event.kind) {
    case 'mention':
    case 'reply':
    case 'reaction':
      return placeOfPost(event.post.thread, event.post.id, thread);
    case 'followed':
      return placeOfPost(event.thread.id, event.thread.lastPost, event.thread);
    case 'voice':
    case 'review':
      return placeOfTerm(event.term.id);
    case 'note':
      return {kind: 'note', id: event.note.id, href: addressOf('note', event.note.id)};
    case 'notice':
      return placeOfTarget(event.notice.target, thread);
    case 'report':
      return placeOfTarget(event.report.target, thread);
  }
}

/** The conversation that something happened in, or ''. */
export function threadOf(event: InboxEvent): string {
  switch (event.kind) {
    case 'mention':
    case 'reply':
    case 'reaction':
      return event.post.thread;
    case 'followed':
      return event.thread.id;
    case 'notice':
      return threadIn(event.notice.target);
    case 'report':
      return threadIn(event.report.target);
    default:
      return '';
  }
}

function threadIn(target: string): string {
  const [collection, id = ''] = target.split('/');
  return collection === 'threads' ? id : '';
}

const KINDS = {members: 'member', notes: 'note', priorities: 'priority'} as const;

function placeOfTarget(target: string, thread: Stored<'thread'> | undefined): Place {
  const [collection, id = '', , post] = target.split('/');
  if (collection === 'terms') return placeOfTerm(id);
  const kind = KINDS[collection as keyof typeof KINDS];
  if (kind) return {kind, id, href: addressOf(kind, id)};
  if (post) return placeOfPost(id, post, thread);
  return {kind: 'thread', id, href: pageAddress(thread?.key ?? '') ?? addressOf('thread', id)};
}

function placeOfPost(thread: string, id: string, record: Stored<'thread'> | undefined): Place {
  const page = pageAddress(record?.key ?? '');
  return {kind: 'post', id, href: page ? `${page}#praxis-${id}` : `${addressOf('thread', thread)}&praxis-${id}`};
}

const placeOfTerm = (id: string): Place => ({kind: 'term', id, href: addressOf('term', id)});
