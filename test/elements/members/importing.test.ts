import '../../../src/elements/members/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {peopleIn} from '../../../src/community/directory.js';
import {join} from '../../../src/community/membership.js';
import type {FailedEvent} from '../../../src/events.js';
import {readPeople} from '../../../src/interchange/read-people.js';
import {CommunityError} from '../../../src/model/errors.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {queries} from '../../../src/store/queries.js';
import type {Store} from '../../../src/store/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {catchDownloads} from '../../support/downloads.js';
import {settled} from '../../support/element-contract.js';
import {
  byRole,
  everyElement,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

const HEAD = 'name,email,title,department,status,Mobile';
const KIM = 'Kim Lee,kim@example.com,Analyst,IT,,+1555';
const NOOR = 'Noor,noor@example.com,Buyer,Sales,,';

const table = (...rows: string[]) => new File([[HEAD, ...rows].join('\n')], 'people.csv');
const crowd = (count: number) =>
  table(...Array.from({length: count}, (_, i) => `Person ${i},p${i}@example.com,Analyst,IT,,`));

let place: LocalCommunity;
beforeEach(async () => {
  forgetViewer();
  place = new LocalCommunity();
  await join(place.as('Grace'));
  await join(place.as('Ada'));
});
afterEach(async () => {
  fixtureCleanup();
  await place.close();
});

async function showMembers(as: string, {store, lang = 'en'}: {store?: Store; lang?: string} = {}) {
  const page = await show<HTMLElement>(
    html`<praxis-community lang=${lang} name=${place.id} local-name=${as} .store=${store}>
      <praxis-members></praxis-members>
    </praxis-community>`,
  );
  await settled(page);
  return page;
}

/** Opens the dialog and chooses files, as the browser's own dialog would. */
async function choose(page: Element, ...files: File[]) {
  (await findByRole(page, 'button', 'Import')).click();
  const dialog = await findByRole(page, 'dialog', 'Import people');
  const input = [...everyElement(page)].find((part): part is HTMLInputElement => part.matches('input[type=file]'))!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  return dialog;
}

function open(page: Element, text: string) {
  const summary = [...everyElement(page)].find((part) => part.matches('summary') && part.textContent.includes(text));
  if (!summary) throw new Error(`There is nothing to open called ${text}.`);
  (summary as HTMLElement).click();
}

const names = async () =>
  peopleIn(await place.as('Grace').store.query(queries.directory()))
    .map(({name}) => name)
    .sort();

describe('importing into <praxis-members>', () => {
  it('is for stewards', async () => {
    const page = await showMembers('Ada');
    await findText(page, 'Grace');
    expect(queryByRole(page, 'button', 'Import')).to.equal(undefined);
    expect(queryByRole(page, 'button', 'Export')).to.equal(undefined);
  });

  it('shows what a file would do, does it, and does nothing the second time', async () => {
    const page = await showMembers('Grace');
    const file = table(KIM, NOOR, 'Gone,gone@example.com,,,disabled,', 'ADA,ada@example.com,,,,', 'Who,,,,,');
    await choose(page, file);
    await findText(page, '3 new, 0 changed, 0 marked as left, 0 unchanged, 2 skipped');
    await findText(page, 'The column Mobile is not read.');
    open(page, 'New: 3');
    await findText(page, 'Analyst · IT');
    open(page, 'Skipped: 2');
    await findText(page, 'Line 6: Who: there is no e-mail.');
    await findText(page, 'Gone: the account is switched off, and they were never here.');
    open(page, 'Good to know: 1');
    await findText(page, 'Somebody called ADA is here already.');
    await expect(page).to.be.accessible();
    expect(await names(), 'before one agrees').to.deep.equal(['Ada', 'Grace']);
    byRole(page, 'button', 'Import 3 people').click();
    await findText(page, '3 people were imported.');
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
    await findText(page, 'Kim Lee');
    await choose(page, file);
    await findText(page, 'Everything in this file is here already.');
    expect(queryByRole(page, 'button', /^Import \d/)).to.equal(undefined);
  });

  it('shows what would change of whom, and takes it back, also after the dialog was closed', async () => {
    const page = await showMembers('Grace');
    await choose(page, table(KIM, NOOR));
    (await findByRole(page, 'button', 'Import 2 people')).click();
    await findText(page, '2 people were imported.');
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
    await choose(
      page,
      table(KIM.replace('Analyst', 'Head'), NOOR.replace(',,', ',disabled,'), 'Max,max@example.com,,,,'),
    );
    await findText(page, '1 new, 1 changed, 1 marked as left, 0 unchanged');
    open(page, 'Changed: 1');
    open(page, 'Kim Lee');
    await findText(page, 'Head');
    byRole(page, 'button', 'Import 3 people').click();
    await findText(page, '3 people were imported.');
    expect(await names()).to.deep.equal(['Ada', 'Grace', 'Kim Lee', 'Max']);
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
    (await findByRole(page, 'button', 'Import')).click();
    await findText(page, 'The last import can still be taken back.');
    await findText(page, '1 new person leaves the directory');
    byRole(page, 'button', 'Undo').click();
    await findText(page, '3 people are as before.');
    expect(await names()).to.deep.equal(['Ada', 'Grace', 'Kim Lee', 'Noor']);
    expect(queryByRole(page, 'button', 'Undo')).to.equal(undefined);
  });

  it('says in which line a file is wrong, and takes nobody of it', async () => {
    const page = await showMembers('Grace');
    await choose(page, table(KIM, NOOR, KIM));
    await findText(page, 'Line 4: “kim@example.com” is there twice, first in line 2.');
    await findText(page, 'Nobody was imported.');
    await expect(page).to.be.accessible();
    expect(await names()).to.deep.equal(['Ada', 'Grace']);
  });

  it('takes one file at a time', async () => {
    const page = await showMembers('Grace');
    const dialog = await choose(page);
    const drop = new DataTransfer();
    drop.items.add(table(KIM));
    drop.items.add(table(NOOR));
    dialog.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', {dataTransfer: drop, cancelable: true}));
    await findText(page, 'Choose one file at a time.');
  });

  it('says how far it came when it breaks off, and goes on from there', async () => {
    const store = new CountingStore(new LocalStore(place.id));
    const page = await showMembers('Grace', {store});
    await choose(page, crowd(150));
    const {commit} = store;
    let writes = 0;
    store.commit = async (changes) => {
      if (++writes > 1) throw new CommunityError('storage-full');
      await commit.call(store, changes);
    };
    const button = await findByRole(page, 'button', 'Import 150 people');
    const failed = oneEvent<FailedEvent>(page, 'praxis-failed');
    button.click();
    expect((await failed).error.code).to.equal('storage-full');
    await findText(page, 'This browser has no space left for the page.');
    expect(textOf(page)).to.include('100 of 150 people are in.');
    store.commit = commit;
    byRole(page, 'button', 'Try again').click();
    (await findByRole(page, 'button', 'Import 50 people')).click();
    await findText(page, '50 people were imported.');
    expect((await names()).length).to.equal(152);
  });

  it('is cancelled half way', async () => {
    const store = new CountingStore(new LocalStore(place.id));
    const page = await showMembers('Grace', {store});
    await choose(page, crowd(250));
    const {commit} = store;
    let writes = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    store.commit = async (changes) => {
      if (++writes > 1) await held;
      await commit.call(store, changes);
    };
    (await findByRole(page, 'button', 'Import 250 people')).click();
    await findText(page, '100 of 250');
    expect(byRole<HTMLProgressElement>(page, 'progressbar', 'Import people').value).to.equal(100);
    byRole(page, 'button', 'Cancel').click();
    release();
    await findText(page, 'Stopped: 200 of 250 people are in.');
    expect((await names()).length).to.equal(202);
  });

  it('speaks French', async () => {
    const page = await showMembers('Grace', {lang: 'fr'});
    (await findByRole(page, 'button', 'Importer')).click();
    await findByRole(page, 'dialog', 'Importer des personnes');
    await expect(page).to.be.accessible();
  });
});

describe('exporting from <praxis-members>', () => {
  let downloads: ReturnType<typeof catchDownloads>;
  beforeEach(() => (downloads = catchDownloads()));
  afterEach(() => downloads.stop());

  it('gives a table that can be imported again, and cards for an address book', async () => {
    const page = await showMembers('Grace');
    (await findByRole(page, 'button', 'Export')).click();
    await findByRole(page, 'dialog', 'Export people');
    await findText(page, 'This reads 2 records.');
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Export 2 people').click();
    await findText(page, `2 people are in ${place.id}-people.csv.`);
    const {rows} = await readPeople(new File([downloads.files[0]!.content], 'people.csv'));
    expect(rows.map(({name}) => name).sort()).to.deep.equal(['Ada', 'Grace']);
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
    (await findByRole(page, 'button', 'Export')).click();
    await findByRole(page, 'dialog', 'Export people');
    const format = byRole<HTMLSelectElement>(page, 'combobox', 'Format');
    format.value = 'vcard';
    format.dispatchEvent(new Event('change', {bubbles: true}));
    byRole(page, 'button', 'Export 2 people').click();
    await findText(page, `2 people are in ${place.id}-people.vcf.`);
    expect(await downloads.files[1]!.content.text()).to.contain('FN:Grace');
  });
});
