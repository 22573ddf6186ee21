import {expect} from '@open-wc/testing';
import {askToAdopt, refuseAdoption, takeOver, withdrawAdoption} from '../../src/community/adoption.js';
import type {Community} from '../../src/community/community.js';
import {listInDirectory} from '../../src/community/directory.js';
import {eraseMyData} from '../../src/community/erasure.js';
import {changeRole, join, leave} from '../../src/community/membership.js';
import {exportMyData} from '../../src/community/my-data.js';
import {isAbandoned} from '../../src/model/adoption.js';
import {dayOf, type Member} from '../../src/model/member.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const DAY = 24 * 60 * 60 * 1000;

describe('a community that its stewards left alone', () => {
  let place: LocalCommunity;
  let amara: Community;
  let ada: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    [amara, ada] = [place.as('Amara'), place.as('Ada')];
    await join(amara);
    await join(ada);
    await lately(ada, {joinedAt: Date.now() - 40 * DAY});
  });
  afterEach(() => place.close());

  const uid = ({viewer}: Community) => viewer!.uid;
  /** What time has made of a member. */
  const lately = async ({store, viewer}: Community, fields: Partial<Member>) => {
    const member = (await store.get(refs.member(viewer!.uid)))!;
    await store.commit([
      {type: 'update', ref: refs.member(viewer!.uid), data: fields},
      listInDirectory(viewer!.uid, {...member, ...fields}),
    ]);
  };
  const away = (days = 90) => lately(amara, {activeOn: dayOf() - days});
  const announced = (days: number) =>
    ada.store.commit([{type: 'update', ref: refs.adoption(), data: {askedAt: Date.now() - days * DAY}}]);
  const adoption = async () => ada.store.get(refs.adoption(), {fresh: true});
  const roleOf = async (community: Community) =>
    (await ada.store.get(refs.member(uid(community)), {fresh: true}))!.role;

  it('is asked for by a member, and taken over two weeks later', async () => {
    await away();
    await askToAdopt(ada);
    expect(await adoption()).to.deep.include({by: uid(ada), stewards: [uid(amara)], state: 'open'});
    await announced(13);
    await expectError(takeOver(ada), 'permission-denied');
    await announced(14);
    await takeOver(ada);
    expect([await roleOf(ada), await roleOf(amara)]).to.deep.equal(['steward', 'steward']);
    expect(await adoption()).to.include({state: 'adopted', decidedBy: uid(ada)});
    expect(await ada.store.get(refs.community())).to.include({stewards: 2, lastRole: uid(ada)});
    const [entry] = await ada.store.query(queries.log());
    expect(entry).to.include({kind: 'adopt', target: `members/${uid(ada)}`, reason: 'Ada', byline: 'Ada'});
  });

  it('is not one where a steward was seen in the last 90 days', async () => {
    await away(89);
    await expectError(askToAdopt(ada), 'permission-denied');
    expect(isAbandoned([{activeOn: 10}, {activeOn: 50}], 140)).to.equal(true);
    expect(isAbandoned([{activeOn: 10}, {activeOn: 51}], 140)).to.equal(false);
    expect(isAbandoned([], 140)).to.equal(false);
    expect(isAbandoned(Array<{activeOn: number}>(7).fill({activeOn: 1}), 140)).to.equal(false);
  });

  it('is not for who is new, or was not there lately', async () => {
    await away();
    await lately(ada, {joinedAt: Date.now() - 29 * DAY});
    await expectError(askToAdopt(ada), 'permission-denied');
    await lately(ada, {joinedAt: Date.now() - 40 * DAY, activeOn: dayOf() - 31});
    await expectError(askToAdopt(ada), 'permission-denied');
  });

  it('stays with its stewards where one refuses, and nobody asks again for a while', async () => {
    await away();
    await askToAdopt(ada);
    await refuseAdoption(amara);
    expect(await adoption()).to.include({state: 'refused', decidedBy: uid(amara)});
    await announced(20);
    await expectError(takeOver(ada), 'permission-denied');
    await expectError(askToAdopt(ada), 'permission-denied');
    await expectError(withdrawAdoption(ada), 'conflict');
  });

  it('is not taken over where a steward was seen meanwhile', async () => {
    await away();
    await askToAdopt(ada);
    await announced(14);
    await away(3);
    await expectError(takeOver(ada), 'permission-denied');
  });

  it('may be asked for by others when whoever asked takes it back', async () => {
    const bo = place.as('Bo');
    await join(bo);
    await lately(bo, {joinedAt: Date.now() - 40 * DAY});
    await away();
    await askToAdopt(ada);
    await expectError(askToAdopt(bo), 'permission-denied');
    await expectError(withdrawAdoption(bo), 'permission-denied');
    await expectError(refuseAdoption(bo), 'permission-denied');
    await withdrawAdoption(ada);
    await askToAdopt(bo);
    expect(await adoption()).to.include({by: uid(bo), state: 'open', decidedBy: ''});
  });

  it('may be asked for by others when whoever asked does nothing further', async () => {
    const bo = place.as('Bo');
    await join(bo);
    await lately(bo, {joinedAt: Date.now() - 40 * DAY});
    await away();
    await askToAdopt(ada);
    await announced(28);
    await askToAdopt(bo);
    expect(await adoption()).to.include({by: uid(bo)});
  });

  it('is told to whoever takes their data along, and withdrawn by who has it erased', async () => {
    await away();
    await askToAdopt(ada);
    const {content} = (await exportMyData(ada))!;
    const {askedToAdopt} = JSON.parse(await content.text()) as {askedToAdopt: {by: string; askedAt: string}};
    expect(askedToAdopt.by).to.equal(uid(ada));
    expect(askedToAdopt.askedAt).to.match(/^\d{4}-/);
    await eraseMyData(ada, {texts: false});
    expect(await amara.store.get(refs.adoption(), {fresh: true})).to.include({state: 'withdrawn'});
  });
});

describe('a steward who leaves', () => {
  it('steps down with it, unless they are the last', async () => {
    const place = new LocalCommunity();
    const [amara, ada] = [place.as('Amara'), place.as('Ada')];
    await join(amara);
    await join(ada);
    await expectError(leave(amara), 'last-steward');
    await expectError(eraseMyData(amara, {texts: false}), 'last-steward');
    await changeRole(amara, ada.viewer!.uid, 'steward');
    await leave(amara);
    expect(await ada.store.get(refs.member(amara.viewer!.uid), {fresh: true})).to.include({
      ...{status: 'left', role: 'member'},
    });
    expect(await ada.store.get(refs.community(), {fresh: true})).to.include({stewards: 1});
    await expectError(leave(ada), 'last-steward');
    await place.close();
  });
});
