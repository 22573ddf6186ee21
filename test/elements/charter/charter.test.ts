import '../../../src/elements/charter/define.js';
import '../../../src/elements/membership/define.js';
import '../../../src/elements/thread/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {adoptCharter, proposeCharter, type CharterDraft} from '../../../src/community/charter.js';
import {post} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {CHARTER_FIELDS, type CharterWording} from '../../../src/model/charter.js';
import {createId, localUid, threadIdOf} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {elementContract} from '../../support/element-contract.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  goneText,
  queryByRole,
  show,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const nothing = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as CharterWording;

const draft = (given: Partial<CharterDraft> = {}): CharterDraft => ({
  ...nothing,
  ...{name: 'Cloud practice', focus: 'Running things in the cloud', purpose: 'To learn from each other.'},
  ...{sponsor: 'Noor Haddad, CTO', statement: 'Take the time.', behaviour: 'We ask before we judge.'},
  ...{reviewOn: '2020-05-01', note: '', changesSubstance: true, daysOpen: 0},
  ...given,
});

const charterIn = (id = freshCommunityId(), name = '') =>
  show(html`<praxis-community name=${id} local-name=${name}><praxis-charter></praxis-charter></praxis-community>`);

/** A community of Amara, its steward, with a charter in effect. */
const withCharter = async (...versions: Partial<CharterDraft>[]) => {
  const place = new LocalCommunity();
  const amara = place.as('Amara');
  await join(amara);
  let base = 0;
  for (const given of versions) {
    base = await proposeCharter(amara, draft(given), base);
    await adoptCharter(amara, {number: base});
  }
  return place;
};

elementContract({
  tag: 'praxis-charter',
  states: {
    'nothing, for the first person': async () => {
      const page = await charterIn(undefined, 'Ada');
      await findByRole(page, 'button', 'Write the charter');
      return page;
    },
    'nothing, signed out': async () => {
      const page = await charterIn((await withCharter()).id);
      await findText(page, 'There is no charter yet.');
      return page;
    },
    'a charter, agreed to': async () => {
      const page = await charterIn((await withCharter({})).id, 'Amara');
      await findText(page, 'You agree to this charter.');
      return page;
    },
    'a charter that changed, and a proposal': async () => {
      const place = await withCharter({});
      await join(place.as('Ada'), {}, {charter: 1});
      await proposeCharter(place.as('Ada'), draft({behaviour: 'We laugh.', note: 'To be lighter', daysOpen: 7}), 1);
      const two = await proposeCharter(place.as('Amara'), draft({purpose: 'To do.'}), 1);
      await adoptCharter(place.as('Amara'), {number: two});
      const page = await charterIn(place.id, 'Ada');
      await findText(page, 'What changed since you agreed');
      await findText(page, 'Another charter took effect since');
      return page;
    },
    'writing a change': async () => {
      const page = await charterIn((await withCharter({})).id, 'Amara');
      (await findByRole(page, 'button', 'Propose a change')).click();
      await findByRole(page, 'textbox', 'Purpose');
      return page;
    },
    'its history': async () => {
      const page = await charterIn((await withCharter({}, {purpose: 'To do.'})).id, 'Amara');
      (await findByRole(page, 'button', 'History')).click();
      await findText(page, 'What changed');
      return page;
    },
  },
});

