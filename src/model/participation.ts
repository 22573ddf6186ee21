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

/** Of how many threads it is kept what a person saw. */
export const MAX_SEEN = 500;
/** How many threads a person can follow, and how many they can mute. */
export const MAX_KEPT = 200;

/** How many groups of the inbox it is kept of until when they were read. */
export const MAX_READ = 100;

/** What only its owner may read: until when they know what is new, what they saw and follow. */
export const stateSchema = {
  /** Until when they marked what is new as seen; 0 for never. */
  visitedAt: time(),
  /** When the last post was written that they saw, by thread. */
  seen: timeMap(MAX_SEEN),
  /** Whatever was written before counts as seen, in every thread. */
  caughtUpAt: time(),
  /** Until when groups of the inbox were read, by their keys; and until when all of it was. */
  read: timeMap(MAX_READ),
  readAt: time(),
  /** Threads they want to hear of, and threads they do not. */
  follows: ids(MAX_KEPT),
  mutes: ids(MAX_KEPT),
  mail: choice('off', 'daily', 'weekly'),
  /** In which weeks they contributed, as `weekOf` numbers them. */
  weeks: ids(MAX_KEPT),
  updatedAt: time(),
};

export type State = RecordOf<typeof stateSchema>;
