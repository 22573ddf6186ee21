import {expectFocusOn, forgetAddress, glossaryOf, showGlossary} from './support.js';
import {expect, fixtureCleanup, nextFrame} from '@open-wc/testing';
import {readTermDraft} from '../../../src/elements/glossary/term-drafts.js';
import {byRole, everyElement, fill, findByRole, findText, forgetViewer} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';

const write = (page: Node, name: string, text: string) => fill(byRole(page, 'textbox', name), text);
const valueOf = (page: Node, name: string) => byRole<HTMLInputElement>(page, 'textbox', name).value;
const propose = (page: Node) => byRole(page, 'button', 'Propose').click();

const MEGABYTE = 'a line of 11\n'.repeat(90_000);
/** Other browsers and machines are slower; what was wrong took minutes. In milliseconds. */
const SLOWEST = 10_000;

/** Opens the form to propose a term, with what few terms need. */
async function begin(place: LocalCommunity): Promise<HTMLElement> {
  const page = await showGlossary(place, {as: 'Ada'});
  (await findByRole(page, 'button', 'Propose a term')).click();
  await findByRole(page, 'textbox', 'Term');
  [...everyElement(page)].find((one): one is HTMLElement => one.localName === 'summary')!.click();
  return page;
}

async function timed(act: () => void): Promise<number> {
  const start = performance.now();
  act();
  await nextFrame();
  await nextFrame();
  return performance.now() - start;
}

describe('bad input in the form of a term', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  it('takes a pasted megabyte about as fast as the browser’s own box does, says how long it is, and keeps it', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin(place);
    const plain = document.createElement('textarea');
    document.body.append(plain);
    const own = await timed(() => (plain.value = MEGABYTE));
    plain.remove();
    const ours = await timed(() => write(page, 'Explanation', MEGABYTE));
    expect(ours).to.be.below(5 * own + 500);
    await findText(page, 'This is 1,169,999 characters long. At most 20,000 fit.');
    write(page, 'Term', 'Log');
    write(page, 'Short definition', 'What a machine says.');
    propose(page);
    await nextFrame();
    expectFocusOn('Explanation');
    expect(valueOf(page, 'Explanation')).to.equal(MEGABYTE);
    expect((await readTermDraft(place.as('Ada')))?.text.body).to.equal(MEGABYTE);
  });

  for (const name of ['Term', 'Also called', 'Broader terms', 'Related terms', 'Tags']) {
    it(`takes a megabyte in “${name}”, and says that it is too much`, async () => {
      place = await glossaryOf(...Array.from({length: 500}, (_, i) => ({label: `Service ${i}`})));
      const page = await begin(place);
      write(page, 'Short definition', 'What a machine says.');
      if (name !== 'Term') write(page, 'Term', 'Log');
      const names = Array.from({length: 90_000}, (_, i) => `Service ${i}`).join(', ');
      const took = await timed(() => {
        write(page, name, names);
        propose(page);
      });
      expect(took).to.be.below(SLOWEST);
      await findText(page, /At most (?:80 fit|8|10)/);
      expect(valueOf(page, name)).to.equal(names);
    });
  }
});
