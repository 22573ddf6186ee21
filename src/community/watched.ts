import {communitySchema} from '../model/community.js';
import {refs} from '../model/records.js';
import {validate} from '../model/schema.js';
import {serverTime} from '../store/transforms.js';
import {fold} from '../text/fold.js';
import {oneLine} from '../text/one-line.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {signedIn} from './membership.js';

/**
 * Says, as a steward, of which words their writers are asked whether they mean them. What another steward changed meanwhile stays.
 *
 * @param before The list as the steward saw it.
 * @throws {CommunityError} `too-many`, `too-long`, `signed-out` or `permission-denied`.
 */
export async function changeWatched(
  community: Community,
  words: readonly string[],
  before: readonly string[],
): Promise<void> {
  const {uid} = signedIn(community);
  const wanted = tidyWatched(words);
  const now = (await community.store.get(refs.community(), {fresh: true}))?.watched ?? [];
  const others = now.filter((word) => !has(before, word));
  const gone = before.filter((word) => !has(now, word));
  const watched = tidyWatched([...wanted.filter((word) => !has(gone, word)), ...others]);
  validate(communitySchema, {watched});
  const data = {watched, updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.community(), data}]);
}

/** Each word once, whatever its case and accents, in the order of the list. */
export function tidyWatched(words: readonly string[]): readonly string[] {
  const tidied = words.map(oneLine).filter(Boolean);
  return tidied.filter((word, i) => !has(tidied.slice(0, i), word));
}

function has(words: readonly string[], word: string): boolean {
  return words.some((other) => fold(other) === fold(word));
}
