import '../../../src/elements/members/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {acceptApplication} from '../../../src/community/applications.js';
import {join, leave} from '../../../src/community/membership.js';
import {changeSettings} from '../../../src/community/settings.js';
import type {ContributedEvent} from '../../../src/events.js';
import {localUid} from '../../../src/model/ids.js';
import type {Profile} from '../../../src/model/member.js';
import {refs} from '../../../src/model/records.js';
import {listPeople} from '../../support/a-crowd.js';
import {aPerson} from '../../support/a-person.js';
import {elementContract} from '../../support/element-contract.js';
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
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const members = (id = freshCommunityId(), name = '', attributes = {}) =>
  show<HTMLElement>(
    html`<praxis-community name=${id} local-name=${name}><praxis-members></praxis-members></praxis-community>`,
  ).then((page) => {
    for (const [key, value] of Object.entries(attributes)) page.firstElementChild!.setAttribute(key, String(value));
    return page;
  });

const people: Record<string, Partial<Profile>> = {
  Amara: {title: 'Platform engineer', department: 'Cloud', place: 'Lagos', skills: ['Kubernetes', 'Batch jobs']},
  Émile: {title: 'Buyer', department: 'Purchasing', place: 'Lyon', skills: ['Contracts']},
  'Zoë Ash': {department: 'Cloud'},
};

const withPeople = async () => {
  const place = new LocalCommunity();
  for (const [name, profile] of Object.entries(people)) await join(place.as(name), profile);
  return place;
};

elementContract({
  tag: 'praxis-members',
  states: {
    empty: () => members(),
    people: async () => {
      const page = await members((await withPeople()).id);
      await findText(page, 'Zoë Ash');
      return page;
    },
    'a list': async () => {
      const page = await members((await withPeople()).id);
      (await findByRole(page, 'button', 'List')).click();
      await findByRole(page, 'button', 'List');
      return page;
    },
    'nobody found': async () => {
      const page = await members((await withPeople()).id);
      fill(await findByRole(page, 'searchbox', 'Search people'), 'qqqqqq');
      await findText(page, 'Nobody fits');
      return page;
    },
    'editing a profile': async () => {
      const page = await members((await withPeople()).id, 'Amara');
      (await findByRole(page, 'button', 'Edit my profile')).click();
      await findByRole(page, 'textbox', 'Title');
      return page;
    },
    'asking to join': async () => {
      const place = await withPeople();
      await changeSettings(place.as('Amara'), {join: 'approval'});
      const page = await members(place.id, 'Grace');
      (await findByRole(page, 'button', 'Ask to join')).click();
      await findByRole(page, 'textbox', 'Your message');
      return page;
    },
    'the store fails': async () => {
      const page = await members('Not A Name');
      await findText(page, 'The page’s setting');
      return page;
    },
  },
});

