import type {Community} from '../../community/community.js';
import {follow, markSeen, mute} from '../../community/reading.js';
import type {Stored} from '../../model/records.js';
import type {RowAct} from './thread-row.js';

/** Does what a reader asked for in the menu of a row. */
export function actOn(
  community: Community,
  act: Exclude<RowAct, 'copy-link'>,
  thread: Stored<'thread'>,
): Promise<void> {
  switch (act) {
    case 'seen':
      return markSeen(community, thread);
    case 'follow':
    case 'unfollow':
      return follow(community, thread.id, act === 'follow');
    case 'mute':
    case 'unmute':
      return mute(community, thread.id, act === 'mute');
  }
}
