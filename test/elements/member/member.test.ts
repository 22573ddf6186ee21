import '../../../src/elements/member/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {post} from '../../../src/community/discussion.js';
import {join, leave} from '../../../src/community/membership.js';
import {updateProfile} from '../../../src/community/profile.js';
import {react} from '../../../src/community/reactions.js';
import {changeSettings} from '../../../src/community/settings.js';
import type {NavigateEvent} from '../../../src/events.js';
import {createId, localUid} from '../../../src/model/ids.js';
import {packEvidence, type Levels} from '../../../src/model/profile.js';
import {queries} from '../../../src/store/queries.js';
import {elementContract, settled} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const ADA = localUid('Ada Lovelace');

const member = async (id = freshCommunityId(), {as = 'Bo', uid = ADA, display = 'card', lang = 'en'} = {}) => {
  forgetViewer();
  return show<HTMLElement>(
    html`<praxis-community lang=${lang} name=${id} local-name=${as}
      ><praxis-member uid=${uid} display=${display}>Somebody</praxis-member></praxis-community
    >`,
  );
};

const told = {
  title: 'Mathematician',
  department: 'Analytical Engines',
  place: 'London',
  pronouns: 'she/her',
  zone: 'Asia/Tokyo',
  hours: '1234567 00:00-00:00',
  languages: ['fr', 'pt-BR'],
  skills: ['Looms'],
  asks: ['Bernoulli numbers'],
  learning: ['Flying'],
  links: ['https://example.org/ada'],
  contact: 'ada@example.org',
  involvement: 'listening',
  about: 'Poetical science.',
  evidence: [
    packEvidence({skill: 'Looms', kind: 'thread', id: 't1'}),
    packEvidence({skill: 'Loop', kind: 'term', id: 'g1'}),
  ],
};

const withAda = async (levels: Partial<Levels> = {}) => {
  const place = new LocalCommunity();
  const ada = place.as('Ada Lovelace');
  await join(ada);
  await updateProfile(ada, told, levels);
  return place;
};

elementContract({
  tag: 'praxis-member',
  markup: `<praxis-member uid="${ADA}"></praxis-member>`,
  states: {
    'a card': async () => {
      const page = await member((await withAda()).id);
      await findText(page, 'Mathematician');
      return page;
    },
    'a name': async () => {
      const page = await member((await withAda()).id, {display: 'inline'});
      await findText(page, 'Ada Lovelace');
      return page;
    },
    nobody: async () => {
      const page = await member();
      await findText(page, 'This person is not in this community.');
      return page;
    },
    asking: async () => {
      const page = await member((await withAda()).id);
      (await findByRole(page, 'button', /Ask/)).click();
      await findByRole(page, 'textbox', 'Your question');
      return page;
    },
    'the store fails': async () => {
      const page = await member('Not A Name');
      await findText(page, 'The page’s setting');
      return page;
    },
  },
});

