import '../../../src/elements/pulse/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {PulseElement} from '../../../src/elements/pulse/pulse.js';
import {FEW, periodAt, periodBefore} from '../../../src/model/pulse.js';
import type {Change} from '../../../src/store/store.js';
import {periodName} from '../../../src/elements/pulse/period-name.js';
import {catchDownloads} from '../../support/downloads.js';
import {elementContract} from '../../support/element-contract.js';
import {byRole, findByRole, findText, forgetViewer, queryByRole, show, textOf} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {aWorld, recordsOf, type Character} from '../../support/worlds.js';

const pulseIn = (id = freshCommunityId(), language = 'en') =>
  show(
    html`<div lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
      <praxis-community name=${id}><praxis-pulse></praxis-pulse></praxis-community>
    </div>`,
  );

/** A community with two years behind it. */
async function grown(character: Character = 'lively') {
  const place = new LocalCommunity();
  const {store} = place.as(null);
  await store.commit(
    recordsOf(place.id, aWorld(character, Date.now())).map((one) => ({type: 'merge', ...one}) as Change),
  );
  await place.close();
  return place.id;
}

const quarter = periodAt('quarter', Date.now());
const nameOfQuarter = periodName(quarter, 'en');

elementContract({
  tag: 'praxis-pulse',
  states: {
    'nothing yet': async () => {
      const page = await pulseIn();
      await findText(page, 'Nobody wrote or joined in this period.');
      return page;
    },
    'two years': async () => {
      const page = await pulseIn(await grown());
      await findText(page, 'Getting an answer');
      return page;
    },
    tables: async () => {
      const page = await pulseIn(await grown());
      (await findByRole(page, 'button', 'Show as tables')).click();
      await findByRole(page, 'table', 'Terms today');
      return page;
    },
  },
});

describe('<praxis-pulse>', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  it('shows the quarter, and leads to the one before and the next', async () => {
    const page = await pulseIn(await grown());
    await findByRole(page, 'heading', nameOfQuarter);
    await findText(page, 'Getting an answer');
    expect(byRole(page, 'button', 'The period after').getAttribute('aria-disabled')).to.equal('true');
    byRole(page, 'button', 'The period before').click();
    const before = periodName(periodBefore(quarter), 'en');
    await findByRole(page, 'heading', before);
    await findText(page, `Showing ${before}.`);
    byRole(page, 'button', 'The period after').click();
    await findText(page, `Showing ${nameOfQuarter}.`);
  });

  it('spares a community in which nothing has happened a wall of noughts', async () => {
    const page = await pulseIn();
    await findText(page, 'Nobody wrote or joined in this period.');
    expect(queryByRole(page, 'button', 'Print report')).to.equal(undefined);
    expect(textOf(page)).not.to.contain('Getting an answer');
    expect(byRole(page, 'button', 'The period before').getAttribute('aria-disabled')).to.equal(null);
  });

  it('gives each chart as a table as well', async () => {
    const page = await pulseIn(await grown());
    const table = await findByRole(page, 'table', 'How long conversations waited for it');
    expect(textOf(table)).to.contain('within 1 hour').and.to.contain('no answer yet');
  });

  it('tells of no group that is too small, and names nobody', async () => {
    const place = new LocalCommunity();
    const now = Date.now();
    const world = aWorld('lively', now);
    const few = world.members.slice(0, FEW - 2).map((member) => ({...member, left: false, joinedAt: now - 1000}));
    const {store} = place.as(null);
    const small = {...world, members: few, threads: [], posts: []};
    await store.commit(recordsOf(place.id, small).map((one) => ({type: 'merge', ...one}) as Change));
    const page = await pulseIn(place.id);
    const table = await findByRole(page, 'table', 'Taking part');
    expect(textOf(table)).to.match(/Newcomers\s*fewer than five/);
    for (const {uid} of few) expect(textOf(page)).not.to.match(new RegExp(`\\b${uid}\\b`));
    await place.close();
  });

  it('goes along as a table', async () => {
    const page = await pulseIn(await grown());
    const button = await findByRole(page, 'button', 'Download CSV');
    const {files, stop} = catchDownloads();
    button.click();
    await findText(page, 'is saved.');
    stop();
    const {name, content} = files[0]!;
    const text = await content.text();
    expect(name).to.match(/-pulse-\d{4}-\d{2}\.csv$/);
    const [head, first] = text.replace('\uFEFF', '').split('\r\n');
    expect(head).to.contain(nameOfQuarter);
    expect(first).to.match(/^Getting an answer,/);
    expect(text).to.contain('Terms today: Agreed').and.to.contain('Priorities of this season today: Being worked on');
    expect(text).to.match(/^Priorities moved,Renewed,\d+,\d+,/m);
  });

  it('prints a page of its own', async () => {
    const page = await pulseIn(await grown());
    const element = page.querySelector<PulseElement>('praxis-pulse')!;
    const printed = new Promise<Document>((resolve) => {
      const observer = new MutationObserver(() => {
        const frame = document.querySelector<HTMLIFrameElement>('iframe[data-praxis-report]');
        if (!frame?.contentWindow) return;
        observer.disconnect();
        // The dialog would hold the page.
        frame.contentWindow.print = () => resolve(frame.contentDocument!);
      });
      observer.observe(document.body, {childList: true});
    });
    (await findByRole(element, 'button', 'Print report')).click();
    const report = await printed;
    expect(report.querySelector('h1')!.textContent).to.match(/^\s*Pulse of t-/);
    expect(report.querySelectorAll('.section')).to.have.length(5);
    expect(report.querySelectorAll('.report__definitions dd').length).to.be.above(10);
    expect(getComputedStyle(report.querySelector('.bar__now')!).fill).to.equal('rgb(13, 101, 95)');
    report.defaultView!.dispatchEvent(new Event('afterprint'));
  });

  it('speaks French', async () => {
    const page = await pulseIn(await grown(), 'fr');
    await findText(page, 'Obtenir une réponse');
    expect(queryByRole(page, 'button', 'Imprimer le rapport')).to.be.ok;
  });
});
