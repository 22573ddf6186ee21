import {list, MAX_PAGE} from './lists.js';
import type {Query} from './store.js';

/** What moderation asks for. Part of the closed list in `queries.ts`. */
export const moderationQueries = {
  /** Reports that nobody has answered yet, the oldest first. For those who moderate. */
  openReports: (): Query<'report'> => ({
    ...list('openReports', 'report', 'reports', MAX_PAGE),
    where: [['state', '==', 'open']],
    order: [['createdAt', 'asc']],
  }),

  /** What somebody reported, the latest first: for themselves. */
  reportsBy: (uid: string): Query<'report'> => ({
    ...list('reportsBy', 'report', 'reports', MAX_PAGE),
    where: [['by', '==', uid]],
    order: [['createdAt', 'desc']],
  }),

  /** The log, the latest act first. */
  log: (): Query<'act'> => ({...list('log', 'act', 'log', MAX_PAGE), order: [['createdAt', 'desc']]}),

  /** What was done that concerns somebody, the latest first: for themselves, and for those who moderate. */
  noticesFor: (uid: string): Query<'notice'> => ({
    ...list('noticesFor', 'notice', 'notices', MAX_PAGE),
    where: [['person', '==', uid]],
    order: [['createdAt', 'desc']],
  }),

  /** What was done about something, the latest first. For those who moderate. */
  noticesOn: (target: string): Query<'notice'> => ({
    ...list('noticesOn', 'notice', 'notices', MAX_PAGE),
    where: [['target', '==', target]],
    order: [['createdAt', 'desc']],
  }),

  /** Acts that somebody asks to be looked at again, those who wait longest first. For those who moderate. */
  openAppeals: (): Query<'appeal'> => ({
    ...list('openAppeals', 'appeal', 'appeals', MAX_PAGE),
    where: [['state', '==', 'open']],
    order: [['createdAt', 'asc']],
  }),

  /** What somebody asked to be looked at again, the latest first: for themselves. */
  appealsBy: (uid: string): Query<'appeal'> => ({
    ...list('appealsBy', 'appeal', 'appeals', MAX_PAGE),
    where: [['person', '==', uid]],
    order: [['createdAt', 'desc']],
  }),
};
