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

const choose = async (page, text) => {
  await page.getByRole('button', {name: 'Import', exact: true}).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({name: 'terms.json', mimeType: 'application/json', buffer: Buffer.from(text)});
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
