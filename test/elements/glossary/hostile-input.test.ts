import {expectFocusOn, forgetAddress, glossaryOf, showGlossary} from './support.js';
import '../../../src/elements/autolink/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {ContributedEvent} from '../../../src/events.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {
  byRole,
  everyElement,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  nameOf,
  show,
  textOf,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {cardWith, linksIn, pointAt, showTerms} from '../term-card/support.js';
import {waitUntil} from '../../support/wait-until.js';

const write = (page: Node, name: string, text: string) => fill(byRole(page, 'textbox', name), text);
const valueOf = (page: Node, name: string) => byRole<HTMLInputElement>(page, 'textbox', name).value;
const propose = (page: Node) => byRole(page, 'button', 'Propose').click();
const link = (page: Node, name: string) =>
  [...everyElement(page)].find((one) => one.localName === 'a' && nameOf(one) === name) as HTMLElement;

/** Opens the fields that few terms need. */
const more = (page: Node) => byRole(page, 'form', /./).querySelector<HTMLElement>('details.more summary')!.click();

/** What runs a script if a page takes it for markup; another in each field, so that one knows where. */
const image = (place: string) => `<img src=x onerror=hit("${place}")>`;
const script = (place: string) => `[${place}](javascript:hit("${place}"))`;

describe('what nobody should write in the form of a term', () => {
  let place: LocalCommunity;
  let hits: string[];

  beforeEach(() => {
    forgetViewer();
    hits = [];
    Object.assign(globalThis, {hit: (where: string) => hits.push(where)});
  });
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    Reflect.deleteProperty(globalThis, 'hit');
    await place.close();
  });

  const termIn = async (id: string): Promise<Stored<'term'>> => (await place.as('Grace').store.get(refs.term(id)))!;

  const begin = async (lang = 'en') => {
    const page = await showGlossary(place, {as: 'Grace', lang});
    (await findByRole(page, 'button', lang === 'fr' ? 'Proposer un terme' : 'Propose a term')).click();
    await findByRole(page, 'textbox', lang === 'fr' ? 'Terme' : 'Term');
    more(page);
    return page;
  };

  const sent = async (page: HTMLElement, button = 'Propose') => {
    setTimeout(() => byRole(page, 'button', button).click());
    return oneEvent<ContributedEvent>(page, 'praxis-contributed');
  };

  /** Nothing on the page came of what was written but text. */
  const expectText = (page: Node, where: string) => {
    const made = [...everyElement(page)].filter(
      (one) =>
        one.matches('img, script, iframe') ||
        [...one.attributes].some(({name, value}) => name.startsWith('on') || value.includes('javascript:')),
    );
    expect(
      made.map(({outerHTML}) => outerHTML),
      where,
    ).to.deep.equal([]);
    expect(hits, where).to.deep.equal([]);
  };

  it('shows markup as text wherever a term is shown, and runs none of it', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin();
    const fields = {
      Term: image('label'),
      'Also called': image('alias'),
      'Short definition': `${image('gloss')} ${script('gloss')}`,
      Explanation: `${image('body')}\n\n${script('body')} ![x](javascript:hit("picture")) <script>hit("element")</script>`,
      'What the letters stand for': image('expansion'),
      'Better not called': image('avoid'),
      'What it means elsewhere': `${image('context')}: ${image('sense')} ${script('sense')}`,
      Tags: image('tag'),
      Sources: `${image('source')}\n${script('source')}\njavascript:hit("address")`,
    };
    for (const [name, text] of Object.entries(fields)) write(page, name, text);
    expectText(page, 'the form');
    const {id} = await sent(page);
    expect(await termIn(id)).to.deep.include({
      ...{
        label: image('label'),
        expansion: image('expansion'),
        gloss: fields['Short definition'],
        body: fields.Explanation,
      },
      ...{aliases: [image('alias')], avoid: [image('avoid')], tags: [image('tag')]},
      ...{contexts: [image('context')], senses: [`${image('sense')} ${script('sense')}`]},
    });
    await findByRole(page, 'link', image('label'));
    expectText(page, 'the list');
    fill(byRole(page, 'searchbox'), 'onerror');
    await findText(page, '1 term for “onerror”');
    expectText(page, 'the search');
    byRole(page, 'link', image('label')).click();
    await findText(page, image('source'));
    for (const where of ['label', 'alias', 'gloss', 'body', 'expansion', 'avoid', 'context', 'sense', 'tag'])
      expect(textOf(page), where).to.include(image(where));
    expectText(page, 'the page');
    byRole(page, 'button', 'Edit').click();
    await findByRole(page, 'textbox', 'Term');
    write(page, 'Short definition', image('changed'));
    write(page, 'Why you change it', image('note'));
    await sent(page, 'Save');
    (await findByRole(page, 'button', 'History')).click();
    await findText(page, image('note'));
    await findText(page, image('changed'));
    expectText(page, 'the history');
    const host = await showTerms(place, html`<p>A <praxis-term term=${id}>thing</praxis-term>.</p>`);
    await pointAt(linksIn(host)[0]!);
    const card = await cardWith(image('changed'));
    await findText(card, image('sense'));
    byRole(card, 'link', 'Open').click();
    await cardWith(image('body'));
    expectText(document.querySelector('praxis-term-card') ?? card, 'the card');
    expectText(host, 'the text');
  });

  it('leaves out what would turn the text around a name', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin();
    write(page, 'Term', '\u202Elan\u2067ding\u2069 zone\u202C');
    write(page, 'Also called', 'L\u202EZ, \u2066, base\u0007');
    write(page, 'Short definition', 'A prepared\u202E account.');
    expect((await sent(page)).id).to.equal('landing-zone');
    expect(await termIn('landing-zone')).to.deep.include({
      ...{label: 'landing zone', aliases: ['LZ', 'base'], gloss: 'A prepared account.'},
    });
    await findByRole(page, 'link', 'landing zone');
    (await findByRole(page, 'button', 'Propose a term')).click();
    await findByRole(page, 'textbox', 'Term');
    write(page, 'Term', 'landing\u202E zone');
    await findText(page, 'This term is in the glossary already: landing zone');
  });

  it('takes a name of one letter', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin();
    write(page, 'Term', 'R');
    write(page, 'Short definition', 'A language for statistics.');
    expect((await sent(page)).id).to.equal('r');
    fill(byRole(page, 'searchbox'), 'r');
    await findByRole(page, 'link', 'R');
  });

  it('takes an emoji for a name: it is found, linked and proposed once', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin();
    write(page, 'Term', '❤️');
    write(page, 'Short definition', 'We care.');
    const {id} = await sent(page);
    for (const query of ['❤️', '❤']) {
      fill(byRole(page, 'searchbox'), query);
      await findByRole(page, 'link', '❤️');
      await findText(page, `1 term for “${query}”`);
    }
    fill(byRole(page, 'searchbox'), '');
    byRole(page, 'button', 'Propose a term').click();
    await findByRole(page, 'textbox', 'Term');
    write(page, 'Term', '❤');
    await findText(page, 'This term is in the glossary already: ❤️');
    const host = await show<HTMLElement>(
      html`<praxis-community name=${place.id} local-name="Ada">
        <article>We ❤️ it.</article>
        <praxis-autolink for="article"></praxis-autolink>
      </praxis-community>`,
    );
    await waitUntil(() => host.querySelector('article a'), 'no link');
    const linked = host.querySelector<HTMLElement>('article a')!;
    expect([linked.textContent, linked.dataset['praxisTerm']]).to.deep.equal(['❤️', id]);
  });

  it('says, in the reader’s language, whose name another name is', async () => {
    place = await glossaryOf({label: 'Nuage', id: 'nuage-fr', lang: 'fr'});
    const page = await begin('fr');
    write(page, 'Aussi appelé', 'nuage');
    await findText(page, /Un autre terme porte aussi ce nom.+Nuage/);
  });

  it('refuses a circle of broader terms, names it, and keeps what was written', async () => {
    place = await glossaryOf(
      {label: 'Pod', broader: ['cluster']},
      {label: 'Cluster', broader: ['cloud']},
      {label: 'Cloud'},
    );
    const page = await showGlossary(place, {as: 'Grace', termId: 'cloud'});
    (await findByRole(page, 'button', 'Edit')).click();
    await findByRole(page, 'textbox', 'Term');
    more(page);
    write(page, 'Short definition', 'Somebody else’s computers.');
    for (const [name, problem] of [
      ['pod', 'That goes in a circle: Cloud → Pod → Cluster → Cloud'],
      ['cloud', 'A term is not broader than itself.'],
    ] as const) {
      write(page, 'Broader terms', name);
      byRole(page, 'button', 'Save').click();
      await findText(page, problem);
      expectFocusOn('Broader terms');
    }
    expect(valueOf(page, 'Short definition')).to.equal('Somebody else’s computers.');
    expect(await termIn('cloud')).to.deep.include({broader: [], revision: 0});
    write(page, 'Broader terms', '');
    await sent(page, 'Save');
    await goneByRole(page, 'textbox', 'Term');
    expect(await termIn('cloud')).to.deep.include({gloss: 'Somebody else’s computers.', revision: 1});
  });

  const limits: [name: string, fits: string, tooLong: string, limit: string][] = [
    ['Term', 'x'.repeat(80), 'x'.repeat(81), '80'],
    ['Also called', `LZ, ${'y'.repeat(60)}`, `LZ, ${'y'.repeat(61)}`, '60'],
    ['Short definition', 'z'.repeat(200), 'z'.repeat(201), '200'],
    ['What the letters stand for', 'a'.repeat(120), 'a'.repeat(121), '120'],
    ['Better not called', 'b'.repeat(60), 'b'.repeat(61), '60'],
    ['What it means elsewhere', `Here: ${'c'.repeat(400)}`, `Here: ${'c'.repeat(401)}`, '400'],
    ['Tags', 'd'.repeat(60), 'd'.repeat(61), '60'],
    ['Sources', 'e'.repeat(400), 'e'.repeat(401), '400'],
  ];
  it('takes as much as fits in every field, and says of one more how much that is', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin();
    for (const [name, , tooLong, limit] of limits) {
      write(page, name, tooLong);
      await findText(byRole(page, 'textbox', name).closest('.labelled')!, `At most ${limit} fit.`);
    }
    propose(page);
    await findByRole(page, 'textbox', 'Term');
    expectFocusOn('Term');
    for (const [name, fits, tooLong] of limits) {
      expect(valueOf(page, name)).to.equal(tooLong);
      write(page, name, fits);
    }
    const {id} = await sent(page);
    expect(await termIn(id)).to.deep.include({
      ...{label: limits[0]![1], gloss: limits[2]![1], expansion: limits[3]![1]},
      ...{aliases: ['LZ', 'y'.repeat(60)], contexts: ['Here'], senses: ['c'.repeat(400)], sources: [limits[7]![1]]},
    });
    expect(link(page, limits[0]![1])).to.not.equal(undefined);
  });
});
