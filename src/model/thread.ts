import {choice, id, idOrNone, ids, integer, line, lines, textMap, time, type RecordOf} from './schema.js';

export const THREAD_KINDS = ['discussion', 'question', 'idea', 'decision'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** Where an idea, a decision or a discussion arrives. A question has an answer instead. */
export const OUTCOMES = ['open', 'converging', 'agreed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How many of those who wrote first a thread names. */
export const MAX_PARTICIPANTS = 5;

/** Longest reason, in UTF-16 units. */
export const MAX_CLOSING_REASON_LENGTH = 200;
export const MAX_DISSENT_LENGTH = 500;

/** A conversation. It comes into being with its first post, never by a visit. */
export const threadSchema = {
  /** The page that shows it, or '' for one that stands on the board alone. Stewards move it to another. */
  key: line(0, 500),
  title: line(1, 200),
  kind: choice(...THREAD_KINDS),
  tags: lines(8, 60),
  /** `closed` by who leads it, when it has arrived; `locked` by who moderates. */
  state: choice('open', 'closed', 'locked'),
  author: id(),
  /** The author's name when it was written. */
  byline: line(1, 80),
  /** How many posts were made, removed ones included. Moves by one, and only with the post that `lastPost` names. */
  posts: integer(1, 1_000_000),
  firstPost: id(),
  lastPost: id(),
  lastBy: id(),
  lastAt: time(),
  /** Those who wrote first. */
  participants: ids(MAX_PARTICIPANTS),
  /** The post that answers a question, or ''. It may have been removed since. */
  accepted: idOrNone(),
  /** Who said so, and their name at the time; '' without an answer. */
  acceptedBy: idOrNone(),
  acceptedByline: line(0, 80),
  outcome: choice(...OUTCOMES),
  /** Who sees it differently, by uid: see `packDissent`. */
  dissents: textMap(200),
  /** Why it is closed or locked, perhaps ''; who did it, and their name at the time. All '' while it is open. */
  closedReason: line(0, MAX_CLOSING_REASON_LENGTH),
  closedBy: idOrNone(),
  closedByline: line(0, 80),
  /** The conversation it goes on in, if it was closed as a duplicate of that; ''. */
  mergedInto: idOrNone(),
  /** 1 for one that stays at the top of the board. */
  pinned: integer(0, 1),
  createdAt: time(),
  updatedAt: time(),
};

export type Thread = RecordOf<typeof threadSchema>;

/** What a thread has to begin with, beyond what its author says. */
export const untouchedThread = {
  accepted: '',
  acceptedBy: '',
  acceptedByline: '',
  outcome: 'open',
  dissents: {},
  closedReason: '',
  closedBy: '',
  closedByline: '',
  mergedInto: '',
  pinned: 0,
} as const satisfies Partial<Thread>;

/** Somebody who sees it differently, and why: one line. */
export interface Dissent {
  readonly name: string;
  readonly reason: string;
}

/** A dissent as its thread keeps it, repeated in `firestore.rules`. */
export function packDissent({name, reason}: Dissent): string {
  return `${name}\n${reason}`;
}

export function unpackDissent(entry: string): Dissent {
  const [name = '', reason = ''] = entry.split('\n');
  return {name, reason};
}
