import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {takePulse} from '../../src/community/pulse.js';
import {dayOf} from '../../src/model/member.js';
import {
  FEW,
  periodAfter,
  periodAt,
  periodBefore,
  PULSE_UNITS,
  WAIT_BARS,
  WAITS,
  type Figures,
  type Period,
  type Pulse,
} from '../../src/model/pulse.js';
import type {Kind, Ref, Stored} from '../../src/model/records.js';
import {seasonOf} from '../../src/model/season.js';
import type {Aggregates, Change, Query} from '../../src/store/store.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from '../store/firestore/support.js';
import {writePastTheRules} from '../store/firestore/owner.js';
import {CountingStore} from '../support/counting-store.js';
import {LocalCommunity} from '../support/local-community.js';
import {aWorld, recordsOf, type Character, type World} from '../support/worlds.js';

const NOW = Date.UTC(2026, 7, 20, 12);
const CHARACTERS: Character[] = ['lively', 'dominated by two people', 'dying'];
/** Firestore bills one read for up to a thousand that are counted, and one for each record that is read. */
const BUDGET = 60;

/** The same from everything there is, one by one. */
function slowly({members, threads, posts, terms, requests, priorities}: World, period: Period): Pulse {
  const departmentOf = (uid: string) => members.find((member) => member.uid === uid)!.department;
  const figures = (of: Period): Figures => {
    const isIn = ({from, to}: Period, time: number) => time >= from && time < to;
    const begun = threads.filter(({createdAt}) => isIn(of, createdAt));
    const firstAnswer = ({id, author}: World['threads'][number]) =>
      posts.find((post) => post.thread === id && post.author !== author);
    const waited = begun
      .flatMap((thread) => {
        const answer = firstAnswer(thread);
        return answer ? [Math.floor((answer.createdAt - thread.createdAt) / 60_000)] : [];
      })
      .sort((a, b) => a - b);
    const half = waited[Math.ceil(waited.length / 2) - 1]!;
    const ends = [...WAIT_BARS, Infinity];
    const replies = begun.flatMap(({id}) => posts.filter(({thread}) => thread === id).slice(1));
    const authorOf = (id: string) => threads.find((thread) => thread.id === id)!.author;
    const isAcross = ({author, thread}: World['posts'][number]) => {
      const [mine, theirs] = [departmentOf(author), departmentOf(authorOf(thread))];
      return mine !== '' && theirs !== '' && mine !== theirs;
    };
    const written = posts.filter(({createdAt}) => isIn(of, createdAt));
    const each = members.map(({uid}) => written.filter(({author}) => author === uid).length).filter(Boolean);
    const joined = (when: Period) => members.filter(({joinedAt, left}) => !left && isIn(when, joinedAt));
    const cohort = joined(periodBefore(of));
    const cameUp = priorities.filter(({createdAt}) => isIn(of, createdAt));
    const ended = priorities.filter(({stateAt}) => isIn(of, stateAt));
    const questions = begun.filter(({kind}) => kind === 'question');
    return {
      period: of,
      conversations: begun.length,
      answered: waited.length,
      ...(of === period && {
        waits: ends.map(
          (end, place) =>
            waited.filter((minutes) => minutes <= end && (place === 0 || minutes > ends[place - 1]!)).length,
        ),
      }),
      median: waited.length < FEW ? undefined : WAITS.find((step) => step >= half),
      questions: questions.length,
      openQuestions: questions.filter((question) => !firstAnswer(question)).length,
      active: each.length,
      posts: written.length,
      topPosts: each
        .sort((a, b) => b - a)
        .slice(0, 5)
        .reduce((sum, count) => sum + count, 0),
      newcomers: joined(of).length,
      cohort: cohort.length,
      stayed: cohort.filter(({activeOn}) => activeOn >= dayOf(of.from)).length,
      replies: replies.length,
      across: replies.filter(isAcross).length,
      proposed: terms.filter(({createdAt}) => isIn(of, createdAt)).length,
      requested: requests.filter(({createdAt}) => isIn(of, createdAt)).length,
      suggested: cameUp.filter(({renewedFrom}) => !renewedFrom).length,
      renewed: cameUp.filter(({renewedFrom}) => renewedFrom).length,
      done: ended.filter(({state}) => state === 'done').length,
      setAside: ended.filter(({state}) => state === 'set-aside').length,
    };
  };
  const today = new Date(NOW).toISOString().slice(0, 10);
  const thisSeason = priorities.filter(({season}) => season === seasonOf(NOW, 'quarter'));
  const isStale = ({status, reviewBy}: World['terms'][number]) =>
    (status === 'agreed' || status === 'proposed') && reviewBy !== '' && reviewBy < today;
  return {
    now: figures(period),
    before: figures(periodBefore(period)),
    standing: {
      agreed: terms.filter(({status}) => status === 'agreed').length,
      contested: terms.filter(({different}) => different > 0).length,
      stale: terms.filter(isStale).length,
      unmet: requests.filter(({isOpen}) => isOpen).length,
      underWay: thisSeason.filter(({state}) => state === 'active').length,
      waiting: thisSeason.filter(({state}) => state === 'suggested').length,
    },
  };
}

