import type {PriorityState} from '../model/priority.js';
import type {TallyField} from '../model/tally.js';
import type {TermStatus} from '../model/term.js';
import type {ThreadKind} from '../model/thread.js';
import {list} from './lists.js';
import {between, measured} from './query-forms.js';
import type {Query} from './store.js';

/**
 * What the pulse counts: of a period from its first millisecond to the first of the next. Part of the closed list in `queries.ts`.
 */
export const pulseQueries = {
  /** Conversations that began in a period. */
  threadsBegun: (from: number, to: number): Query<'thread'> => ({
    ...measured('threadsBegun', 'thread', 'threads', ['across', 'posts']),
    where: [...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),

  threadsBegunOfKind: (kind: ThreadKind, from: number, to: number): Query<'thread'> => ({
    ...measured('threadsBegunOfKind', 'thread', 'threads'),
    where: [['kind', '==', kind], ...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),

  /** Questions of a period that nobody else has answered. */
  openQuestions: (from: number, to: number): Query<'thread'> => ({
    ...measured('openQuestions', 'thread', 'threads'),
    where: [['kind', '==', 'question'], ['answeredAt', '==', 0], ...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),

  /** Conversations of a period that somebody else answered within some minutes. */
  threadsAnswered: (from: number, to: number, minutes: number): Query<'thread'> => ({
    ...measured('threadsAnswered', 'thread', 'threads'),
    where: [...between('createdAt', from, to), ['waited', '>=', 0], ['waited', '<=', minutes]],
    order: [
      ['createdAt', 'asc'],
      ['waited', 'asc'],
    ],
  }),

  /** Conversations that were answered without anybody having worked out how long it took, those first that wait longest for it. */
  unmeasuredThreads: (): Query<'thread'> => ({
    ...list('unmeasuredThreads', 'thread', 'threads', 20),
    where: [
      ['waited', '==', -1],
      ['answeredAt', '>', 0],
    ],
    order: [['answeredAt', 'asc']],
  }),

  /** Members who joined in a period, and are members still. */
  joinedMembers: (from: number, to: number): Query<'member'> => ({
    ...measured('joinedMembers', 'member', 'members'),
    where: [['status', '==', 'active'], ...between('joinedAt', from, to)],
    order: [['joinedAt', 'asc']],
  }),

  /** Of those, who were seen to take part on a day or later. */
  joinedAndActive: (from: number, to: number, day: number): Query<'member'> => ({
    ...measured('joinedAndActive', 'member', 'members'),
    where: [['status', '==', 'active'], ...between('joinedAt', from, to), ['activeOn', '>=', day]],
    order: [
      ['activeOn', 'asc'],
      ['joinedAt', 'asc'],
    ],
  }),

  /** Tallies of those who wrote in a period, who wrote most first. */
  tallies: (year: number, field: TallyField): Query<'tally'> => ({
    ...measured('tallies', 'tally', `tallies/${year}/people`, [field]),
    where: [[field, '>', 0]],
    order: [[field, 'desc']],
  }),

  termsBegun: (from: number, to: number): Query<'term'> => ({
    ...measured('termsBegun', 'term', 'terms'),
    where: [...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),

  /** Terms that somebody sees differently. */
  contestedTerms: (): Query<'term'> => ({
    ...measured('contestedTerms', 'term', 'terms'),
    where: [['different', '>', 0]],
    order: [['different', 'asc']],
  }),

  /** Terms of a status whose day to be looked at again is over. @param today As `YYYY-MM-DD`. */
  staleTerms: (status: TermStatus, today: string): Query<'term'> => ({
    ...measured('staleTerms', 'term', 'terms'),
    where: [
      ['status', '==', status],
      ['reviewBy', '>', ''],
      ['reviewBy', '<', today],
    ],
    order: [['reviewBy', 'asc']],
  }),

  /** Priorities that came up in a period: those that were suggested, and those that were renewed. */
  prioritiesBegun: (from: number, to: number): Query<'priority'> => ({
    ...measured('prioritiesBegun', 'priority', 'priorities'),
    where: [...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),

  /** Of those, what was there in no season before. */
  prioritiesSuggested: (from: number, to: number): Query<'priority'> => ({
    ...measured('prioritiesSuggested', 'priority', 'priorities'),
    where: [['renewedFrom', '==', ''], ...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),

  /** Priorities of a state that came to it in a period. One that is renewed brings the day along on which it came to be worked on. */
  prioritiesMoved: (state: PriorityState, from: number, to: number): Query<'priority'> => ({
    ...measured('prioritiesMoved', 'priority', 'priorities'),
    where: [['state', '==', state], ...between('stateAt', from, to)],
    order: [['stateAt', 'asc']],
  }),

  /** Priorities of a season, by where they stand. */
  prioritiesInState: (season: string, state: PriorityState): Query<'priority'> => ({
    ...measured('prioritiesInState', 'priority', 'priorities'),
    where: [
      ['season', '==', season],
      ['state', '==', state],
    ],
  }),

  requestsBegun: (from: number, to: number): Query<'request'> => ({
    ...measured('requestsBegun', 'request', 'requests'),
    where: [...between('createdAt', from, to)],
    order: [['createdAt', 'asc']],
  }),
};
