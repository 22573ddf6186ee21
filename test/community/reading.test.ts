import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {join, leave} from '../../src/community/membership.js';
import {
  follow,
  isFollowed,
  isMuted,
  isUnread,
  lastVisit,
  markAllSeen,
  markSeen,
  mute,
  readerOf,
  type Reader,
} from '../../src/community/reading.js';
import {createId} from '../../src/model/ids.js';
import {MAX_KEPT, MAX_SEEN} from '../../src/model/participation.js';
import {refs, type Stored} from '../../src/model/records.js';
import {serverTime} from '../../src/store/transforms.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';
import {freshState} from '../support/store-acts.js';

describe('what a member has seen', () => {
  let place: LocalCommunity;
  let ada: Community;
  let grace: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, grace] = [place.as('Ada'), place.as('Grace')];
    await join(ada);
    await join(grace);
  });
  afterEach(() => place.close());

  const say = async (who: Community, page: string): Promise<Stored<'thread'>> => {
    const thread = threadOfPage(page, 'A page');
    await post(who, {id: createId(), thread, body: 'Hello'});
    return (await who.store.get(refs.thread(thread.id)))!;
  };

  const stateOf = ({store, viewer}: Community) => store.get(refs.state(viewer!.uid));

  const reader = async (community: Community): Promise<Reader> => {
    const member = await community.store.get(refs.member(community.viewer!.uid));
    return readerOf(community, member, await stateOf(community))!;
  };

  it('is unread when somebody else wrote since they joined, and not what they wrote themselves', async () => {
    const thread = await say(grace, 'a');
    expect(isUnread(await reader(ada), thread)).to.be.true;
    expect(isUnread(await reader(grace), thread)).to.be.false;
    const before = {...thread, lastAt: (await reader(ada)).joinedAt - 1};
    expect(isUnread(await reader(ada), before), 'from before they joined').to.be.false;
  });

  it('is read until somebody else writes again', async () => {
    const thread = await say(grace, 'a');
    expect(lastVisit(await reader(ada), thread.id)).to.be.undefined;
    await markSeen(ada, thread);
    expect(isUnread(await reader(ada), thread)).to.be.false;
    expect(lastVisit(await reader(ada), thread.id)).to.equal(thread.lastAt);
    expect(isUnread(await reader(ada), await say(grace, 'a'))).to.be.true;
  });

  it('keeps what was seen of other threads', async () => {
    const [a, b] = [await say(grace, 'a'), await say(grace, 'b')];
    await markSeen(ada, a);
    await markSeen(ada, b);
    expect((await stateOf(ada))!.seen).to.deep.equal({[a.id]: a.lastAt, [b.id]: b.lastAt});
    expect(await stateOf(ada)).to.include({mail: 'off', caughtUpAt: 0});
  });

  it('gives up what was seen longest ago when there is no room for more', async () => {
    const seen = Object.fromEntries(Array.from({length: MAX_SEEN}, (_, i) => [`t${i}`, 1000 + i]));
    const ref = refs.state(ada.viewer!.uid);
    await ada.store.commit([{type: 'merge', ref, data: {...freshState, seen, updatedAt: serverTime()}}]);
    await markSeen(ada, {id: 'new', lastAt: 5000});
    const kept = (await stateOf(ada))!.seen;
    expect(kept).to.include({new: 5000, [`t${MAX_SEEN - 1}`]: 1000 + MAX_SEEN - 1});
    expect(kept).not.to.have.property('t0');
    expect(Object.keys(kept).length).to.be.below(MAX_SEEN);
  });

  it('is everything, by one word', async () => {
    const thread = await say(grace, 'a');
    await markAllSeen(ada);
    expect(isUnread(await reader(ada), thread)).to.be.false;
    expect(isUnread(await reader(ada), await say(grace, 'b'))).to.be.true;
  });

  it('follows or mutes a thread, not both, and what is muted is never unread', async () => {
    const thread = await say(grace, 'a');
    await follow(ada, thread.id);
    expect([isFollowed(await reader(ada), thread.id), isMuted(await reader(ada), thread.id)]).to.deep.equal([
      true,
      false,
    ]);
    await mute(ada, thread.id);
    expect([isFollowed(await reader(ada), thread.id), isMuted(await reader(ada), thread.id)]).to.deep.equal([
      false,
      true,
    ]);
    expect(isUnread(await reader(ada), thread)).to.be.false;
    await mute(ada, thread.id, false);
    expect(isMuted(await reader(ada), thread.id)).to.be.false;
    await follow(ada, thread.id);
    await follow(ada, thread.id, false);
    expect(isFollowed(await reader(ada), thread.id)).to.be.false;
  });

  it('may end what never began', async () => {
    await mute(ada, 'x', false);
    await follow(grace, 'x', false);
    expect(await stateOf(ada)).to.deep.include({follows: [], mutes: [], seen: {}});
  });

  it('follows a limited number of threads', async () => {
    const ref = refs.state(ada.viewer!.uid);
    const follows = Array.from({length: MAX_KEPT}, (_, i) => `t${i}`);
    await ada.store.commit([{type: 'merge', ref, data: {...freshState, follows, updatedAt: serverTime()}}]);
    const error = await expectError(follow(ada, 'one-more'), 'too-many');
    expect(error.detail).to.include({limit: MAX_KEPT});
  });

  it('is not kept of visitors, of those who are no members and of those who left', async () => {
    const thread = await say(ada, 'a');
    await expectError(markSeen(place.as(null), thread), 'signed-out');
    const nils = place.as('Nils');
    await expectError(markSeen(nils, thread), 'not-a-member');
    expect(await stateOf(nils)).to.be.undefined;
    await leave(grace);
    await expectError(markSeen(grace, thread), 'not-a-member');
    const member = await grace.store.get(refs.member(grace.viewer!.uid));
    expect(readerOf(grace, member, undefined)).to.be.undefined;
    expect(readerOf(place.as(null), undefined, undefined)).to.be.undefined;
  });

  it('is kept of those who follow without joining, from then on', async () => {
    const nils = place.as('Nils');
    const before = await say(ada, 'a');
    await follow(nils, before.id);
    const reader = readerOf(nils, undefined, await stateOf(nils))!;
    expect([isFollowed(reader, before.id), isUnread(reader, before)]).to.deep.equal([true, false]);
    const after = await say(ada, 'a');
    expect(isUnread(reader, after)).to.equal(true);
    await markSeen(nils, after);
    expect(isUnread(readerOf(nils, undefined, await stateOf(nils))!, after)).to.equal(false);
    const guest: Community = {...nils, viewer: {uid: 'guest', name: 'Guest', guest: true}};
    await expectError(follow(guest, before.id), 'permission-denied');
  });
});
