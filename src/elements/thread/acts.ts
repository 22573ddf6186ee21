export {post, removePost} from '../../community/discussion.js';
export {moveThread} from '../../community/pages.js';
export {react} from '../../community/reactions.js';
export * from '../../community/thread-acts.js';

/*
 * What is done in a conversation. It comes with what one writes with: whoever only reads does not wait for it.
 */
