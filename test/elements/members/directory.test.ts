import '../../../src/elements/community/define.js';
import '../../../src/elements/members/define.js';
import '../../../src/elements/members/facet-menu.js';
import '../../../src/elements/members/hello-dialog.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {listInDirectory} from '../../../src/community/directory.js';
import {join} from '../../../src/community/membership.js';
import {updateProfile} from '../../../src/community/profile.js';
import type {ContributedEvent, NavigateEvent} from '../../../src/events.js';
import {dayOf, type Person} from '../../../src/model/member.js';
import {aCrowd, listPeople} from '../../support/a-crowd.js';
import {aPerson} from '../../support/a-person.js';
import {settled} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  goneText,
  nameOf,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse';

const today = dayOf();
const few: readonly Person[] = [
  aPerson({
    uid: 'amara',
    name: 'Amara Okonkwo',
    title: 'Platform engineer',
    department: 'Cloud',
    place: 'Lagos',
    zone: 'Africa/Lagos',
    skills: ['Kubernetes', 'Spark'],
    asks: ['Batch jobs'],
    languages: ['en'],
    joinedOn: today - 400,
    activeOn: today - 3,
  }),
  aPerson({
    uid: 'emile',
    name: 'Émile Roux',
    department: 'Purchasing',
    skills: ['Contracts', 'Spark'],
    languages: ['fr', 'en'],
    joinedOn: today - 300,
    activeOn: today,
  }),
  aPerson({uid: 'nadia', name: 'Nadia Bouzid', department: 'Cloud', joinedOn: today - 2, activeOn: today - 2}),
  aPerson({uid: 'elif', name: 'Elif Vardar', department: 'Legal', joinedOn: today - 29, activeOn: today - 9}),
  aPerson({uid: 'old', name: 'Olga Old', joinedOn: today - 30, activeOn: today - 30}),
  aPerson({uid: 'k-1', name: 'Ken Known', department: 'Legal', status: 'known'}),
];

const awkward: readonly Person[] = [
  aPerson({uid: 'long', name: LONG, title: LONG, department: LONG, place: LONG, skills: [LONG.slice(0, 60)]}),
  aPerson({uid: 'ali', name: 'محمد العلي', title: 'مهندس', asks: ['العقود']}),
  aPerson({uid: 'sato', name: '佐藤 美咲', department: '研究', skills: ['統計']}),
  aPerson({uid: 'bare', name: 'Z'}),
  aPerson({uid: 'broken', name: 'Photo Broken', photo: 'https://127.0.0.1:1/none.png', zone: 'Not/A_Zone'}),
  aPerson({uid: 'tags', name: '<b>Bold</b> & "quoted"', role: 'steward'}),
];

