import {expect} from '@open-wc/testing';
import {acceptApplication, apply} from '../../../src/community/applications.js';
import type {Community} from '../../../src/community/community.js';
import {peopleIn} from '../../../src/community/directory.js';
import {createInvitation, joinByInvitation, revokeInvitation} from '../../../src/community/invitations.js';
import {importKnownPeople, planKnownPeople} from '../../../src/community/known-people.js';
import {join, leave} from '../../../src/community/membership.js';
import {savePortrait, readPortrait} from '../../../src/community/portrait.js';
import {readProfile, updateProfile} from '../../../src/community/profile.js';
import {changeSettings} from '../../../src/community/settings.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import type {Person} from '../store-acts.js';
import {expectError} from '../expect-error.js';
import type {Setting} from './setting.js';

/** The use cases around people, each as the library writes it: a guarded store takes them as they are. */
export function people(setting: Setting): void {
  const as = ({store, community: id, uid, name}: Person): Community => ({
    ...{id, store, founding: 'on-request', viewer: {uid, name}},
    session: undefined as never,
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
    await updateProfile(
      ada,
      {...told, evidence: ['term:pod Pods']},
      {place: 'members', contact: 'stewards', zone: 'me'},
    );
    await savePortrait(ada, {type: 'image/png', data: 'iVBORw0KGgo='}, 'members');
    const {profile, levels} = (await readProfile(ada, 'ada'))!;
    expect(profile).to.deep.include({...told, photo: 'kept', evidence: ['term:pod Pods']});
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
    const kim = {email: 'kim@example.com', profile: {name: 'Kim', title: 'Analyst', skills: ['SQL']}};
    const noor = {email: 'noor@example.com', profile: {name: 'Noor'}};
    await importKnownPeople(ada, await planKnownPeople(ada, [kim, noor]));
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Kim', 'Noor']);
    await importKnownPeople(
      ada,
      await planKnownPeople(ada, [
        {...kim, hasLeft: true},
        {...noor, profile: {name: 'Nora'}},
      ]),
    );
    expect(await names()).to.deep.equal(['Ada Lovelace', 'Nora']);
  });
}
