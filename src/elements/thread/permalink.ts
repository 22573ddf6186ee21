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
