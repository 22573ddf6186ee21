import type {Stored} from '../model/records.js';

/** What there is to read first of a conversation. */
export interface FirstPosts {
  readonly thread: Stored<'thread'>;
  /** As the tree has them: each right before its answers. */
  readonly posts: readonly Stored<'post'>[];
  /** Whether whoever looks may write, for sure: as a member, or because everybody can become one. */
  readonly mayWrite: boolean;
}
