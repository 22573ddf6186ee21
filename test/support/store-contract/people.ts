import {expect} from '@open-wc/testing';
import {acceptApplication, apply} from '../../../src/community/applications.js';
import type {Community} from '../../../src/community/community.js';
import {peopleIn} from '../../../src/community/directory.js';
import {proposeTerm, tendTerm} from '../../../src/community/glossary.js';
import {createInvitation, joinByInvitation, revokeInvitation} from '../../../src/community/invitations.js';
import {join, leave} from '../../../src/community/membership.js';
import {
  comparePeople,
  importPeople,
  undoPeopleImport,
  type WrittenPerson,
} from '../../../src/community/people-import.js';
import {savePortrait, readPortrait} from '../../../src/community/portrait.js';
import {readProfile, updateProfile} from '../../../src/community/profile.js';
import {changeSettings} from '../../../src/community/settings.js';
import type {PersonRow} from '../../../src/interchange/person-import.js';
import {knownIdOf} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import type {Person} from '../store-acts.js';
import {expectError} from '../expect-error.js';
import type {Setting} from './setting.js';

/** The use cases around people, each as the library writes it: a guarded store takes them as they are. */
export function people(setting: Setting): void {
  const as = ({store, community: id, uid, name}: Person): Community => ({
    ...{id, store, founding: 'on-request', viewer: {uid, name}},
    session: {viewer: {uid, name}} as Community['session'],
  });
  const names = async () =>
    peopleIn(await setting.ada.store.query(queries.directory()))
      .map(({name}) => name)
      .sort();

  it('keeps what somebody shows to some apart, and lets them read it back', async () => {
    const ada = as(setting.ada);
    const told = {
      title: 'Countess',
      place: 'London',
      contact: 'Room 1',
      zone: 'Europe/London',
      links: ['https://a.example/é'],
    };
    const looksAfter = async (label: string) => {
      const id = await proposeTerm(ada, {label, gloss: 'A thing', lang: 'en'});
      await tendTerm(ada, (await ada.store.get(refs.term(id), {fresh: true}))!, {steward: 'ada'});
      return `term:${id} ${label}`;
    };
    const evidence = [await looksAfter('Pods'), await looksAfter('Looms')];
    await updateProfile(ada, {...told, evidence}, {place: 'members', contact: 'stewards', zone: 'me'});
    await savePortrait(ada, {type: 'image/png', data: 'iVBORw0KGgo='}, 'members');
    const {profile, levels} = (await readProfile(ada, 'ada'))!;
    expect(profile).to.deep.include({...told, photo: 'kept', evidence});
    expect(levels).to.include({title: 'all', place: 'members', contact: 'stewards', zone: 'me', photo: 'members'});
    expect(await setting.ada.store.get(refs.member('ada'))).to.include({place: '', contact: '', zone: '', photo: ''});
    expect(await readPortrait(ada, 'ada')).to.include({data: 'iVBORw0KGgo='});
  });

  it('lets in who asks, and who is invited', async () => {
    const ada = as(setting.ada);
    await changeSettings(ada, {join: 'approval'});
    const bo = as(await setting.tabOf('bo', 'Bo'));
    await expectError(join(bo), 'not-a-member');
    await apply(bo, 'Please');
    expect((await ada.store.query(queries.applications())).map(({name}) => name)).to.deep.equal(['Bo']);
    await acceptApplication(ada, 'bo');
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Bo']);
    await leave(bo);
    await join(bo);
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Bo']);
  });

  it('lets in who is invited, until that ends', async () => {
    const ada = as(setting.ada);
    await changeSettings(ada, {join: 'invitation'});
    const code = await createInvitation(ada, {expiresAt: Date.now() + 3_600_000, limit: 5});
    const bo = as(await setting.tabOf('bo', 'Bo'));
    await joinByInvitation(bo, code);
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Bo']);
    await revokeInvitation(ada, code);
    expect((await ada.store.query(queries.invitations())).map(({used}) => used)).to.deep.equal([1]);
  });

  it('takes in people who have not come yet, and marks them as left', async () => {
    const ada = as(setting.ada);
    const kim = {id: knownIdOf('kim@example.com'), name: 'Kim', title: 'Analyst', skills: ['SQL'], isDisabled: false};
    const noor = {id: knownIdOf('noor@example.com'), name: 'Noor', isDisabled: false};
    const take = async (...rows: PersonRow[]) => {
      const written: WrittenPerson[] = [];
      await importPeople(ada, (await comparePeople(ada, rows))!, {wrote: (some) => void written.push(...some)});
      return written;
    };
    await take(kim, noor);
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Kim', 'Noor']);
    const written = await take({...kim, isDisabled: true}, {...noor, name: 'Nora'});
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Nora']);
    await undoPeopleImport(ada, written);
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Kim', 'Noor']);
  });

  it('lets nothing be found of people whose import was taken back, until they are imported again', async () => {
    const ada = as(setting.ada);
    const rows = [{id: knownIdOf('kim@example.com'), name: 'Kim', title: 'Analyst', isDisabled: false}];
    const written: WrittenPerson[] = [];
    await importPeople(ada, (await comparePeople(ada, rows))!, {wrote: (some) => void written.push(...some)});
    await undoPeopleImport(ada, written);
    expect(await names()).to.deep.equal(['Ada Lovelace']);
    expect(await setting.ada.store.get(refs.member(rows[0]!.id), {fresh: true})).to.include({name: '–', title: ''});
    await importPeople(ada, (await comparePeople(ada, rows))!);
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Kim']);
  });
}
