import type {Community} from '../../src/community/community.js';
import {appeal, moderate, takeBack} from '../../src/community/moderation.js';
import {report} from '../../src/community/reports.js';
import {targetOf, type Target} from '../../src/model/moderation.js';
import {refs} from '../../src/model/records.js';
import type {Viewer} from '../../src/model/viewer.js';
import type {Session} from '../../src/store/session.js';
import {queries} from '../../src/store/queries.js';
import type {Change, Store} from '../../src/store/store.js';
import {isTransform} from '../../src/store/transforms.js';
import {HOUR, nameOf, type SeedPerson} from './form.js';
import type {Seeded} from './notes.js';

/**
 * What was reported in the year, and what came of it. Written for the demo, as all of the seed is.
 *
 * It is done by the acts of the community itself, each as if it were then.
 */
export async function seedModeration(
  store: Store,
  community: string,
  people: readonly SeedPerson[],
  conversations: readonly Seeded[],
  now: number,
): Promise<void> {
  const as = (uid: string, hoursAgo: number): Community => {
    const viewer = {uid, name: nameOf(people, uid)};
    return {
      ...{id: community, founding: 'first-person', viewer, session: sessionOf(viewer)},
      store: at(store, now - hoursAgo * HOUR),
    };
  };
  /** Nothing happens about a conversation that is not in the seed. */
  const about = async (title: string, place: number, happens: (post: Target) => Promise<unknown>) => {
    const found = conversations.find((one) => one.title === title);
    if (found) await happens(targetOf.post({thread: found.thread, id: found.posts[place]!}));
  };
  const reported = async ({target}: Target) =>
    (await store.query(queries.openReports())).filter((open) => open.target === target);

  await about('How do we say no to a vendor politely?', 0, async (post) => {
    await moderate(as('nguyen-hong-nhung', 3180), post, 'ask', {
      reason: 'Some of us can tell who is meant by “somebody”',
      text: 'Dear Ágnes, two people asked me whether they are the somebody. Could you ask it without? The question itself is a good one.',
    });
  });

  await about('Port authority interface: who has met it?', 1, async (post) => {
    await report(as('jonah-redfern', 1370), post, {
      reason: 'abuse',
      note: 'A list of moods makes fun of a partner, and they may read it one day.',
    });
    const hidden = await moderate(
      as('asa-nystrom', 1366),
      post,
      'hide',
      {
        reason: 'It can be read as making fun of a partner',
        text: 'Dear Yusuf, I know how it is meant. Could you say it in a way that they could read as well?',
      },
      await reported(post),
    );
    const notice = (await store.get(refs.notice(hidden)))!;
    await appeal(
      as('yusuf-al-khatib', 1362),
      notice,
      'They have the list. Half of it was written by their own engineer, at two in the morning.',
    );
    await takeBack(as('thibault-garnier', 1344), notice, {
      reason: 'The partner knows the list, and wrote half of it',
      text: 'Thank you for saying so, Yusuf. It is where it was.',
    });
  });

  await about('What do we mean when we say “platform”?', 6, async (post) => {
    await report(as('bilal-haddou', 331), post, {reason: 'other', note: 'I thought that we had agreed on this.'});
    const reports = await reported(post);
    await moderate(
      as('amara-okonkwo', 328),
      post,
      'dismiss',
      {reason: 'Seeing it differently is what this is for'},
      reports,
    );
  });

  await about('Stores with a bad line: push releases or let them pull?', 7, async (post) => {
    await report(as('antoine-vasseur', 26), post, {
      reason: 'other',
      note: 'The stores around Leeds hear of it on Tuesday, from their manager. Could the place be left out until then?',
    });
    await report(as('aroha-ngata', 7), post, {
      reason: 'privacy',
      note: 'Two stores asked the service desk about it already. They had it from here.',
    });
  });
}

/** Who acts is said with each act. */
const sessionOf = (viewer: Viewer): Session => ({
  ...{viewer, methods: []},
  subscribe: () => () => {},
  signIn: async () => {},
  signOut: async () => {},
  close() {},
});

/** The store as it was at a time. The embedded one has no rules, so it may be told of the past. */
function at(store: Store, time: number): Store {
  const then = (data: object) =>
    Object.fromEntries(
      Object.entries(data).map(([field, value]) => [
        field,
        isTransform(value) && value.transform === 'server-time' ? time : value,
      ]),
    );
  return {
    get: (ref, options) => store.get(ref, options),
    query: (query) => store.query(query),
    watch: (target, observer) => store.watch(target, observer),
    aggregate: (query, what) => store.aggregate(query, what),
    close: () => store.close(),
    async commit(changes) {
      // A contribution is followed by a note that its author is active today: they were not.
      if (changes.some(({ref}) => ref.kind === 'member')) return;
      await store.commit(changes.map((change) => ({...change, data: then(change.data)}) as Change));
    },
  };
}
