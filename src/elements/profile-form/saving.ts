import type {Community} from '../../community/community.js';
import {savePortrait} from '../../community/portrait.js';
import {updateProfile} from '../../community/profile.js';
import type {PersonWords} from '../../locales/person/en.js';
import {KEPT} from '../../model/profile.js';
import {forgetPhoto} from '../shared/portrait.js';
import {changesIn, type Written} from './written.js';

/** Stores what changed. A photo that was kept here, and is not any more, is taken away for good. @throws {CommunityError} */
export async function saveProfile(
  community: Community,
  before: Written,
  after: Written,
  words: PersonWords,
): Promise<void> {
  const {changes, levels} = changesIn(before, after, words);
  const {photo, ...told} = changes;
  const uid = community.viewer?.uid ?? '';
  if (before.photo === KEPT && photo !== undefined && !after.picture) await savePortrait(community, undefined);
  if (after.picture) await savePortrait(community, after.picture, after.levels.photo);
  const rest = after.picture || photo === undefined ? told : changes;
  if (Object.keys(rest).length || Object.keys(levels).length) await updateProfile(community, rest, levels);
  forgetPhoto(community, uid);
}
