import {id, integer, line, time, type RecordOf} from './schema.js';

/**
 * Says which conversation a page shows, if it is not the first that began there. It holds as long as that conversation has
 * the page's key as well, so nobody has to take it back when the conversation moves on. Its id is that of the page's first
 * thread.
 */
export const aliasSchema = {
  /** The page. */
  key: line(1, 500),
  thread: id(),
  /** The page that it was at before; '' where it began here, or came from the board alone. */
  from: line(0, 500),
  /** How many conversations began at the page after the first. */
  begun: integer(0, 1_000_000),
  /** Who began it, or moved it here. */
  by: id(),
  updatedAt: time(),
};

export type Alias = RecordOf<typeof aliasSchema>;
