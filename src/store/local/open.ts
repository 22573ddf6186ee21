import {isCommunityName} from '../../model/community.js';
import {CommunityError} from '../../model/errors.js';
import type {Backend, BackendConfig} from '../backend.js';
import {LocalSession} from './session.js';
import {LocalStore} from './store.js';

/**
 * A community in this browser alone. Nothing is read or written before its first use.
 *
 * @throws {CommunityError} `configuration`, naming the attribute.
 */
export async function open({community, localName}: BackendConfig): Promise<Backend> {
  if (!isCommunityName(community)) throw new CommunityError('configuration', {detail: {field: 'name'}});
  return {store: new LocalStore(community), session: new LocalSession(localName), founding: 'first-person'};
}
