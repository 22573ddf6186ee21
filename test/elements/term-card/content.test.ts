import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import {voiceTerm} from '../../../src/community/agreement.js';
import type {NavigateEvent} from '../../../src/events.js';
import {CommunityError} from '../../../src/model/errors.js';
import {localUid} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {
  allByRole,
  byRole,
  everyElement,
  fill,
  findByRole,
  findText,
  focused,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {forgetAddress, glossaryOf, StubbornStore} from '../glossary/support.js';
import {card, cardWith, linksIn, noCard, showTerms, tap} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

const word = html`<p><praxis-term>Landing zone</praxis-term></p>`;
const zone = {id: 'zone', label: 'Landing zone', gloss: 'A prepared account.'};

describe('What the card of a term says', () => {
  let place: LocalCommunity;

  const open = async (
    terms: Parameters<typeof glossaryOf>,
    content = word,
    setting: Parameters<typeof showTerms>[2] = {},
  ) => {
    place = await glossaryOf(...terms);
    const page = await showTerms(place, content, setting);
    tap(linksIn(page)[0]!);
    return page;
  };

  afterEach(async () => {
    await resetMouse();
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  it('has the senses side by side, the steward, and how many understand it the same way', async () => {
    const senses = {contexts: ['Finance', 'Data'], senses: ['A cost centre of its own.', 'A bucket for raw data.']};
    await open([{...zone, ...senses, steward: localUid('Grace'), expansion: 'Zone of landing'}]);
    await cardWith(/Grace.* looks after it/);
    const grace = place.as('Grace');
    await voiceTerm(grace, 'zone', '');
    await voiceTerm(place.as('Bo'), 'zone', 'Ours has no network.');
    const shown = await cardWith('1 sees it differently');
    expect(textOf(shown)).to.include('1 understands it the same way').and.include('Zone of landing');
    expect(allByRole(shown, 'definition').map(textOf)).to.deep.equal(senses.senses);
    await expect(
      shown.getRootNode() instanceof ShadowRoot && (shown.getRootNode() as ShadowRoot).host,
    ).to.be.accessible();
  });

  it('says what is said instead of an outdated name, and leads from a retired term to the next', async () => {
    const old = {...zone, id: 'old', label: 'Server room', status: 'deprecated', successor: 'zone'} as const;
    const page = await open(
      [old, {...zone, aliases: ['parking lot'], avoid: ['Parking lot']}],
      html`<praxis-term>Server room</praxis-term> <praxis-term term="parking lot">Parking lot</praxis-term>`,
    );
    const shown = await cardWith('Retired');
    expect(queryByRole(shown, 'button', 'I see it differently')).to.equal(undefined);
    expect(textOf(shown)).to.match(/Now we say Landing zone ?\./);
    byRole(shown, 'link', 'Landing zone').click();
    await cardWith('A prepared account.');
    tap(linksIn(page)[1]!);
    await cardWith(/Better: Landing zone/);
  });

  it('sets a line with a name the way its own words run, whatever is around it and in it', async () => {
    const byline = 'سعد (Ops)';
    const page = html`<div dir="rtl"><praxis-term>Landing zone</praxis-term></div>`;
    await open([{...zone, byline}], page);
    const shown = await cardWith(`Proposed by ${byline}`);
    const name = [...everyElement(shown)].find((one) => one.localName === 'bdi' && one.textContent === byline)!;
    const words = document.createRange();
    words.selectNodeContents(name.parentElement!);
    words.setEndBefore(name);
    // Firefox counts in sixtieths of a pixel.
    expect(words.getBoundingClientRect().right).to.be.at.most(name.getBoundingClientRect().left + 1 / 60);
    expect(getComputedStyle(name).direction).to.equal('rtl');
  });

  it('offers each meaning of an ambiguous name', async () => {
    const meanings = [
      {id: 'ci', label: 'Continuous integration', aliases: ['CI'], gloss: 'Merging every day.', tags: ['Engineering']},
      {id: 'ci-2', label: 'Corporate identity', aliases: ['CI'], gloss: 'How we look.', tags: ['Brand']},
    ];
    await open([...meanings, zone] as Parameters<typeof glossaryOf>, html`<praxis-term>CI</praxis-term>`);
    const shown = await cardWith(/CI.* has several meanings/);
    expect(allByRole(shown, 'listitem')).to.have.length(2);
    byRole(shown, 'button', /Corporate identity.*Brand.*How we look/).click();
    await findByRole(shown, 'heading', 'Corporate identity');
    byRole(shown, 'button', 'Its other meanings').click();
    await findByRole(shown, 'button', /Continuous integration/);
  });

  it('explains at length where the page has no glossary, and asks the page first', async () => {
    const page = await open([{...zone, body: 'It has **guard rails**.'}]);
    const shown = await cardWith('A prepared account.');
    const asked = oneEvent(page, 'praxis-navigate');
    byRole(shown, 'link', 'Open').click();
    const {kind, id} = (await asked) as unknown as NavigateEvent;
    expect([kind, id]).to.deep.equal(['term', 'zone']);
    await findText(shown, 'It has guard rails.');
    page.addEventListener('praxis-navigate', (event) => event.preventDefault());
    byRole(shown, 'link', 'Open').click();
    await noCard();
    expect(location.hash).to.equal('');
  });

  describe('to whoever sees it differently', () => {
    const differ = async (reason: string) => {
      byRole(card()!, 'button', 'I see it differently').click();
      fill(await findByRole(card()!, 'textbox', 'How do you see it?'), reason);
      byRole(card()!, 'button', 'Record it').click();
    };

    it('gives a box, and shows at once what became of it', async () => {
      const page = await open([zone]);
      await cardWith('A prepared account.');
      const contributed = oneEvent(page, 'praxis-contributed');
      await differ('Ours has no network.');
      await findText(card()!, '1 sees it differently');
      const {kind, id} = (await contributed) as unknown as {kind: string; id: string};
      expect([kind, id]).to.deep.equal(['term', 'zone']);
      const term = await place.as('Reader').store.get(refs.term('zone'));
      expect(term!.voices[localUid('Ada')]).to.include('Ours has no network.');
      expect(byRole(card()!, 'button', 'I see it differently').getAttribute('aria-pressed')).to.equal('true');
      await findText(card()!, 'How you see it is recorded.');
    });

    it('keeps what they wrote, when they close the card', async () => {
      const page = await open([zone]);
      await cardWith('A prepared account.');
      byRole(card()!, 'button', 'I see it differently').click();
      const box = await findByRole<HTMLTextAreaElement>(card()!, 'textbox', 'How do you see it?');
      expect(focused() === box).to.be.true;
      fill(box, 'Not quite');
      await press('Escape');
      await findByRole(card()!, 'button', 'I see it differently');
      await press('Escape');
      await noCard();
      tap(linksIn(page)[0]!);
      await waitUntil(() => card() && queryByRole<HTMLTextAreaElement>(card()!, 'textbox')?.value === 'Not quite');
    });

    it('says why the store refused it, and gives the text back', async () => {
      place = await glossaryOf(zone);
      const store = new StubbornStore(new LocalStore(place.id));
      const page = await showTerms(place, word, {store});
      tap(linksIn(page)[0]!);
      await cardWith('A prepared account.');
      store.refusal = new CommunityError('too-fast');
      const failed = oneEvent(page, 'praxis-failed');
      await differ('Ours has no network.');
      await failed;
      await findText(card()!, 'That was a lot in a short time');
      expect(byRole<HTMLTextAreaElement>(card()!, 'textbox').value).to.equal('Ours has no network.');
      store.refusal = undefined;
      byRole(card()!, 'button', 'Record it').click();
      await findText(card()!, '1 sees it differently');
    });

    it('asks them to sign in first', async () => {
      await open([zone], word, {as: ''});
      await cardWith('A prepared account.');
      byRole(card()!, 'button', 'I see it differently').click();
      await findText(card()!, 'Sign in to say how you see it.');
      fill(await findByRole(card()!, 'textbox', 'Your name'), 'Cleo');
      byRole(card()!, 'button', 'Sign in').click();
      await findByRole(card()!, 'textbox', 'How do you see it?');
    });
  });
});
