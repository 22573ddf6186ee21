import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {peopleIn} from '../../src/community/directory.js';
import {approveEvidence, suggestEvidence} from '../../src/community/evidence.js';
import {importKnownPeople, planKnownPeople, type ListedPerson} from '../../src/community/known-people.js';
import {changeRole, join} from '../../src/community/membership.js';
import {noteActivity} from '../../src/community/activity.js';
import {savePortrait, readPortrait} from '../../src/community/portrait.js';
import {readProfile, seenBy, updateProfile} from '../../src/community/profile.js';
import {follow} from '../../src/community/reading.js';
import {acceptAnswer, changeKind} from '../../src/community/thread-acts.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {createId, knownIdOf} from '../../src/model/ids.js';
import {weekOf} from '../../src/model/involvement.js';
import {dayOf} from '../../src/model/member.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

let place: LocalCommunity;
let ada: Community;
let grace: Community;
let nils: Community;
beforeEach(async () => {
  place = new LocalCommunity();
  [ada, grace, nils] = [place.as('Ada'), place.as('Grace'), place.as('Nils')];
  await join(ada);
  await join(grace);
});
afterEach(() => place.close());

const uid = ({viewer}: Community) => viewer!.uid;
const directory = async () => peopleIn(await ada.store.query(queries.directory()));
const withAddress = (who: Community, email: string): Community => ({...who, viewer: {...who.viewer!, email}});

describe('a profile', () => {
  const told = {title: 'Admiral', place: 'Arlington', contact: 'Room 3', about: 'Notes to myself', skills: ['COBOL']};
  const levels = {place: 'members', contact: 'stewards', about: 'me'} as const;
  beforeEach(() => updateProfile(grace, told, levels));

  const shownTo = async (who: Community) => {
    const {title, place: where, contact, about} = (await readProfile(who, uid(grace)))!.profile;
    return [title, where, contact, about];
  };

  it('shows each field to those it is for', async () => {
    expect(await shownTo(grace)).to.deep.equal(['Admiral', 'Arlington', 'Room 3', 'Notes to myself']);
    expect(await shownTo(ada)).to.deep.equal(['Admiral', 'Arlington', 'Room 3', '']);
    await changeRole(ada, uid(grace), 'steward');
    await changeRole(ada, uid(ada), 'member');
    expect(await shownTo(ada)).to.deep.equal(['Admiral', 'Arlington', '', '']);
    expect(await shownTo(nils)).to.deep.equal(['Admiral', '', '', '']);
    expect(await shownTo(place.as(null))).to.deep.equal(['Admiral', '', '', '']);
  });

  it('keeps what is not for all out of the member’s record and the directory', async () => {
    const open = JSON.stringify([await ada.store.get(refs.member(uid(grace))), await directory()]);
    for (const secret of ['Arlington', 'Room 3', 'Notes']) expect(open).not.to.contain(secret);
    expect(open).to.contain('COBOL');
  });

  it('is previewed as others see it', async () => {
    const own = (await readProfile(grace, uid(grace)))!;
    expect(own.levels).to.include({...levels, title: 'all'});
    const seen = (['all', 'members', 'stewards', 'me'] as const).map((reader) => {
      const {place: where, contact, about} = seenBy(own, reader);
      return [where, contact, about].filter(Boolean).length;
    });
    expect(seen).to.deep.equal([0, 1, 2, 3]);
  });

  it('leaves what is not mentioned as it is, where it is', async () => {
    await updateProfile(grace, {title: 'Rear admiral'});
    expect((await readProfile(grace, uid(grace)))!.levels).to.include(levels);
    expect(await shownTo(grace)).to.deep.equal(['Rear admiral', 'Arlington', 'Room 3', 'Notes to myself']);
  });

  it('moves a field to others, and is nowhere else then', async () => {
    await updateProfile(grace, {}, {place: 'all', contact: 'me'});
    expect((await directory()).find(({name}) => name === 'Grace')).to.include({place: 'Arlington'});
    expect((await ada.store.get(refs.facet(uid(grace), 'members')))!.place).to.equal('');
    expect(await shownTo(ada)).to.deep.equal(['Admiral', 'Arlington', '', '']);
  });

  it('may have a picture that is kept here, for whom it is', async () => {
    await savePortrait(grace, {type: 'image/png', data: 'iVBORw0KGgo='}, 'members');
    expect((await readProfile(ada, uid(grace)))!.profile.photo).to.equal('kept');
    expect((await readProfile(nils, uid(grace)))!.profile.photo).to.equal('');
    await updateProfile(grace, {}, {photo: 'all'});
    expect(await readPortrait(ada, uid(grace))).to.include({level: 'all', data: 'iVBORw0KGgo='});
    await savePortrait(grace, undefined);
    expect(await readPortrait(ada, uid(grace))).to.equal(undefined);
    await expectError(savePortrait(grace, {type: 'image/png', data: 'A'.repeat(40_000)}), 'too-long');
  });
});

