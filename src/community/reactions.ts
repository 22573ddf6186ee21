import type {Reaction} from '../model/post.js';
import {refs, type Stored} from '../model/records.js';
import type {Change} from '../store/store.js';
import {increment, removeEntry, serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor} from './membership.js';

/**
 * Says something about a post in place of what the viewer said about it before; without a reaction, takes it back.
 *
 * The value of the post follows in the same commit. Whether it grows depends on what the viewer said before, and this device
 * may be wrong about that: then the store refuses, and the act is tried once more by what the store has.
 *
 * @throws {CommunityError} `signed-out`, `too-fast`, `permission-denied` (the thread is closed, the post removed) …
 */
export async function react(
  community: Community,
  {thread, id}: Pick<Stored<'post'>, 'thread' | 'id'>,
  reaction: Reaction | undefined,
): Promise<void> {
  // Guests react where the community allows it, and become nothing by it.
  const guest = community.viewer?.guest ? community.viewer : undefined;
  const {uid, joining} = guest ? {uid: guest.uid, joining: []} : await actor(community);
  const ref = refs.post(thread, id);
  const before = async (options?: {fresh: boolean}) => {
    const {reactions = {}, reactedBy, author} = (await community.store.get(ref, options)) ?? {};
    return {hasSpoken: uid in reactions, isLast: reactedBy === uid, isMine: author === uid};
  };
  const say = ({hasSpoken, isLast, isMine}: Awaited<ReturnType<typeof before>>) => {
    const value = increment(Number(reaction !== undefined) - Number(hasSpoken));
    const data = {
      reactions: {[uid]: reaction ?? removeEntry()},
      value,
      // For the author, whom what they say themselves is no news.
      ...(reaction && !isMine && {reactedBy: uid, reactedAt: serverTime()}),
      ...(!reaction && isLast && {reactedBy: ''}),
      updatedAt: serverTime(),
    };
    const changes: Change[] = [...joining, {type: 'update', ref, data}];
    return contribute(community, changes, {uid, path: ref.path, isNew: false, takesBack: !reaction});
  };
  const known = await before();
  try {
    await say(known);
  } catch (refusal) {
    const fresh = await before({fresh: true}).catch(() => known);
    if (JSON.stringify(fresh) === JSON.stringify(known)) throw refusal;
    await say(fresh);
  }
}
