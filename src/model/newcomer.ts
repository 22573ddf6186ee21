import type {Post} from './post.js';
import type {Stored} from './records.js';

/** For how long a first post is news, in milliseconds. */
const NEWS = 30 * 24 * 60 * 60 * 1000;

/** Whether a post is the first that its author, new here, wrote a short while ago. */
export function isFirstPost({first, state, createdAt}: Post, now = Date.now()): boolean {
  return first === 1 && state === 'visible' && now - createdAt < NEWS;
}

/**
 * Whether nobody has said a word yet to whom a post is by: no answer to it, and where it began the conversation, nothing by
 * anybody else.
 *
 * @param posts Those of its conversation that are known.
 */
export function isUnanswered(
  {id, author}: Stored<'post'>,
  posts: readonly Stored<'post'>[],
  {firstPost}: {readonly firstPost: string},
): boolean {
  return !posts.some((post) => post.author !== author && (post.parent === id || firstPost === id));
}