describe('the directory', () => {
  let place: LocalCommunity;
  beforeEach(() => {
    forgetViewer();
    place = new LocalCommunity();
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const open = async (people: readonly Person[], {name = '', attributes = {}, width = ''} = {}) => {
    if (people.length) await listPeople(place.as('Ada').store, people);
    const page = await show<HTMLElement>(
      html`<praxis-community name=${place.id} local-name=${name}><praxis-members></praxis-members></praxis-community>`,
    );
    const element = page.querySelector('praxis-members')!;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.style.display = 'block';
    element.style.inlineSize = width;
    await findByRole(page, 'searchbox', 'Search people');
    return page;
  };
  const shown = (page: Node) => allByRole(page, 'article').map((card) => card.querySelector('h4 bdi')!.textContent);
  const showing = async (page: Node, names: readonly string[]) => {
    await waitUntil(() => JSON.stringify(shown(page)) === JSON.stringify(names), undefined, {interval: 20}).catch(
      () => undefined,
    );
    expect(shown(page)).to.deep.equal(names);
  };
  const seek = (page: Node, text: string) => fill(byRole(page, 'searchbox', 'Search people'), text);
  const order = (page: Node, sort: string) => {
    const select = byRole<HTMLSelectElement>(page, 'combobox', 'Order');
    select.value = sort;
    select.dispatchEvent(new Event('change'));
  };
  const openFilter = async (page: Node, name: RegExp) => {
    byRole(page, 'button', name).click();
    await findByRole(page, 'dialog', name);
  };
  const options = (page: Node) =>
    allByRole(page, 'checkbox').map((box) => box.closest('label')!.textContent.replace(/\s+/g, ' ').trim());
  const marks = (page: Element) =>
    [...page.querySelectorAll('praxis-members')].flatMap((element) =>
      [...element.renderRoot.querySelector('praxis-people-list')!.renderRoot.querySelectorAll('mark')].map(
        ({textContent}) => textContent,
      ),
    );

  describe('searching', () => {
    it('finds by what to ask about, marks it and says it', async () => {
      const page = await open(few);
      seek(page, 'batch');
      await showing(page, ['Amara Okonkwo']);
      expect(marks(page)).to.deep.equal(['Batch']);
      await findText(page, 'Matched by “Batch jobs”');
    });

    it('finds by words of several kinds, with typing errors', async () => {
      const page = await open(few);
      seek(page, 'kuberntes lagos');
      await showing(page, ['Amara Okonkwo']);
      await findText(page, /Matched by “Kubernetes” ?, “Lagos” ?, spelling corrected/);
    });

    it('puts names before what people can do, and says nothing of what is plain', async () => {
      const page = await open([...few, aPerson({uid: 's', name: 'Spark Jones'})]);
      seek(page, 'spark');
      await showing(page, ['Spark Jones', 'Amara Okonkwo', 'Émile Roux']);
      expect(allByRole(page, 'article')[0]!.textContent).not.to.contain('Matched');
    });

    it('finds names in every script', async () => {
      const page = await open([...few, ...awkward]);
      for (const [query, name] of [
        ['美咲', '佐藤 美咲'],
        ['علي', 'محمد العلي'],
        ['emile', 'Émile Roux'],
      ] as const) {
        seek(page, query);
        await showing(page, [name]);
      }
    });

    it('offers to search without the filters when they leave nobody', async () => {
      const page = await open(few);
      await openFilter(page, /^Department/);
      allByRole(page, 'checkbox')[0]!.click();
      seek(page, 'émile');
      await showing(page, []);
      (await findByRole(page, 'button', 'Search without filters (1)')).click();
      await showing(page, ['Émile Roux']);
      seek(page, 'nobody at all');
      (await findByRole(page, 'button', 'Show everyone')).click();
      await findByRole(page, 'heading', 'Everyone');
      expect(shown(page)).to.have.length(6);
    });
  });

  describe('filtering', () => {
    it('counts what the other filters leave, and takes each filter back', async () => {
      const page = await open(few);
      await openFilter(page, /^Department/);
      expect(options(page)).to.deep.equal(['Cloud 2', 'Legal 2', 'Purchasing 1']);
      allByRole(page, 'checkbox')[1]!.click();
      await showing(page, ['Elif Vardar', 'Ken Known']);
      allByRole(page, 'checkbox')[2]!.click();
      await showing(page, ['Elif Vardar', 'Émile Roux', 'Ken Known']);
      expect(options(page), 'not by itself').to.deep.equal(['Cloud 2', 'Legal 2', 'Purchasing 1']);
      await press('Escape');
      await goneByRole(page, 'dialog');
      expect(nameOf(focused()!)).to.match(/^Department/);
      await openFilter(page, /^Joined/);
      expect(options(page)).to.deep.equal(['Joined 2', 'Not yet joined 1']);
      allByRole(page, 'checkbox')[1]!.click();
      await showing(page, ['Ken Known']);
      await press('Escape');
      byRole(page, 'button', 'Remove the filter Not yet joined').click();
      await showing(page, ['Elif Vardar', 'Émile Roux', 'Ken Known']);
      byRole(page, 'button', 'Clear filters').click();
      await findByRole(page, 'heading', 'Everyone');
      expect(shown(page)).to.have.length(6);
    });

    it('says languages by their names, and skills together with what to ask about', async () => {
      const page = await open(few);
      await openFilter(page, /^Language/);
      expect(options(page)).to.deep.equal(['English 2', 'French 1']);
      await press('Escape');
      await openFilter(page, /^Skills/);
      expect(options(page)).to.deep.equal(['Spark 2', 'Batch jobs 1', 'Contracts 1', 'Kubernetes 1']);
    });

    it('follows the search', async () => {
      const page = await open(few);
      seek(page, 'spark');
      await showing(page, ['Amara Okonkwo', 'Émile Roux']);
      await openFilter(page, /^Department/);
      expect(options(page)).to.deep.equal(['Cloud 1', 'Purchasing 1']);
    });

    it('finds a value among many', async () => {
      const page = await open(aCrowd(300));
      await openFilter(page, /^Skills/);
      fill(byRole(page, 'searchbox', 'Find in this list'), 'postgre');
      await waitUntil(() => options(page).length === 1);
      expect(options(page)[0]).to.match(/^PostgreSQL \d+$/);
      fill(byRole(page, 'searchbox', 'Find in this list'), 'zzz');
      await findText(page, 'Nothing like that here.');
    });

    it('is not offered where there is no choice', async () => {
      const page = await open([aPerson({uid: 'one', name: 'One', department: 'Cloud'})]);
      expect(allByRole(page, 'button', /^(Department|Skills|Place|Language|Joined)/)).to.deep.equal([]);
    });
  });

  it('is in the order of names, of arrival or of late activity', async () => {
    const page = await open(few);
    await showing(page, ['Amara Okonkwo', 'Elif Vardar', 'Émile Roux', 'Ken Known', 'Nadia Bouzid', 'Olga Old']);
    order(page, 'newest');
    await showing(page, ['Nadia Bouzid', 'Elif Vardar', 'Olga Old', 'Émile Roux', 'Amara Okonkwo', 'Ken Known']);
    order(page, 'active');
    await showing(page, ['Émile Roux', 'Nadia Bouzid', 'Amara Okonkwo', 'Elif Vardar', 'Olga Old', 'Ken Known']);
  });

  it('follows the order of the page’s language', async () => {
    document.documentElement.lang = 'sv';
    const page = await open(['Örjan', 'Zeb', 'Oskar', 'Åsa'].map((name) => aPerson({uid: name, name})));
    await showing(page, ['Oskar', 'Zeb', 'Åsa', 'Örjan']);
    document.documentElement.lang = 'de';
    await showing(page, ['Åsa', 'Örjan', 'Oskar', 'Zeb']);
    document.documentElement.lang = 'en';
  });

  it('marks quietly who is not here yet, and does not count them as members', async () => {
    const page = await open(few);
    await findByRole(page, 'heading', 'Members 5');
    const known = allByRole(page, 'article').find((card) => card.textContent.includes('Ken Known'))!;
    expect(textOf(known)).to.contain('Not here yet');
    expect(allByRole(page, 'article').filter((card) => card.textContent.includes('Not here yet'))).to.have.length(1);
  });

  it('says where people are and what time it is there', async () => {
    const page = await open(few);
    const card = allByRole(page, 'article')[0]!;
    const time = new Intl.DateTimeFormat('en', {hour: 'numeric', minute: '2-digit', timeZone: 'Africa/Lagos'});
    const here = new Intl.DateTimeFormat('en', {hour: 'numeric', minute: '2-digit'});
    expect(textOf(card)).to.contain('Lagos');
    const isElsewhere = time.format() !== here.format();
    expect(/\d:\d\d.* there/.test(textOf(card))).to.equal(isElsewhere);
  });

  describe('those who are new', () => {
    it('have a row of their own, the latest first, for thirty days', async () => {
      const page = await open(few);
      await findByRole(page, 'heading', 'New this month 2');
      const hellos = allByRole(page, 'button', /^Say hello/).map(nameOf);
      expect(hellos).to.deep.equal(['Say hello to Nadia Bouzid', 'Say hello to Elif Vardar']);
      seek(page, 'spark');
      await goneText(page, 'New this month');
    });

    it('can all be seen', async () => {
      const many = Array.from({length: 9}, (_, i) => aPerson({uid: `n${i}`, name: `New ${i}`, joinedOn: today - i}));
      const page = await open([...few.slice(0, 2), ...many]);
      expect(allByRole(page, 'button', /^Say hello/)).to.have.length(6);
      (await findByRole(page, 'button', 'Show all 9')).click();
      await waitUntil(() => shown(page)[0] === 'New 0');
      await waitUntil(() => nameOf(focused()!) === 'New 0');
    });

    it('are welcomed in the open, by name', async () => {
      const page = await open(few, {name: 'Ada'});
      (await findByRole(page, 'button', 'Say hello to Nadia Bouzid')).click();
      const dialog = await findByRole(page, 'dialog', 'Say hello to Nadia Bouzid');
      await findByRole(dialog, 'heading', /^Welcome, Nadia Bouzid/);
      const box = await findByRole<HTMLTextAreaElement>(dialog, 'textbox', 'Write a reply');
      await waitUntil(() => box.value === '@Nadia Bouzid ');
      expect(queryByRole(dialog, 'link', 'Write an e-mail instead')).to.equal(undefined);
      fill(box, '@Nadia Bouzid welcome!');
      setTimeout(() => byRole(dialog, 'button', 'Post').click());
      const {kind} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
      expect(kind).to.equal('post');
      await findText(dialog, 'welcome!');
      byRole(dialog, 'button', 'Close').click();
      await waitUntil(() => nameOf(focused()!) === 'Say hello to Nadia Bouzid');
    });

    it('can be written to alone, if they show an address', async () => {
      const grace = place.as('Grace');
      await join(grace);
      await updateProfile(grace, {contact: 'grace@example.org'});
      const page = await open(few.slice(0, 2), {name: 'Ada'});
      (await findByRole(page, 'button', 'Say hello to Grace')).click();
      const link = await findByRole<HTMLAnchorElement>(page, 'link', 'Write an e-mail instead');
      expect(link.href).to.equal('mailto:grace@example.org');
    });
  });

  it('leads from a name to the person, unless the page has somewhere else', async () => {
    const page = await open(few);
    const link = byRole<HTMLAnchorElement>(page, 'link', 'Amara Okonkwo');
    expect(link.dataset['praxisMember']).to.equal('amara');
    const told: NavigateEvent[] = [];
    page.addEventListener('praxis-navigate', (event) => {
      told.push(event);
      if (told.length === 1) event.preventDefault();
    });
    link.click();
    await waitUntil(() => told.length === 1);
    expect(queryByRole(document.body, 'dialog')).to.equal(undefined);
    link.click();
    await findByRole(document.body, 'dialog', 'Amara Okonkwo');
    expect(
      told.map(({kind, id}) => [kind, id]),
      'each click is told once',
    ).to.deep.equal([
      ['member', 'amara'],
      ['member', 'amara'],
    ]);
    expect(location.hash).to.equal('');
  });

  it('is gone through with the arrow keys', async () => {
    const page = await open(few, {width: '700px'});
    const box = byRole(page, 'searchbox', 'Search people');
    box.focus();
    const name = () => nameOf(focused()!);
    await press('ArrowDown');
    expect(name()).to.equal('Amara Okonkwo');
    await press('ArrowRight');
    expect(name()).to.equal('Elif Vardar');
    await press('ArrowDown');
    expect(name()).to.equal('Ken Known');
    await press('ArrowUp');
    await press('ArrowLeft');
    expect(name()).to.equal('Amara Okonkwo');
    await press('End');
    expect(name()).to.equal('Olga Old');
    await press('Escape');
    expect(focused()).to.equal(box);
    fill(box, 'spark');
    await press('Escape');
    await showing(page, ['Amara Okonkwo', 'Elif Vardar', 'Émile Roux', 'Ken Known', 'Nadia Bouzid', 'Olga Old']);
  });

  it('goes on where somebody asked for more', async () => {
    const page = await open(few, {attributes: {'page-size': 4}});
    byRole(page, 'button', 'Show more (2)').click();
    await waitUntil(() => nameOf(focused()!) === 'Nadia Bouzid');
  });

  it('takes a page size that is none for the usual one', async () => {
    const page = await open(aCrowd(30), {attributes: {'page-size': 'many'}});
    await waitUntil(() => shown(page).length === 24);
  });

  it('shows who joins or changes meanwhile in their place, and finds them', async () => {
    const page = await open(few);
    seek(page, 'spark');
    await showing(page, ['Amara Okonkwo', 'Émile Roux']);
    const bea = aPerson({uid: 'bea', name: 'Bea Late', skills: ['Spark'], joinedOn: today});
    await place.as('Ada').store.commit([listInDirectory('bea', {...bea, shard: 0})]);
    await showing(page, ['Amara Okonkwo', 'Bea Late', 'Émile Roux']);
    await place.as('Ada').store.commit([listInDirectory('bea', {...bea, skills: [], shard: 0})]);
    await showing(page, ['Amara Okonkwo', 'Émile Roux']);
  });

  for (const width of ['328px', '1000px']) {
    for (const view of ['Cards', 'List']) {
      it(`has room for awkward people as ${view} at ${width}, and is accessible`, async () => {
        const page = await open([...awkward, ...few], {width});
        byRole(page, 'button', view).click();
        await findText(page, LONG);
        const element = page.querySelector('praxis-members')!;
        const list = element.renderRoot.querySelector('praxis-people-list')!;
        for (const part of list.renderRoot.querySelectorAll<HTMLElement>('.person, .newcomer, .row')) {
          expect(part.scrollWidth, part.textContent.trim().slice(0, 40)).to.be.at.most(part.clientWidth);
        }
        expect(textOf(page)).to.contain('<b>Bold</b> & "quoted"');
        await expect(page).to.be.accessible();
      });
    }
  }

  it('holds 1,200 people, and nobody is lost on the way', async () => {
    const crowd = aCrowd(1200);
    const page = await open(crowd);
    await findByRole(
      page,
      'heading',
      `Members ${new Intl.NumberFormat('en').format(crowd.filter(({status}) => status === 'active').length)}`,
    );
    expect(shown(page)).to.have.length(24);
    const {compare} = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});
    const first = [...crowd].sort((a, b) => compare(a.name, b.name) || (a.uid < b.uid ? -1 : 1)).slice(0, 24);
    expect(shown(page)).to.deep.equal(first.map(({name}) => name));
    seek(page, crowd[777]!.name);
    await waitUntil(() => shown(page)[0] === crowd[777]!.name);
    await openFilter(page, /^Department/);
    await settled(page); // The list fades in.
    await expect(page).to.be.accessible();
  });
});
