import '../../../src/elements/search/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {keepNote, reviseNote} from '../../../src/community/knowledge.js';
import {join} from '../../../src/community/membership.js';
import {mergeThread} from '../../../src/community/thread-acts.js';
import {leaveNothing} from '../../../src/context/device.js';
import {forgetSearches, recentSearches} from '../../../src/context/recent-searches.js';
import type {SearchAdapter, SearchRequest} from '../../../src/elements/search/adapter.js';
import type {SearchElement} from '../../../src/elements/search/search.js';
import type {NavigateEvent} from '../../../src/events.js';
import {createId, localUid, threadIdOf} from '../../../src/model/ids.js';
import {CommunityError} from '../../../src/model/errors.js';
import {refs, type Kind, type Ref} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {queries} from '../../../src/store/queries.js';
import type {Observer, Query} from '../../../src/store/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  nameOf,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const PAGE = 'https://intranet.example/ingress';

/** A community in which a few things are to be found. */
async function aPlace() {
  const place = new LocalCommunity();
  const ada = place.as('Ada');
  await join(ada, {title: 'Engineer', skills: ['Kubernetes']});
  await proposeTerm(ada, {label: 'Kubernetes', lang: 'en', gloss: 'Runs containers.', aliases: ['K8s']});
  await proposeTerm(ada, {label: 'Pod', lang: 'en', gloss: 'The smallest unit.'});
  const board = {id: createId(), key: '', title: 'Which Kubernetes version?', kind: 'question' as const, tags: ['ops']};
  const page = {id: threadIdOf(PAGE), key: PAGE, title: 'Ingress at the edge', tags: ['kubernetes cluster']};
  for (const thread of [board, page]) await post(ada, {id: createId(), thread, body: 'Hello.'});
  return {place, ada, board, page};
}

type Found = Awaited<ReturnType<typeof aPlace>>;

async function open(
  {place}: Pick<Found, 'place'>,
  {as = 'Ada', ...given}: {as?: string} & Partial<SearchElement> = {},
) {
  const community = await show<HTMLElement>(
    html`<praxis-community name=${place.id} local-name=${as}><praxis-search></praxis-search></praxis-community>`,
  );
  const page = community.querySelector<SearchElement>('praxis-search') ?? (community as SearchElement);
  Object.assign(page, given);
  await findByRole(page, 'combobox');
  await waitUntil(() => page.hasUpdated);
  return page;
}

/** Types into the box, and waits for something to choose. */
async function seek(page: Element, query: string) {
  const box = await findByRole<HTMLInputElement>(page, 'combobox', 'Search the community');
  box.focus();
  fill(box, 'zz'); // What is searched is there from here on.
  await waitUntil(
    () => page.shadowRoot!.querySelector('.panel') && !page.shadowRoot!.querySelector('[aria-busy=true]'),
  );
  fill(box, query);
  await waitUntil(() => byRole(page, 'combobox').getAttribute('aria-expanded') === 'true', `nothing for ${query}`);
  await waitUntil(() => !page.shadowRoot!.querySelector('[aria-busy=true]'));
  return box;
}

const options = (page: Element) => allByRole(page, 'option').map((option) => tidy(textOf(option)));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const hrefs = (page: Element) => allByRole<HTMLAnchorElement>(page, 'option').map((option) => option.href);
const chosen = (page: Element) => allByRole(page, 'option').find((option) => option.ariaSelected === 'true')!;

elementContract({
  tag: 'praxis-search',
  isQuiet: true,
  states: {
    'nobody searches': async () => open(await aPlace()),
    found: async () => {
      const page = await open(await aPlace());
      await seek(page, 'kubern');
      return page;
    },
    'nothing found': async () => {
      const page = await open(await aPlace());
      await seek(page, 'xylophone');
      return page;
    },
    'searched before': async () => {
      const found = await aPlace();
      const page = await open(found);
      await seek(page, 'kubern');
      page.addEventListener('praxis-navigate', (event) => event.preventDefault());
      await press('Enter');
      await seek(page, '').catch(() => undefined);
      byRole(page, 'combobox').click();
      await findByRole(page, 'option', 'kubern');
      return page;
    },
  },
});

