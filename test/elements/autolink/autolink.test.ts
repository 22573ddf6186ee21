import '../../../src/elements/autolink/define.js';
import '../../../src/elements/glossary/define.js';
import {expect, fixtureCleanup, nextFrame, oneEvent} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {join} from '../../../src/community/membership.js';
import {queries} from '../../../src/store/queries.js';
import type {AutolinkElement} from '../../../src/elements/autolink/autolink.js';
import type {FailedEvent, NavigateEvent} from '../../../src/events.js';
import {CommunityError} from '../../../src/model/errors.js';
import type {Kind, Ref} from '../../../src/model/records.js';
import type {TermStatus} from '../../../src/model/term.js';
import {LocalStore} from '../../../src/store/local/store.js';
import type {Observer, Query} from '../../../src/store/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {elementContract} from '../../support/element-contract.js';
import {allByRole, byRole, findByRole, forgetViewer, goneByRole, press, show, textOf} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {cardWith, noCard, pointAt} from '../term-card/support.js';
import {waitUntil} from '../../support/wait-until.js';

const NO_WORDS = {aliases: [], body: '', tags: []};

const article = (text: string) => html`<main><article>${unsafeHTML(text)}</article></main>`;

/** A page of a community with its glossary, as it is once its terms are linked. */
const linkedPage = async (
  place: LocalCommunity,
  content: TemplateResult,
  autolink: TemplateResult = html`<praxis-autolink></praxis-autolink>`,
) => {
  const page = await show(
    html`<praxis-community name=${place.id} local-name="Ada"
      ><div lang="en">${content}</div>
      ${autolink}</praxis-community
    >`,
  );
  await complete(page);
  return page;
};

const autolinkIn = (page: Element) => page.querySelector<AutolinkElement>('praxis-autolink')!;

/** Waits until the glossary is known and what it names is linked. */
const complete = async (page: Element) => {
  await waitUntil(() => page.querySelector('a.praxis-term'), 'nothing was linked', {interval: 10});
  await autolinkIn(page).linkingComplete;
};

const linked = (page: ParentNode) => [...page.querySelectorAll('a.praxis-term')].map(({textContent}) => textContent);

const aGlossary = async (...labels: string[]) => {
  const place = new LocalCommunity();
  for (const label of labels) await propose(place, label);
  return place;
};

const propose = (place: LocalCommunity, label: string, status?: TermStatus, lang = 'en') =>
  proposeTerm(place.as('Amara'), {...NO_WORDS, label, gloss: `What ${label} is.`, lang, ...(status ? {status} : {})});

elementContract({
  tag: 'praxis-autolink',
  states: {
    'with nothing to link': () =>
      show(html`<praxis-community name=${freshCommunityId()}><praxis-autolink></praxis-autolink></praxis-community>`),
    'with terms linked': async () =>
      linkedPage(await aGlossary('mesh', 'pod'), article('<h1>All about it</h1><p>A mesh of pods.</p>')),
  },
});

