import {glossaryOf, forgetAddress, showGlossary} from './support.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {changeWatched} from '../../../src/community/watched.js';
import type {TermFormElement} from '../../../src/elements/glossary/term-form.js';
import {refs} from '../../../src/model/records.js';
import {
  byRole,
  everyElement,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

describe('a term with a word that some find hurtful', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = await glossaryOf({label: 'Pod', gloss: 'A numbskull of a box.'});
    await changeWatched(place.as('Grace'), ['numbskull', 'blockhead'], []);
  });
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  const ready = (page: Node) =>
    waitUntil(() => {
      const form = [...everyElement(page)].find(({localName}) => localName === 'praxis-term-form');
      return (form as TermFormElement | undefined)?.['watching'].hint;
    }, 'the form can ask');

  it('is asked about before it is proposed, and may be kept as a draft all the same', async () => {
    const page = await showGlossary(place, {as: 'Ada'});
    (await findByRole(page, 'button', 'Propose a term')).click();
    fill(await findByRole(page, 'textbox', 'Term'), 'Node');
    fill(byRole(page, 'textbox', 'Short definition'), 'Where pods run.');
    fill(byRole(page, 'textbox', 'Explanation'), 'Even a numbskull gets it.');
    await ready(page);
    byRole(page, 'button', 'Save as a draft').click();
    await findText(page, 'Some would find “numbskull” hurtful.');
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Change it').click();
    const field = byRole<HTMLTextAreaElement>(page, 'textbox', 'Explanation');
    await waitUntil(() => focused() === field, 'the explanation has the focus');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('numbskull');
    fill(field, 'Even a numbskull or a blockhead gets it.');
    byRole(page, 'button', 'Save as a draft').click();
    await findText(page, 'Some would find “blockhead” hurtful.');
    byRole(page, 'button', 'Save as a draft anyway').click();
    await goneByRole(page, 'textbox', 'Term');
    await waitUntil(
      async () => (await place.as('Grace').store.get(refs.term('node')))?.status === 'draft',
      'it is kept',
    );
  });

  it('is not asked about again in what stood there before', async () => {
    const page = await showGlossary(place, {as: 'Ada', termId: 'pod'});
    (await findByRole(page, 'button', 'Edit')).click();
    fill(await findByRole(page, 'textbox', 'Short definition'), 'A numbskull of a crate.');
    await ready(page);
    byRole(page, 'button', 'Save').click();
    await goneByRole(page, 'textbox', 'Term');
    await findText(page, 'A numbskull of a crate.');
  });
});
