import {expectFocusOn, glossaryOf, showGlossary, StubbornStore} from './support.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import type {FailedEvent} from '../../../src/events.js';
// Many small modules, which the browser of the tests would fetch one by one while a test waits.
import '../../../src/interchange/glossary-markdown.js';
import {CommunityError} from '../../../src/model/errors.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {
  allByRole,
  byRole,
  everyElement,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

const file = (data: unknown, name = 'glossary.json') =>
  new File([typeof data === 'string' ? data : JSON.stringify(data)], name, {type: 'application/json'});

const terms = (count: number, lang = 'en') =>
  Array.from({length: count}, (_, number) => ({label: `Term ${lang} ${number}`, lang, gloss: `What ${number} means.`}));

/** Opens the dialog and chooses a file, as the browser's own dialog would. */
async function choose(page: Element, ...chosen: File[]) {
  (await findByRole(page, 'button', 'Import')).click();
  await findByRole(page, 'dialog', 'Import terms');
  const input = [...everyElement(page)].find((part): part is HTMLInputElement => part.matches('input[type=file]'))!;
  const transfer = new DataTransfer();
  for (const one of chosen) transfer.items.add(one);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

describe('importing into <praxis-glossary>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = await glossaryOf({label: 'Pod'});
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const count = async () => (await place.as('Grace').store.query(queries.terms())).length;

  it('is for stewards', async () => {
    const page = await showGlossary(place, {as: 'Ada'});
    await findByRole(page, 'button', 'Propose a term');
    expect(queryByRole(page, 'button', 'Import')).to.be.undefined;
  });

  it('is for the first person of a community in this browser, who becomes its steward by it', async () => {
    const empty = new LocalCommunity();
    const page = await showGlossary(empty, {as: 'Ada'});
    await choose(page, file({terms: terms(2)}));
    (await findByRole(page, 'button', 'Import 2 terms')).click();
    await findText(page, '2 terms were imported.');
    const ada = empty.as('Ada');
    expect((await ada.store.get(refs.member(ada.viewer!.uid)))?.role).to.equal('steward');
    await empty.close();
  });

  it('shows what a file would do, and does it', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    const same = {id: 'pod', label: 'Pod', gloss: 'What Pod means.'};
    await choose(page, file({terms: [...terms(3), same]}));
    await findText(page, '3 new, 0 changed, 1 unchanged');
    await findText(page, 'Such as Term en 0, Term en 1, and Term en 2');
    expect(await count(), 'before one agrees').to.equal(1);
    await expect(page).to.be.accessible();
    expectFocusOn('Import 3 terms');
    byRole(page, 'button', 'Import 3 terms').click();
    await findText(page, '3 terms were imported.');
    expect(await count()).to.equal(4);
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
    await findByRole(page, 'link', 'Term en 2');
    await choose(page, file({terms: [...terms(3), same]}));
    await findText(page, 'Everything in this file is in the glossary already.');
  });

  it('asks which languages, and begins with the page’s', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    await choose(page, file({terms: [...terms(2), ...terms(3, 'fr')]}));
    await findText(page, '2 new, 0 changed, 0 unchanged');
    const boxes = allByRole<HTMLInputElement>(page, 'checkbox');
    expect(boxes.map(({checked}) => checked)).to.deep.equal([true, false]);
    boxes[1]!.click();
    await findByRole(page, 'button', 'Import 5 terms');
  });

  it('takes nothing of a bad file and says what is wrong with it', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    await choose(page, file({terms: [...terms(2), {gloss: 'Nameless.'}, 3]}));
    await findText(page, 'Entry 3: it has no name.');
    await findText(page, 'Entry 4: this is not a term.');
    await findText(page, 'Nothing was imported.');
    await expect(page).to.be.accessible();
    expect(await count()).to.equal(1);
  });

  it('says what is no glossary at all', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    await choose(page, file('{"terms": ['));
    await findText(page, 'This is not JSON.');
    byRole(page, 'button', 'Cancel').click();
    await goneByRole(page, 'dialog');
    await choose(page, file(' '.repeat(10 * 1024 * 1024 + 1)));
    await findText(page, 'This file is larger than 10 MB.');
  });

  it('says how far it came when it breaks off, and goes on from there', async () => {
    const store = new StubbornStore(new LocalStore(place.id));
    const page = await showGlossary(place, {as: 'Grace', store});
    await choose(page, file({terms: terms(12)}));
    const {commit} = store;
    let writes = 0;
    store.commit = async (changes) => {
      if (++writes > 5) throw new CommunityError('storage-full');
      await commit.call(store, changes);
    };
    const button = await findByRole(page, 'button', 'Import 12 terms');
    setTimeout(() => button.click());
    expect((await oneEvent<FailedEvent>(page, 'praxis-failed')).error.code).to.equal('storage-full');
    await findText(page, 'This browser has no space left for the page.');
    expect(textOf(page)).to.include('5 of 12 terms are in.');
    store.commit = commit;
    byRole(page, 'button', 'Try again').click();
    await findText(page, '7 new, 0 changed, 5 unchanged');
    byRole(page, 'button', 'Import 7 terms').click();
    await findText(page, '7 terms were imported.');
    expect(await count()).to.equal(13);
  });

  it('shows term by term what a table would do, and what it leaves out', async () => {
    await place.close();
    place = await glossaryOf({label: 'Pod', aliases: ['Pods']}, {label: 'Node'});
    const page = await showGlossary(place, {as: 'Grace'});
    const table = [
      'id,label,gloss,aliases,Colour',
      'pod,Pod,Something else.,Node,red',
      'new-one,New one,It is new.,,',
      'node-2,Node,A second of this name.,,',
    ];
    await choose(page, file(table.join('\n'), 'terms.csv'));
    await findText(page, '1 new, 1 changed, 0 unchanged, 1 skipped');
    await findText(page, 'Statuses, stewards and review dates stay as they are.');
    const open = async (text: string) => {
      const summary = [...everyElement(page)].find(
        (part) => part.matches('summary') && part.textContent.replace(/\s+/g, ' ').includes(text),
      ) as HTMLElement | undefined;
      if (!summary) throw new Error(`There is nothing to open called ${text}.`);
      summary.click();
      await summary.ownerDocument.defaultView!.customElements.whenDefined('praxis-glossary');
    };
    await open('New: 1');
    await findText(page, 'It is new.');
    await open('Changed: 1');
    await open('Pod');
    await findText(page, 'What Pod means.');
    await findText(page, 'Something else.');
    await open('Skipped: 1');
    await findText(page, 'another term of the glossary has this name.');
    await open('Good to know: 2');
    await findText(page, 'The column “Colour” is not used.');
    await findText(page, 'Pod: its other name “Node” is the name of a term as well.');
    await expect(page).to.be.accessible();
  });

  it('says in which line a table is wrong', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    await choose(page, file('id,label,gloss\na,A,x\n,,y\na,B,z\n', 'terms.csv'));
    await findText(page, 'Line 3: it has no name.');
    await findText(page, 'Line 4: “a” is there twice, first in line 2.');
    await findText(page, 'Nothing was imported.');
    expect(await count()).to.equal(1);
  });

  it('takes several files of Markdown, and of nothing else', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    const markdown = (name: string) => file(`---\ntitle: ${name}\n---\nWhat it is.`, `${name}.md`);
    await choose(page, markdown('one'), markdown('two'));
    await findText(page, '2 new, 0 changed, 0 unchanged');
    byRole(page, 'button', 'Cancel').click();
    await goneByRole(page, 'dialog');
    await choose(page, markdown('one'), file({terms: terms(1)}));
    await findText(page, 'Only files of Markdown can be imported together.');
  });

  it('refuses a way of broader terms that comes back to its beginning', async () => {
    const page = await showGlossary(place, {as: 'Grace'});
    const table = 'id,label,gloss,broader\na,Aye,x,b\nb,Bee,y,a\n';
    await choose(page, file(table, 'terms.csv'));
    await findText(page, 'A term would be broader than itself: Aye → Bee → Aye');
    expect(await count()).to.equal(1);
  });

  it('is cancelled half way, goes on, and is taken back, also after the dialog was closed', async () => {
    const store = new StubbornStore(new LocalStore(place.id));
    const page = await showGlossary(place, {as: 'Grace', store});
    await choose(page, file({terms: [...terms(12), {id: 'pod', label: 'Pod', gloss: 'Something else.'}]}));
    const {commit} = store;
    let writes = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    store.commit = async (changes) => {
      if (++writes > 4) await held;
      await commit.call(store, changes);
    };
    (await findByRole(page, 'button', 'Import 13 terms')).click();
    await findText(page, '4 of 13');
    byRole(page, 'button', 'Cancel').click();
    release();
    await findText(page, 'Stopped: 12 of 13 terms are in.');
    byRole(page, 'button', 'Try again').click();
    (await findByRole(page, 'button', 'Import 1 term')).click();
    await findText(page, '1 term was imported.');
    await findText(page, '1 changed term gets its wording back.');
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
    (await findByRole(page, 'button', 'Import')).click();
    await findText(page, 'The last import can still be taken back.');
    byRole(page, 'button', 'Undo').click();
    await findText(page, '1 term was taken back.');
    expect(await store.get(refs.term('pod'))).to.include({gloss: 'What Pod means.', status: 'agreed'});
    expect(queryByRole(page, 'button', 'Undo')).to.equal(undefined);
  });

  it('offers to bring back what is retired, which nobody ticked beforehand', async () => {
    await place.close();
    place = await glossaryOf({label: 'Pod', status: 'deprecated'}, {label: 'Node'});
    const page = await showGlossary(place, {as: 'Grace'});
    const pod = {id: 'pod', label: 'Pod', gloss: 'What Pod means.'};
    await choose(page, file({terms: [pod, {label: 'Zone', gloss: 'One.'}, {label: 'zone', gloss: 'Two.'}]}));
    await findText(page, '2 new, 0 changed, 1 unchanged');
    await findText(page, '1 of these terms is retired here, and stays so.');
    const box = byRole<HTMLInputElement>(page, 'checkbox', 'Bring 1 retired term back, as proposed');
    expect(box.checked).to.equal(false);
    box.click();
    await findText(page, '2 new, 1 changed, 0 unchanged');
    expect(textOf(page)).not.to.include('stays so');
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Import 3 terms').click();
    await findText(page, '1 term that was brought back is retired again.');
    expect(await place.as('Grace').store.get(refs.term('pod'))).to.include({status: 'proposed'});
    byRole(page, 'button', 'Undo').click();
    await findText(page, '3 terms were taken back.');
    expect(await place.as('Grace').store.get(refs.term('pod'))).to.include({status: 'deprecated'});
  });
});