class Billing extends CountingStore {
  billed = 0;
  committed = 0;

  override get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined> {
    this.billed++;
    return super.get(ref, options);
  }

  override async query<K extends Kind>(query: Query<K>): Promise<readonly Stored<K>[]> {
    const found = await super.query(query);
    this.billed += Math.max(1, found.length);
    return found;
  }

  override aggregate<K extends Kind, A extends Aggregates>(query: Query<K>, what: A) {
    this.billed++;
    return super.aggregate(query, what);
  }

  override commit(changes: readonly Change[]): Promise<void> {
    this.committed++;
    return super.commit(changes);
  }
}

/** Every period to look at: this quarter, the last one, a month long gone, this year, one that nothing happened in. */
const periods = [
  ...PULSE_UNITS.flatMap((unit) => [periodAt(unit, NOW), periodBefore(periodAt(unit, NOW))]),
  periodAt('month', Date.UTC(2025, 10)),
  periodAfter(periodAt('year', NOW)),
];

async function agrees(community: Community, world: World): Promise<void> {
  for (const period of periods) {
    const store = new Billing(community.store);
    const pulse = await takePulse({...community, store}, period, NOW);
    expect(pulse).to.deep.equal(slowly(world, period));
    expect(store.billed).to.be.at.most(BUDGET);
    expect(store.committed).to.equal(0);
  }
}

for (const character of CHARACTERS) {
  const world = aWorld(character, NOW);

  describe(`the pulse of a community that is ${character}`, function () {
    this.timeout(60_000);
    warmUpEmulator();

    it('is what a slow, direct computation gives, on the embedded store', async () => {
      const place = new LocalCommunity();
      const community = place.as(null);
      const changes = recordsOf(place.id, world).map((record) => ({type: 'merge', ...record}) as Change);
      await community.store.commit(changes);
      await agrees(community, world);
      await place.close();
    });

    it('and in Firestore, under the rules', async () => {
      const id = freshCommunity();
      const opened = new Opened();
      await writePastTheRules(id, recordsOf(id, world));
      await agrees({...(await opened.open(configAs('otto', id))), id, viewer: null}, world);
      await opened.close();
    });
  });
}

describe('the three communities', () => {
  const quarter = periodAt('quarter', NOW);
  const [lively, dominated, dying] = CHARACTERS.map((character) => slowly(aWorld(character, NOW), quarter).now);

  it('differ in what the pulse is for', () => {
    expect(lively!.posts / lively!.active).to.be.below(dominated!.posts / dominated!.active);
    expect(dominated!.topPosts / dominated!.posts).to.be.above(0.75);
    expect(dying!.conversations).to.equal(0);
    expect(lively!.conversations).to.be.above(10);
    for (const figure of ['suggested', 'renewed', 'done', 'setAside'] as const) expect(lively![figure]).to.be.above(0);
  });
});
