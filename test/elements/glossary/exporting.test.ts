import {glossaryOf, showGlossary} from './support.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {readGlossary} from '../../../src/interchange/read-glossary.js';
import {CommunityError} from '../../../src/model/errors.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {catchDownloads} from '../../support/downloads.js';
import {byRole, findByRole, findText, forgetViewer, goneByRole, queryByRole} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

describe('exporting from <praxis-glossary>', () => {
  let place: LocalCommunity;
  let downloads: ReturnType<typeof catchDownloads>;
  beforeEach(async () => {
    forgetViewer();
    downloads = catchDownloads();
    place = await glossaryOf({label: 'Pod', aliases: ['Pods']}, {label: 'Node'}, {label: 'Nœud', lang: 'fr'});
  });
  afterEach(async () => {
    fixtureCleanup();
    downloads.stop();
    await place.close();
  });

  const select = (page: Node, name: string, value: string) => {
    const box = byRole<HTMLSelectElement>(page, 'combobox', name);
    box.value = value;
    box.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const dialogOf = async (page: Node) => {
    (await findByRole(page, 'button', 'Export')).click();
    return findByRole(page, 'dialog', 'Export terms');
  };

  it('is for whoever may read, once there is something', async () => {
    const page = await showGlossary(place);
    const dialog = await dialogOf(page);
    await findText(dialog, 'This reads 3 records.');
    await findByRole(dialog, 'button', 'Export 3 terms');
    await expect(page).to.be.accessible();
    const empty = new LocalCommunity();
    const other = await showGlossary(empty, {as: 'Ada'});
    await findByRole(other, 'button', 'Propose a term');
    expect(queryByRole(other, 'button', 'Export')).to.equal(undefined);
    await empty.close();
  });

  it('gives a file that can be imported again, and says where it is', async () => {
    const page = await showGlossary(place, {as: 'Ada'});
    const dialog = await dialogOf(page);
    byRole(dialog, 'button', 'Export 3 terms').click();
    await findText(page, `3 terms are in ${place.id}-glossary.csv.`);
    const [file] = downloads.files;
    const {entries} = await readGlossary([new File([file!.content], file!.name)], 'en');
    expect(entries.map(({label}) => label).sort()).to.deep.equal(['Node', 'Nœud', 'Pod']);
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog');
  });

  it('gives one language in another format', async () => {
    const page = await showGlossary(place, {as: 'Ada'});
    const dialog = await dialogOf(page);
    select(dialog, 'Format', 'tbx');
    select(dialog, 'Language', 'fr');
    (await findByRole(dialog, 'button', 'Export 1 term')).click();
    await findText(page, `1 term is in ${place.id}-glossary-fr.tbx.`);
    expect(await downloads.files[0]!.content.text()).to.include('<term>Nœud</term>');
  });

  it('says when the terms cannot be read, and keeps what was chosen', async () => {
    const store = new CountingStore(new LocalStore(place.id));
    const page = await showGlossary(place, {as: 'Ada', store});
    const dialog = await dialogOf(page);
    select(dialog, 'Format', 'json');
    const {query} = store;
    store.query = async () => {
      throw new CommunityError('offline');
    };
    byRole(dialog, 'button', 'Export 3 terms').click();
    await findByRole(page, 'alert');
    expect(byRole<HTMLSelectElement>(dialog, 'combobox', 'Format').value).to.equal('json');
    store.query = query;
    byRole(dialog, 'button', 'Export 3 terms').click();
    await findText(page, `3 terms are in ${place.id}-glossary.json.`);
  });

  it('is cancelled', async () => {
    const store = new CountingStore(new LocalStore(place.id));
    const page = await showGlossary(place, {as: 'Ada', store});
    const dialog = await dialogOf(page);
    const {query} = store;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    store.query = async (asked) => {
      await held;
      return (query as (asked: unknown) => never).call(store, asked);
    };
    byRole(dialog, 'button', 'Export 3 terms').click();
    (await findByRole(page, 'button', 'Cancel')).click();
    release();
    await findByRole(page, 'button', 'Export 3 terms');
    expect(downloads.files).to.be.empty;
  });
});
