import type {Stored} from './records.js';

/** What a writer may be reminded of, in private, before they post. The most useful first. */
export const NUDGES = ['unread', 'same-person', 'dominating'] as const;
export type Nudge = (typeof NUDGES)[number];

/** From how many posts on a conversation is long enough for one voice to be too much of it. */
export const LONG = 10;

/** The part of a long conversation above which one voice is too much of it. */
export const SHARE = 0.4;

/** How many answers in a row to one person are enough. */
export const IN_A_ROW = 3;

/** A conversation as its reader has it. */
export interface Writing {
  /** The posts the page knows, in any order. */
  readonly posts: readonly Stored<'post'>[];
  /** Who writes. */
  readonly uid: string;
  /** The post that is being answered. */
  readonly parent?: Stored<'post'> | undefined;
  /** How many new posts wait to be read. */
  readonly waiting: number;
}

/**
 * What to remind a writer of: new posts they have not read, having answered one person over and over, or holding more
 * than `SHARE` of a long conversation. Computed on this device from what is shown there; nobody else learns of it.
 */
export function nudgesFor({posts, uid, parent, waiting}: Writing): readonly Nudge[] {
  const visible = posts.filter(({state}) => state === 'visible');
  const mine = visible.filter(({author}) => author === uid).sort((a, b) => a.createdAt - b.createdAt);
  const authorOf = new Map(visible.map(({id, author}) => [id, author]));
  const recent = mine.slice(-IN_A_ROW).map((post) => authorOf.get(post.parent));
  const addressee = parent?.author;
  const applies: Record<Nudge, boolean> = {
    unread: waiting > 0,
    'same-person':
      addressee !== undefined &&
      addressee !== uid &&
      recent.length === IN_A_ROW &&
      recent.every((author) => author === addressee),
    dominating: visible.length >= LONG && mine.length / visible.length > SHARE,
  };
  return NUDGES.filter((nudge) => applies[nudge]);
}
