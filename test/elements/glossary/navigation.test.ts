import {aTerm, expectFocusOn, forgetAddress, glossaryIn, glossaryOf, showGlossary} from './support.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import type {NavigateEvent} from '../../../src/events.js';
import {byRole, findByRole, findText, forgetViewer, goneText, queryByRole, textOf} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';

describe('going through <praxis-glossary>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    const body = '# Why\n\nBecause **of it**.\n\n<img src=x onerror=alert(1)>\n\n[bad](javascript:alert(1))';
    place = await glossaryOf({label: 'Pod', aliases: ['pods'], body, tags: ['platform']}, {label: 'Landing zone'});
  });
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  const open = async (page: Node, name: string) => (await findByRole(page, 'link', name)).click();

  it('opens a term in place, in the address, and puts the focus on its name', async () => {
    const page = await showGlossary(place);
    await open(page, 'Pod');
    await findText(page, 'Because');
    expect(location.hash).to.equal('#term=pod');
    expect(glossaryIn(page).getAttribute('term-id')).to.equal('pod');
    expectFocusOn('Pod');
    expect(queryByRole(page, 'searchbox')).to.be.undefined;
  });

  it('shows all there is to a term, and nothing that could do harm', async () => {
    const page = await showGlossary(place, {termId: 'pod'});
    await findText(page, 'Because');
    const text = textOf(page);
    for (const part of ['Also: pods', 'What Pod means.', 'Agreed', 'platform', 'Grace', 'Not yet', '<img src=x'])
      expect(text).to.include(part);
    await findByRole(page, 'heading', 'Why');
    const shadow = glossaryIn(page).shadowRoot!.querySelector('praxis-term-page')!.shadowRoot!;
    expect(shadow.querySelectorAll('img, a[href^=javascript]')).to.have.length(0);
  });

  it('goes back with the Back button to where one was', async () => {
    const page = await showGlossary(place);
    await open(page, 'Pod');
    await findText(page, 'Because');
    history.back();
    await findByRole(page, 'searchbox');
    expect(location.hash).to.equal('');
    await findByRole(page, 'link', 'Pod');
    expectFocusOn('Pod');
    history.forward();
    await findText(page, 'Because');
  });

  it('opens the term that the address names when the page opens', async () => {
    history.replaceState(null, '', '#term=pod');
    const page = await showGlossary(place);
    await findText(page, 'Because');
    byRole(page, 'link', 'Glossary').click();
    await findByRole(page, 'searchbox');
    expect(location.hash).to.equal('');
  });

  it('follows a link to a term from elsewhere on the page', async () => {
    const page = await showGlossary(place);
    location.hash = 'term=landing-zone';
    await findText(page, 'Proposed by');
    expect(glossaryIn(page).termId).to.equal('landing-zone');
  });

  it('lets the page take people elsewhere', async () => {
    const page = await showGlossary(place);
    page.addEventListener('praxis-navigate', (event) => event.preventDefault(), {once: true});
    const link = await findByRole<HTMLAnchorElement>(page, 'link', 'Pod');
    setTimeout(() => link.click());
    const {kind, id, href} = await oneEvent<NavigateEvent>(page, 'praxis-navigate');
    expect({kind, id, href}).to.deep.equal({kind: 'term', id: 'pod', href: link.href});
    expect(glossaryIn(page).termId).to.be.undefined;
    expect(location.hash).to.equal('');
  });

  it('gives the address to the glossary that is used, of two on a page', async () => {
    const page = await showGlossary(place);
    const second = document.createElement('praxis-glossary');
    page.append(second);
    await open(second, 'Landing zone');
    await findText(second, 'Proposed by');
    expect(glossaryIn(page).termId).to.be.undefined;
    history.back();
    await findByRole(second, 'searchbox');
  });

  it('follows a term while it is open', async () => {
    const page = await showGlossary(place, {termId: 'pod'});
    await findText(page, 'What Pod means.');
    const {reviseTerm} = await import('../../../src/community/glossary.js');
    const grace = place.as('Grace');
    await reviseTerm(grace, aTerm({label: 'Pod', revision: 0}), {...aTerm({label: 'Pod'}), gloss: 'Something else.'});
    await findText(page, 'Something else.');
    await goneText(page, 'What Pod means.');
    await findText(page, 'Once');
  });
});
