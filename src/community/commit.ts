import {CommunityError} from '../model/errors.js';
import type {Change} from '../store/store.js';
import type {Community} from './community.js';

/**
 * Commits what somebody did, in their name alone: a store may keep a write for whoever is signed in when it is handed over, and between
 * what they did and that moment another may have signed in.
 *
 * @throws {CommunityError} `signed-out` where it is no longer they who are signed in; what the store says.
 */
export function commitAs(
  {store, session}: Pick<Community, 'store' | 'session'>,
  uid: string,
  changes: readonly Change[],
): Promise<void> {
  // Asked last: nothing may be waited for in between.
  if (session.viewer?.uid !== uid) return Promise.reject(new CommunityError('signed-out'));
  return store.commit(changes);
}
