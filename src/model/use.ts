import {hideable, idOrNone, ids, line, time, type RecordOf} from './schema.js';
import {threadIdOf} from './ids.js';

/** How many terms are noted for one place. */
export const MAX_TERMS_USED = 100;

/** A place where terms are used: a page that was seen, or a conversation. Links back from the terms come of it. */
export const useSchema = {
  /** The key of the page, '' for a conversation that stands on the board alone. */
  key: line(0, 500),
  title: hideable(line(1, 200)),
  /** The conversation, or '' for a page. */
  thread: idOrNone(),
  terms: ids(MAX_TERMS_USED),
  updatedAt: time(),
};

export type Use = RecordOf<typeof useSchema>;

/** The id of the note on a page. */
export const useOfPage = (key: string): string => `p-${threadIdOf(key)}`;

/** The id of the note on a conversation. */
export const useOfThread = (thread: string): string => `t-${thread}`;
