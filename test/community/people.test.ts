import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {peopleIn} from '../../src/community/directory.js';
import {approveEvidence, suggestEvidence} from '../../src/community/evidence.js';
import {changeRole, join} from '../../src/community/membership.js';
import {noteActivity} from '../../src/community/activity.js';
import {exportPeople, vCardOf} from '../../src/community/people-export.js';
import {comparePeople, importPeople, undoPeopleImport, type WrittenPerson} from '../../src/community/people-import.js';
import {savePortrait, readPortrait} from '../../src/community/portrait.js';
import {readProfile, seenBy, updateProfile} from '../../src/community/profile.js';
import {follow} from '../../src/community/reading.js';
import {acceptAnswer, changeKind} from '../../src/community/thread-acts.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import type {PersonRow} from '../../src/interchange/person-import.js';
import {readPeople} from '../../src/interchange/read-people.js';
import {createId, knownIdOf} from '../../src/model/ids.js';
import {weekOf} from '../../src/model/involvement.js';
import {dayOf, noProfile} from '../../src/model/member.js';
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
  const row = (email: string, told: Omit<Partial<PersonRow>, 'id'> & {readonly name: string}): PersonRow => ({
    ...{id: knownIdOf(email), isDisabled: false},
    ...told,
  });
  const kim = row('Kim@Example.com', {name: 'Kim Lee', department: 'IT', title: 'Analyst'});
  const noor = row('noor@example.com', {name: 'Noor', place: 'Cairo'});
  const gone = row('gone@example.com', {name: 'Gone', isDisabled: true});
  const compare = async (...rows: PersonRow[]) => (await comparePeople(ada, rows))!;
  const take = async (...rows: PersonRow[]) => {
    const compared = await compare(...rows);
    const written: WrittenPerson[] = [];
    await importPeople(ada, compared, {wrote: (people) => void written.push(...people)});
    const {added, changed, left, unchanged, skipped} = compared.plan;
    expect(written.length).to.equal(added.length + changed.length + left.length);
    return {counts: [added, changed, left, unchanged, skipped].map(({length}) => length), written};
  };
  const counts = async (...rows: PersonRow[]) => (await take(...rows)).counts;
  const known = async () => (await directory()).filter(({status}) => status === 'known').map(({name}) => name);
  const crowd = (count: number) => Array.from({length: count}, (_, i) => row(`p${i}@example.com`, {name: `P ${i}`}));

  it('are in the directory before they come', async () => {
    expect(await counts(kim, noor, gone)).to.deep.equal([2, 0, 0, 0, 1]);
    expect(await known()).to.have.members(['Kim Lee', 'Noor']);
    expect(await counts(kim, noor, gone)).to.deep.equal([0, 0, 0, 2, 1]);
  });

  it('change with the next list, which leaves what it does not say', async () => {
    await take(kim);
    expect(await counts({id: kim.id, name: 'Kim S. Lee', isDisabled: false})).to.deep.equal([0, 1, 0, 0, 0]);
    expect((await directory()).find(({status}) => status === 'known')).to.include({
      name: 'Kim S. Lee',
      department: 'IT',
    });
    expect(await counts({...kim, isDisabled: true})).to.deep.equal([0, 0, 1, 0, 0]);
    expect(await known()).to.deep.equal([]);
    expect(await counts(kim)).to.deep.equal([0, 1, 0, 0, 0]);
    expect(await known()).to.deep.equal(['Kim Lee']);
  });

  it('take over what was said of them when they come, and are one person then', async () => {
    await take(kim, noor);
    const here = withAddress(place.as('Kimmy'), 'kim@example.com');
    await join(here);
    expect(await known()).to.deep.equal(['Noor']);
    expect((await directory()).find(({uid: id}) => id === uid(here))).to.include({name: 'Kim Lee', title: 'Analyst'});
    const left = (await ada.store.get(refs.member(kim.id)))!;
    expect(left).to.include({status: 'claimed', claimedBy: uid(here), title: '', department: ''});
    expect(await counts(kim, noor)).to.deep.equal([0, 0, 0, 1, 1]);
    expect(await counts({...kim, isDisabled: true})).to.deep.equal([0, 0, 1, 0, 0]);
    expect((await directory()).map(({name}) => name)).not.to.include('Kim Lee');
  });

  it('may have the name of somebody who is here', async () => {
    const {plan} = await compare(row('another.grace@example.com', {name: 'GRACE'}));
    expect(plan.sameNames).to.deep.equal([{name: 'GRACE', id: uid(grace)}]);
  });

  it('are brought in by stewards alone, and none if anything is wrong', async () => {
    await expectError(importPeople(grace, await compare(kim)), 'permission-denied');
    const error = await expectError(importPeople(ada, await compare(kim, {...noor, name: '\u202Eroon'})), 'invalid');
    expect(error.detail.field).to.equal('name');
    expect(await known()).to.deep.equal([]);
  });

  it('come by the hundred, and stop when asked', async () => {
    const stop = new AbortController();
    const written: number[] = [];
    await importPeople(ada, await compare(...crowd(250)), {
      signal: stop.signal,
      wrote: ({length}) => void (written.push(length), stop.abort()),
    });
    expect(written).to.deep.equal([100]);
    expect(await counts(...crowd(250))).to.deep.equal([150, 0, 0, 100, 0]);
    expect((await known()).length).to.equal(250);
  });

  it('are compared until that is stopped', async () => {
    const stop = new AbortController();
    const progress: number[] = [];
    const following = {signal: stop.signal, progress: (done: number) => void (progress.push(done), stop.abort())};
    expect(await comparePeople(ada, crowd(50), following)).to.equal(undefined);
    expect(progress).to.deep.equal([20]);
  });

  it('leave room for so many more', async () => {
    const before = (await compare(kim)).room;
    await take(...crowd(30));
    expect((await compare(kim)).room).to.equal(before - 30);
  });

  it('are as they were when an import is taken back, and are new when they are imported again', async () => {
    await take(kim, row('max@example.com', {name: 'Max'}));
    const {written} = await take(
      {...kim, title: 'Head of analysis'},
      noor,
      row('max@example.com', {name: 'Max', isDisabled: true}),
    );
    expect(await known()).to.have.members(['Kim Lee', 'Noor']);
    const undone: [number, number][] = [];
    await undoPeopleImport(ada, written, {undid: (people, kept) => void undone.push([people.length, kept])});
    expect(undone).to.deep.equal([[3, 0]]);
    expect(await known()).to.have.members(['Kim Lee', 'Max']);
    expect((await directory()).find(({name}) => name === 'Kim Lee')).to.include({title: 'Analyst'});
    const forgotten = await ada.store.get(refs.member(noor.id));
    expect(forgotten).to.include({status: 'left', name: '–', place: ''});
    expect(await counts(noor)).to.deep.equal([1, 0, 0, 0, 0]);
    expect((await directory()).find(({name}) => name === 'Noor')).to.include({place: 'Cairo'});
  });

  it('stay when an import is taken back, if they have come or changed since', async () => {
    const {written} = await take(kim, noor, row('max@example.com', {name: 'Max'}));
    await join(withAddress(place.as('Kimmy'), 'kim@example.com'));
    await take({...noor, name: 'Nora'});
    const kept: number[] = [];
    await undoPeopleImport(ada, written, {undid: (_, count) => void kept.push(count)});
    expect(kept).to.deep.equal([2]);
    expect((await directory()).map(({name}) => name)).to.have.members(['Ada', 'Grace', 'Kim Lee', 'Nora']);
    const {written: nobody} = await take({...kim, isDisabled: true});
    await undoPeopleImport(ada, nobody, {undid: (_, count) => void kept.push(count)});
    expect(kept).to.deep.equal([2, 1]);
  });
});

