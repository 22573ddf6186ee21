import {CommunityError} from '../model/errors.js';
import {refs, type Stored} from '../model/records.js';
import {unmarkMentions} from '../text/mentions.js';
import type {Community} from './community.js';

/** How many versions are read at a time: each costs a read, and the rules look at its post for it. */
export const VERSIONS_PER_PAGE = 20;

/** A post as it was for a while. */
export interface PostVersion {
  /** How many changes it had seen: 0 is the first version. */
  readonly number: number;
  /** As it was typed: without the marks of names. */
  readonly body: string;
  /** Whether the post was removed with it, so that it says nothing. */
  readonly isRemoval: boolean;
  /** What the version before said; undefined for the first. */
  readonly before: string | undefined;
  /** Since when it stands, in milliseconds since the epoch. */
  readonly since: number;
  /** Who wrote it, and their name, '' if nobody knows it. */
  readonly by: string;
  readonly byline: string;
}

/**
 * The versions of a post, newest first, at most `VERSIONS_PER_PAGE` of them.
 *
 * @param newest The number of the version to begin with. After a page whose last version is not 0, the one before it.
 * @throws {CommunityError} `offline`, `not-found` when a version is missing, `permission-denied` for what is not to be read.
 */
export async function postHistory(
  community: Community,
  post: Stored<'post'>,
  newest = post.revision,
): Promise<readonly PostVersion[]> {
  const oldest = Math.max(0, newest - VERSIONS_PER_PAGE + 1);
  const numbers = Array.from({length: newest - oldest + 1}, (_, i) => newest - i);
  const read = numbersFrom(Math.max(0, oldest - 1), Math.min(newest, post.revision - 1));
  const kept = new Map(
    await Promise.all(read.map(async (number) => [number, await keptAt(community, post, number)] as const)),
  );
  const names = await namesOf(
    community,
    post,
    [...kept.values()].map(({by}) => by),
  );
  return numbers.map((number): PostVersion => {
    const replaced = kept.get(number - 1);
    const by = replaced?.by ?? post.author;
    return {
      number,
      body: unmarkMentions(number === post.revision ? post.body : kept.get(number)!.body),
      isRemoval: number === post.revision && post.state === 'removed',
      before: replaced && unmarkMentions(replaced.body),
      since: replaced?.updatedAt ?? post.createdAt,
      by,
      byline: names.get(by) ?? '',
    };
  });
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({length: Math.max(0, last - first + 1)}, (_, i) => first + i);
}

/** A version as it was kept when the next one replaced it. It never changes, so what this device knows will do. */
async function keptAt({store}: Community, {thread, id}: Stored<'post'>, number: number) {
  const kept = await store.get(refs.postRevision(thread, id, number));
  if (!kept) throw new CommunityError('not-found');
  return kept;
}

async function namesOf({store}: Community, {author, byline}: Stored<'post'>, people: readonly string[]) {
  const names = new Map([[author, byline]]);
  const others = [...new Set(people)].filter((uid) => !names.has(uid));
  // A version is worth reading though its author's name is not known.
  const members = await Promise.all(others.map((uid) => store.get(refs.member(uid)).catch(() => undefined)));
  members.forEach((member, i) => names.set(others[i]!, member?.name ?? ''));
  return names;
}
