import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {peopleIn} from '../../src/community/directory.js';
import {changeRole, found, join, leave} from '../../src/community/membership.js';
import {updateProfile} from '../../src/community/profile.js';
import type {CommunityError} from '../../src/model/errors.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('membership', () => {
  let place: LocalCommunity;
  let ada: Community;
  let grace: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
    grace = place.as('Grace');
    await join(ada);
  });
  afterEach(() => place.close());

  const directory = async () => peopleIn(await ada.store.query(queries.directory()));
  const names = async () => (await directory()).map(({name}) => name).sort();
  const uid = (community: Community) => community.viewer!.uid;
  const profile = {name: 'Grace Hopper', title: '', department: '', place: 'Arlington', about: '', skills: ['COBOL']};

  it('makes the first person the steward, everyone else a member', async () => {
    await join(grace);
    expect((await directory()).map(({role}) => role).sort()).to.deep.equal(['member', 'steward']);
    expect(await ada.store.get(refs.community())).to.include({stewards: 1});
  });

  it('joins once, however often one asks', async () => {
    await join(grace);
    const {joinedAt} = (await grace.store.get(refs.member(uid(grace))))!;
    await join(grace);
    expect((await grace.store.get(refs.member(uid(grace))))!.joinedAt).to.equal(joinedAt);
  });

  it('takes whoever leaves out of the directory, and lets them find themselves when they come back', async () => {
    await join(grace, profile);
    await leave(grace);
    expect(await names()).to.deep.equal(['Ada']);
    await join(grace);
    expect((await directory()).find(({uid: id}) => id === uid(grace))).to.include({place: 'Arlington'});
  });

  it('asks a steward to hand over before they leave', async () => {
    await join(grace);
    await expectError(leave(ada), 'last-steward');
    await changeRole(ada, uid(grace), 'steward');
    await changeRole(ada, uid(ada), 'member');
    expect(await ada.store.get(refs.community())).to.include({stewards: 1, lastRole: uid(ada)});
    await leave(ada);
    expect(await names()).to.deep.equal(['Grace']);
  });

  it('shows a changed profile in the directory', async () => {
    await join(grace);
    await updateProfile(grace, {...profile, skills: [' COBOL ', '', 'COBOL', 'Ships']});
    const shown = (await directory()).find(({uid: id}) => id === uid(grace));
    expect(shown).to.deep.include({name: 'Grace Hopper', place: 'Arlington', skills: ['COBOL', 'Ships']});
  });

  it('says which part of a profile is wrong', async () => {
    await join(grace);
    const wrong = async (part: object) => {
      const error = await updateProfile(grace, {...profile, ...part}).catch((cause: unknown) => cause);
      return (error as CommunityError).detail.field;
    };
    expect(await wrong({name: '  '})).to.equal('name');
    expect(await wrong({place: 'x'.repeat(81)})).to.equal('place');
    expect(await wrong({title: 'Chief\u202Ereverser'})).to.equal('title');
    expect(await wrong({skills: Array.from({length: 13}, (_, i) => `skill ${i}`)})).to.equal('skills');
  });

  it('founds a community once', async () => {
    await expectError(found(ada, 'Again'), 'already-exists');
  });

  it('founds nothing unasked where somebody has to ask', async () => {
    const elsewhere = new LocalCommunity();
    const asked: Community = {...elsewhere.as('Ada'), founding: 'on-request'};
    await expectError(join(asked), 'no-community');
    await found(asked, 'Practice');
    expect(await asked.store.get(refs.community())).to.include({name: 'Practice'});
    await elsewhere.close();
  });

  it('lets guests read only', async () => {
    const guest: Community = {...grace, viewer: {uid: 'guest', name: 'Guest', guest: true}};
    await expectError(join(guest), 'permission-denied');
    await expectError(join(place.as(null)), 'signed-out');
  });
});