describe('<praxis-autolink>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = await aGlossary('service mesh', 'pod');
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  it('links terms in main and article, once each, with the address of the term', async () => {
    const page = await linkedPage(place, article('<h2>Pods</h2><p>A service mesh of pods, and pods.</p>'));
    expect(linked(page)).to.deep.equal(['service mesh', 'pods']);
    const link = byRole<HTMLAnchorElement>(page, 'link', 'service mesh');
    expect(link.href).to.equal(new URL('#term=service-mesh', location.href).href);
    expect(link.dataset.praxisTerm).to.equal('service-mesh');
  });

  it('links deprecated terms, and no drafts', async () => {
    await propose(place, 'monolith', 'deprecated');
    await propose(place, 'sidecar', 'draft');
    const page = await linkedPage(place, article('<p>A monolith, a sidecar.</p>'));
    expect(linked(page)).to.deep.equal(['monolith']);
  });

  it('looks like the text, with a dotted line, and has no style attribute', async () => {
    const page = await linkedPage(place, article('<p style="color: rgb(1, 2, 3)">A pod.</p>'));
    const link = byRole(page, 'link', 'pod');
    const {color, textDecorationStyle} = getComputedStyle(link);
    expect(color).to.equal('rgb(1, 2, 3)');
    expect(textDecorationStyle).to.equal('dotted');
    expect(link.hasAttribute('style')).to.be.false;
  });

  it('links anew when its attributes change', async () => {
    const page = await linkedPage(
      place,
      article('<h2>Pods</h2><p>A pod.</p><p class="x">A pod</p><h2>B</h2><p>Pod</p>'),
    );
    const element = autolinkIn(page);
    const change = async (name: string, value: string) => {
      element.setAttribute(name, value);
      await element.updateComplete;
      await element.linkingComplete;
      return linked(page);
    };
    expect(await change('occurrences', 'all')).to.deep.equal(['pod', 'pod', 'Pod']);
    expect(await change('exclude', '.x')).to.deep.equal(['pod', 'Pod']);
    expect(await change('headings', '')).to.deep.equal(['Pods', 'pod', 'Pod']);
    expect(await change('occurrences', 'section')).to.deep.equal(['Pods', 'Pod']);
    expect(await change('exclude', '')).to.deep.equal(['Pods', 'Pod']);
    expect(await change('for', '.x')).to.deep.equal(['pod']);
    expect(await change('for', '{')).to.deep.equal([]);
    expect(await change('for', 'main')).to.deep.equal(['Pods', 'Pod']);
  });

  it('follows the glossary and the page', async () => {
    const page = await linkedPage(place, article('<p>A pod, a gateway.</p>'));
    await propose(place, 'gateway');
    await findByRole(page, 'link', 'gateway');
    page.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>Our service mesh.</p>');
    await findByRole(page, 'link', 'service mesh');
    expect(linked(page)).to.deep.equal(['pod', 'gateway', 'service mesh']);
  });

  it('lets the terms lead back to a page that a member saw', async () => {
    const place = await aGlossary('Pod', 'Node');
    await join(place.as('Ada'));
    await linkedPage(place, article('<p>A Pod and a Pod.</p>'));
    const uses = (term: string) => place.as('Amara').store.query(queries.usesOfTerm(term));
    await waitUntil(async () => (await uses('pod')).length > 0, 'the page was not noted');
    expect((await uses('pod')).map(({thread}) => thread)).to.deep.equal(['']);
    expect(await uses('node')).to.have.length(0);
  });

  it('leaves nothing behind when it goes, and comes back', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const page = await linkedPage(place, article('<p>A pod.</p>'));
    const element = autolinkIn(page);
    expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    element.remove();
    expect(page.querySelector('article')!.innerHTML).to.contain('<p>A pod.</p>');
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    page.append(element);
    await complete(page);
    expect(linked(page)).to.deep.equal(['pod']);
  });

  it('works in the shadow root it stands in, and only there', async () => {
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada"
        ><main>A pod</main>
        <div></div
      ></praxis-community>`,
    );
    const root = page.querySelector('div')!.attachShadow({mode: 'open'});
    root.innerHTML = '<article><p>A pod</p></article><praxis-autolink></praxis-autolink>';
    await waitUntil(() => root.querySelector('a.praxis-term'), 'nothing was linked', {interval: 10});
    expect(linked(page)).to.deep.equal([]);
    expect(getComputedStyle(root.querySelector('a.praxis-term')!).textDecorationStyle).to.equal('dotted');
  });

  it('goes to the term, unless the page wants something else', async () => {
    const page = await linkedPage(place, html`${article('<p>A pod.</p>')}<praxis-glossary></praxis-glossary>`);
    const link = byRole<HTMLAnchorElement>(page.querySelector('article')!, 'link', 'pod');
    link.focus();
    setTimeout(() => void press('Enter'));
    const event = await oneEvent<NavigateEvent>(page, 'praxis-navigate');
    expect([event.kind, event.id, event.href]).to.deep.equal(['term', 'pod', link.href]);
    await waitUntil(() => location.hash === '#term=pod', 'the address', {interval: 10});
    history.replaceState(null, '', location.pathname + location.search);
    page.addEventListener('praxis-navigate', (navigation) => navigation.preventDefault(), {once: true});
    link.click();
    await nextFrame();
    expect(location.hash).to.equal('');
  });

  it('shows the card of a link to whoever rests on it, and at length where no page has the term', async () => {
    const page = await linkedPage(place, article('<p>A pod.</p>'));
    const link = byRole<HTMLAnchorElement>(page, 'link', 'pod');
    await pointAt(link);
    await cardWith('What pod is.');
    await pointAt(page.querySelector('h1') ?? document.documentElement);
    await noCard();
    link.click();
    await cardWith('What pod is.');
    expect(location.hash).to.equal('');
    autolinkIn(page).remove();
    await noCard();
  });

  it('lets people choose where a name has several meanings', async () => {
    await proposeTerm(place.as('Amara'), {
      ...NO_WORDS,
      label: 'capsule',
      aliases: ['pod'],
      gloss: 'A seat.',
      lang: 'en',
    });
    const page = await linkedPage(place, article('<p>A pod.</p>'));
    const link = byRole<HTMLAnchorElement>(page, 'link', 'pod');
    expect(link.dataset.praxisTerm!.split(' ')).to.have.members(['pod', 'capsule']);
    link.click();
    const choice = await cardWith(/pod.*has several meanings/);
    expect(allByRole(choice, 'button').map(textOf).join()).to.match(/pod.*capsule|capsule.*pod/);
  });

  it('reads the glossary once, however much of the page shows it', async () => {
    const store = new ToldStore(new LocalStore(place.id));
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada" .store=${store}
        >${article('<p>A pod.</p>')}<praxis-autolink></praxis-autolink><praxis-glossary></praxis-glossary
      ></praxis-community>`,
    );
    await complete(page);
    await findByRole(page, 'heading', /Glossary/);
    expect(store.timesRead).to.equal(1);
  });

  it('says when the glossary cannot be read, and leaves the page as it is', async () => {
    const store = new LockedStore(new LocalStore(place.id));
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada" .store=${store}
        >${article('<p>A pod</p>')}</praxis-community
      >`,
    );
    const element = document.createElement('praxis-autolink');
    setTimeout(() => page.append(element));
    const {error} = await oneEvent<FailedEvent>(page, 'praxis-failed');
    expect(error.code).to.equal('permission-denied');
    expect(allByRole(page, 'link')).to.have.length(0);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('takes its links away where the community goes', async () => {
    const page = await linkedPage(place, article('<p>A pod.</p>'));
    const other = new LocalCommunity();
    page.setAttribute('name', other.id);
    await goneByRole(page, 'link', 'pod');
    await other.close();
  });
});

/** Counts how often its glossary was asked for. */
class ToldStore extends CountingStore {
  timesRead = 0;

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    if ('collection' in target && target.collection === 'glossary') this.timesRead++;
    return super.watch(target, observer);
  }
}

/** A store whose glossary this person may not read. */
class LockedStore extends CountingStore {
  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    if (!('collection' in target) || target.collection !== 'glossary') return super.watch(target, observer);
    queueMicrotask(() => observer.error(new CommunityError('permission-denied')));
    return () => undefined;
  }
}
