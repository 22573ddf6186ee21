import {choice, hideable, id, idOrNone, ids, integer, line, lines, textMap, time, type RecordOf} from './schema.js';

export const THREAD_KINDS = ['discussion', 'question', 'idea', 'decision'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const THREAD_STATES = ['open', 'closed', 'locked'] as const;

/** Where an idea, a decision or a discussion arrives. A question has an answer instead. */
export const OUTCOMES = ['open', 'converging', 'agreed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How many of those who wrote first a thread names. */
export const MAX_PARTICIPANTS = 5;

/** Longest reason, in UTF-16 units. */
export const MAX_CLOSING_REASON_LENGTH = 200;
export const MAX_DISSENT_LENGTH = 500;

/** In place of how long an answer took, while nobody has worked it out. */
export const NOT_MEASURED = -1;
/** In minutes: more than a thousand years. */
const MAX_WAIT = 1_000_000_000;

/** A conversation. It comes into being with its first post, never by a visit. */
export const threadSchema = {
  /** The page that shows it, or '' for one that stands on the board alone. Stewards move it to another. */
  key: line(0, 500),
  title: hideable(line(1, 200)),
  kind: choice(...THREAD_KINDS),
  tags: lines(8, 60),
  /** `closed` by who leads it, when it has arrived; `locked` by who moderates. */
  state: choice(...THREAD_STATES),
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
  /** When somebody other than its author wrote in it first; 0 until then. */
  answeredAt: time(),
  /** How long that took, in whole minutes; `NOT_MEASURED` until somebody's device has worked it out: see `waitOf`. */
  waited: integer(NOT_MEASURED, MAX_WAIT),
  /** How many of its posts are by somebody whose department is another than that of its author, where both show it to all. */
  across: integer(0, 1_000_000),
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
  answeredAt: 0,
  waited: NOT_MEASURED,
  across: 0,
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

/** How long it took until somebody else answered, in whole minutes, as the rules work it out again: whole milliseconds apart. */
export function waitOf({createdAt, answeredAt}: Pick<Thread, 'createdAt' | 'answeredAt'>): number {
  return Math.floor((Math.floor(answeredAt) - Math.floor(createdAt)) / 60_000);
}
