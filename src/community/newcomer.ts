import type {Guard} from '../model/participation.js';
import {refs} from '../model/records.js';
import type {Community} from './community.js';
import type {Actor} from './membership.js';

/**
 * Whether what somebody makes now is the first thing they make here, as far as this device knows. Who founded the community
 * is no newcomer in it.
 */
export async function isNewcomer(
  {store}: Pick<Community, 'store'>,
  {uid, joining}: Pick<Actor, 'uid' | 'joining'>,
  guard: Guard | undefined,
): Promise<boolean> {
  if (guard?.made || joining.some(({ref}) => ref.kind === 'community')) return false;
  const community = await store.get(refs.community()).catch(() => undefined);
  return community !== undefined && community.createdBy !== uid;
}
