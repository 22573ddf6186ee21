/**
 * Exports of 1,204 people, some hostile, brought in as a steward would; then everything that is stored is searched for what
 * must not be. Skipped where the files are not at hand.
 */
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {foundIn, peopleFile, privateCells} from '../support/private-cells.mjs';
import {BACKENDS, eventually, everythingStored, found, Place, recordsIn, steward, useBrowser} from './support.mjs';

/** A format is read before anything is stored, so one store sees one of them, and the quicker one both. */
const NAMES = {local: ['people-entra', 'people-google'], firestore: ['people-entra']};
const use = useBrowser();
const path = '/playground/members.html';
/** What 1,204 people take on a busy machine. */
const LONG = {timeout: 120_000};

const open = async (page) => {
  await page.getByRole('button', {name: 'Import', exact: true}).click();
  return page.getByRole('dialog', {name: 'Import people'});
};
const choose = async (page, buffer, name = 'people.csv') => {
  const dialog = await open(page);
  await dialog.locator('input[type=file]').setInputFiles({name, mimeType: 'text/csv', buffer: Buffer.from(buffer)});
  return dialog;
};
const everybody = (page) => page.locator('[part~=person]');
const listed = (page, text) => everybody(page).filter({hasText: text}).first();
const seek = (page, text) => page.getByRole('searchbox', {name: 'Search people'}).fill(text);

for (const backend of BACKENDS) {
  describe(`importing people, ${backend}`, () => {
    let place, page;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      page = await steward(place, backend, path);
      await page.getByRole('button', {name: 'Import', exact: true}).waitFor();
    });
    afterEach(async () => {
      assert.deepEqual(page.problems, []);
      await place.close();
    });

    for (const name of NAMES[backend]) {
      const file = peopleFile(name);
      const skip = file ? false : `${name}.csv is not beside this checkout`;
      it(
        `takes ${name}.csv, shows how far it is, keeps nothing that is private, and does nothing twice`,
        {skip},
        async () => {
          const dialog = await choose(page, file.bytes, `${name}.csv`);
          await dialog.getByText('1,147 new, 0 changed, 0 marked as left, 0 unchanged, 57 skipped').waitFor(LONG);
          await dialog.getByText(/These columns are not read: .*(?:mobile|Mobile Phone)/).waitFor();
          await dialog.getByRole('button', {name: 'Import 1,147 people'}).click();
          await dialog.getByRole('progressbar', {name: 'Import people'}).waitFor();
          await dialog.getByText('1,147 people were imported.').waitFor(LONG);
          await dialog.getByRole('button', {name: 'Close'}).click();

          const stored = await everythingStored(page, backend);
          assert.ok(stored.includes('Reilly Balistreri'), 'what is public is found, so what is not would be');
          assert.deepEqual(foundIn(stored, privateCells(file.text)), []);

          await seek(page, 'Reilly Balistreri');
          await listed(page, 'Reilly Balistreri').waitFor();
          const again = await choose(page, file.bytes, `${name}.csv`);
          await again.getByText('0 new, 0 changed, 0 marked as left, 1,147 unchanged, 57 skipped').waitFor(LONG);
          await again.getByText('Everything in this file is here already.').waitFor();
        },
      );
    }

    const entra = peopleFile('people-entra');
    const skip = entra ? false : 'people-entra.csv is not beside this checkout';

    it('marks as left whose account is switched off, and brings all back as they were', {skip}, async () => {
      const lines = entra.text.split(/\r?\n/).slice(0, 41);
      const earlier = lines.join('\n').replace(/,False,/gi, ',True,');
      let dialog = await choose(page, earlier);
      await dialog.getByRole('button', {name: 'Import 40 people'}).click();
      await dialog.getByText('40 people were imported.').waitFor();
      await dialog.getByRole('button', {name: 'Close'}).click();
      await seek(page, 'Balistreri');
      await listed(page, 'Reilly Balistreri').waitFor();
      const one = earlier
        .replace(/^(reilly\.balistreri.*),True,/m, '$1,False,')
        .replace('National Applications', 'Chief');
      dialog = await choose(page, one);
      await dialog.getByText('0 new, 1 changed, 1 marked as left, 38 unchanged').waitFor();
      await dialog.getByText('Changed: 1').click();
      await dialog.getByText('Javonte Leffler').click();
      await dialog.getByText('National Applications Architect').waitFor();
      await dialog.getByRole('button', {name: 'Import 2 people'}).click();
      await dialog.getByText('2 people were imported.').waitFor();
      await dialog.getByRole('button', {name: 'Close'}).click();
      await listed(page, 'Reilly Balistreri').waitFor({state: 'detached'});
      await open(page);
      await dialog.getByText('The last import can still be taken back.').waitFor();
      await dialog.getByRole('button', {name: 'Undo'}).click();
      await dialog.getByText('2 people are as before.').waitFor();
      await dialog.getByRole('button', {name: 'Close'}).click();
      await listed(page, 'Reilly Balistreri').waitFor();
    });

    it('says what is wrong with a bad file, and imports nobody', async () => {
      const head = 'name,email,title\n';
      for (const [content, problem] of [
        ['name:email:title\nAda:ada@x.example:Countess\n', /Line 1: .*not separated by commas/],
        [Buffer.from(`${head}Zoë,zoe@x.example,Buyer\n`, 'latin1'), /Line 2: this is not UTF-8/],
        [Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'This file is larger than 10 MB.'],
        ['email,title\nada@x.example,Countess\n', /Line 1: there is no column with names/],
        [
          `${head}Ada,ada@x.example,x\nBo,bo@x.example,x\nAda,ADA@x.example,y\n`,
          /Line 4: .* is there twice, first in line 2/,
        ],
      ]) {
        const dialog = await choose(page, content);
        await dialog.getByText(problem).waitFor();
        await dialog.getByText('Nobody was imported.').waitFor();
        assert.equal(await dialog.getByRole('button', {name: /^Import/}).count(), 0);
        await dialog.getByRole('button', {name: 'Cancel'}).click();
      }
      const stored = await everythingStored(page, backend);
      assert.ok(!stored.includes('x.example') && !stored.includes('Countess'));
    });
  });
}

