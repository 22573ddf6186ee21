import {latestOf, type InboxGroup} from '../model/inbox.js';
import {MAX_READ, type State} from '../model/participation.js';
import {removeEntry, type Transform} from '../store/transforms.js';
import type {Community} from './community.js';
import {note} from './reading.js';

/** Room in the map of what was read for those who read on two devices at the same moment. */
const HEADROOM = 10;

/**
 * Notes that the viewer has read some groups, until the latest of what they show. Where nothing is unread then, that is noted in
 * place of each of them, so that little is kept and the next visit asks for little.
 *
 * @throws {CommunityError} `signed-out`, `permission-denied` (guests) …
 */
export async function markRead(
  community: Community,
  some: readonly InboxGroup[],
  all: readonly InboxGroup[],
): Promise<void> {
  const keys = new Set(some.map(({key}) => key));
  const isAll = all.every(({key, isUnread}) => !isUnread || keys.has(key));
  await note(
    community,
    (state) => {
      const read = state?.read ?? {};
      if (isAll) {
        const gone = Object.keys(read).map((key) => [key, removeEntry()] as const);
        return {
          readAt: Math.max(latestOf(all), state?.readAt ?? 0),
          ...(gone.length && {read: Object.fromEntries(gone)}),
        };
      }
      return {read: {...oldest(read), ...Object.fromEntries(some.map(({key, at}) => [key, at]))}};
    },
    'begin',
  );
}

/** Says whether the viewer wants a mail about what is new. Throws as `markRead` does. */
export async function wishMail(community: Community, mail: State['mail']): Promise<void> {
  await note(community, () => ({mail}), 'begin');
}

/** The entries to give up so that there is room for more. */
function oldest(read: State['read']): Record<string, Transform> {
  const tooMany = Object.keys(read).length - (MAX_READ - HEADROOM);
  if (tooMany < 0) return {};
  const byAge = Object.entries(read).sort(([, a], [, b]) => a - b);
  return Object.fromEntries(byAge.slice(0, tooMany + 1).map(([key]) => [key, removeEntry()]));
}

/** The groups that are unread. */
export const unreadIn = (groups: readonly InboxGroup[]): readonly InboxGroup[] =>
  groups.filter(({isUnread}) => isUnread);
