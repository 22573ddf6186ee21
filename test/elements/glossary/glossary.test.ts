import {aTerm, expectFocusOn, choose, forgetAddress, glossaryIn, glossaryOf, showGlossary} from './support.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

const headwords = (page: Node) =>
  allByRole(page, 'link')
    .filter((link) => link.matches('[data-term]'))
    .map(({textContent}) => textContent.trim());
const search = (page: Node, text: string) => fill(byRole(page, 'searchbox', 'Search terms'), text);
const someTerms = () =>
  glossaryOf(
    {label: 'Autoscaling', aliases: ['elastic scaling'], gloss: 'Adding capacity as work comes in.'},
    {label: 'Kubernetes', aliases: ['kube'], gloss: 'Runs containers on many machines.', status: 'proposed'},
    {label: 'Landing zone', aliases: ['LZ', 'cloud foundation'], gloss: 'A prepared account.', status: 'draft'},
    {label: 'Lift and shift', gloss: 'Moving as it is.', status: 'deprecated'},
  );

elementContract({
  tag: 'praxis-glossary',
  states: {
    empty: async () => showGlossary(new LocalCommunity()),
    'empty, for a steward': async () => showGlossary(await glossaryOf(), {as: 'Grace'}),
    'a list': async () => {
      const page = await showGlossary(await someTerms(), {as: 'Grace'});
      await findText(page, 'Lift and shift');
      return page;
    },
    'found by a search': async () => {
      const page = await showGlossary(await someTerms());
      await findByRole(page, 'searchbox');
      search(page, 'cloud foundaton');
      await findText(page, 'spelling corrected');
      return page;
    },
    'nothing found': async () => {
      const page = await showGlossary(await someTerms());
      await findByRole(page, 'searchbox');
      search(page, 'qqqqqq');
      await findByRole(page, 'button', 'Propose it');
      return page;
    },
    'a term': async () => {
      const place = await glossaryOf({
        label: 'Pod',
        aliases: ['pods'],
        body: '# Why\n\nText, `code` and\n\n- a list',
        tags: ['platform'],
      });
      const page = await showGlossary(place, {as: 'Grace', termId: 'pod'});
      await findText(page, 'Why');
      return page;
    },
    'a term that is not there': async () => {
      const page = await showGlossary(await someTerms(), {termId: 'nothing'}).catch(() =>
        document.querySelector('praxis-community')!,
      );
      await findText(page, 'not in the glossary');
      return page;
    },
    'signing in': async () => {
      const page = await showGlossary(await someTerms());
      (await findByRole(page, 'button', 'Propose a term')).click();
      await findByRole(page, 'textbox', 'Your name');
      await Promise.all(
        byRole(page, 'button', 'Propose a term')
          .getAnimations()
          .map(({finished}) => finished),
      );
      return page;
    },
    'the store fails': async () => {
      const place = {id: 'Not A Name'} as LocalCommunity;
      const page = await showGlossary(place);
      await findText(page, 'The page’s setting');
      return page;
    },
  },
});

