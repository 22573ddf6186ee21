import type {Stored} from '../../model/records.js';
import type {PostOrder} from './loaded-posts.js';

/** How far answers are indented. Deeper ones stand below what they answer and say whom they answer. */
export const MAX_INDENTATION = 4;

/** A post and what stands below it. */
export interface PostNode {
  readonly post: Stored<'post'>;
  readonly answers: readonly PostNode[];
  /** What it answers, where its place does not show that. */
  readonly inReplyTo: Stored<'post'> | undefined;
}

type GetPost = (id: string) => Stored<'post'> | undefined;

/** Where a post stands: its ancestors from the root down, without itself. */
export function ancestorsOf({path}: Pick<Stored<'post'>, 'path'>): string[] {
  return path.split('.').slice(0, -1);
}

/** The first post of the branch that a post belongs to. */
export function rootOf(path: string): string {
  return path.split('.', 1)[0]!;
}

/**
 * Orders posts as a conversation: each before its answers, answers from the oldest to the newest, branches from the
 * oldest, or from the newest. By their value they stand one below the other, as they come, and say whom they answer.
 */
export function postTree(posts: readonly Stored<'post'>[], sort: PostOrder, get?: GetPost): PostNode[] {
  if (sort === 'top') return posts.map((post) => ({post, answers: [], inReplyTo: get?.(post.parent)}));
  const roots: Placed[] = [];
  const placed = new Map<string, Placed>();
  for (const post of [...posts].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const above = nearest(post, placed);
    const isInside = above !== undefined && above.level < MAX_INDENTATION;
    const list = isInside ? above.answers : (above?.list ?? roots);
    const shows = isInside && above.post.id === post.parent;
    const node: Placed = {
      post,
      answers: [],
      inReplyTo: shows ? undefined : placed.get(post.parent)?.post,
      list,
      level: isInside ? above.level + 1 : (above?.level ?? 0),
    };
    list.push(node);
    placed.set(post.id, node);
  }
  return sort === 'newest' ? roots.reverse() : roots;
}

interface Placed extends PostNode {
  readonly answers: Placed[];
  /** Where it stands, itself included. */
  readonly list: Placed[];
  readonly level: number;
}

function nearest(post: Stored<'post'>, placed: ReadonlyMap<string, Placed>): Placed | undefined {
  for (const id of ancestorsOf(post).reverse()) {
    const ancestor = placed.get(id);
    if (ancestor) return ancestor;
  }
  return undefined;
}
