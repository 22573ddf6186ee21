import {expect} from '@open-wc/testing';
import {askToAdopt, refuseAdoption} from '../../src/community/adoption.js';
import {setAgreeing} from '../../src/community/agreement.js';
import {acceptApplication, apply, declineApplication, withdrawApplication} from '../../src/community/applications.js';
import {eraseBallot, rest, supportPriority} from '../../src/community/ballots.js';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {listInDirectory} from '../../src/community/directory.js';
import {eraseMyData} from '../../src/community/erasure.js';
import {proposeTerm, reviseTerm} from '../../src/community/glossary.js';
import {markLeft, writeKnownPeople} from '../../src/community/known-people.js';
import {createInvitation, joinByInvitation, revokeInvitation} from '../../src/community/invitations.js';
import {changeRole, found, join, leave} from '../../src/community/membership.js';
import {suggestPriority} from '../../src/community/priorities.js';
import {follow, markAllSeen} from '../../src/community/reading.js';
import {changeSettings} from '../../src/community/settings.js';
import {noteUses} from '../../src/community/term-uses.js';
import {changeWatched} from '../../src/community/watched.js';
import type {CommunityError} from '../../src/model/errors.js';
import {createId, knownIdOf} from '../../src/model/ids.js';
import {dayOf, noProfile} from '../../src/model/member.js';
import {NO_NAME} from '../../src/model/no-name.js';
import {refs} from '../../src/model/records.js';
import type {Viewer} from '../../src/model/viewer.js';
import type {Change, Store} from '../../src/store/store.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity, sessionOf} from '../support/local-community.js';
import {waitUntil} from '../support/wait-until.js';

/** A person whose session a test ends, and what the store was given. */
class Member {
  readonly given: (readonly Change[])[] = [];
  readonly community: Community;
  #viewer: Viewer | null;
  #endsAfter = Infinity;

