import '../../../src/elements/hub/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import type {HubElement} from '../../../src/elements/hub/hub.js';
import type {NavigateEvent} from '../../../src/events.js';
import {createId} from '../../../src/model/ids.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  nameOf,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const leaveNothing = () => history.replaceState(null, '', location.pathname + location.search);

const hubIn = (id = freshCommunityId(), {as = 'Ada', sections = ''} = {}) =>
  show<HTMLElement>(
    html`<praxis-community name=${id} local-name=${as}
      ><praxis-hub sections=${sections}></praxis-hub
    ></praxis-community>`,
  );

async function aCommunity() {
  const place = new LocalCommunity();
  const [ada, bo] = [place.as('Ada'), place.as('Bo')];
  await join(ada);
  await post(bo, {id: createId(), thread: threadOfPage('board', 'Which ingress?', createId()), body: 'Hello'});
  await proposeTerm(bo, {label: 'Pod', gloss: 'Containers together', lang: 'en'});
  return place.id;
}

const link = (page: Node, name: string) => findByRole(page, 'link', name);
/** Goes to a section. */
const goTo = async (page: Node, name: string) => {
  byRole(await findByRole(page, 'navigation', 'Sections'), 'link', name).click();
};
/** Follows a link as a person does: what a script adds to a history that is full, the browser takes out of it first. */
const follow = async (found: HTMLElement) => {
  found.focus();
  await press('Enter');
};
const current = (page: Node) =>
  allByRole(page, 'link')
    .filter((link) => link.ariaCurrent === 'page')
    .map(nameOf);

beforeEach(leaveNothing);
after(leaveNothing);

elementContract({
  tag: 'praxis-hub',
  markup: '<praxis-hub sections="activity glossary"></praxis-hub>',
  states: {
    'a new community': async () => {
      const page = await hubIn();
      await findText(page, 'About this community');
      return page;
    },
    'a glossary': async () => {
      const page = await hubIn(await aCommunity(), {sections: 'activity glossary'});
      await findText(page, '1 new conversation');
      await goTo(page, 'Glossary');
      await findText(page, 'Containers together');
      return page;
    },
  },
});

