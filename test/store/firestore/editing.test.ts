import '../../../src/elements/community/define.js';
import '../../../src/elements/glossary/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {proposeTerm, reviseTerm} from '../../../src/community/glossary.js';
import {found, join} from '../../../src/community/membership.js';
import {refs} from '../../../src/model/records.js';
import {byRole, fill, findByRole, show, textOf} from '../../support/harness.js';
import {firestoreEmulator, projectId} from '../../support/wtr/environment.js';
import {configAs, freshCommunity, Opened, tokenOf, warmUpEmulator} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

describe('two people who edit one term in Firestore', function () {
  this.timeout(30_000);
  warmUpEmulator();
  const opened = new Opened();
  let id: string;
  let ada: Community;
  beforeEach(async () => {
    id = freshCommunity();
    const communityOf = async (uid: string) => {
      return {...(await opened.open(configAs(uid, id))), id, viewer: {uid, name: uid}};
    };
    ada = await communityOf('ada');
    await found(ada, 'Practice');
    await join(await communityOf('bo'));
    const rest = {aliases: ['pods'], body: '', tags: [], lang: 'en'};
    await proposeTerm(ada, {...rest, label: 'Pod', id: 'pod', gloss: 'Containers on one node.'});
  });
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
    await opened.close();
  });

  const term = async () => (await ada.store.get(refs.term('pod'), {fresh: true}))!;
  /** What Ada makes of the term meanwhile. */
  const revise = async (gloss: string) => {
    const read = await term();
    await reviseTerm(ada, read, {...read, gloss});
  };
  /** The way to the backend and back may take its time. */
  const reads = (page: Node, text: string) =>
    waitUntil(() => textOf(page).includes(text), `“${text}” is there`, {timeout: 15_000});
  const value = (page: Node) => byRole<HTMLTextAreaElement>(page, 'textbox', 'Short definition').value;
  /** The page on which Bo edits. */
  const edit = async () => {
    const page = await show<HTMLElement>(html`
      <praxis-community
        name=${id}
        backend="firestore"
        project-id=${projectId}
        emulator=${firestoreEmulator!.replace(/^[^:]+/, 'bo.localhost')}
        .getIdToken=${async () => tokenOf('bo', {name: 'Bo'})}
      >
        <praxis-glossary term-id="pod"></praxis-glossary>
      </praxis-community>
    `);
    await waitUntil(() => page.querySelector('praxis-glossary')!.shadowRoot?.querySelector('praxis-term-page'));
    (await findByRole(page, 'button', 'Edit')).click();
    await findByRole(page, 'textbox', 'Short definition');
    return page;
  };

  it('see both changes while they write', async () => {
    const page = await edit();
    fill(byRole(page, 'textbox', 'Short definition'), 'Some containers on one node.');
    await revise('Containers on one machine.');
    await reads(page, 'Both your changes are in it');
    expect(value(page)).to.equal('Some containers on one machine.');
    setTimeout(() => byRole(page, 'button', 'Save').click());
    await oneEvent(page, 'praxis-contributed');
    expect(await term()).to.include({gloss: 'Some containers on one machine.', revision: 2});
  });

  it('get back what was sent too late, joined with what was there first', async () => {
    const page = await edit();
    fill(byRole(page, 'textbox', 'Short definition'), 'Some containers on one node.');
    const {revision} = await term();
    const base = await ada.store.get(refs.term('pod'));
    // Ada's is stored while Bo's is on its way.
    const glossary = page.querySelector('praxis-glossary')!;
    const {store} = glossary.shadowRoot!.querySelector('praxis-term-page')!.community;
    const commit = store.commit.bind(store);
    store.commit = async (changes) => {
      store.commit = commit;
      await reviseTerm(ada, base!, {...base!, gloss: 'Containers on one machine.'});
      await commit(changes);
    };
    byRole(page, 'button', 'Save').click();
    await reads(page, 'Both your changes are in it');
    expect(value(page)).to.equal('Some containers on one machine.');
    expect(await term()).to.include({gloss: 'Containers on one machine.', revision: revision + 1});
    setTimeout(() => byRole(page, 'button', 'Save').click());
    await oneEvent(page, 'praxis-contributed');
    expect(await term()).to.include({gloss: 'Some containers on one machine.', revision: revision + 2});
  });

  it('choose where both changed the same words', async () => {
    const page = await edit();
    fill(byRole(page, 'textbox', 'Short definition'), 'Containers on one host.');
    await revise('Containers on one machine.');
    await reads(page, 'both versions stand below');
    expect(value(page)).to.equal('Containers on one host.');
    (await findByRole(page, 'button', 'Use theirs: Short definition')).click();
    await waitUntil(() => value(page) === 'Containers on one machine.');
  });
});
