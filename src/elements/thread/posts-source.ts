import type {Community} from '../../community/community.js';
import type {Stored} from '../../model/records.js';
import {MAX_PAGE} from '../../store/lists.js';
import type {PostOrder} from './loaded-posts.js';

export const DEFAULT_PAGE_SIZE = 25;

/** How many posts are read at a time where a page wants this many. */
export function pageSizeOf(wanted: number): number {
  return Math.min(MAX_PAGE, Math.max(1, Math.floor(wanted) || DEFAULT_PAGE_SIZE));
}

/** What the posts depend on, and who wants to know of new ones. */
export interface PostsSource {
  community(): Community | undefined;
  /** The id of the thread; undefined while there is nothing to read. */
  thread(): string | undefined;
  /** When the thread last grew, by the clock of the backend. */
  grewAt(): number | undefined;
  /** How many posts it has. */
  total(): number | undefined;
  /** Whether it is known what there is to know of the thread itself. */
  isFound(): boolean;
  order(): PostOrder;
  pageSize(): number;
  /**
   * Whether the reader is on the way to a single post: then a long thread is read there, and its beginning is short.
   * Undefined while that is not known.
   */
  isBoundForPost(): boolean | undefined;
  /** Whether a post shown now would push away what is being read. */
  wouldShift(post: Stored<'post'>): boolean;
  /** Called with what others wrote while the viewer reads. */
  arrived(posts: readonly Stored<'post'>[]): void;
}