  constructor(community: Community) {
    this.#viewer = community.viewer!;
    const session = Object.defineProperty(sessionOf(null), 'viewer', {get: () => this.#viewer});
    const commit: Store['commit'] = (changes) => {
      this.given.push(changes);
      const done = community.store.commit(changes);
      if (this.given.length >= this.#endsAfter) this.#viewer = MALLORY;
      return done;
    };
    const store = new Proxy(community.store, {
      get: (of, name) => {
        const value = name === 'commit' ? commit : (of as unknown as Record<string | symbol, unknown>)[name];
        return typeof value === 'function' ? (value as () => void).bind(of) : value;
      },
    });
    this.community = {...community, session, store};
  }

  /** Somebody else signs in, or nobody. */
  become(viewer: Viewer | null): void {
    this.#viewer = viewer;
    this.#endsAfter = Infinity;
  }

  /** Somebody else signs in once so much was handed over. */
  endAfter(commits: number): void {
    this.given.length = 0;
    this.#endsAfter = commits;
  }
}

const DAY = 24 * 60 * 60 * 1000;
const MALLORY = {uid: 'mallory', name: 'Mallory'};

describe('whoever is signed out while what they did is prepared', () => {
  let place: LocalCommunity;
  let ada: Member;
  let grace: Member;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, grace] = [new Member(place.as('Ada')), new Member(place.as('Grace'))];
    await join(ada.community);
  });
  const others: LocalCommunity[] = [];
  afterEach(() => Promise.all([place, ...others.splice(0)].map((used) => used.close())));

  const uid = ({community}: Member) => community.viewer!.uid;
  const asked = async () => {
    await changeSettings(ada.community, {join: 'approval'});
    await apply(grace.community, 'Let me in');
  };
  const wording = {label: 'Pod', gloss: 'A group.', lang: 'en'};

  type Act = [Member, () => Promise<unknown>];
  /** @param isAtOnce Nothing is prepared: the session has ended, and the page does not know so yet. */
  const act = (name: string, prepare: () => Promise<Act>, {isAtOnce = false} = {}) =>
    [MALLORY, null].forEach((next) =>
      it(`${name}: it is not handed over where ${next ? 'another' : 'nobody'} is signed in, and is once they are back`, async () => {
        const [who, run] = await prepare();
        who.given.length = 0;
        if (isAtOnce) who.become(next);
        const doing = run();
        who.become(next);
        await expectError(doing, 'signed-out');
        expect(who.given).to.deep.equal([]);
        who.become(who.community.viewer!);
        await run();
        expect(who.given.length).to.be.greaterThan(0);
      }),
    );
  const actAtOnce = (name: string, prepare: () => Promise<Act>) => act(name, prepare, {isAtOnce: true});

  act('somebody joins', async () => [grace, () => join(grace.community)]);
  act('somebody asks to join', async () => {
    await changeSettings(ada.community, {join: 'approval'});
    return [grace, () => apply(grace.community, 'Let me in')];
  });
  act('somebody comes by an invitation', async () => {
    await changeSettings(ada.community, {join: 'invitation'});
    const code = await createInvitation(ada.community, {expiresAt: Date.now() + 3_600_000, limit: 1});
    return [grace, () => joinByInvitation(grace.community, code)];
  });
  act('a steward lets somebody in', async () => {
    await asked();
    return [ada, () => acceptApplication(ada.community, uid(grace))];
  });
  act('a steward declines, with why', async () => {
    await asked();
    return [ada, () => declineApplication(ada.community, uid(grace), 'Not yet')];
  });
  act('somebody founds a community', async () => {
    const other = new LocalCommunity();
    others.push(other);
    const first = new Member(other.as('Ada'));
    return [first, () => found(first.community, 'Zones')];
  });
  act('somebody leaves', async () => {
    await join(grace.community);
    return [grace, () => leave(grace.community)];
  });
  act('a steward gives a member another role', async () => {
    await join(grace.community);
    return [ada, () => changeRole(ada.community, uid(grace), 'moderator')];
  });
  act('a steward invites', async () => [
    ada,
    () => createInvitation(ada.community, {expiresAt: Date.now() + 3_600_000, limit: 1}),
  ]);
  act('a steward says which words are asked about', async () => [
    ada,
    () => changeWatched(ada.community, ['numbskull'], []),
  ]);
  actAtOnce('a steward changes a setting', async () => [ada, () => changeSettings(ada.community, {name: 'Zones'})]);
  actAtOnce('a steward says how many agree a term', async () => [ada, () => setAgreeing(ada.community, 5)]);
  actAtOnce('a steward takes an invitation back', async () => {
    const code = await createInvitation(ada.community, {expiresAt: Date.now() + 3_600_000, limit: 1});
    return [ada, () => revokeInvitation(ada.community, code)];
  });
  actAtOnce('somebody takes back that they asked to join', async () => {
    await asked();
    return [grace, () => withdrawApplication(grace.community)];
  });
  it('which terms a page names: not noted in the name of another, and is once they are back', async () => {
    const page = {key: 'https://a.example/', title: 'A page', thread: ''};
    for (const next of [MALLORY, null]) {
      ada.given.length = 0;
      const noting = noteUses(ada.community, page, ['pod']);
      ada.become(next);
      expect(await noting).to.be.false;
      expect(ada.given).to.deep.equal([]);
      ada.become(ada.community.viewer!);
    }
    expect(await noteUses(ada.community, page, ['pod'])).to.be.true;
    expect(ada.given).to.have.length(1);
  });
  const abandoned = async () => {
    await join(grace.community);
    const {store} = ada.community;
    const [adas, graces] = [(await store.get(refs.member(uid(ada))))!, (await store.get(refs.member(uid(grace))))!];
    const lately = {activeOn: dayOf() - 100};
    const long = {joinedAt: Date.now() - 40 * DAY, joinedOn: dayOf() - 40};
    await store.commit([
      {type: 'update', ref: refs.member(uid(ada)), data: lately},
      listInDirectory(uid(ada), {...adas, ...lately}),
      {type: 'update', ref: refs.member(uid(grace)), data: long},
      listInDirectory(uid(grace), {...graces, ...long}),
    ]);
  };
  act('somebody asks to look after what its stewards left', async () => {
    await abandoned();
    return [grace, () => askToAdopt(grace.community)];
  });
  act('a steward refuses that', async () => {
    await abandoned();
    await askToAdopt(grace.community);
    return [ada, () => refuseAdoption(ada.community)];
  });
  const supported = async () => {
    const id = await suggestPriority(ada.community, {title: 'Docs', body: ''});
    await supportPriority(ada.community, id, true);
    return id;
  };
  act('somebody takes their support back', async () => {
    const id = await supported();
    return [ada, () => supportPriority(ada.community, id, false)];
  });
  act('somebody lets a priority rest', async () => {
    const id = await supported();
    return [ada, () => rest(ada.community, id)];
  });
  act('somebody forgets what they supported', async () => {
    await supported();
    return [ada, () => eraseBallot(ada.community)];
  });
  act('a steward adds a term', async () => [ada, () => proposeTerm(ada.community, wording)]);
  act('a steward changes a term', async () => {
    const id = await proposeTerm(ada.community, wording);
    const read = (await ada.community.store.get(refs.term(id)))!;
    return [ada, () => reviseTerm(ada.community, read, {gloss: 'A group of containers.'})];
  });
  const newcomer = {id: knownIdOf('nils@example.org'), from: undefined, status: 'known' as const};
  const known = [{...newcomer, profile: {...noProfile, name: 'Nils'}}];
  act('a steward says who will come', async () => [ada, () => writeKnownPeople(ada.community, known)]);
  act('a steward says who has left', async () => {
    await join(grace.community);
    return [ada, () => markLeft(ada.community, uid(grace))];
  });
  act('somebody has their data erased', async () => {
    await join(grace.community);
    return [grace, () => eraseMyData(grace.community, {texts: false})];
  });

  it('whose data is being erased when another signs in: nothing more is, at whatever point, until they are back', async () => {
    await changeSettings(ada.community, {join: 'approval'});
    /** @returns Whether all of it was handed over before that. */
    const endedAfter = async (commits: number) => {
      const who = new Member(place.as(`Grace ${commits}`));
      await apply(who.community, 'Let me in');
      await acceptApplication(ada.community, uid(who));
      await follow(who.community, 'a-thread');
      await post(who.community, {id: createId(), thread: threadOfPage('https://a.example/', 'A page'), body: 'Hello'});
      const isNoted = async () => (await who.community.store.get(refs.state(uid(who))))!.weeks.length > 0;
      await waitUntil(isNoted, 'that they took part is noted');
      who.endAfter(commits);
      if (!commits) who.become(MALLORY);
      const became = await eraseMyData(who.community, {texts: true}).catch(({code}: CommunityError) => code);
      if (became === true) return true;
      expect([became, who.given.length]).to.deep.equal(['signed-out', commits]);
      who.become(who.community.viewer!);
      expect(await eraseMyData(who.community, {texts: true})).to.be.true;
      expect((await ada.community.store.get(refs.member(uid(who)), {fresh: true}))?.name).to.equal(NO_NAME);
      return false;
    };
    let commits = 0;
    while (!(await endedAfter(commits))) commits++;
    // Their post, their notes, their place, what they say of themselves, what they asked with, and their name on the post.
    expect(commits).to.equal(6);
  });

  act('somebody writes', async () => {
    const thread = threadOfPage('https://a.example/', 'A page');
    return [ada, () => post(ada.community, {id: createId(), thread, body: 'Hello'})];
  });
  act('somebody follows a conversation', async () => [ada, () => follow(ada.community, 'a-thread')]);
  act('somebody has read everything', async () => [ada, () => markAllSeen(ada.community)]);
});