describe('<praxis-member>', () => {
  let place: LocalCommunity;
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  it('shows what its reader may see of somebody', async () => {
    place = await withAda({contact: 'me', place: 'stewards', asks: 'members'});
    await join(place.as('Bo'));
    const page = await member(place.id);
    await findText(page, 'Mathematician · Analytical Engines');
    await findText(page, 'Bernoulli numbers');
    const text = textOf(page);
    for (const shown of ['she/her', 'Looms', 'Flying', 'Mostly listening', 'Poetical science.'])
      expect(text).to.contain(shown);
    expect(text).to.contain('French').and.to.contain('Brazilian Portuguese');
    expect(text).to.match(/\d( AM| PM)? there · works until 12:00/);
    expect(text).to.not.contain('ada@example.org');
    const mine = await member(place.id, {as: 'Ada Lovelace'});
    await findText(mine, 'ada@example.org');
    expect(queryByRole(mine, 'button', /Ask/)).to.equal(undefined);
  });

  it('hides from a passer-by what is for members', async () => {
    place = await withAda({asks: 'members'});
    const page = await member(place.id, {as: 'Cy'});
    await findText(page, 'Mathematician');
    expect(textOf(page)).to.not.contain('Bernoulli');
  });

  it('writes to an address, and leads from a skill to where it shows', async () => {
    place = await withAda();
    const page = await member(place.id);
    const address = await findByRole<HTMLAnchorElement>(page, 'link', 'ada@example.org');
    expect(address.href).to.equal('mailto:ada@example.org');
    const skill = byRole<HTMLAnchorElement>(page, 'link', /^Looms/);
    expect(skill.hash).to.equal('#thread=t1');
    expect(byRole<HTMLAnchorElement>(page, 'link', /^Loop/).hash).to.equal('#term=g1');
    const asked = oneEvent(page, 'praxis-navigate');
    page.addEventListener('praxis-navigate', (event) => event.preventDefault());
    skill.click();
    const {kind, id} = (await asked) as unknown as NavigateEvent;
    expect([kind, id]).to.deep.equal(['thread', 't1']);
  });

  it('follows what they say of themselves', async () => {
    place = await withAda();
    const page = await member(place.id);
    await findText(page, 'Mathematician');
    await updateProfile(place.as('Ada Lovelace'), {title: 'Countess'});
    await findText(page, 'Countess');
  });

  it('says that somebody left', async () => {
    place = new LocalCommunity();
    await join(place.as('Bo'));
    await join(place.as('Ada Lovelace'));
    await leave(place.as('Ada Lovelace'));
    const page = await member(place.id);
    await findText(page, 'No longer takes part here');
    expect(queryByRole(page, 'button', /Ask/)).to.equal(undefined);
  });

  it('shows what they did lately, the thanks for it, and what both took part in', async () => {
    place = await withAda();
    const [ada, bo] = [place.as('Ada Lovelace'), place.as('Bo')];
    const thread = {id: createId(), key: '', title: 'Why looms?', kind: 'question' as const};
    const first = createId();
    await post(ada, {id: first, thread, body: 'Why?'});
    await post(bo, {id: createId(), thread, body: 'Because.'});
    await react(bo, {thread: thread.id, id: first}, 'thanks');
    const page = await member(place.id);
    await findText(page, '1 thanks for beginning it');
    expect(textOf(page)).to.contain('Began Why looms?');
    const shared = byRole(page, 'region', 'You both took part in');
    expect(textOf(shared)).to.contain('Why looms?');
  });

  it('asks them in the open, and loses nothing that was written', async () => {
    place = await withAda();
    let page = await member(place.id);
    (await findByRole(page, 'button', /Ask/)).click();
    fill(await findByRole(page, 'textbox', 'Your question'), 'How does a loop end?\nReally?');
    await settled(page);
    page = await member(place.id);
    (await findByRole(page, 'button', /Ask/)).click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Your question');
    await waitUntil(() => box.value.startsWith('How does'), 'the draft is lost');
    byRole(page, 'button', 'Ask in the open').click();
    await findByRole(page, 'link', 'How does a loop end?');
    const [thread] = await place.as('Bo').store.query(queries.threads());
    expect(thread).to.include({kind: 'question', title: 'How does a loop end?', key: ''});
    const [written] = await place.as('Bo').store.query(queries.posts(thread!.id));
    expect(written!.mentions).to.deep.equal([ADA]);
  });

  it('is asked by whoever may write here, and nobody else', async () => {
    place = await withAda();
    await changeSettings(place.as('Ada Lovelace'), {join: 'approval'});
    const page = await member(place.id);
    await findText(page, 'Looms');
    await settled(page);
    expect(queryByRole(page, 'button', /Ask/)).to.equal(undefined);
    await changeSettings(place.as('Ada Lovelace'), {join: 'open'});
    await findByRole(page, 'button', /Ask/);
  });

  it('is a name in a text, and the text itself where nobody is known', async () => {
    place = await withAda();
    const page = await member(place.id, {display: 'inline'});
    const link = await findByRole<HTMLAnchorElement>(page, 'link', 'Ada Lovelace');
    expect(link.dataset.praxisMember).to.equal(ADA);
    const nobody = await member(place.id, {display: 'inline', uid: 'nobody'});
    await settled(nobody);
    expect(textOf(nobody)).to.contain('Somebody');
    expect(allByRole(nobody, 'link')).to.have.length(0);
  });

  it('speaks the language of its page', async () => {
    place = await withAda();
    const page = await member(place.id, {lang: 'fr'});
    await findText(page, 'travaille jusqu’à');
    expect(textOf(page)).to.contain('Surtout à l’écoute');
  });
});