describe('people whom a list named', () => {
  const kim: ListedPerson = {email: 'Kim@Example.com', profile: {name: 'Kim Lee', department: 'IT', title: 'Analyst'}};
  const noor: ListedPerson = {email: 'noor@example.com', profile: {name: 'Noor', place: 'Cairo'}};
  const gone: ListedPerson = {email: 'gone@example.com', profile: {name: 'Gone'}, hasLeft: true};
  const take = async (...people: ListedPerson[]) => {
    const plan = await planKnownPeople(ada, people);
    const counts: number[] = [];
    await importKnownPeople(ada, plan, {wrote: (count) => counts.push(count)});
    const {added, changed, left, unchanged, claimed} = plan;
    return [added.length, changed.length, left.length, unchanged, claimed];
  };
  const known = async () => (await directory()).filter(({status}) => status === 'known').map(({name}) => name);

  it('are in the directory before they come', async () => {
    expect(await take(kim, noor, gone)).to.deep.equal([2, 0, 0, 1, 0]);
    expect(await known()).to.have.members(['Kim Lee', 'Noor']);
    expect(await take(kim, noor, gone)).to.deep.equal([0, 0, 0, 3, 0]);
  });

  it('are nowhere to be found by their address', async () => {
    await take(kim, noor, gone);
    const records = [
      ...(await ada.store.query(queries.directory())),
      await ada.store.get(refs.member(knownIdOf(kim.email))),
    ];
    expect(JSON.stringify(records).toLowerCase()).not.to.contain('example.com');
  });

  it('change with the next list, which leaves what it does not say', async () => {
    await take(kim);
    expect(await take({email: kim.email, profile: {name: 'Kim S. Lee'}})).to.deep.equal([0, 1, 0, 0, 0]);
    expect((await directory()).find(({status}) => status === 'known')).to.include({
      name: 'Kim S. Lee',
      department: 'IT',
    });
    expect(await take({...kim, hasLeft: true})).to.deep.equal([0, 0, 1, 0, 0]);
    expect(await known()).to.deep.equal([]);
    expect(await take(kim)).to.deep.equal([0, 1, 0, 0, 0]);
    expect(await known()).to.deep.equal(['Kim Lee']);
  });

  it('take over what was said of them when they come, and are one person then', async () => {
    await take(kim, noor);
    const here = withAddress(place.as('Kimmy'), 'kim@example.com');
    await join(here);
    expect(await known()).to.deep.equal(['Noor']);
    expect((await directory()).find(({uid: id}) => id === uid(here))).to.include({name: 'Kim Lee', title: 'Analyst'});
    const left = (await ada.store.get(refs.member(knownIdOf(kim.email))))!;
    expect(left).to.include({status: 'claimed', claimedBy: uid(here), title: '', department: ''});
    expect(await take(kim, noor)).to.deep.equal([0, 0, 0, 1, 1]);
    expect(await take({...kim, hasLeft: true})).to.deep.equal([0, 0, 1, 0, 1]);
    expect((await directory()).map(({name}) => name)).not.to.include('Kim Lee');
  });

  it('are brought in by stewards alone, and none if anything is wrong', async () => {
    const plan = await planKnownPeople(grace, [kim]);
    await expectError(importKnownPeople(grace, plan), 'permission-denied');
    const error = await expectError(planKnownPeople(ada, [kim, {...noor, profile: {name: '\u202Eroon'}}]), 'invalid');
    expect(error.detail.field).to.equal('name');
    expect(await known()).to.deep.equal([]);
  });

  it('come by the hundred, and stop when asked', async () => {
    const crowd = Array.from({length: 250}, (_, i) => ({email: `p${i}@example.com`, profile: {name: `P ${i}`}}));
    const plan = await planKnownPeople(ada, crowd);
    const stop = new AbortController();
    const counts: number[] = [];
    await importKnownPeople(ada, plan, {
      signal: stop.signal,
      wrote: (count) => void (counts.push(count), stop.abort()),
    });
    expect(counts).to.deep.equal([100]);
    expect(await take(...crowd)).to.deep.equal([150, 0, 0, 100, 0]);
    expect((await known()).length).to.equal(250);
  });
});

describe('what people know', () => {
  it('is suggested to them alone by answers that were accepted, and shown once they approve it', async () => {
    const question = threadOfPage('https://a.example/', 'How to upgrade?');
    await post(ada, {id: createId(), thread: question, body: 'How?'});
    await changeKind(ada, question.id, 'question');
    const answer = createId();
    await post(grace, {id: answer, thread: question, body: 'Slowly.'});
    expect(await suggestEvidence(grace)).to.deep.equal([]);
    await acceptAnswer(ada, question.id, answer);
    const suggestions = await suggestEvidence(grace);
    expect(suggestions).to.deep.equal([
      {kind: 'thread', id: question.id, skill: 'How to upgrade?', from: 'How to upgrade?'},
    ]);
    expect(await suggestEvidence(ada)).to.deep.equal([]);
    const shown = async () => (await readProfile(ada, uid(grace)))!.profile.evidence;
    expect(await shown()).to.deep.equal([]);
    await approveEvidence(grace, [{...suggestions[0]!, skill: 'Upgrades'}]);
    expect(await shown()).to.deep.equal([`thread:${question.id} Upgrades`]);
    await approveEvidence(grace, []);
    expect(await shown()).to.deep.equal([]);
  });
});

describe('when somebody takes part', () => {
  it('is noted for themselves by week, for all once in seven days', async () => {
    await follow(grace, 'a-thread');
    const ref = refs.member(uid(grace));
    const listed = async () => (await directory()).find(({name}) => name === 'Grace')!.activeOn;
    await grace.store.commit([{type: 'update', ref, data: {activeOn: dayOf() - 6}}]);
    await noteActivity(place.as('Grace').store, uid(grace));
    expect(await listed()).to.equal(dayOf());
    expect((await grace.store.get(ref))!.activeOn).to.equal(dayOf() - 6);
    expect((await grace.store.get(refs.state(uid(grace))))!.weeks).to.deep.equal([String(weekOf())]);
    await grace.store.commit([{type: 'update', ref, data: {activeOn: dayOf() - 7}}]);
    await noteActivity(place.as('Grace').store, uid(grace));
    expect((await grace.store.get(ref))!.activeOn).to.equal(dayOf());
  });
});
