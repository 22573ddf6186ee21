import {knownIdOf} from '../model/ids.js';
import type {Profile} from '../model/member.js';
import {NO_NAME} from '../model/no-name.js';
import {FACET_FIELDS, noFacets} from '../model/profile.js';
import {refs} from '../model/records.js';
import {serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {unlistInDirectory} from './directory.js';

type Here = Pick<Community, 'store' | 'viewer' | 'session'>;

/** What a list said of the viewer before they came; nothing if it did not, or their address is not known. */
export async function knownProfile(community: Here): Promise<Partial<Profile>> {
  const known = await knownRecord(community);
  if (!known) return {};
  const told = FACET_FIELDS.filter((field) => known[field].length);
  return {name: known.name, ...Object.fromEntries(told.map((field) => [field, known[field]]))};
}

/**
 * Says that the viewer, a member by now, is the person whom a list named: that entry leaves the directory, and what it said is
 * taken out of it. Whoever joins takes it over before, see `join`. The rules compare the address, which must be confirmed.
 *
 * Best called once when a member is seen; it is quiet where there is nothing to claim, or it cannot be claimed now.
 *
 * @returns Whether they claimed it.
 */
export async function claimKnown(community: Here): Promise<boolean> {
  const {viewer} = community;
  const known = await knownRecord(community);
  if (!known || !viewer) return false;
  const nothing = {...noFacets, name: NO_NAME};
  try {
    await commitAs(community, viewer.uid, [
      {
        type: 'update',
        ref: refs.member(known.id),
        data: {...nothing, status: 'claimed', claimedBy: viewer.uid, updatedAt: serverTime()},
      },
      unlistInDirectory(known.id, known),
    ]);
    return true;
  } catch {
    return false; // It stays known until the next time.
  }
}

async function knownRecord({store, viewer}: Here) {
  if (!viewer?.email || viewer.guest) return undefined;
  const known = await store.get(refs.member(knownIdOf(viewer.email))).catch(() => undefined);
  return known?.status === 'known' ? known : undefined;
}
