import {CommunityError} from '../model/errors.js';
import {portraitSchema, type Portrait} from '../model/portrait.js';
import {KEPT, type Level} from '../model/profile.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {signedIn} from './membership.js';
import {updateProfile} from './profile.js';

/** The picture of somebody whose `photo` says `KEPT`. Undefined where there is none, or it is not for the viewer. */
export async function readPortrait(
  {store}: Community,
  uid: string,
  options: {fresh?: boolean} = {},
): Promise<Stored<'portrait'> | undefined> {
  try {
    const portrait = await store.get(refs.portrait(uid), options);
    return portrait?.data ? portrait : undefined;
  } catch (cause) {
    if (CommunityError.from(cause).code === 'permission-denied') return undefined;
    throw cause;
  }
}

/**
 * Keeps a picture of the viewer here, in place of the one before, or takes it away.
 *
 * @param level Who sees it.
 * @throws {CommunityError} As `updateProfile` does; `too-long` for one of more than `MAX_PORTRAIT_LENGTH`.
 */
export async function savePortrait(
  community: Community,
  picture: Pick<Portrait, 'type' | 'data'> | undefined,
  level: Level = 'all',
): Promise<void> {
  const {uid} = signedIn(community);
  const portrait = {level, ...(picture ?? {type: 'image/webp' as const, data: ''})};
  validate(portraitSchema, portrait);
  const data = {...portrait, updatedAt: serverTime()};
  await updateProfile(community, {photo: picture ? KEPT : ''}, {photo: level}, [
    {type: 'merge', ref: refs.portrait(uid), data},
  ]);
}
