import {expect} from '@open-wc/testing';
import {
  adoptCharter,
  charterHistory,
  proposeCharter,
  withdrawCharter,
  type CharterDraft,
} from '../../src/community/charter.js';
import type {Community} from '../../src/community/community.js';
import {askConsentWith} from '../../src/community/consent.js';
import {post, removePost} from '../../src/community/discussion.js';
import {eraseMyData} from '../../src/community/erasure.js';
import {agreeToCharter, join, leave} from '../../src/community/membership.js';
import {exportMyData} from '../../src/community/my-data.js';
import {react} from '../../src/community/reactions.js';
import {CHARTER_FIELDS, type CharterWording} from '../../src/model/charter.js';
import {createId} from '../../src/model/ids.js';
import {NO_NAME} from '../../src/model/no-name.js';
import {refs} from '../../src/model/records.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const nothing = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as CharterWording;

const draft = (given: Partial<CharterDraft> = {}): CharterDraft => ({
  ...{...nothing, name: 'Cloud practice', purpose: 'To learn from each other.'},
  ...{note: '', changesSubstance: true, daysOpen: 0},
  ...given,
});

describe('the charter', () => {
  let place: LocalCommunity;
  let amara: Community;
  let ada: Community;
  let asked: [number: number, agreed: number][];
  let answer: boolean;

  beforeEach(async () => {
    place = new LocalCommunity();
    [amara, ada] = [place.as('Amara'), place.as('Ada')];
    asked = [];
    answer = true;
    askConsentWith(async (_, number, agreed) => {
      asked.push([number, agreed]);
      return answer;
    });
    await join(amara);
  });
  afterEach(() => place.close());

  const record = async () => (await amara.store.get(refs.community()))!;
  const agreedBy = async ({viewer, store}: Community) => (await store.get(refs.member(viewer!.uid)))?.charter;
  const charter = async (number: number) => (await amara.store.get(refs.charter(number)))!;
  const effective = async (given: Partial<CharterDraft> = {}) => {
    const number = await proposeCharter(amara, draft(given), (await record()).charter);
    await adoptCharter(amara, {number});
    return number;
  };
  const write = async (by: Community, id = createId()) => {
    await post(by, {id, thread: {id: 'board', key: '', title: 'Board'}, body: 'Hello'});
    return (await by.store.get(refs.post('board', id)))!;
  };

  it('is proposed, and takes effect by a steward, who agrees to it with that', async () => {
    const number = await proposeCharter(ada, draft({name: ' Cloud  practice ', purpose: ' To learn. '}), 0);
    expect(await charter(number)).to.include({
      ...{number: 1, name: 'Cloud practice', purpose: 'To learn.', state: 'proposed', substance: 1, byline: 'Ada'},
    });
    expect(await record()).to.include({charter: 0, binding: 0});
    await expectError(adoptCharter(ada, {number}), 'permission-denied');
    await adoptCharter(amara, {number});
    expect(await charter(number)).to.include({state: 'effective', decidedByline: 'Amara'});
    expect(await record()).to.include({charter: 1, binding: 1});
    expect(await agreedBy(amara)).to.equal(1);
  });

  it('says what is missing or too long, before anything is written', async () => {
    await expectError(proposeCharter(amara, draft({purpose: ' '}), 0), 'empty');
    await expectError(proposeCharter(amara, draft({behaviour: 'x'.repeat(2001)}), 0), 'too-long');
    await expectError(proposeCharter(amara, draft({reviewOn: 'soon'}), 0), 'invalid');
    await expectError(proposeCharter(amara, draft({daysOpen: 31}), 0), 'invalid');
    await expectError(proposeCharter(amara, draft({daysOpen: -1}), 0), 'invalid');
    expect(await charterHistory(amara)).to.deep.equal([]);
  });

  it('is open for as long as its author said', async () => {
    const number = await proposeCharter(amara, draft({daysOpen: 7}), 0);
    await expectError(adoptCharter(amara, {number}), 'permission-denied');
  });

  it('takes the place of the version that it was written for, and of no other', async () => {
    const [first, second] = [
      await proposeCharter(ada, draft(), 0),
      await proposeCharter(amara, draft({purpose: 'To win.'}), 0),
    ];
    await adoptCharter(amara, {number: first});
    await expectError(adoptCharter(amara, {number: second}), 'conflict');
    await expectError(proposeCharter(ada, draft(), 0), 'conflict');
  });

  it('is withdrawn, and its number stays taken', async () => {
    const number = await proposeCharter(ada, draft(), 0);
    await withdrawCharter(ada, {number});
    expect(await charter(number)).to.include({state: 'withdrawn', decidedByline: 'Ada'});
    await expectError(adoptCharter(amara, {number}), 'conflict');
    expect(await proposeCharter(ada, draft(), 0)).to.equal(2);
  });

  it('is agreed to by joining, and by coming back', async () => {
    await effective();
    await join(ada, {}, {charter: 1});
    expect(await agreedBy(ada)).to.equal(1);
    await leave(ada);
    await effective({purpose: 'To do.'});
    await join(ada, {}, {charter: 2});
    expect(await agreedBy(ada)).to.equal(2);
    expect(asked).to.deep.equal([]);
  });

  it('is not agreed to by joining where it was not shown, or another one was: then it is asked for later', async () => {
    await effective();
    await join(ada);
    await effective({purpose: 'To do.'});
    await join(place.as('Grace'), {}, {charter: 1});
    expect([await agreedBy(ada), await agreedBy(place.as('Grace'))]).to.deep.equal([0, 0]);
    await write(ada);
    expect(asked).to.deep.equal([[2, 0]]);
  });

  it('is asked for before somebody becomes a member by writing, who else writes nothing', async () => {
    await effective();
    answer = false;
    await expectError(write(ada), 'agreement-needed');
    expect(await agreedBy(ada)).to.equal(undefined);
    answer = true;
    await write(ada);
    expect(await agreedBy(ada)).to.equal(1);
    expect(asked).to.deep.equal([
      [1, 0],
      [1, 0],
    ]);
  });

  it('is asked for anew where it says something new, once; not where it says the same in other words', async () => {
    await join(ada);
    await write(ada);
    await effective();
    await write(ada);
    await effective({focus: 'Clouds', changesSubstance: false});
    await write(ada);
    expect(asked).to.deep.equal([[1, 0]]);
    await effective({purpose: 'To do.'});
    await Promise.all([write(ada), write(ada)]);
    expect(asked).to.deep.equal([
      [1, 0],
      [3, 1],
    ]);
    expect(await agreedBy(ada)).to.equal(3);
  });

  it('is not asked for where somebody takes back what they said, or says how they are', async () => {
    await join(ada);
    const [mine, theirs] = [await write(ada), await write(amara)];
    await react(ada, theirs, 'thanks');
    await effective();
    await react(ada, theirs, undefined);
    await removePost(ada, mine);
    await eraseMyData(ada, {texts: true});
    expect(asked).to.deep.equal([]);
  });

  it('is agreed to with a click, also by who is no member yet', async () => {
    await join(ada);
    await effective();
    await agreeToCharter(ada, 1);
    await agreeToCharter(place.as('Grace'), 1);
    expect([await agreedBy(ada), await agreedBy(place.as('Grace'))]).to.deep.equal([1, 1]);
  });

  it('keeps every version that was in effect', async () => {
    await effective();
    await withdrawCharter(amara, {number: await proposeCharter(amara, draft({focus: 'No'}), 1)});
    await effective({purpose: 'To do.'});
    expect((await charterHistory(ada)).map(({number, purpose}) => [number, purpose])).to.deep.equal([
      [3, 'To do.'],
      [1, 'To learn from each other.'],
    ]);
  });

  it('is in what its author takes along, and loses their name when they are forgotten', async () => {
    const number = await proposeCharter(ada, draft(), 0);
    const file = (await exportMyData(ada))!;
    const {charters} = JSON.parse(await file.content.text()) as {charters: {purpose: string}[]};
    expect(charters.map(({purpose}) => purpose)).to.deep.equal(['To learn from each other.']);
    await eraseMyData(ada, {texts: false});
    expect(await charter(number)).to.include({byline: NO_NAME, purpose: 'To learn from each other.'});
  });
});
