import {choice, id, integer, line, lines, time, type RecordOf} from './schema.js';

export const THREAD_KINDS = ['discussion', 'question', 'idea', 'decision'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** A conversation. It comes into being with its first post, never by a visit. */
export const threadSchema = {
  /** The page it belongs to, or '' for one that stands on the board alone. */
  key: line(0, 500),
  title: line(1, 200),
  kind: choice(...THREAD_KINDS),
  tags: lines(8, 60),
  state: choice('open', 'closed'),
  author: id(),
  /** The author's name when it was written. */
  byline: line(1, 80),
  /** How many posts were made, removed ones included. Moves by one, and only with the post that `lastPost` names. */
  posts: integer(1, 1_000_000),
  firstPost: id(),
  lastPost: id(),
  lastBy: id(),
  lastAt: time(),
  createdAt: time(),
  updatedAt: time(),
};

export type Thread = RecordOf<typeof threadSchema>;
