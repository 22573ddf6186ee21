import {HEADROOM} from './packing.js';
import {choiceOf} from './reading.js';
import {id, textMap, time, type RecordOf} from './schema.js';
import {THREAD_KINDS, THREAD_STATES, type Thread} from './thread.js';

/** How many documents the index of conversations spreads over: one for each hexadecimal digit. */
export const TITLES_SHARDS = 16;

/** How many conversations one document holds. Repeated in the rules. */
export const TITLES_SHARD_SIZE = 1250;

/** How much the entries of one document may say, in UTF-16 units: three bytes each still fit in a document of one mebibyte. */
const MOST = 300_000;

/** Part of the packed index of conversations. Its id is a hexadecimal digit: see `shardOfThread`. */
export const titlesSchema = {
  entries: textMap(TITLES_SHARD_SIZE),
  /** The one conversation whose entry moved in the latest write. */
  last: id(),
  updatedAt: time(),
};

export type TitlesShard = RecordOf<typeof titlesSchema>;

/**
 * What a search shows of a conversation: nothing that changes with each post, or every reply would have everybody read the
 * index anew, and no name, so that nobody's stands here after they left.
 */
type Listed = 'title' | 'kind' | 'state' | 'tags' | 'mergedInto' | 'key';

/** A conversation as a search shows it. */
export interface ThreadEntry extends Pick<Thread, Listed> {
  readonly id: string;
  /** Whether a post is marked as the answer. */
  readonly answered: boolean;
}

/** The packed entry of a conversation. The rules recompute it: keep `firestore.rules` in step. */
export function packThread({title, kind, state, tags, mergedInto, key, accepted}: Pick<Thread, Listed | 'accepted'>) {
  return [title, kind, state, accepted ? 'answered' : '', mergedInto, key, tags.join('\t')].join('\n');
}

/** Reads an entry that `packThread` wrote. */
export function unpackThread(id: string, entry: string): ThreadEntry {
  const [title = '', kind, state, answered, mergedInto = '', key = '', tags] = entry.split('\n');
  return {
    ...{id, title, kind: choiceOf(THREAD_KINDS, kind, 'discussion'), state: choiceOf(THREAD_STATES, state, 'open')},
    ...{answered: answered === 'answered', mergedInto, key, tags: tags ? tags.split('\t') : []},
  };
}

/** Whether an entry fits into a document of the index that has these. */
export function hasRoomForTitle(entries: TitlesShard['entries'], id: string, entry: string): boolean {
  const others = Object.entries(entries).filter(([other]) => other !== id);
  const units = others.reduce((sum, [other, said]) => sum + other.length + said.length, id.length + entry.length);
  const isThere = Object.hasOwn(entries, id);
  return units <= MOST && others.length < (isThere ? TITLES_SHARD_SIZE : TITLES_SHARD_SIZE - HEADROOM);
}
