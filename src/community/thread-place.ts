import {threadIdOf} from '../model/ids.js';
import type {ThreadKind} from '../model/thread.js';

/** A conversation that may not exist yet: it begins with its first post. */
export interface ThreadPlace {
  readonly id: string;
  /** The page it belongs to, '' for none. */
  readonly key: string;
  readonly title: string;
  readonly kind?: ThreadKind;
  readonly tags?: readonly string[];
}

/** The one conversation of a page. @param id Another than the first: see `threadAtPage`. */
export function threadOfPage(key: string, title: string, id = threadIdOf(key)): ThreadPlace {
  return {id, key, title: title.trim().slice(0, 200) || key.slice(0, 200)};
}
