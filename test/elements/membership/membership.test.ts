import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {apply} from '../../../src/community/applications.js';
import {createInvitation} from '../../../src/community/invitations.js';
import {join} from '../../../src/community/membership.js';
import {moderate} from '../../../src/community/moderation.js';
import {changeSettings} from '../../../src/community/settings.js';
import type {ContributedEvent} from '../../../src/events.js';
import {targetOf} from '../../../src/model/moderation.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {elementContract} from '../../support/element-contract.js';
import {byRole, findByRole, findText, forgetViewer, queryByRole, show} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {RefusingStore} from '../../support/refusing-store.js';

const membership = (id = freshCommunityId(), name = '') =>
  show(
    html`<praxis-community name=${id} local-name=${name}><praxis-membership></praxis-membership></praxis-community>`,
  );

const withAmara = async () => {
  const place = new LocalCommunity();
  await join(place.as('Amara'));
  return place;
};

elementContract({
  tag: 'praxis-membership',
  states: {
    'signed out': () => membership(),
    'not a member': () => membership(undefined, 'Ada'),
    'a member': async () => {
      const place = await withAmara();
      await join(place.as('Ada'));
      const page = await membership(place.id, 'Ada');
      await findByRole(page, 'button', 'Leave');
      await findText(page, 'A few ways to begin');
      return page;
    },
    'a member who looks at everything': async () => {
      const place = await withAmara();
      await join(place.as('Ada'));
      const page = await membership(place.id, 'Ada');
      (await findByRole(page, 'button', 'How involved I am')).click();
      (await findByRole(page, 'button', 'What I know')).click();
      await findText(page, 'At the moment: Listening');
      await findText(page, 'Nothing yet.');
      return page;
    },
    'asking to join': async () => {
      const place = await withAmara();
      await changeSettings(place.as('Amara'), {join: 'approval'});
      const page = await membership(place.id, 'Ada');
      await findByRole(page, 'textbox', 'Your message');
      return page;
    },
    'a steward, somebody asking': async () => {
      const place = await withAmara();
      await changeSettings(place.as('Amara'), {join: 'approval'});
      await apply(place.as('Ada'), 'I work on the same things.');
      await createInvitation(place.as('Amara'), {
        note: 'For the finance team',
        expiresAt: Date.now() + 86_400_000,
        limit: 3,
      });
      const page = await membership(place.id, 'Amara');
      (await findByRole(page, 'button', 'Who comes in (1)')).click();
      await findText(page, 'I work on the same things.');
      await findText(page, 'For the finance team');
      return page;
    },
  },
});

describe('<praxis-membership>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = await withAmara();
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  it('joins in one click', async () => {
    const page = await membership(place.id, 'Ada');
    await findText(page, '1 person');
    const button = await findByRole(page, 'button', 'Join');
    setTimeout(() => button.click());
    const {kind} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
    expect(kind).to.equal('membership');
    await findByRole(page, 'button', 'Leave');
    await findText(page, '2 people');
  });

  it('says what leaving does, and then leaves; coming back one is greeted', async () => {
    const page = await membership(place.id, 'Ada');
    (await findByRole(page, 'button', 'Join')).click();
    (await findByRole(page, 'button', 'Leave')).click();
    await findText(page, 'What you wrote stays');
    byRole(page, 'button', 'Leave').click();
    await findText(page, 'Good to see you again');
    await findText(page, '1 person');
    byRole(page, 'button', 'Join').click();
    await findText(page, '2 people');
  });

  it('offers no way in to somebody who is banned, and says so', async () => {
    const [amara, ada] = [place.as('Amara'), place.as('Ada')];
    await join(ada);
    await moderate(amara, targetOf.person(ada.viewer!.uid), 'ban', {reason: 'Insults'});
    const page = await membership(place.id, 'Ada');
    await findText(page, 'You can no longer take part');
    expect(queryByRole(page, 'button', 'Join')).to.equal(undefined);
  });

  it('leaves that question open where somebody asks it before they hear that they came in', async () => {
    const store = new RefusingStore(new LocalStore(place.id));
    const {settle} = store.settleLate();
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada" .store=${store}
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );
    (await findByRole(page, 'button', 'Join')).click();
    (await findByRole(page, 'button', 'Leave')).click();
    await findText(page, 'What you wrote stays');
    const joined = oneEvent(page, 'praxis-contributed');
    settle();
    await joined;
    await page.querySelector('praxis-membership')!.updateComplete;
    await findByRole(page, 'button', 'Stay');
    await store.close();
  });

  it('lets one think again', async () => {
    const page = await membership(place.id, 'Ada');
    (await findByRole(page, 'button', 'Join')).click();
    (await findByRole(page, 'button', 'Leave')).click();
    (await findByRole(page, 'button', 'Stay')).click();
    await findText(page, 'You are here: Member');
  });

  it('tells the only steward what to do first', async () => {
    const page = await membership(place.id, 'Amara');
    (await findByRole(page, 'button', 'Leave')).click();
    await findText(page, 'What you wrote stays');
    byRole(page, 'button', 'Leave').click();
    await findText(page, 'Ask a colleague to be its steward first');
  });

  it('offers to sign in where one has to', async () => {
    const page = await membership(place.id);
    await findText(page, 'Sign in to join.');
    await findByRole(page, 'textbox', 'Your name');
  });
});
