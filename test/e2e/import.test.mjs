import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, useBrowser} from './support.mjs';

const CNCF = new URL('../../../shared/data/cncf-glossary.json', import.meta.url);
const own = {
  terms: [
    {label: 'Tea round', aliases: ['TR7'], gloss: 'Who fetches the tea this time.'},
    {label: 'Quiet hour', gloss: 'An hour without meetings.', body: 'With **no** exception.'},
  ],
};

const use = useBrowser();
const path = '/playground/glossary.html';

/** Somebody who answers for the community: on the embedded store a steward of the seed, on Firestore its founder. */
const asSteward = async (place, backend) => {
  if (backend === 'firestore') {
    const page = await place.person('Ada Lovelace', {path});
    await found(page, backend);
    return page;
  }
  const page = await place.person('', {path: '/playground/account.html'});
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('button', {name: /Amara Okonkwo/}).click();
  await page.getByRole('button', {name: /Account: Amara/}).waitFor();
  await page.goto(page.url().replace('account.html', 'glossary.html'));
  return page;
};

const choose = async (page, text, name = 'terms.json') => {
  await page.getByRole('button', {name: 'Import', exact: true}).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({name, mimeType: '', buffer: Buffer.from(text)});
};
const count = async (page) =>
  Number(/(\d+) term/.exec(await page.getByRole('heading', {name: /^Glossary/}).innerText())?.[1] ?? 0);
const seek = (page, text) => page.getByRole('searchbox', {name: 'Search terms'}).fill(text);

for (const backend of BACKENDS) {
  describe(`importing a glossary, ${backend}`, () => {
    let place, page;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      page = await asSteward(place, backend);
      await page.getByRole('button', {name: 'Import', exact: true}).waitFor();
    });
    afterEach(async () => {
      assert.deepEqual(page.problems, []);
      await place.close();
    });

    it('shows what it will do, does it, and does nothing the second time', async () => {
      await choose(page, JSON.stringify(own));
      await page.getByText('2 new, 0 changed, 0 unchanged').waitFor();
      await page.getByRole('button', {name: 'Import 2 terms'}).click();
      await page.getByText('2 terms were imported.').waitFor();
      await page.getByRole('button', {name: 'Close'}).click();
      await seek(page, 'TR7');
      await page.getByText('Matched by its synonym').waitFor();
      await choose(page, JSON.stringify(own));
      await page.getByText('0 new, 0 changed, 2 unchanged').waitFor();
    });

    it('takes a table and a thesaurus, gives both back, and takes an import back', async () => {
      const table = 'label;gloss;synonyms\r\nTea round;"Who fetches; the tea.";TR7\r\n"Été";Une saison.;\r\n';
      await choose(page, Buffer.from(table, 'latin1'), 'terms.csv');
      await page.getByText('2 new, 0 changed, 0 unchanged').waitFor();
      await page.getByText('Good to know: 1').click();
      await page.getByText(/It was read as Windows-1252/).waitFor();
      await page.getByRole('button', {name: 'Import 2 terms'}).click();
      await page.getByText('2 terms were imported.').waitFor();
      await page.getByRole('button', {name: 'Close'}).click();
      await seek(page, 'TR7');
      await page.getByText('Matched by its synonym').waitFor();

      const prefix = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .';
      const thesaurus = `${prefix}
        <urn:x:tea-round> a skos:Concept ; skos:prefLabel "Tea round"@en ; skos:definition "Who fetches it."@en .
        <urn:x:kettle> a skos:Concept ; skos:prefLabel "Kettle"@en ; skos:definition "It boils water."@en .`;
      await choose(page, thesaurus, 'thesaurus.ttl');
      await page.getByText('1 new, 1 changed, 0 unchanged').waitFor();
      await page.getByRole('button', {name: 'Import 2 terms'}).click();
      await page.getByText('2 terms were imported.').waitFor();
      await page.getByText(/1 changed term gets its wording back/).waitFor();
      await page.getByRole('button', {name: 'Undo'}).click();
      await page.getByText('2 terms were taken back.').waitFor();
      await page.getByRole('button', {name: 'Close'}).click();
      await seek(page, 'Kettle');
      await page.getByRole('listitem').filter({hasText: 'Kettle'}).getByText('Retired').waitFor();

      for (const [format, extension, part] of [
        ['CSV', 'csv', '"Who fetches; the tea."'],
        ['SKOS, Turtle', 'ttl', 'skos:altLabel "TR7"@en'],
      ]) {
        await page.getByRole('button', {name: 'Export', exact: true}).click();
        await page.getByRole('combobox', {name: 'Format'}).selectOption({label: format});
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', {name: /^Export \d+ terms$/}).click(),
        ]);
        assert.match(download.suggestedFilename(), new RegExp(`-glossary\\.${extension}$`));
        const text = readFileSync(await download.path(), 'utf8');
        assert.ok(text.includes(part), text.slice(0, 500));
        await page.getByText(new RegExp(`terms are in .*\\.${extension}\\.`)).waitFor();
        await page.getByRole('button', {name: 'Close'}).click();
        if (extension !== 'csv') continue;
        await choose(page, text, 'again.csv');
        await page.getByText(/^0 new, 0 changed, \d+ unchanged$/).waitFor();
        await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
      }
    });

    it('says what is wrong with a bad file, and imports nothing of it', async () => {
      const before = await count(page);
      await choose(page, '{"terms": [{"label": "Half');
      await page.getByText(/This is not JSON/).waitFor();
      await page.getByRole('dialog').getByRole('button', {name: 'Cancel'}).click();
      await choose(page, JSON.stringify({terms: [...own.terms, {label: ''}, {gloss: 'nameless'}]}));
      await page.getByText(/Entry 3: it has no name/).waitFor();
      await page.getByText('Nothing was imported.').waitFor();
      await page.getByRole('dialog').getByRole('button', {name: 'Cancel'}).click();
      await page.reload();
      await page.getByRole('button', {name: 'Import', exact: true}).waitFor();
      assert.equal(await count(page), before);
    });

    it(
      'takes the glossary of the CNCF, and finds its terms by short forms and with typing errors',
      {skip: existsSync(CNCF) ? false : 'the glossary of the CNCF is not beside this checkout'},
      async () => {
        await choose(page, readFileSync(CNCF, 'utf8'));
        await page.getByRole('checkbox', {name: /English.*87/}).waitFor();
        const run = page.getByRole('button', {name: /^Import \d+ terms$/});
        const [, total] = /(\d+)/.exec(await run.innerText());
        await run.click();
        await page.getByText(`${total} terms were imported.`).waitFor({timeout: 60_000});
        if (backend === 'firestore') assert.equal(Number(total), 87);
        await page.getByRole('button', {name: 'Close'}).click();
        for (const [query, label] of [
          ['k8s', 'Kubernetes'],
          ['kuberntes', 'Kubernetes'],
          ['o11y', 'Observability'],
          ['service msh', 'Service Mesh'],
        ]) {
          await seek(page, query);
          await page
            .getByRole('heading', {name: new RegExp(`^${label}$`, 'i')})
            .first()
            .waitFor();
        }
      },
    );
  });
}
