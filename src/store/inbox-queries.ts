import type {Stored} from '../model/records.js';
import type {Query} from './store.js';

/** How many events of one kind an inbox shows, at most: what is older than the latest of them is for the pages they are on. */
export const INBOX_PAGE = 20;
/** Among how many of the conversations that went on lately it looks for those that somebody follows. */
export const ACTIVE_THREADS = 50;

/** What happened since a time in milliseconds that concerns one person: for themselves, the latest first. */
export const inboxQueries = {
  /** Posts that speak to somebody, wherever they are. */
  mentionsOf: (community: string, uid: string, since: number): Query<'post'> => ({
    ...{name: 'mentionsOf', kind: 'post', collection: 'posts', group: true, limit: INBOX_PAGE},
    where: [
      ['community', '==', community],
      ['mentions', 'contains', uid],
      ['createdAt', '>', since],
    ],
    order: [['createdAt', 'desc']],
  }),

  /** Posts that answer somebody, wherever they are. */
  repliesTo: (community: string, uid: string, since: number): Query<'post'> => ({
    ...{name: 'repliesTo', kind: 'post', collection: 'posts', group: true, limit: INBOX_PAGE},
    where: [
      ['community', '==', community],
      ['answers', '==', uid],
      ['createdAt', '>', since],
    ],
    order: [['createdAt', 'desc']],
  }),

  /** Posts of somebody's that others said something about, wherever they are. */
  reactionsTo: (community: string, uid: string, since: number): Query<'post'> => ({
    ...{name: 'reactionsTo', kind: 'post', collection: 'posts', group: true, limit: INBOX_PAGE},
    where: [
      ['community', '==', community],
      ['author', '==', uid],
      ['reactedAt', '>', since],
    ],
    order: [['reactedAt', 'desc']],
  }),

  /** Terms that somebody looks after, of which others said how they understand them. */
  voicedTermsOfSteward: (uid: string, since: number): Query<'term'> => ({
    ...{name: 'voicedTermsOfSteward', kind: 'term', collection: 'terms', limit: INBOX_PAGE},
    where: [
      ['steward', '==', uid],
      ['voicedAt', '>', since],
    ],
    order: [['voicedAt', 'desc']],
  }),

  /** Terms that somebody proposed, of which others said how they understand them. */
  voicedTermsBy: (uid: string, since: number): Query<'term'> => ({
    ...{name: 'voicedTermsBy', kind: 'term', collection: 'terms', limit: INBOX_PAGE},
    where: [
      ['author', '==', uid],
      ['voicedAt', '>', since],
    ],
    order: [['voicedAt', 'desc']],
  }),

  /** Terms that somebody looks after and that are due for another look, those due last at the end. @param today `YYYY-MM-DD`. */
  dueTerms: (uid: string, today: string): Query<'term'> => ({
    ...{name: 'dueTerms', kind: 'term', collection: 'terms', limit: INBOX_PAGE},
    where: [
      ['steward', '==', uid],
      ['reviewBy', '>', ''],
    ],
    order: [['reviewBy', 'asc']],
    before: {reviewBy: today, id: '~'} as unknown as Stored<'term'>, // After every term that is due today.
  }),

  /** The same of knowledge notes. */
  dueNotes: (uid: string, today: string): Query<'note'> => ({
    ...{name: 'dueNotes', kind: 'note', collection: 'notes', limit: INBOX_PAGE},
    where: [
      ['owner', '==', uid],
      ['reviewBy', '>', ''],
    ],
    order: [['reviewBy', 'asc']],
    before: {reviewBy: today, id: '~'} as unknown as Stored<'note'>,
  }),

  /** What was done that concerns somebody. */
  newNoticesFor: (uid: string, since: number): Query<'notice'> => ({
    ...{name: 'newNoticesFor', kind: 'notice', collection: 'notices', limit: INBOX_PAGE},
    where: [
      ['person', '==', uid],
      ['createdAt', '>', since],
    ],
    order: [['createdAt', 'desc']],
  }),

  /** What somebody reported, and what became of it. */
  answeredReportsBy: (uid: string, since: number): Query<'report'> => ({
    ...{name: 'answeredReportsBy', kind: 'report', collection: 'reports', limit: INBOX_PAGE},
    where: [
      ['by', '==', uid],
      ['state', '==', 'answered'],
      ['updatedAt', '>', since],
    ],
    order: [['updatedAt', 'desc']],
  }),
};