describe('a file of people', () => {
  it('has what they show to everyone, and no more', async () => {
    await updateProfile(grace, {title: 'Admiral', place: 'Arlington', learning: ['Looms']}, {place: 'members'});
    const progress: number[] = [];
    const all = await directory();
    const file = (await exportPeople(ada, all, {format: 'csv', progress: (done) => void progress.push(done)}))!;
    expect([file.name, file.count, progress]).to.deep.equal([`${place.id}-people.csv`, 2, [2]]);
    const text = await file.content.text();
    expect(text).to.contain('Admiral').and.not.to.contain('Arlington');
    const {rows} = await readPeople(new File([file.content], file.name));
    expect((await comparePeople(ada, rows))!.plan.skipped.map(({reason}) => reason)).to.deep.equal(
      Array(2).fill('speaks-for-themselves'),
    );
    const cards = await (await exportPeople(ada, all, {format: 'vcard'}))!.content.text();
    expect(cards.match(/BEGIN:VCARD/g)).to.have.length(2);
    expect(cards).to.contain('INTEREST:Looms').and.not.to.contain('Arlington');
  });

  it('stops when asked', async () => {
    expect(await exportPeople(ada, await directory(), {format: 'csv', signal: AbortSignal.abort()})).to.equal(
      undefined,
    );
  });

  it('is a card of one person, with what its reader may see', async () => {
    await updateProfile(grace, {place: 'Arlington', contact: 'grace@example.com'}, {place: 'members', contact: 'me'});
    const cardFor = async (who: Community) => vCardOf((await readProfile(who, uid(grace)))!);
    const card = await cardFor(ada);
    expect([card.name, card.count]).to.deep.equal(['Grace.vcf', 1]);
    expect(await card.content.text())
      .to.contain('Arlington')
      .and.not.to.contain('EMAIL');
    expect(await (await cardFor(grace)).content.text()).to.contain('EMAIL:grace@example.com');
    expect(await (await cardFor(nils)).content.text()).not.to.contain('Arlington');
  });

  it('has a name that any disk takes', async () => {
    const named = async (name: string) => (await vCardOf({uid: 'x', profile: {...noProfile, name}})).name;
    expect(await named('Zoë  "Z" O’Hara/Ash?')).to.equal('Zoë-Z-O-Hara-Ash.vcf');
    expect(await named('🐙')).to.equal('person.vcf');
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
    await noteActivity(place.as('Grace'), uid(grace));
    expect(await listed()).to.equal(dayOf());
    expect((await grace.store.get(ref))!.activeOn).to.equal(dayOf() - 6);
    expect((await grace.store.get(refs.state(uid(grace))))!.weeks).to.deep.equal([String(weekOf())]);
    await grace.store.commit([{type: 'update', ref, data: {activeOn: dayOf() - 7}}]);
    await noteActivity(place.as('Grace'), uid(grace));
    expect((await grace.store.get(ref))!.activeOn).to.equal(dayOf());
  });
});
