import type {TermStatus} from '../model/term.js';
import type {ThreadKind} from '../model/thread.js';
import type {Charter} from '../model/charter.js';
import {inboxQueries} from './inbox-queries.js';
import {list, MAX_PAGE} from './lists.js';
import {moderationQueries} from './moderation-queries.js';
import {packedLists} from './packed-lists.js';
import {pulseQueries} from './pulse-queries.js';
import {measured} from './query-forms.js';
import type {Query} from './store.js';

export {MAX_PAGE};

/**
 * Every query this library ever makes. Each has its index in `firestore.indexes.json`, its rule and its test.
 * A new one is added here, never built by its caller.
 */
export const queries = {
  ...packedLists,

  /** Notes, those that changed last first. */
  notes: (): Query<'note'> => ({...list('notes', 'note', 'notes', MAX_PAGE), order: [['updatedAt', 'desc']]}),

  /** A note's earlier versions, newest first. */
  noteRevisions: (note: string): Query<'noteRevision'> => ({
    ...list('noteRevisions', 'noteRevision', `notes/${note}/revisions`, MAX_PAGE),
    order: [['revision', 'desc']],
  }),

  /** A thread's posts as a tree: each post right before its answers. */
  posts: (thread: string): Query<'post'> => ({
    ...list('posts', 'post', `threads/${thread}/posts`, MAX_PAGE),
    order: [['path', 'asc']],
  }),

  /** A thread's posts from the newest branch to the oldest, each after its answers. */
  postsNewestFirst: (thread: string): Query<'post'> => ({
    ...list('postsNewestFirst', 'post', `threads/${thread}/posts`, MAX_PAGE),
    order: [['path', 'desc']],
  }),

  /** A thread's posts, those that most people said something about first; among equals, the newest. */
  valuedPosts: (thread: string): Query<'post'> => ({
    ...list('valuedPosts', 'post', `threads/${thread}/posts`, MAX_PAGE),
    order: [['value', 'desc']],
  }),

  /** What was written in a thread since a time in milliseconds, from the oldest to the newest. */
  newPosts: (thread: string, since: number): Query<'post'> => ({
    ...list('newPosts', 'post', `threads/${thread}/posts`, MAX_PAGE),
    where: [['createdAt', '>', since]],
    order: [['createdAt', 'asc']],
  }),

  /** What changed in a thread since a time in milliseconds. */
  changedPosts: (thread: string, since: number): Query<'post'> => ({
    ...list('changedPosts', 'post', `threads/${thread}/posts`, MAX_PAGE),
    where: [['updatedAt', '>', since]],
    order: [['updatedAt', 'asc']],
  }),

  /** What somebody wrote in a thread: for themselves, who want it back. By id, which is by time. */
  postsBy: (thread: string, uid: string): Query<'post'> => ({
    ...list('postsBy', 'post', `threads/${thread}/posts`, MAX_PAGE),
    where: [['author', '==', uid]],
  }),

  /** Conversations, those with the latest post first. */
  threads: (): Query<'thread'> => ({...list('threads', 'thread', 'threads', MAX_PAGE), order: [['lastAt', 'desc']]}),

  threadsOfKind: (kind: ThreadKind): Query<'thread'> => ({
    ...list('threadsOfKind', 'thread', 'threads', MAX_PAGE),
    where: [['kind', '==', kind]],
    order: [['lastAt', 'desc']],
  }),

  /** Conversations, those that began last first. */
  newestThreads: (): Query<'thread'> => ({
    ...list('newestThreads', 'thread', 'threads', MAX_PAGE),
    order: [['createdAt', 'desc']],
  }),

  newestThreadsOfKind: (kind: ThreadKind): Query<'thread'> => ({
    ...list('newestThreadsOfKind', 'thread', 'threads', MAX_PAGE),
    where: [['kind', '==', kind]],
    order: [['createdAt', 'desc']],
  }),

  /** Conversations, those with the most posts first. */
  busiestThreads: (): Query<'thread'> => ({
    ...list('busiestThreads', 'thread', 'threads', MAX_PAGE),
    order: [['posts', 'desc']],
  }),

  busiestThreadsOfKind: (kind: ThreadKind): Query<'thread'> => ({
    ...list('busiestThreadsOfKind', 'thread', 'threads', MAX_PAGE),
    where: [['kind', '==', kind]],
    order: [['posts', 'desc']],
  }),

  /** Conversations that nobody has answered, the latest first. */
  unansweredThreads: (): Query<'thread'> => ({
    ...list('unansweredThreads', 'thread', 'threads', MAX_PAGE),
    where: [['posts', '==', 1]],
    order: [['lastAt', 'desc']],
  }),

  unansweredThreadsOfKind: (kind: ThreadKind): Query<'thread'> => ({
    ...list('unansweredThreadsOfKind', 'thread', 'threads', MAX_PAGE),
    where: [
      ['kind', '==', kind],
      ['posts', '==', 1],
    ],
    order: [['lastAt', 'desc']],
  }),

  /** Conversations that stay at the top of the board, the latest first. */
  pinnedThreads: (): Query<'thread'> => ({
    ...list('pinnedThreads', 'thread', 'threads', MAX_PAGE),
    where: [['pinned', '==', 1]],
    order: [['lastAt', 'desc']],
  }),

  /** Terms by status, then by name. */
  terms: (): Query<'term'> => ({
    ...list('terms', 'term', 'terms', MAX_PAGE),
    order: [
      ['status', 'asc'],
      ['label', 'asc'],
    ],
  }),

  termsOfStatus: (status: TermStatus): Query<'term'> => ({
    ...measured('termsOfStatus', 'term', 'terms'),
    where: [['status', '==', status]],
    order: [['label', 'asc']],
  }),

  /** A term's earlier wordings, newest first. */
  termRevisions: (term: string): Query<'termRevision'> => ({
    ...list('termRevisions', 'termRevision', `terms/${term}/revisions`, MAX_PAGE),
    order: [['revision', 'desc']],
  }),

  /** Terms that are to be looked at again, those whose day comes first, first. */
  termsToReview: (): Query<'term'> => ({
    ...list('termsToReview', 'term', 'terms', MAX_PAGE),
    where: [['reviewBy', '>', '']],
    order: [['reviewBy', 'asc']],
  }),

  /** Terms that people miss, those that are wanted most first. */
  requests: (): Query<'request'> => ({
    ...measured('requests', 'request', 'requests'),
    where: [['state', '==', 'open']],
    order: [['wanted', 'desc']],
  }),

  /** Where a term is used, the latest first. */
  usesOfTerm: (term: string): Query<'use'> => ({
    ...list('usesOfTerm', 'use', 'uses', MAX_PAGE),
    where: [['terms', 'contains', term]],
    order: [['updatedAt', 'desc']],
  }),

  /** Versions of the charter, whatever became of them, the latest first. */
  charters: (): Query<'charter'> => ({
    ...list('charters', 'charter', 'charters', MAX_PAGE),
    order: [['number', 'desc']],
  }),

  /** Versions that are proposed, or were in effect, the latest first. */
  chartersInState: (state: Charter['state']): Query<'charter'> => ({
    ...list('chartersInState', 'charter', 'charters', MAX_PAGE),
    where: [['state', '==', state]],
    order: [['number', 'desc']],
  }),

  /** Members, those who joined last first. */
  newestMembers: (): Query<'member'> => ({
    ...list('newestMembers', 'member', 'members', MAX_PAGE),
    where: [['status', '==', 'active']],
    order: [['joinedAt', 'desc']],
  }),

  /** Those who wait for an answer, the longest first. For stewards. */
  applications: (): Query<'application'> => ({
    ...list('applications', 'application', 'applications', MAX_PAGE),
    where: [['state', '==', 'open']],
    order: [['createdAt', 'asc']],
  }),

  /** Invitations, the latest first. For stewards. */
  invitations: (): Query<'invitation'> => ({
    ...list('invitations', 'invitation', 'invitations', MAX_PAGE),
    order: [['createdAt', 'desc']],
  }),

  ...moderationQueries,

  /** Conversations that somebody was among the first to write in, the latest first. */
  threadsOf: (uid: string): Query<'thread'> => ({
    ...list('threadsOf', 'thread', 'threads', MAX_PAGE),
    where: [['participants', 'contains', uid]],
    order: [['lastAt', 'desc']],
  }),

  /** Conversations in which somebody wrote since a time in milliseconds, the latest first. */
  threadsSince: (since: number): Query<'thread'> => ({
    ...list('threadsSince', 'thread', 'threads', MAX_PAGE),
    where: [['lastAt', '>', since]],
    order: [['lastAt', 'desc']],
  }),

  /** Terms that changed since a time in milliseconds, or of which somebody said something; the latest first. */
  termsSince: (since: number): Query<'term'> => ({
    ...list('termsSince', 'term', 'terms', MAX_PAGE),
    where: [['updatedAt', '>', since]],
    order: [['updatedAt', 'desc']],
  }),

  /** Members who joined since a time in milliseconds, the latest first. */
  membersSince: (since: number): Query<'member'> => ({
    ...list('membersSince', 'member', 'members', MAX_PAGE),
    where: [
      ['status', '==', 'active'],
      ['joinedAt', '>', since],
    ],
    order: [['joinedAt', 'desc']],
  }),

  /** Terms that somebody looks after, by name. */
  termsOfSteward: (uid: string): Query<'term'> => ({
    ...list('termsOfSteward', 'term', 'terms', MAX_PAGE),
    where: [['steward', '==', uid]],
    order: [['label', 'asc']],
  }),

  /** Priorities of a season, those with the most supports first. `bySupport` puts the older of two equals first. */
  prioritiesOf: (season: string): Query<'priority'> => ({
    ...list('prioritiesOf', 'priority', 'priorities', MAX_PAGE),
    where: [['season', '==', season]],
    order: [['supports', 'desc']],
  }),

  /** Priorities of which there is something to tell since a time in milliseconds, the latest first. */
  changedPriorities: (since: number): Query<'priority'> => ({
    ...list('changedPriorities', 'priority', 'priorities', MAX_PAGE),
    where: [['changedAt', '>', since]],
    order: [['changedAt', 'desc']],
  }),
  ...inboxQueries,

  ...pulseQueries,
};
