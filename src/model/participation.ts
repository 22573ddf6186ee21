import {choice, ids, integer, line, time, timeMap, type RecordOf} from './schema.js';

/** How many acts fit in one window: a burst after a day offline does, a flood does not. */
export const GUARD_LIMIT = 60;
/** For whoever joined less than a day ago. */
export const GUARD_LIMIT_NEWCOMER = 20;
/** Length of the window in milliseconds. */
export const GUARD_WINDOW = 10 * 60 * 1000;

/** How much one member did lately. Each write names the one record it was for, in the same commit. */
export const guardSchema = {
  count: integer(1, GUARD_LIMIT),
  since: time(),
  /** Path of the record this write was for. */
  last: line(1, 200),
  /** How many records this member ever made. */
  made: integer(0, 1_000_000),
  updatedAt: time(),
};

export type Guard = RecordOf<typeof guardSchema>;

/** What only its owner may read: when they were here last, what they saw and follow. */
export const stateSchema = {
  visitedAt: time(),
  seen: timeMap(500),
  follows: ids(200),
  mail: choice('off', 'daily', 'weekly'),
  updatedAt: time(),
};

export type State = RecordOf<typeof stateSchema>;