describe('<praxis-search>', () => {
  let found: Found;
  beforeEach(async () => {
    forgetViewer();
    found = await aPlace();
  });
  afterEach(async () => {
    fixtureCleanup();
    await found.place.close();
  });

  it('finds terms, conversations and people at once, each with its number, the best kind first', async () => {
    const page = await open(found);
    await seek(page, 'kubernetes');
    const groups = allByRole(page, 'group').map(nameOf);
    expect(groups).to.deep.equal(['Terms 1', 'Conversations 2', 'People 1']);
    const [term, ...others] = options(page);
    expect(term).to.contain('Kubernetes').and.contain('Runs containers.').and.contain('Proposed');
    expect(others[0]).to.contain('Which Kubernetes version?').and.contain('Question').and.contain('ops');
    expect(others[1]).to.contain('Ingress at the edge').and.contain('intranet.example/ingress');
    expect(others[2]).to.contain('Ada').and.contain('Matched by “Kubernetes”');
    fill(byRole(page, 'combobox'), 'ada');
    await waitUntil(() => nameOf(allByRole(page, 'group')[0]!) === 'People 1');
  });

  it('forgives typing errors, and says why it found something', async () => {
    const page = await open(found);
    await seek(page, 'ingrss');
    expect(options(page)[0]).to.contain('Ingress at the edge').and.contain('Spelling corrected');
    fill(byRole(page, 'combobox'), 'k8s');
    await waitUntil(() => options(page)[0]?.includes('Matched by its synonym K8s'), options(page).join('; '));
  });

  it('leads to what is shown in the place of a duplicate', async () => {
    const {ada, board, page: other} = found;
    await mergeThread(ada, other.id, board.id);
    const page = await open(found);
    await seek(page, 'ingress');
    expect(options(page)[0]).to.contain('Which Kubernetes version?');
    expect(hrefs(page)[0]).to.match(new RegExp(`#thread=${board.id}$`));
  });

  it('links to where each kind of thing is', async () => {
    const page = await open(found);
    await seek(page, 'kubernetes');
    const here = location.href.split('#', 1)[0]!;
    const {board} = found;
    const uid = localUid('Ada');
    // No board is here: what was said on another page is read there.
    expect(hrefs(page)).to.deep.equal([
      `${here}#term=kubernetes`,
      `${here}#thread=${board.id}`,
      PAGE,
      `${here}#member=${uid}`,
    ]);
    Object.assign(page, {
      threadPage: '/board.html#top',
      termPage: 'https://wiki.example/words',
      memberPage: 'people.html',
    });
    await page.updateComplete;
    const at = (address: string) => new URL(address, document.baseURI).href;
    expect(hrefs(page)).to.deep.equal([
      'https://wiki.example/words#term=kubernetes',
      at(`/board.html#thread=${board.id}`),
      at(`/board.html#thread=${found.page.id}`),
      at(`people.html#member=${uid}`),
      at('/board.html#ask=kubernetes'),
    ]);
  });

  it('is used with the keyboard alone', async () => {
    const page = await open(found);
    await press('/');
    expect(focused()).to.equal(byRole(page, 'combobox'));
    await seek(page, 'kubernetes');
    expect(textOf(chosen(page))).to.contain('Runs containers.');
    await press('ArrowDown');
    await waitUntil(() => textOf(chosen(page)).includes('Which Kubernetes'));
    expect(byRole(page, 'combobox').getAttribute('aria-activedescendant')).to.equal(chosen(page).id);
    await press('ArrowUp');
    await press('ArrowUp');
    await waitUntil(() => textOf(chosen(page)).includes('Ask for') || textOf(chosen(page)).includes('Ada'));
    await press('Escape');
    await goneByRole(page, 'listbox');
    expect(byRole<HTMLInputElement>(page, 'combobox').value).to.equal('kubernetes');
    await press('Escape');
    await waitUntil(() => byRole<HTMLInputElement>(page, 'combobox').value === '');
  });

  it('goes to what is chosen, unless the page does so itself', async () => {
    const page = await open(found);
    await seek(page, 'kubernetes');
    const asked = oneEvent(page, 'praxis-navigate') as unknown as Promise<NavigateEvent>;
    page.addEventListener('praxis-navigate', (event) => event.preventDefault(), {once: true});
    await press('Enter');
    const {kind, id, href} = await asked;
    expect([kind, id]).to.deep.equal(['term', 'kubernetes']);
    expect(href).to.match(/#term=kubernetes$/);
    expect(location.hash).to.equal('');
    await goneByRole(page, 'listbox');
    await seek(page, 'pod');
    await press('Enter');
    await waitUntil(() => location.hash === '#term=pod');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves the key alone where somebody types, and where the page has another', async () => {
    const page = await open(found);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await press('/');
    expect(field.value).to.equal('/');
    field.remove();
    page.shortcut = '';
    await press('/');
    expect(focused()).not.to.equal(byRole(page, 'combobox'));
    page.shortcut = 's';
    await press('s');
    expect(focused()).to.equal(byRole(page, 'combobox'));
  });

  it('remembers what was searched for, until it is told to forget', async () => {
    const page = await open(found);
    page.addEventListener('praxis-navigate', (event) => event.preventDefault());
    await seek(page, 'pod');
    await press('Enter');
    const box = byRole<HTMLInputElement>(page, 'combobox');
    fill(box, '');
    await findByRole(page, 'option', 'pod');
    expect(nameOf(byRole(page, 'group'))).to.equal('Recent searches');
    expect(queryByRole(page, 'option', 'pod')!.ariaSelected).to.equal('false');
    await press('ArrowDown');
    await press('Enter');
    await waitUntil(() => box.value === 'pod' && options(page).some((option) => option.includes('smallest unit')));
    fill(box, '');
    (await findByRole(page, 'button', 'Clear')).click();
    await goneByRole(page, 'listbox');
    await findText(page, 'Recent searches are cleared.');
    expect(recentSearches(found.ada)).to.deep.equal([]);
  });

  it('remembers nothing on a shared machine', async () => {
    leaveNothing(found, true);
    try {
      const page = await open(found);
      page.addEventListener('praxis-navigate', (event) => event.preventDefault());
      await seek(page, 'pod');
      await press('Enter');
      fill(byRole(page, 'combobox'), '');
      await page.updateComplete;
      expect(queryByRole(page, 'listbox')).to.equal(undefined);
    } finally {
      leaveNothing(found, false);
    }
    expect(recentSearches(found.ada)).to.deep.equal([]);
  });

  it('offers to ask for what it does not find, and counts that it was missed', async () => {
    const page = await open(found);
    await seek(page, 'turnstile');
    await findText(page, 'Nothing found for “turnstile”.');
    (await findByRole(page, 'option', 'Ask for “turnstile” to be explained')).click();
    await findText(page, '“turnstile” is on the list of terms asked for.');
    const requests = () => found.ada.store.query(queries.requests());
    await waitUntil(async () => (await requests()).length === 1);
    await goneByRole(page, 'option', /to be explained/);
    await waitUntil(async () => (await requests())[0]!.searches === 1, 'not counted', {timeout: 12_000, interval: 100});
  }).timeout(15_000);

  it('follows nothing before somebody comes to it, and everything from then on', async () => {
    const store = new CountingStore(new LocalStore(found.place.id));
    const community = await show<HTMLElement>(
      html`<praxis-community name=${found.place.id} local-name="Ada" .store=${store}
        ><praxis-search></praxis-search
      ></praxis-community>`,
    );
    const page = community.querySelector('praxis-search')!;
    await findByRole(page, 'combobox');
    expect(store.watches).to.equal(0);
    byRole(page, 'combobox').focus();
    await waitUntil(() => store.watches === 4, `${store.watches} watches`);
    const box = await seek(page, 'gateway');
    await proposeTerm(found.ada, {label: 'Gateway', lang: 'en', gloss: 'A door.'});
    await waitUntil(() => options(page).some((option) => option.includes('A door.')));
    expect(box.value).to.equal('gateway');
    page.remove();
    expect(store.watches).to.equal(0);
  });

  it('searches what it can, and says what it cannot', async () => {
    const store = new WithoutTitles(new LocalStore(found.place.id));
    const community = await show<HTMLElement>(
      html`<praxis-community name=${found.place.id} local-name="Ada" .store=${store}
        ><praxis-search></praxis-search
      ></praxis-community>`,
    );
    const page = community.querySelector('praxis-search')!;
    await seek(page, 'kubernetes');
    await findText(page, 'Not searched for now: conversations.');
    expect(allByRole(page, 'group').map(nameOf)).to.include.members(['Terms 1', 'People 1']);
    page.kinds = 'thread';
    await findByRole(page, 'alert');
    expect(queryByRole(page, 'listbox')).to.equal(undefined);
    store.isBroken = false;
    byRole(page, 'button', 'Try again').click();
    await findByRole(page, 'option', /Which Kubernetes version/);
  });

  it('offers nothing else before it has looked through everything, also to who is quick with the keys', async () => {
    const store = new Held(new LocalStore(found.place.id));
    const page = await show<SearchElement>(
      html`<praxis-community name=${found.place.id} local-name="Ada" .store=${store}
        ><praxis-search></praxis-search
      ></praxis-community>`,
    ).then((community) => community.querySelector<SearchElement>('praxis-search')!);
    page.threadPage = '#board';
    const box = await findByRole<HTMLInputElement>(page, 'combobox', 'Search the community');
    box.focus();
    fill(box, 'pod');
    await findByRole(page, 'img', 'Searching…');
    await press('ArrowDown');
    await press('Enter');
    expect(queryByRole(page, 'option')).to.equal(undefined);
    expect(location.hash).to.equal('');

    store.release('titles');
    fill(box, 'kubernetes');
    await findByRole(page, 'option', /Which Kubernetes/);
    expect(options(page).some((option) => option.includes('Ask'))).to.equal(false);
    store.release();
    await findByRole(page, 'option', /Ask the community/);
    expect(textOf(chosen(page))).to.contain('Which Kubernetes');
    fill(box, 'pod');
    await waitUntil(() => options(page)[0]?.includes('smallest unit'));
    expect(textOf(chosen(page))).to.contain('smallest unit');
  });

  it('puts what is called just what was typed first, also where it comes late, and leaves the rest where it is', async () => {
    const store = new Held(new LocalStore(found.place.id));
    const page = await show<SearchElement>(
      html`<praxis-community name=${found.place.id} local-name="Ada" .store=${store}
        ><praxis-search></praxis-search
      ></praxis-community>`,
    ).then((community) => community.querySelector<SearchElement>('praxis-search')!);
    const box = await findByRole<HTMLInputElement>(page, 'combobox', 'Search the community');
    box.focus();
    fill(box, 'kubernetes');
    await findByRole(page, 'img', 'Searching…');
    store.release('directory');
    await findByRole(page, 'option', /Ada/);
    store.release('titles');
    await findByRole(page, 'option', /Which Kubernetes/);
    await press('ArrowDown');
    expect(textOf(chosen(page))).to.contain('Which Kubernetes');
    store.release();
    await findByRole(page, 'option', /Runs containers/);
    expect(allByRole(page, 'group').slice(0, 3).map(nameOf)).to.deep.equal(['Terms 1', 'People 1', 'Conversations 2']);
    expect(textOf(chosen(page)), 'what somebody went to').to.contain('Which Kubernetes');
  });

  it('finds knowledge notes that are kept, by what they say, and leads to them', async () => {
    const {ada} = found;
    const id = await keepNote(ada, {title: 'One ingress', summary: 'One for all teams, says the platform.'});
    const old = await keepNote(ada, {title: 'Two ingresses', summary: 'One for each team.'});
    await reviseNote(ada, (await ada.store.get(refs.note(old)))!, {status: 'retired'});
    const page = await open(found, {kinds: 'note'});
    await seek(page, 'platfrom');
    expect(allByRole(page, 'group').map(nameOf)).to.deep.equal(['Knowledge notes 1']);
    expect(options(page)[0]).to.contain('One ingress').and.contain('says the platform');
    expect(new URL(hrefs(page)[0]!).hash).to.equal(`#note=${id}`);
  });

  it('searches only the kinds that it is asked for', async () => {
    const page = await open(found, {kinds: 'member term'});
    await seek(page, 'kubernetes');
    expect(allByRole(page, 'group').map(nameOf)).to.include.members(['Terms 1', 'People 1']);
    expect(textOf(page)).not.to.contain('Conversations');
  });
});

/** A store that cannot read one of the indexes. */
class WithoutTitles extends CountingStore {
  isBroken = true;

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    if (!this.isBroken || target.kind !== 'titles') return super.watch(target, observer);
    queueMicrotask(() => observer.error(new CommunityError('unknown')));
    return () => undefined;
  }
}