describe('<praxis-members>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = await withPeople();
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const shown = (page: Node) => allByRole(page, 'article').map((card) => card.querySelector('h4 bdi')!.textContent);
  const seek = async (page: Node, text: string) => fill(await findByRole(page, 'searchbox', 'Search people'), text);

  it('shows everyone in the order of their names', async () => {
    const page = await members(place.id);
    await findText(page, 'Zoë Ash');
    expect(shown(page)).to.deep.equal(['Amara', 'Émile', 'Zoë Ash']);
    await findByRole(page, 'heading', /^Members 3$/);
  });

  it('finds people by name, skill, title and place, with typing errors, and says why', async () => {
    const page = await members(place.id);
    await seek(page, 'kuberntes');
    await findText(page, 'Matched by “Kubernetes”');
    expect(shown(page)).to.deep.equal(['Amara']);
    await seek(page, 'emile');
    await findText(page, '1 person found');
    expect(shown(page)).to.deep.equal(['Émile']);
    expect(textOf(page)).not.to.contain('Matched by');
    await seek(page, 'lagos');
    await findText(page, 'Matched by “Lagos”');
    expect(allByRole(page, 'status').map(({textContent}) => textContent.trim())).to.include('1 person found');
  });

  it('shows only those of a department, where the page says so', async () => {
    const page = await members(place.id, '', {department: 'purchasing'});
    await findText(page, 'Émile');
    expect(shown(page)).to.deep.equal(['Émile']);
    expect(allByRole(page, 'button', /^Department/)).to.deep.equal([]);
  });

  it('shows a page of people, and more when asked', async () => {
    const page = await members(place.id, '', {'page-size': 2});
    (await findByRole(page, 'button', 'Show more (1)')).click();
    await findText(page, 'Zoë Ash');
    expect(shown(page)).to.have.length(3);
  });

  it('joins, and shows the newcomer at once', async () => {
    const page = await members(place.id, 'Grace');
    (await findByRole(page, 'button', 'Join')).click();
    await findText(page, 'Grace (you)');
    await findByRole(page, 'button', 'Edit my profile');
    await waitUntil(() => nameOf(focused()!) === 'Edit my profile', 'they go on with what is there in its place');
  });

  it('leads to asking where one is let in, and follows what the stewards decide', async () => {
    const amara = place.as('Amara');
    await changeSettings(amara, {join: 'approval'});
    const page = await members(place.id, 'Grace');
    const ask = await findByRole(page, 'button', 'Ask to join');
    expect(queryByRole(page, 'button', 'Join')).to.equal(undefined);
    ask.click();
    fill(await findByRole(page, 'textbox', 'Your message'), 'I work on compilers.');
    allByRole(page, 'button', 'Ask to join').at(-1)!.click();
    await findText(page, 'A steward will answer you here');
    const withdraw = await findByRole(page, 'button', 'Withdraw');
    expect(byRole(page, 'button', 'My request to join').ariaExpanded).to.equal('true');
    withdraw.focus();
    await acceptApplication(amara, localUid('Grace'));
    await waitUntil(() => nameOf(focused() ?? document.body) === 'Edit my profile', 'in place of what they were at');
  });

  it('says why one cannot join, and offers it as soon as one can', async () => {
    const amara = place.as('Amara');
    await changeSettings(amara, {join: 'invitation'});
    await listPeople(amara.store, [aPerson({uid: 'old', name: 'Olga Old', joinedOn: 0})]);
    const page = await members(place.id, 'Grace');
    await findText(page, 'Whoever joins has an invitation');
    expect(queryByRole(page, 'button', 'Join')).to.equal(undefined);
    expect(allByRole(page, 'button', /^Say hello/), 'who may not write is not asked to').to.have.length(0);
    await changeSettings(amara, {join: 'open'});
    await findByRole(page, 'button', 'Join');
    await goneText(page, 'Whoever joins has an invitation');
    await findByRole(page, 'button', 'Say hello to Amara');
  });

  it('lets whoever left come back, whatever others have to do', async () => {
    const amara = place.as('Amara');
    const grace = place.as('Grace');
    await join(grace);
    await leave(grace);
    await changeSettings(amara, {join: 'invitation'});
    (await findByRole(await members(place.id, 'Grace'), 'button', 'Join')).click();
    await waitUntil(async () => (await amara.store.get(refs.member(localUid('Grace'))))?.status === 'active');
  });

  it('asks who one is before one can join', async () => {
    const page = await members(place.id);
    (await findByRole(page, 'button', 'Join')).click();
    await findByRole(page, 'textbox', 'Your name');
  });

  it('changes one’s own profile', async () => {
    const page = await members(place.id, 'Émile');
    (await findByRole(page, 'button', 'Edit my profile')).click();
    fill(await findByRole(page, 'textbox', 'Place'), 'Nantes');
    fill(byRole(page, 'textbox', /^What I know about/), 'Ships,');
    setTimeout(() => byRole(page, 'button', 'Save').click());
    const {kind} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
    expect(kind).to.equal('profile');
    await findText(page, 'Nantes');
    await findText(page, 'Ships');
  });

  it('keeps what was written when a profile is refused', async () => {
    const page = await members(place.id, 'Émile');
    (await findByRole(page, 'button', 'Edit my profile')).click();
    const skills = await findByRole<HTMLInputElement>(page, 'textbox', /^What I know about/);
    fill(skills, Array.from({length: 13}, (_, i) => `skill ${i}`).join(','));
    byRole(page, 'button', 'Save').click();
    expect((await findByRole(page, 'alert')).textContent).to.contain('At most 12 fit here.');
    await findText(page, 'skill 12');
  });
});
