import type {Reaction} from '../model/post.js';
import {refs, type Stored} from '../model/records.js';
import type {Change} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor} from './membership.js';

/**
 * Says something about a post in place of what the viewer said about it before; without a reaction, takes it back.
 *
 * @throws {CommunityError} `signed-out`, `too-fast`, `permission-denied` (the thread is closed, the post removed) …
 */
export async function react(
  community: Community,
  {thread, id}: Pick<Stored<'post'>, 'thread' | 'id'>,
  reaction: Reaction | undefined,
): Promise<void> {
  const {uid, joining} = await actor(community);
  const ref = refs.post(thread, id);
  const data = {reactions: {[uid]: reaction ?? removeEntry()}, updatedAt: serverTime()};
  const changes: Change[] = [...joining, {type: 'update', ref, data}];
  await contribute(community, changes, {uid, path: ref.path, isNew: false});
}
