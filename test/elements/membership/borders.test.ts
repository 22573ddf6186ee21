import '../../../src/elements/community/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {acceptApplication, apply, declineApplication} from '../../../src/community/applications.js';
import type {Community} from '../../../src/community/community.js';
import {createInvitation, joinByInvitation} from '../../../src/community/invitations.js';
import {join} from '../../../src/community/membership.js';
import {changeSettings} from '../../../src/community/settings.js';
import {localUid} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneText,
  nameOf,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the borders of a community, in <praxis-membership>', () => {
  let place: LocalCommunity;
  let amara: Community;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    amara = place.as('Amara');
    await join(amara);
  });
  afterEach(async () => {
    location.hash = '';
    fixtureCleanup();
    await place.close();
  });

  const membership = (name: string) =>
    show(
      html`<praxis-community name=${place.id} local-name=${name}
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );

  const statusOf = async (name: string) => (await amara.store.get(refs.member(localUid(name))))?.status;

  describe('by approval', () => {
    beforeEach(() => changeSettings(amara, {join: 'approval'}));

    it('is asked for with a message, waited for, and taken back', async () => {
      const page = await membership('Ada');
      fill(await findByRole(page, 'textbox', 'Your message'), 'I work on clouds.');
      byRole(page, 'button', 'Ask to join').click();
      await findText(page, 'A steward will answer you here');
      await findText(page, 'I work on clouds.');
      expect(queryByRole(page, 'button', 'Join')).to.equal(undefined);
      byRole(page, 'button', 'Withdraw').click();
      await findByRole(page, 'button', 'Ask to join');
      expect((await amara.store.get(refs.application(localUid('Ada'))))!.state).to.equal('withdrawn');
    });

    it('keeps what somebody wrote and did not send', async () => {
      const page = await membership('Ada');
      fill(await findByRole(page, 'textbox', 'Your message'), 'I work on');
      const again = await membership('Ada');
      const box = await findByRole<HTMLTextAreaElement>(again, 'textbox', 'Your message');
      await waitUntil(() => box.value === 'I work on', `“${box.value}” is there`);
    });

    it('makes whoever is let in a member while they look, and welcomes them', async () => {
      const page = await membership('Ada');
      await findByRole(page, 'button', 'Ask to join');
      await apply(place.as('Ada'), '');
      await findText(page, 'A steward will answer you here');
      await acceptApplication(amara, localUid('Ada'));
      await findText(page, 'You are here: Member');
      await findText(page, 'A few ways to begin');
    });

    it('tells whoever is declined why, and that they may ask again', async () => {
      await apply(place.as('Ada'), 'Please');
      await declineApplication(amara, localUid('Ada'), 'We are full until May.');
      const page = await membership('Ada');
      await findText(page, 'We are full until May.');
      expect((await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Your message')).value).to.equal('Please');
      byRole(page, 'button', 'Ask again').click();
      await findText(page, 'A steward will answer you here');
    });

    it('is for a steward to answer: who asks is let in, or declined with a reason', async () => {
      await apply(place.as('Ada'), 'I work on clouds.');
      await apply(place.as('Bo'), '');
      const page = await membership('Amara');
      (await findByRole(page, 'button', 'Who comes in (2)')).click();
      (await findByRole(page, 'button', 'Let in Ada')).click();
      await findByRole(page, 'button', 'Who comes in (1)');
      expect(await statusOf('Ada')).to.equal('active');
      (await findByRole(page, 'button', 'Decline Bo')).click();
      fill(await findByRole(page, 'textbox', 'Why? They will read it'), 'Not this time.');
      byRole(page, 'button', 'Decline').click();
      await findText(page, 'Nobody is waiting.');
      expect(await amara.store.get(refs.application(localUid('Bo')))).to.include({
        ...{state: 'declined', reason: 'Not this time.'},
      });
      expect(nameOf(focused()!)).to.equal('Who asks to join');
    });
  });

  describe('by invitation', () => {
    beforeEach(() => changeSettings(amara, {join: 'invitation'}));
    const invite = (limit = 1, days = 7) =>
      createInvitation(amara, {note: 'For the team', expiresAt: Date.now() + days * DAY, limit});

    it('says so to whoever has none', async () => {
      await findText(await membership('Ada'), 'Whoever joins has an invitation');
    });

    it('shows who invites, and lets in; the link is then out of the address', async () => {
      location.hash = `invitation=${await invite()}`;
      const page = await membership('Ada');
      await findText(page, 'invites you to join');
      await findText(page, 'For the team');
      (await findByRole(page, 'button', 'Join')).click();
      await findText(page, 'You are here: Member');
      await findText(page, 'Welcome! You are a member now.');
      await waitUntil(
        () => focused()?.textContent.includes('You are here: Member'),
        'they go on from where it says so',
      );
      expect(await statusOf('Ada')).to.equal('active');
      expect(location.hash).to.equal('');
    });

    it('follows the address, as when a link is pasted over it', async () => {
      const page = await membership('Ada');
      await findText(page, 'Whoever joins has an invitation');
      location.hash = `invitation=${await invite()}`;
      await findByRole(page, 'button', 'Join');
    });

    it('says kindly that an invitation is used up, has ended or is not known', async () => {
      const code = await invite();
      await joinByInvitation(place.as('Bo'), code);
      location.hash = `invitation=${code}`;
      await findText(await membership('Ada'), 'As many people as this invitation was for have come with it.');
      location.hash = 'invitation=00000000000000000000000000';
      await findText(await membership('Ada'), 'This invitation is not known.');
    });

    it('lets whoever signs in first know that they are invited', async () => {
      location.hash = `invitation=${await invite()}`;
      await findText(await membership(''), 'You are invited.');
    });

    it('is for a steward to make, and take back', async () => {
      const page = await membership('Amara');
      (await findByRole(page, 'button', 'Who comes in')).click();
      fill(await findByRole(page, 'textbox', 'A word to them'), 'Welcome, finance');
      fill(byRole(page, 'spinbutton', 'For how many people'), '3');
      byRole(page, 'button', 'Make an invitation').click();
      await findText(page, '0 of 3 came');
      await waitUntil(() => nameOf(focused()!) === 'Copy link: Welcome, finance', 'the link is there to be copied');
      byRole(page, 'button', 'Take back: Welcome, finance').click();
      await findText(page, 'ended on');
      expect(allByRole(page, 'button', /Copy link/)).to.have.length(0);
    });
  });

  it('lets a steward say how one joins and what guests may do', async () => {
    const page = await membership('Amara');
    (await findByRole(page, 'button', 'Who comes in')).click();
    (await findByRole(page, 'radio', /By asking/)).click();
    (await findByRole(page, 'radio', /Read and react/)).click();
    byRole(page, 'button', 'Save').click();
    await findText(page, 'Who asks to join');
    expect(await amara.store.get(refs.community())).to.include({join: 'approval', guests: 'react'});
  });

  it('says that one may follow without joining', async () => {
    await findText(await membership('Ada'), 'You can also follow a conversation without joining');
  });

  describe('for a member', () => {
    let ada: Community;
    beforeEach(async () => {
      ada = place.as('Ada');
      await join(ada);
    });
    const mine = async () => (await ada.store.get(refs.member(localUid('Ada'))))!;

    it('welcomes them until they have seen it, and never again', async () => {
      const page = await membership('Ada');
      await findText(page, 'Was here in the last days');
      const [meeting] = allByRole(page, 'link', 'Amara');
      meeting!.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, composed: true, pointerType: 'mouse'}));
      meeting!.click();
      await findByRole(document.body, 'dialog', 'Amara');
      (await findByRole(page, 'button', 'Got it')).click();
      await goneText(page, 'A few ways to begin');
      const again = await membership('Ada');
      await findText(again, 'You are here: Member');
      expect(textOf(again)).not.to.include('A few ways to begin');
    });

    it('shows how involved they are, to them alone until they share it, in a word or their own', async () => {
      const page = await membership('Ada');
      (await findByRole(page, 'button', 'How involved I am')).click();
      await findText(page, 'At the moment: Listening');
      expect((await mine()).involvement).to.equal('');
      (await findByRole(page, 'radio', /In my own words/)).click();
      fill(await findByRole(page, 'textbox', 'In your own words'), 'Mostly here to listen');
      byRole(page, 'button', 'Save').click();
      await findText(page, 'Saved.');
      expect((await mine()).involvement).to.equal('Mostly here to listen');
      byRole(page, 'radio', /“Listening”/).click();
      byRole(page, 'button', 'Save').click();
      await waitUntil(async () => (await mine()).involvement === 'listening');
      // The store has it a moment before the page knows: until then it saves nothing else.
      await waitUntil(() => byRole(page, 'button', 'Save').getAttribute('aria-disabled') === 'false');
      byRole(page, 'radio', /Nothing/).click();
      byRole(page, 'button', 'Save').click();
      await waitUntil(async () => (await mine()).involvement === '');
    });
  });
});