describe('<praxis-charter>', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const charterOf = async (uid: string) => (await place.as('Amara').store.get(refs.member(localUid(uid))))?.charter;

  it('is written by a steward and put into effect', async () => {
    place = await withCharter();
    const page = await charterIn(place.id, 'Amara');
    (await findByRole(page, 'button', 'Write the charter')).click();
    fill(await findByRole(page, 'textbox', 'Name of the community'), 'Cloud practice');
    byRole(page, 'button', 'Propose').click();
    await findText(page, 'Write something first.');
    fill(byRole(page, 'textbox', 'Purpose'), 'To learn.');
    byRole(page, 'button', 'Propose').click();
    (await findByRole(page, 'button', 'Put into effect')).click();
    await findText(page, 'Every member is asked to agree');
    byRole(page, 'button', 'Put into effect').click();
    await findByRole(page, 'heading', 'Charter of Cloud practice');
    await findText(page, 'You agree to this charter.');
    await goneByRole(page, 'heading', 'Proposed');
  });

  it('keeps what is being written', async () => {
    place = await withCharter({});
    const page = await charterIn(place.id, 'Amara');
    (await findByRole(page, 'button', 'Propose a change')).click();
    fill(await findByRole(page, 'textbox', 'How decisions are made'), 'By consent');
    byRole(page, 'button', 'Cancel').click();
    (await findByRole(page, 'button', 'Propose a change')).click();
    await findText(page, 'You began this earlier');
    expect(byRole<HTMLTextAreaElement>(page, 'textbox', 'How decisions are made').value).to.equal('By consent');
    byRole(page, 'button', 'Start over').click();
    await goneText(page, 'You began this earlier');
  });

  it('shows what took effect while somebody wrote, and keeps what they wrote', async () => {
    place = await withCharter({});
    await join(place.as('Ada'), {}, {charter: 1});
    const page = await charterIn(place.id, 'Ada');
    (await findByRole(page, 'button', 'Propose a change')).click();
    fill(await findByRole(page, 'textbox', 'What it is about'), 'Clouds, calmly');
    const two = await proposeCharter(place.as('Amara'), draft({purpose: 'To do.'}), 1);
    await adoptCharter(place.as('Amara'), {number: two});
    await findText(page, 'Another charter took effect in the meantime. What you write here stays.');
    byRole(page, 'button', 'Propose').click();
    await findText(page, 'Another charter took effect while you wrote.');
    await goneText(page, 'Another charter took effect in the meantime.');
    await findText(page, 'All else is the same.');
    expect(byRole<HTMLInputElement>(page, 'textbox', 'What it is about').value).to.equal('Clouds, calmly');
    byRole(page, 'button', 'Propose').click();
    await findByRole(page, 'heading', 'Proposed');
  });

  it('is agreed to, and says when it is due to be looked at', async () => {
    place = await withCharter({});
    await join(place.as('Ada'), {}, {charter: 1});
    const two = await proposeCharter(place.as('Amara'), draft({purpose: 'To do.'}), 1);
    await adoptCharter(place.as('Amara'), {number: two});
    const page = await charterIn(place.id, 'Ada');
    await findText(page, 'This charter was to be looked at again on');
    await findText(page, 'What changed since you agreed');
    byRole(page, 'button', 'I agree').click();
    await findText(page, 'You agree to this charter.');
    expect(await charterOf('Ada')).to.equal(2);
  });

  it('needs no new agreement where only its words changed', async () => {
    place = await withCharter({});
    await join(place.as('Ada'), {}, {charter: 1});
    const two = await proposeCharter(place.as('Amara'), draft({purpose: 'To grow.', changesSubstance: false}), 1);
    await adoptCharter(place.as('Amara'), {number: two});
    const page = await charterIn(place.id, 'Ada');
    await findText(page, 'since then only its wording has changed');
    expect(queryByRole(page, 'button', 'I agree')).to.equal(undefined);
  });

  it('makes whoever agrees a member', async () => {
    place = await withCharter({});
    const page = await charterIn(place.id, 'Ada');
    (await findByRole(page, 'button', 'I agree')).click();
    await findText(page, 'You agree to this charter.');
    expect(await charterOf('Ada')).to.equal(1);
  });

  it('shows what a proposal changes, and lets only a steward decide, once it was open long enough', async () => {
    place = await withCharter({});
    await join(place.as('Ada'), {}, {charter: 1});
    await proposeCharter(place.as('Ada'), draft({purpose: 'To do things.', note: 'We do.', daysOpen: 7}), 1);
    const page = await charterIn(place.id, 'Amara');
    await findText(page, 'Open for discussion until');
    await findText(page, 'do things');
    expect(byRole(page, 'button', 'Put into effect').getAttribute('aria-disabled')).to.equal('true');
    byRole(page, 'button', 'Withdraw').click();
    await findText(page, 'It is no longer proposed.');
    byRole(page, 'button', 'Withdraw').click();
    await goneByRole(page, 'heading', 'Proposed');
  });

  it('is shown to whoever is about to join', async () => {
    place = await withCharter({});
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada"
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );
    await findText(page, 'Whoever joins agrees to the charter.');
    await findText(page, 'Running things in the cloud');
    byRole(page, 'button', 'Join').click();
    await findByRole(page, 'button', 'Leave');
    expect(await charterOf('Ada')).to.equal(1);
  });

  describe('before somebody writes', () => {
    const thread = async (name: string) => {
      const page = await show(
        html`<praxis-community name=${place.id} local-name=${name}
          ><praxis-thread thread-key="page"></praxis-thread
        ></praxis-community>`,
      );
      fill(await findByRole(page, 'textbox', 'Write a reply'), 'Good morning');
      byRole(page, 'button', 'Post').click();
      return page;
    };
    const posts = async () =>
      (await place.as('Amara').store.query(queries.posts(threadIdOf('page')))).map(({body}) => body);

    it('asks, and then sends what they wrote', async () => {
      place = await withCharter({});
      const page = await thread('Ada');
      await findByRole(page, 'dialog', 'Our charter');
      await findText(page, 'We ask before we judge.');
      byRole(page, 'button', 'I agree').click();
      await waitUntil(async () => (await posts()).includes('Good morning'));
      expect(await charterOf('Ada')).to.equal(1);
      await goneByRole(page, 'dialog', 'Our charter');
    });

    it('keeps what they wrote if they do not agree now, and asks again', async () => {
      place = await withCharter({});
      await join(place.as('Ada'), {}, {charter: 1});
      const two = await proposeCharter(place.as('Amara'), draft({purpose: 'To do.'}), 1);
      await adoptCharter(place.as('Amara'), {number: two});
      const page = await thread('Ada');
      await findByRole(page, 'dialog', 'Our charter has changed');
      byRole(page, 'button', 'Not now').click();
      await findText(page, 'Please agree to the charter');
      await findText(page, 'Good morning');
      expect(await posts()).to.deep.equal([]);
      (await findByRole(page, 'button', 'Try again')).click();
      await findByRole(page, 'dialog', 'Our charter has changed');
      await findText(page, 'The whole charter');
      byRole(page, 'button', 'I agree').click();
      await waitUntil(async () => (await posts()).includes('Good morning'));
    });

    it('asks nobody who agreed, and nobody who reads', async () => {
      place = await withCharter({});
      await join(place.as('Ada'), {}, {charter: 1});
      await post(place.as('Ada'), {id: createId(), thread: {id: 'b', key: '', title: 'B'}, body: 'Hello'});
      const page = await thread('Ada');
      await waitUntil(async () => (await posts()).includes('Good morning'));
      expect(queryByRole(page, 'dialog', 'Our charter')).to.equal(undefined);
    });
  });
});
