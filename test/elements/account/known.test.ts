import '../../../src/elements/account/define.js';
import {ContextProvider} from '@lit/context';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {join} from '../../../src/community/membership.js';
import {comparePeople, importPeople} from '../../../src/community/people-import.js';
import {communityContext} from '../../../src/context/community-context.js';
import {knownIdOf} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {findByRole, findText, goneText, show, textOf} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

describe('somebody whom a list named, in <praxis-account>', () => {
  let place: LocalCommunity;
  let kim: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    const amara = place.as('Amara');
    await join(amara);
    const row = {id: knownIdOf('kim@example.com'), name: 'Kim Lee', title: 'Analyst', department: 'IT'};
    await importPeople(amara, (await comparePeople(amara, [{...row, isDisabled: false}]))!, {});
    const here = place.as('kim');
    kim = {...here, viewer: {...here.viewer!, email: 'Kim@Example.com'}};
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const opened = async (community: Community) => {
    const page = await show<HTMLElement>(html`<div></div>`);
    new ContextProvider(page, {context: communityContext, initialValue: {community}});
    page.append(document.createElement('praxis-account'));
    (await findByRole(page, 'button', /^Account/)).click();
    return findByRole(page, 'dialog', 'Account');
  };

  it('sees before they join what it says, and has it as their profile afterwards', async () => {
    const panel = await opened(kim);
    await findText(panel, 'already says of you');
    expect(textOf(panel).replace(/[\u2068\u2069]/g, '')).to.contain('Kim Lee · Analyst · IT');
    await join(kim);
    await goneText(panel, 'already says of you');
    expect(await kim.store.get(refs.member(kim.viewer!.uid))).to.include({name: 'Kim Lee', title: 'Analyst'});
  });

  it('is told nothing where nothing is said', async () => {
    const panel = await opened({...kim, viewer: {...kim.viewer!, email: 'noor@example.com'}});
    await findText(panel, 'Not a member');
    expect(textOf(panel)).not.to.contain('says of you');
  });
});