describe('<praxis-hub>', () => {
  beforeEach(() => {
    forgetViewer();
    leaveNothing();
  });
  afterEach(fixtureCleanup);

  it('shows the first section, and loads no other until somebody goes there', async () => {
    const page = await hubIn(await aCommunity(), {sections: 'glossary people'});
    await findText(page, 'Containers together');
    expect(current(page)).to.deep.equal(['Glossary']);
    const {shadowRoot} = page.querySelector('praxis-hub')!;
    expect(shadowRoot!.querySelector('praxis-members')).to.equal(null);
    await goTo(page, 'People');
    await findByRole(page, 'searchbox', 'Search people');
    expect(current(page)).to.deep.equal(['People']);
    expect(queryByRole(page, 'searchbox', 'Search terms'), 'the other section').to.equal(undefined);
    expect(location.hash).to.equal('#praxis=people');
  });

  it('shows those that its author names, in their order, and tells them what is none', async () => {
    const told: unknown[] = [];
    const {warn} = console;
    console.warn = (...said: unknown[]) => told.push(...said);
    try {
      const page = await hubIn(freshCommunityId(), {sections: 'people wiki glossary people'});
      await link(page, 'Glossary');
      const nav = byRole(page, 'navigation', 'Sections');
      expect(allByRole(nav, 'link').map(nameOf)).to.deep.equal(['People', 'Glossary']);
      expect(told.join()).to.include('there is no section “wiki”').and.include('conversations');
    } finally {
      console.warn = warn;
    }
  });

  it('opens at the section that the address names, or at what it opens', async () => {
    const id = await aCommunity();
    history.replaceState(null, '', '#praxis=people');
    const page = await hubIn(id);
    await findByRole(page, 'searchbox', 'Search people');
    fixtureCleanup();
    history.replaceState(null, '', '#term=pod');
    const again = await hubIn(id);
    await findByRole(again, 'button', 'I understand it the same way');
    expect(current(again)).to.deep.equal(['Glossary']);
  });

  it('keeps what one did in a section, and leads back by the Back button', async () => {
    const page = await hubIn(await aCommunity(), {sections: 'glossary people'});
    const goTo = async (name: string) => follow(byRole(await findByRole(page, 'navigation', 'Sections'), 'link', name));
    await follow(await link(page, 'Pod'));
    await findByRole(page, 'button', 'I understand it the same way');
    await goTo('People');
    await findByRole(page, 'searchbox', 'Search people');
    await goTo('Glossary');
    await findByRole(page, 'button', 'I understand it the same way');
    expect(location.hash, 'what was open in it').to.equal('#term=pod');
    await goTo('Glossary');
    await findByRole(page, 'searchbox', 'Search terms');
    expect(location.hash, 'its beginning').to.equal('#praxis=glossary');
    history.back();
    await findByRole(page, 'button', 'I understand it the same way');
    history.back();
    await findByRole(page, 'searchbox', 'Search people');
  });

  it('goes to the section in which something is shown, unless the page takes its reader elsewhere', async () => {
    const page = await hubIn(await aCommunity());
    const asked: string[] = [];
    const refuse = (event: NavigateEvent) => {
      asked.push(event.kind);
      event.preventDefault();
    };
    document.addEventListener('praxis-navigate', refuse);
    await goTo(page, 'What’s new');
    (await link(page, 'Which ingress?')).click();
    document.removeEventListener('praxis-navigate', refuse);
    expect(asked, 'told once').to.deep.equal(['thread']);
    expect(current(page)).to.deep.equal(['What’s new']);
    byRole(page, 'link', 'Which ingress?').click();
    await findByRole(page, 'textbox', 'Write a reply');
    expect(current(page)).to.deep.equal(['Conversations']);
    await goTo(page, 'What’s new');
    (await link(page, 'Pod')).click();
    await findByRole(page, 'button', 'I understand it the same way');
    expect(current(page)).to.deep.equal(['Glossary']);
    await goTo(page, 'Conversations');
    await findByRole(page, 'textbox', 'Write a reply');
  });

  it('shows a person among the people, and all of them again', async () => {
    const page = await hubIn(await aCommunity(), {sections: 'activity people'});
    (await link(page, 'Bo')).click();
    await findByRole(page, 'link', 'All people');
    expect(current(page)).to.deep.equal(['People']);
    expect(queryByRole(page, 'searchbox', 'Search people')).to.equal(undefined);
    byRole(page, 'link', 'All people').click();
    await findByRole(page, 'searchbox', 'Search people');
    await goneByRole(page, 'link', 'All people');
  });

  it('is named by a heading of the first level, or of the second on a page that has one', async () => {
    const id = await aCommunity();
    const page = await hubIn(id);
    await waitUntil(() => allByRole(page, 'heading').length > 0);
    expect(page.querySelector('praxis-hub')!.shadowRoot!.querySelector('h1')).not.to.equal(null);
    const heading = document.createElement('h1');
    heading.textContent = 'Intranet';
    document.body.append(heading);
    const below = await hubIn(id);
    await waitUntil(() => allByRole(below, 'heading').length > 0);
    heading.remove();
    expect(below.querySelector('praxis-hub')!.shadowRoot!.querySelector('h1')).to.equal(null);
  });

  it('lets the page style what is in its sections, as deep as a post', async () => {
    const styles = new CSSStyleSheet();
    styles.replaceSync(`
      praxis-hub::part(section__heading) { outline-color: rgb(1, 2, 3) }
      praxis-hub::part(author), praxis-hub::part(input) { outline-color: rgb(4, 5, 6) }
      praxis-hub::part(account__button) { outline-color: rgb(7, 8, 9) }`);
    document.adoptedStyleSheets.push(styles);
    try {
      const page = await hubIn(await aCommunity(), {sections: 'conversations'});
      const outline = (element: Element) => getComputedStyle(element).outlineColor;
      const conversation = await link(page, 'Which ingress?');
      expect(outline(byRole(page, 'heading', /^Conversations/))).to.equal('rgb(1, 2, 3)');
      conversation.click();
      const bo = await findByRole(page, 'link', 'Bo');
      expect(outline(bo.closest('[part=author]')!)).to.equal('rgb(4, 5, 6)');
      expect(outline(await findByRole(page, 'textbox', 'Write a reply'))).to.equal('rgb(4, 5, 6)');
      expect(outline(await findByRole(page, 'button', /^Account/))).to.equal('rgb(7, 8, 9)');
    } finally {
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(styles), 1);
    }
  });

  it('is as wide as its room, at 320 px too', async () => {
    const page = await hubIn(await aCommunity());
    const hub = page.querySelector<HubElement>('praxis-hub')!;
    hub.style.inlineSize = '320px';
    await findText(page, 'About this community');
    for (const name of ['Conversations', 'Glossary', 'People', 'Moderation']) {
      await goTo(page, name);
      await waitUntil(() => current(page)[0] === name);
      await hub.updateComplete;
      expect(hub.scrollWidth, name).to.be.at.most(320);
      const [shown, room] = [byRole(page, 'link', name), byRole(page, 'navigation', 'Sections')].map((element) =>
        element.getBoundingClientRect(),
      );
      expect(shown!.right, `the link to ${name} is in sight`).to.be.at.most(room!.right + 1);
    }
    await waitUntil(() => textOf(page).includes('Log'), 'what moderation shows is there');
    const anew = hub.cloneNode() as HubElement;
    hub.replaceWith(anew);
    await waitUntil(() => queryByRole(page, 'link', 'Moderation'));
    const [link, list] = [byRole(page, 'link', 'Moderation'), byRole(page, 'navigation', 'Sections')];
    const right = () => link.getBoundingClientRect().right;
    await waitUntil(() => right() <= list.getBoundingClientRect().right + 1, 'it is in sight on arrival as well');
  });
});
