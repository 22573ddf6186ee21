import {choice, idOrNone, integer, line, textMap, time, type RecordOf} from './schema.js';
import {TERM_LIMITS} from './term.js';
import {slugOf} from './ids.js';

/** How many people can be named who ask for one term. */
export const MAX_SUPPORTERS = 200;

/**
 * A term that people miss: looked for in vain, or used where nobody defined it. Who searched is not in it; who asks for it
 * openly is.
 */
export const requestSchema = {
  label: line(1, TERM_LIMITS.label),
  /** How often it was looked for, and how often it was used in a post. */
  searches: integer(0, 1_000_000),
  uses: integer(0, 1_000_000),
  /** Names of those who ask for it, by uid. */
  supporters: textMap(MAX_SUPPORTERS),
  /** All of them together, so that one can order by it. */
  wanted: integer(0, 3_000_000),
  state: choice('open', 'answered', 'declined'),
  /** The term that answers it, or ''. */
  term: idOrNone(),
  createdAt: time(),
  updatedAt: time(),
};

export type TermRequest = RecordOf<typeof requestSchema>;

/** The id of the request for a term of that name: however it is written, it is one. '' where nothing is left to ask for. */
export function requestIdOf(label: string): string {
  return slugOf(label);
}
