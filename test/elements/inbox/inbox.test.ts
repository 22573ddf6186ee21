import '../../../src/elements/inbox/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {voiceTerm} from '../../../src/community/agreement.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {moderate} from '../../../src/community/moderation.js';
import {react} from '../../../src/community/reactions.js';
import type {NavigateEvent} from '../../../src/events.js';
import {targetOf} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  goneText,
  queryByRole,
  show,
} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';
import {withBo} from './support.js';

const inboxIn = (id = freshCommunityId(), name = 'Ada', mail = false) =>
  show(
    html`<praxis-community name=${id} local-name=${name}
      ><praxis-inbox ?mail=${mail}></praxis-inbox
    ></praxis-community>`,
  );

/** One of each kind. */
async function full() {
  const all = await withBo();
  const {ada, bo, say, mention} = all;
  const mine = await say(ada, 'ingress', [], 'We use *Traefik*.');
  await react(bo, mine, 'thanks');
  await mention('ingress');
  await mention('costs');
  const term = await proposeTerm(ada, {label: 'Pod', gloss: 'A unit', lang: 'en'});
  await voiceTerm(bo, term, 'To us it is a team.');
  return all;
}

elementContract({
  tag: 'praxis-inbox',
  states: {
    'nothing new': async () => {
      const page = await inboxIn();
      await findText(page, 'Nothing new for you.');
      return page;
    },
    'signed out': async () => {
      const page = await inboxIn((await withBo()).place.id, '');
      await findText(page, 'Sign in to take part.');
      return page;
    },
    'one of each kind, and the wish for mail': async () => {
      const page = await inboxIn((await full()).place.id, 'Ada', true);
      await findText(page, 'Bo sees it differently');
      await findText(page, 'Bo said “Thanks” to what you wrote');
      return page;
    },
  },
});

describe('<praxis-inbox>', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  const groups = (page: Element) => allByRole(page, 'article');
  const unread = (page: Element) => allByRole(page, 'img', 'Unread').length;

  it('groups what is new by what it is about, the latest first, and says who did what', async () => {
    const {place} = await full();
    const page = await inboxIn(place.id);
    await findText(page, 'Bo said “Thanks” to what you wrote');
    await findText(page, 'About costs');
    expect(groups(page).map((group) => group.querySelector('h3')!.textContent.trim())).to.deep.equal([
      'Pod',
      'About costs',
      'About ingress',
    ]);
    await findText(page, 'Have you seen this?');
    await findText(page, 'To us it is a team.');
    expect(unread(page)).to.equal(3);
  });

  it('shows what comes in while one looks, and nothing of what is muted', async () => {
    const {place, mention} = await withBo();
    const page = await inboxIn(place.id);
    await findText(page, 'Nothing new for you.');
    await mention('costs');
    await findText(page, 'Bo speaks to you');
    byRole(page, 'button', 'More actions').click();
    (await findByRole(page, 'menuitem', 'Mute this conversation')).click();
    await findText(page, 'You hear no more of “\u2068About costs\u2069”.');
    await waitUntil(() => groups(page).length === 0);
    const undo = byRole(page, 'button', 'Undo');
    await waitUntil(() => focused() === undo, 'one can undo it at once');
    await mention('costs');
    undo.click();
    await waitUntil(() => groups(page).length === 1);
    await goneByRole(page, 'button', 'Undo');
  });

  it('leads to what is new, and marks it as read', async () => {
    const {place, mention} = await withBo();
    const {id} = await mention('costs');
    const page = await inboxIn(place.id);
    const asked: NavigateEvent[] = [];
    (page as HTMLElement).addEventListener('praxis-navigate', (event) => {
      event.preventDefault();
      asked.push(event);
    });
    const link = await findByRole<HTMLAnchorElement>(page, 'link', 'About costs');
    expect(link.href).to.equal(`https://intranet.example/costs#praxis-${id}`);
    link.click();
    expect(asked.map(({kind, id, href}) => ({kind, id, href}))).to.deep.equal([{kind: 'post', id, href: link.href}]);
    await waitUntil(() => unread(page) === 0);
    expect(groups(page).length, 'it stays to be found').to.equal(1);
  });

  it('marks one, or all, as read', async () => {
    const {place, ada, mention} = await withBo();
    await mention('costs');
    await mention('ingress');
    await mention('quota');
    const page = await inboxIn(place.id);
    await findText(page, 'About quota');
    byRole(groups(page)[0]!, 'button', 'More actions').click();
    (await findByRole(page, 'menuitem', 'Mark as read')).click();
    await waitUntil(() => unread(page) === 2);
    byRole(page, 'button', 'Mark all as read').click();
    await waitUntil(() => unread(page) === 0);
    await goneByRole(page, 'button', 'Mark all as read');
    await waitUntil(() => focused() === byRole(page, 'heading', 'Inbox'), 'one is not lost');
    expect((await ada.store.get(refs.state(ada.viewer!.uid)))!.read).to.deep.equal({});
  });

  it('tells what those who moderate decided, with their reason', async () => {
    const {place, ada, bo, say} = await withBo();
    const said = await say(bo, 'costs');
    await moderate(ada, targetOf.post(said), 'ask', {reason: 'It names a customer', text: 'Leave it out, please.'}, []);
    const page = await inboxIn(place.id, 'Bo');
    await findText(page, 'About a post of yours');
    await findText(page, 'It names a customer — Leave it out, please.');
  });

  it('offers mail only where it is sent, and keeps the wish', async () => {
    const {place, ada} = await withBo();
    const without = await inboxIn(place.id);
    await findText(without, 'Nothing new for you.');
    expect(queryByRole(without, 'combobox')).to.equal(undefined);
    const page = await inboxIn(place.id, 'Ada', true);
    const box = await findByRole<HTMLSelectElement>(page, 'combobox', 'A mail about what is new');
    expect(box.value).to.equal('off');
    box.value = 'weekly';
    box.dispatchEvent(new Event('change'));
    await findText(page, 'Noted.');
    expect(await ada.store.get(refs.state(ada.viewer!.uid))).to.include({mail: 'weekly'});
  });

  it('stays while nobody is signed in, and does not tell one person what concerns the one before', async () => {
    const {place, mention} = await withBo();
    await mention('costs');
    const page = await inboxIn(place.id);
    await findText(page, 'About costs');
    page.setAttribute('local-name', 'Bo');
    await goneText(page, 'About costs');
  });
});