describe('<praxis-glossary>', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  it('shows few terms at once, in the order of the page’s language', async () => {
    place = await glossaryOf({label: 'zone'}, {label: 'Économie'}, {label: 'Egress'}, {label: 'Apple'});
    const page = await showGlossary(place);
    await findText(page, 'zone');
    expect(headwords(page)).to.deep.equal(['Apple', 'Économie', 'Egress', 'zone']);
    await findByRole(page, 'heading', 'Glossary 4 terms');
  });

  it('shows one letter of many, and those that have no term as text', async () => {
    const many = Array.from({length: 40}, (_, number) => ({
      label: `${'BCD'[number % 3]}erm ${number}`,
      id: `t${number}`,
    }));
    place = await glossaryOf(...many, {label: 'Éclair'}, {label: '5G'}, {label: 'سحابة'});
    const page = await showGlossary(place);
    await findText(page, '14 terms under B');
    expect(
      allByRole(page, 'button')
        .map(textOf)
        .filter((name) => name.length < 4),
    ).to.deep.equal(['All', 'B', 'C', 'D', 'E', 'س', '#']);
    byRole(page, 'button', 'E').click();
    await findText(page, '1 term under E');
    expect(headwords(page)).to.deep.equal(['Éclair']);
    expect(byRole(page, 'button', 'E').getAttribute('aria-pressed')).to.equal('true');
    byRole(page, 'button', 'Numbers and signs').click();
    await findText(page, '5G');
    byRole(page, 'button', 'All').click();
    await findText(page, '43 terms');
  });

  it('makes one stop of the letters, between which the arrow keys move', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    (await findByRole(page, 'button', 'All')).focus();
    await press('ArrowRight');
    expectFocusOn('A');
    await press('End');
    expectFocusOn('L');
    await press('ArrowRight');
    expectFocusOn('All');
    await press('ArrowLeft');
    await press('Enter');
    await findText(page, '2 terms under L');
    await press('Tab');
    expectFocusOn('Landing zone');
  });

  it('narrows to a status', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    await findText(page, 'Kubernetes');
    choose(page, 'Status', 'proposed');
    await findText(page, '1 term');
    expect(headwords(page)).to.deep.equal(['Kubernetes']);
    const fixed = await showGlossary(place, {status: 'draft'});
    await findText(fixed, 'Landing zone');
    expect(headwords(fixed)).to.deep.equal(['Landing zone']);
  });

  it('says when no term has a status, and shows the others again', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await showGlossary(place, {status: 'draft'});
    (await findByRole(page, 'button', 'Show every status')).click();
    await findText(page, 'Pod');
  });

  it('starts with the terms in the language of the page', async () => {
    place = await glossaryOf(
      {label: 'Cloud'},
      {label: 'Nuage', id: 'cloud-fr', lang: 'fr'},
      {label: 'Wolke', id: 'cloud-de', lang: 'de'},
    );
    const page = await showGlossary(place, {lang: 'fr-CA'});
    await findText(page, 'Nuage');
    expect(headwords(page)).to.deep.equal(['Nuage']);
    choose(page, 'Langue', '');
    await findText(page, 'Wolke');
    expect(headwords(page)).to.deep.equal(['Cloud', 'Nuage', 'Wolke']);
    const english = await showGlossary(place, {lang: 'ja'});
    await findText(english, 'Wolke');
    expect(headwords(english), 'a language that the glossary does not have').to.have.length(3);
  });

  it('asks for no language when there is one', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    await findText(page, 'Kubernetes');
    expect(queryByRole(page, 'combobox', 'Language')).to.be.undefined;
  });

  it('finds a term by its beginning, by another name and by a short form, and says why', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    await findText(page, 'Kubernetes');
    search(page, 'kub');
    await findText(page, '1 term for “kub”');
    expect(headwords(page)).to.deep.equal(['Kubernetes']);
    expect(textOf(page)).not.to.contain('Matched');
    search(page, 'cloud foundaton');
    await findText(page, /Matched by its synonym cloud foundation ?, spelling corrected/);
    expect(headwords(page)).to.deep.equal(['Landing zone']);
    search(page, 'k8s');
    await findText(page, 'Matched by the short form k8s');
    expect(allByRole(page, 'status').map(textOf)).to.include('1 term for “k8s”');
  });

  it('finds a term by what it stands for, its initials, an outdated name and a tag, and says why', async () => {
    place = await glossaryOf(
      {label: 'CI', expansion: 'Continuous integration', gloss: 'Merging all day.'},
      {label: 'Blast radius', avoid: ['impact zone'], gloss: 'How much breaks.', tags: ['reliability']},
      {label: 'Chaos indicator', gloss: 'A sign of trouble.'},
    );
    const page = await showGlossary(place);
    await findText(page, 'Blast radius');
    search(page, 'continuous integraton');
    await findText(page, /Stands for Continuous integration ?, spelling corrected/);
    expect(headwords(page)).to.deep.equal(['CI']);
    search(page, 'ci');
    await findText(page, 'Matched by its initials CI');
    expect(headwords(page)).to.deep.equal(['CI', 'Chaos indicator']);
    search(page, 'c');
    await findText(page, 'for “c”');
    expect(textOf(page), 'part of initials says nothing').not.to.include('initials');
    search(page, 'impact zone');
    await findText(page, 'Matched by the outdated wording impact zone');
    search(page, 'reliab');
    await findText(page, 'Matched by its tag reliability');
  });

  it('shows the terms with a tag: that of its page, one that is chosen, or one of a term', async () => {
    place = await glossaryOf(
      {label: 'Pod', tags: ['platform']},
      {label: 'Zone', tags: ['cost', 'platform']},
      {label: 'Mesh'},
    );
    const page = await showGlossary(place);
    await findText(page, 'Mesh');
    choose(page, 'Tag', 'cost');
    await findText(page, '1 term');
    expect(headwords(page)).to.deep.equal(['Zone']);
    byRole(page, 'link', 'Zone').click();
    (await findByRole(page, 'button', 'platform')).click();
    await findText(page, '2 terms');
    expect(headwords(page)).to.deep.equal(['Pod', 'Zone']);
    expectFocusOn('Zone');
    expect(glossaryIn(page).tag).to.equal('platform');
    choose(page, 'Status', 'draft');
    (await findByRole(page, 'button', 'Show every term')).click();
    await findText(page, 'Mesh');
    glossaryIn(page).tag = 'Cost';
    await findText(page, '1 term');
    expect(headwords(page)).to.deep.equal(['Zone']);
  });

  it('marks what was typed, whatever its accents', async () => {
    place = await glossaryOf({label: 'Élasticité du système', lang: 'en'});
    const page = await showGlossary(place);
    await findText(page, 'Élasticité');
    search(page, 'elas sys');
    await findText(page, 'for “elas sys”');
    const marks = [...byRole(page, 'link', 'Élasticité du système').querySelectorAll('mark')];
    expect(marks.map((mark) => mark.textContent)).to.deep.equal(['Élas', 'sys']);
  });

  it('shows what a search finds in other languages when there is nothing in this one', async () => {
    place = await glossaryOf({label: 'Cloud'}, {label: 'Nuage', id: 'cloud-fr', lang: 'fr'});
    const page = await showGlossary(place);
    await findText(page, 'Cloud');
    search(page, 'nuage');
    await findText(page, 'Nothing for “nuage” in English. 1 in another language:');
    await findText(page, 'What Nuage means.');
    await findText(page, 'French');
  });

  it('leaves a chosen language with what it has, and says what there is in others', async () => {
    place = await glossaryOf({label: 'Cloud'}, {label: 'Nuage', id: 'cloud-fr', lang: 'fr'});
    const page = await showGlossary(place);
    await findText(page, 'Cloud');
    choose(page, 'Language', 'en');
    search(page, 'nuage');
    (await findByRole(page, 'button', 'Show 1 in another language or status')).click();
    await findText(page, 'What Nuage means.');
    expectFocusOn('Search terms');
  });

  it('goes with the arrow keys from the search box through what it found, and back', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    const box = await findByRole<HTMLInputElement>(page, 'searchbox', 'Search terms');
    box.focus();
    search(page, 'l');
    await findText(page, 'terms for “l”');
    const [first, second] = headwords(page);
    await press('ArrowDown');
    expectFocusOn(first!);
    await press('ArrowDown');
    expectFocusOn(second!);
    await press('ArrowDown');
    expectFocusOn(second!);
    await press('Home');
    expectFocusOn(first!);
    await press('End');
    expectFocusOn(second!);
    await press('ArrowUp');
    await press('ArrowUp');
    expectFocusOn('Search terms');
    await press('ArrowDown');
    await press('Escape');
    expectFocusOn('Search terms');
    expect(box.value, 'the first Escape only comes back').to.equal('l');
    await press('Escape');
    await findText(page, 'Lift and shift');
    expect(box.value).to.equal('');
    expectFocusOn('Search terms');
    await press('ArrowDown');
    expectFocusOn('Autoscaling');
    await press('Enter');
    await findText(page, 'Proposed by');
  });

  it('shows fifty terms at a time, and puts the focus on the first new one', async () => {
    place = await glossaryOf(
      ...Array.from({length: 120}, (_, number) => ({label: `Term ${number}`, id: `t${number}`})),
    );
    const page = await showGlossary(place);
    (await findByRole(page, 'button', 'Show more (70)')).click();
    await findByRole(page, 'button', 'Show more (20)');
    expectFocusOn('Term 50');
  });

  it('shows a term that somebody adds in another tab', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    await findText(page, 'Kubernetes');
    const {proposeTerm} = await import('../../../src/community/glossary.js');
    await proposeTerm(place.as('Grace'), {...aTerm({label: 'Node pool'}), id: 'node-pool'});
    await findText(page, 'Node pool');
    await findByRole(page, 'heading', 'Glossary 5 terms');
  });

  it('lets whoever is not signed in do so where they wanted to propose', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    (await findByRole(page, 'button', 'Propose a term')).click();
    const name = await findByRole(page, 'textbox', 'Your name');
    fill(name, 'Ada');
    byRole(page, 'button', 'Sign in').click();
    await findByRole(page, 'textbox', 'Term');
    await goneByRole(page, 'textbox', 'Your name');
    expectFocusOn('Term');
  });

  it('takes the offer to sign in back', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    (await findByRole(page, 'button', 'Propose a term')).click();
    await findByRole(page, 'textbox', 'Your name');
    byRole(page, 'button', 'Propose a term').click();
    await goneByRole(page, 'textbox', 'Your name');
  });

  it('keeps what was searched for while a term is open', async () => {
    place = await someTerms();
    const page = await showGlossary(place);
    await findText(page, 'Kubernetes');
    search(page, 'foundation');
    (await findByRole(page, 'link', 'Landing zone')).click();
    await findText(page, 'Proposed by');
    byRole(page, 'link', 'Glossary').click();
    await findText(page, '1 term for “foundation”');
    expectFocusOn('Landing zone');
    expect(glossaryIn(page).hasAttribute('term-id')).to.be.false;
  });
});
