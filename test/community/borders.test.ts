import {expect} from '@open-wc/testing';
import {acceptApplication, apply, declineApplication, withdrawApplication} from '../../src/community/applications.js';
import type {Community} from '../../src/community/community.js';
import {peopleIn} from '../../src/community/directory.js';
import {createInvitation, joinByInvitation, readInvitation, revokeInvitation} from '../../src/community/invitations.js';
import {join, leave} from '../../src/community/membership.js';
import {changeSettings} from '../../src/community/settings.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {createId} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const HOUR = 60 * 60 * 1000;

describe('the borders of a community', () => {
  let place: LocalCommunity;
  let ada: Community;
  let grace: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, grace] = [place.as('Ada'), place.as('Grace')];
    await join(ada);
  });
  afterEach(() => place.close());

  const uid = ({viewer}: Community) => viewer!.uid;
  const names = async () =>
    peopleIn(await ada.store.query(queries.directory()))
      .map(({name}) => name)
      .sort();
  const statusOf = async (who: Community) => (await who.store.get(refs.member(uid(who))))?.status;
  const writes = (who: Community) =>
    post(who, {id: createId(), thread: threadOfPage('https://a.example/', 'A page'), body: 'Hello'});

  it('are open to begin with: who writes is a member', async () => {
    await writes(grace);
    expect(await statusOf(grace)).to.equal('active');
  });

  for (const way of ['approval', 'invitation'] as const) {
    it(`let nobody in who only writes, where one joins by ${way}`, async () => {
      await changeSettings(ada, {join: way});
      await expectError(writes(grace), 'not-a-member');
      await expectError(join(grace), 'not-a-member');
      expect(await names()).to.deep.equal(['Ada']);
    });
  }

  it('let in who asks, once a steward says so', async () => {
    await changeSettings(ada, {join: 'approval'});
    await apply(grace, ' I build compilers. ', {title: 'Admiral'});
    expect([await statusOf(grace), await names()]).to.deep.equal(['asking', ['Ada']]);
    const [asked] = await ada.store.query(queries.applications());
    expect(asked).to.include({id: uid(grace), name: 'Grace', message: 'I build compilers.'});
    await acceptApplication(ada, uid(grace));
    expect([await statusOf(grace), await names()]).to.deep.equal(['active', ['Ada', 'Grace']]);
    expect(await ada.store.query(queries.applications())).to.deep.equal([]);
    expect(await grace.store.get(refs.member(uid(grace)))).to.include({title: 'Admiral', role: 'member'});
    await writes(grace);
  });

  it('answer with a no and a reason, after which one may ask again', async () => {
    await changeSettings(ada, {join: 'approval'});
    await apply(grace, 'Please');
    await declineApplication(ada, uid(grace), 'We are\nfull.');
    expect(await grace.store.get(refs.application(uid(grace)))).to.include({
      ...{state: 'declined', reason: 'We are full.', answeredByline: 'Ada'},
    });
    await apply(grace, 'Pretty please');
    expect(await grace.store.get(refs.application(uid(grace)))).to.include({
      ...{state: 'open', reason: '', answeredBy: '', message: 'Pretty please'},
    });
    await withdrawApplication(grace);
    expect(await ada.store.query(queries.applications())).to.deep.equal([]);
    await expectError(acceptApplication(ada, uid(grace)), 'conflict');
    await expectError(declineApplication(grace, uid(grace)), 'permission-denied');
  });

  it('open for who asked, when the community does', async () => {
    await changeSettings(ada, {join: 'approval'});
    await apply(grace, '');
    await changeSettings(ada, {join: 'open'});
    await writes(grace);
    expect(await names()).to.deep.equal(['Ada', 'Grace']);
  });

  it('let who was here before step back and forth without asking', async () => {
    await join(grace);
    await changeSettings(ada, {join: 'invitation'});
    await leave(grace);
    await writes(grace);
    expect(await statusOf(grace)).to.equal('active');
    await leave(grace);
    await apply(grace, 'Again?');
    expect(await statusOf(grace)).to.equal('active');
  });

  describe('with an invitation', () => {
    let code: string;
    beforeEach(async () => {
      await changeSettings(ada, {join: 'invitation'});
      code = await createInvitation(ada, {note: ' Guild ', expiresAt: Date.now() + HOUR, limit: 1});
    });

    it('let in as many as it is for', async () => {
      expect(await readInvitation(grace, code)).to.include({note: 'Guild', byline: 'Ada'});
      await joinByInvitation(grace, code, {place: 'Arlington'});
      await joinByInvitation(grace, code);
      expect(await names()).to.deep.equal(['Ada', 'Grace']);
      const [invitation] = await ada.store.query(queries.invitations());
      expect(invitation).to.include({used: 1, last: uid(grace)});
      await expectError(joinByInvitation(place.as('Nils'), code), 'invitation-over');
    });

    it('do not tell its code to who reads about members', async () => {
      await joinByInvitation(grace, code);
      const member = await ada.store.get(refs.member(uid(grace)));
      expect(JSON.stringify(member)).not.to.contain(code);
      expect(JSON.stringify(await ada.store.query(queries.directory()))).not.to.contain(code);
    });

    it('let in who asked before', async () => {
      await changeSettings(ada, {join: 'approval'});
      await apply(grace, 'Please');
      await joinByInvitation(grace, code);
      expect(await grace.store.get(refs.application(uid(grace)))).to.include({state: 'accepted', message: 'Please'});
    });

    it('let nobody in with one that was taken back, has expired or never was', async () => {
      await revokeInvitation(ada, code);
      await expectError(joinByInvitation(grace, code), 'invitation-over');
      await expectError(joinByInvitation(grace, 'x'.repeat(26)), 'invitation-over');
      await expectError(joinByInvitation(grace, '../members/ada'), 'invitation-over');
      await expectError(createInvitation(grace, {expiresAt: Date.now() + HOUR, limit: 1}), 'permission-denied');
      expect(await statusOf(grace)).to.equal(undefined);
    });
  });
});