/** A store that says nothing of what is searched until it is let. */
class Held extends CountingStore {
  #held: {kind: Kind; watch(): void}[] = [];
  #isReleased = false;

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    if (this.#isReleased || !['titles', 'glossary', 'knowledge', 'directory'].includes(target.kind))
      return super.watch(target, observer);
    let stop = () => {};
    const held = {kind: target.kind, watch: () => (stop = super.watch(target, observer))};
    this.#held.push(held);
    return () => {
      this.#held = this.#held.filter((other) => other !== held);
      stop();
    };
  }

  /** @param kind All of them if left out. */
  release(kind?: Kind): void {
    this.#isReleased ||= kind === undefined;
    const released = this.#held.filter((held) => kind === undefined || held.kind === kind);
    this.#held = this.#held.filter((held) => !released.includes(held));
    for (const held of released) held.watch();
  }
}

describe('<praxis-search> with a search service', () => {
  let found: Found;
  let asked: {query: string; request: SearchRequest}[];
  const answering = (answer: SearchAdapter['search']): SearchAdapter => ({
    search: (query, request) => {
      asked.push({query, request});
      return answer(query, request);
    },
  });
  beforeEach(async () => {
    forgetViewer();
    asked = [];
    found = await aPlace();
  });
  afterEach(async () => {
    fixtureCleanup();
    forgetSearches(found.ada);
    await found.place.close();
  });

  it('shows what that finds, in its order, and believes nothing else of it', async () => {
    const adapter = answering(() =>
      Promise.resolve([
        {kind: 'thread', id: 't1', title: 'A deep answer', text: 'It says kubernetes in a post.'},
        {kind: 'term', id: 'x', title: 'Elsewhere', href: 'https://wiki.example/x'},
        {kind: 'member', id: 'm', title: 'Mallory', href: 'javascript:alert(1)'},
        {kind: 'spell' as 'term', id: 'y', title: 'No such kind'},
        {kind: 'term', id: '', title: 'No id'},
      ]),
    );
    const page = await open(found, {adapter});
    await seek(page, 'kubernetes');
    expect(allByRole(page, 'group').map(nameOf)).to.deep.equal(['Conversations 1', 'Terms 1', 'People 1']);
    expect(options(page)[0]).to.contain('It says kubernetes in a post.');
    expect(page.shadowRoot!.querySelector('mark')!.textContent).to.equal('kubernetes');
    const links = allByRole(page, 'option').map((option) => option.getAttribute('href'));
    expect(links[0]).to.match(/#thread=t1$/);
    expect(links[1]).to.equal('https://wiki.example/x');
    expect(links[2]).to.match(/#member=m$/);
  });

  it('asks it once somebody pauses, and lets go of what nobody waits for', async () => {
    const adapter = answering(() => new Promise(() => undefined));
    const page = await open(found, {adapter, kinds: 'term thread'});
    const box = byRole<HTMLInputElement>(page, 'combobox');
    box.focus();
    for (const letters of ['p', 'po', 'pod']) fill(box, letters);
    await waitUntil(() => asked.length === 1);
    expect(asked[0]!.query).to.equal('pod');
    expect(asked[0]!.request).to.deep.include({kinds: ['term', 'thread'], limit: 50});
    expect(asked[0]!.request.signal.aborted).to.equal(false);
    fill(box, 'pods');
    await waitUntil(() => asked.length === 2);
    expect(asked.map(({request}) => request.signal.aborted)).to.deep.equal([true, false]);
    fill(box, '');
    await waitUntil(() => asked[1]!.request.signal.aborted);
  });

  it('finds by itself what a service that fails does not', async () => {
    const adapter = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const page = await open(found, {adapter});
    await seek(page, 'pod');
    await findText(page, 'The search service does not answer.');
    expect(options(page)[0]).to.contain('The smallest unit.');
  });
});