describe('somebody whom a list named, firestore', () => {
  it('signs in with the address, joins, and is the person who was listed', async () => {
    const place = await Place.open(use.browser, 'firestore');
    const ada = await place.person('Ada Lovelace', {path});
    await found(ada, 'firestore');
    const list = 'name,email,title\nGrace B. Hopper,Grace-Hopper@meridian.example,Rear admiral\n';
    const dialog = await choose(ada, list);
    await dialog.getByRole('button', {name: 'Import 1 person'}).click();
    await dialog.getByText('1 person was imported.').waitFor();
    await dialog.getByRole('button', {name: 'Close'}).click();
    await listed(ada, 'Rear admiral').waitFor();
    const grace = await place.person('Grace Hopper', {path});
    await grace.getByRole('button', {name: 'Join', exact: true}).click();
    await listed(grace, 'Rear admiral').waitFor();
    const isClaimed = ({fields}) => fields.status.stringValue === 'claimed';
    await eventually(async () => (await recordsIn('members')).some(isClaimed)); // Listed, they were before.
    const again = await choose(ada, list);
    await again.getByText('0 new, 0 changed, 0 marked as left, 0 unchanged, 1 skipped').waitFor();
    await again.getByText('Skipped: 1').click();
    await again.getByText(/has signed in, and speaks for themselves/).waitFor();
    await eventually(async () => (await everybody(ada).filter({hasText: 'Rear admiral'}).count()) === 1);
    assert.deepEqual([...ada.problems, ...grace.problems], []);
    await place.close();
  });
});
