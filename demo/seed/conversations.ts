import {createId, threadIdOf} from '../../src/model/ids.js';
import {answeredBy, placeUnder, untouchedPost} from '../../src/model/post.js';
import {refs, type Stored} from '../../src/model/records.js';
import {
  MAX_PARTICIPANTS,
  NOT_MEASURED,
  packDissent,
  untouchedThread,
  waitOf,
  type Thread,
} from '../../src/model/thread.js';
import type {Change} from '../../src/store/store.js';
import {markMentions} from '../../src/text/mark-mentions.js';
import {HOUR, nameOf, type Seed, type SeedConversation, type SeedPost} from './form.js';
import type {Seeded} from './notes.js';

/** A post that was written, for what is counted of it. */
export interface Said {
  readonly author: string;
  readonly time: number;
}

/** A conversation and its posts, with what the pulse reads off them. */
export function conversationChanges(
  seed: Seed,
  community: string,
  conversation: SeedConversation,
  now: number,
): {readonly changes: readonly Change[]; readonly said: readonly Said[]; readonly seeded: Seeded} {
  const {key, title, kind, tags, posts} = conversation;
  const thread = key ? threadIdOf(key) : createId(now - posts[0]!.hoursAgo * HOUR);
  const written: {id: string; author: string; time: number; isAnswer: boolean}[] = [];

  const write = (post: SeedPost, parent?: Stored<'post'>): Change[] => {
    const time = now - post.hoursAgo * HOUR;
    const id = createId(time);
    const byline = nameOf(seed.people, post.author);
    const place = placeUnder(id, parent);
    const {text: body, mentions} = markMentions(post.body, seed.people);
    const said = {community, thread, body, author: post.author, byline, mentions, images: {}};
    const {reactions = {}, isAnswer = false} = post;
    const reactedBy = Object.keys(reactions)
      .filter((uid) => uid !== post.author)
      .at(-1);
    const data = {
      ...place,
      ...said,
      answers: answeredBy(post.author, parent, {key, author: posts[0]!.author}),
      ...untouchedPost,
      reactions,
      // A while after it was written, by whoever comes last of those who said something about it.
      ...(reactedBy && {reactedBy, reactedAt: Math.min(now, time + HOUR)}),
      first: 0,
      value: Object.keys(reactions).length,
      createdAt: time,
      updatedAt: time,
    };
    written.push({id, author: post.author, time, isAnswer});
    return [
      {type: 'merge', ref: refs.post(thread, id), data},
      ...(post.replies ?? []).flatMap((reply) => write(reply, {...data, id})),
    ];
  };

  const changes = posts.flatMap((post) => write(post));
  const first = written[0]!;
  const inOrder = [...written].sort((a, b) => a.time - b.time);
  const last = inOrder.at(-1)!;
  const data = {
    ...{key, title, kind, tags, state: 'open' as const, posts: written.length},
    ...{author: first.author, byline: nameOf(seed.people, first.author), createdAt: first.time},
    ...{firstPost: first.id, lastPost: last.id, lastBy: last.author, lastAt: last.time, updatedAt: last.time},
    participants: [...new Set(inOrder.map(({author}) => author))].slice(0, MAX_PARTICIPANTS),
    ...arrival(seed, conversation, written.find(({isAnswer}) => isAnswer)?.id),
  };
  const measures = measuresOf(seed, inOrder);
  return {
    changes: [{type: 'merge', ref: refs.thread(thread), data: {...data, ...measures}}, ...changes],
    said: inOrder,
    seeded: {title, thread, posts: written.map(({id}) => id)},
  };
}

/** When somebody else answered, how long that took, and how many came from other departments. */
function measuresOf({people}: Seed, inOrder: readonly Said[]): Pick<Thread, 'answeredAt' | 'waited' | 'across'> {
  const [first, ...later] = inOrder;
  const others = later.filter(({author}) => author !== first!.author);
  const departmentOf = (uid: string) => people.find((person) => person.uid === uid)?.department;
  const across = others.filter(({author}) => departmentOf(author) !== departmentOf(first!.author)).length;
  const answeredAt = others[0]?.time ?? 0;
  const waited = answeredAt ? waitOf({createdAt: first!.time, answeredAt}) : NOT_MEASURED;
  return {answeredAt, waited, across};
}

/** Where a conversation arrived. */
function arrival(
  {people}: Seed,
  {pinned, outcome, dissents = [], acceptedBy, closed}: SeedConversation,
  answer?: string,
) {
  const reasons = dissents.map(({author, reason}) => [author, packDissent({name: nameOf(people, author), reason})]);
  const state = {state: 'closed' as const};
  return {
    ...untouchedThread,
    ...(pinned && {pinned: 1}),
    ...(outcome && {outcome}),
    dissents: Object.fromEntries(reasons) as Record<string, string>,
    ...(answer && acceptedBy && {accepted: answer, acceptedBy, acceptedByline: nameOf(people, acceptedBy)}),
    ...(closed && {
      ...state,
      closedReason: closed.reason,
      closedBy: closed.by,
      closedByline: nameOf(people, closed.by),
    }),
  };
}
