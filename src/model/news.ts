import type {PriorityState} from './priority.js';
import type {TermStatus} from './term.js';
import type {Outcome, ThreadKind} from './thread.js';

/** What can have happened, in the order in which it is told. */
export const NEWS_KINDS = [
  'charterProposed',
  'charterEffective',
  'prioritiesSuggested',
  'prioritiesRenewed',
  'prioritiesChanged',
  'threadsBegun',
  'threadsGrown',
  'notesKept',
  'notesChanged',
  'termsProposed',
  'termsChanged',
  'peopleJoined',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One thing that it happened to. */
export interface NewsItem {
  readonly kind: 'thread' | 'term' | 'member' | 'charter' | 'note' | 'priority';
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** Whose doing it was, to whom it is no news; '' where that is not known. */
  readonly by: string;
  /** The name to tell it with, or ''. */
  readonly byline: string;
  /** When, in milliseconds. */
  readonly at: number;
  /** The page that a conversation belongs to, or ''. */
  readonly key?: string;
  /** Where a priority stands now. */
  readonly priority?: PriorityState;
  /** How a term stands now, and whether somebody sees it differently; what a conversation is, and where it stands. */
  readonly status?: TermStatus;
  readonly isContested?: boolean;
  readonly threadKind?: ThreadKind;
  readonly outcome?: Outcome | 'answered';
}

/** Several of which the same can be said, the latest first. */
export interface News {
  readonly kind: NewsKind;
  readonly items: readonly NewsItem[];
  /** Whether there may be more of them than were asked for. */
  readonly isCut: boolean;
}
