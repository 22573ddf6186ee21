import {MAX_IMAGES} from './image.js';
import {choiceOr, id, idOrNone, ids, integer, line, sizeOf, text, textMap, time, type RecordOf} from './schema.js';

/** Longest body of a post, in UTF-16 units. */
export const MAX_BODY_LENGTH = 20_000;

/** How many members one post can speak to. */
export const MAX_MENTIONS = 10;

/** Deepest level of the tree that is stored; an answer to a post there becomes its sibling and still names it. */
export const MAX_DEPTH = 11;

/** What a reader can say about a post without writing: each says something, none only counts. */
export const REACTIONS = ['agree', 'thanks', 'insight', 'curious', 'celebrate', 'worked', 'same'] as const;
/** `worked`: they tried it. `same`: they have this question too; only of the first post of a question. */
export type Reaction = (typeof REACTIONS)[number];

/** One message of a thread. */
export const postSchema = {
  /** The community, for queries over all threads. */
  community: line(1, 64),
  thread: id(),
  /** Markdown as typed, never HTML. Empty once removed or hidden. */
  body: text(0, MAX_BODY_LENGTH),
  author: id(),
  /** The author's name when it was written. */
  byline: line(1, 80),
  /** The post it answers, or ''. */
  parent: idOrNone(),
  /** Whom it answers, other than its author: see `answeredBy`. Or ''. */
  answers: idOrNone(),
  /** The ids from the root down to this post, joined by dots: ordering by it gives the tree. */
  path: line(1, 300),
  depth: integer(0, MAX_DEPTH),
  /** The members it speaks to. */
  mentions: ids(MAX_MENTIONS),
  /** The images it shows, each an `image` record: their sizes by id, see `packSize`. */
  images: textMap(MAX_IMAGES),
  /** What each member says about it, by uid: one reaction a person. */
  reactions: textMap<Reaction>(2000),
  /** When somebody else said so last, 0 before; and who, '' once they took it back. */
  reactedAt: time(),
  reactedBy: idOrNone(),
  /** 1 if it is the first thing that its author, who did not found the community, ever made here. 0 is always true enough. */
  first: integer(0, 1),
  /** How much it is worth to readers: how many of them said something about it. */
  value: sizeOf('reactions', 2000),
  /** `removed` by its author; `hidden` by who moderates: its last revision has what it said. */
  // What is in a state that is not known may be one that must not be read.
  state: choiceOr('hidden', 'visible', 'removed', 'hidden'),
  /** How many times the text changed. Each change keeps its predecessor as a revision. */
  revision: integer(0, 1_000_000),
  createdAt: time(),
  updatedAt: time(),
};

export type Post = RecordOf<typeof postSchema>;

/** What a post has to begin with, beyond what its author says. */
export const untouchedPost = {
  reactions: {},
  reactedAt: 0,
  reactedBy: '',
  value: 0,
  state: 'visible',
  revision: 0,
} as const satisfies Partial<Post>;

/**
 * Whom a new post answers: the author of the post above it; on the board, where a conversation is somebody's question or idea,
 * who began it. On a page, those who write below it answer nobody. Nobody answers themselves. Repeated in `firestore.rules`.
 */
export function answeredBy(
  author: string,
  parent: Pick<Post, 'author'> | undefined,
  thread: {readonly key: string; readonly author: string} | undefined,
): string {
  const answered = parent?.author ?? (thread?.key === '' ? thread.author : '');
  return answered === author ? '' : answered;
}

/** The text of a post before a change. Its id is `{post}.{revision}`. */
export const postRevisionSchema = {
  post: id(),
  revision: integer(0, 1_000_000),
  body: text(0, MAX_BODY_LENGTH),
  /** Who replaced it. */
  by: id(),
  updatedAt: time(),
};

export type PostRevision = RecordOf<typeof postRevisionSchema>;

/** Where a new post stands in the tree, given the post it answers. */
export function placeUnder(id: string, parent?: Pick<Post, 'path' | 'depth'> & {readonly id: string}) {
  if (!parent) return {parent: '', path: id, depth: 0};
  const atLimit = parent.depth >= MAX_DEPTH;
  const branch = atLimit ? parent.path.slice(0, parent.path.lastIndexOf('.')) : parent.path;
  return {parent: parent.id, path: `${branch}.${id}`, depth: atLimit ? MAX_DEPTH : parent.depth + 1};
}
