import {CommunityError} from '../model/errors.js';
import {createId} from '../model/ids.js';
import type {StewardshipKind} from '../model/moderation.js';
import {refs} from '../model/records.js';
import type {Change} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';

/** Commits who answers for the community from now on, or no more, together with what the log says of it. */
export async function commitStewardship(
  community: Community,
  kind: StewardshipKind,
  person: {readonly uid: string; readonly name: string},
  changes: readonly Change[],
): Promise<void> {
  const {store, viewer} = community;
  if (!viewer) throw new CommunityError('signed-out');
  const {uid} = viewer;
  const name = person.uid === uid ? person.name : (await store.get(refs.member(uid)))?.name;
  const ref = refs.act(createId());
  const entry = {
    ...{kind, about: 'person' as const, target: refs.member(person.uid).path, of: '', reason: person.name},
    ...{days: 0, alone: 0, actor: uid, byline: name ?? '', createdAt: serverTime(), updatedAt: serverTime()},
  };
  await contribute(community, [...changes, {type: 'create', ref, data: entry}], {uid, path: ref.path, isNew: true});
}
