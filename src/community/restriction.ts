import {CommunityError} from '../model/errors.js';
import {isRestricted} from '../model/moderation.js';
import {refs} from '../model/records.js';
import type {Community} from './community.js';

/**
 * Refuses what is written by somebody who may not write for now. Nobody pays for looking before the rules refused something.
 *
 * @throws {CommunityError} `suspended`, with until when, or `banned`.
 */
export async function ensureFree({store}: Pick<Community, 'store'>, uid: string): Promise<void> {
  const restriction = await store.get(refs.restriction(uid), {fresh: true}).catch(() => undefined);
  if (!isRestricted(restriction)) return;
  const {state, until} = restriction!;
  throw state === 'banned' ? new CommunityError('banned') : new CommunityError('suspended', {detail: {until}});
}
