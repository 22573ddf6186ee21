import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {administrate, aProject} from '../support/town.mjs';
import {Place, useBrowser} from './support.mjs';

const use = useBrowser();
const NAME = 'cloud-practice';

describe('a community that moves from a browser to Firestore, and back to another browser', () => {
  let place, project, folder, archive;
  before(async () => {
    place = await Place.open(use.browser, 'local');
    project = await aProject(`demo-moved-${process.pid}`);
    folder = mkdtempSync(join(tmpdir(), 'praxis-home-'));
    const entry = {entryPoints: ['src/store/local/archive.ts'], globalName: 'archive', format: 'iife'};
    const {outputFiles} = await build({...entry, bundle: true, write: false, target: 'es2022'});
    archive = outputFiles[0].text;
  });
  after(async () => {
    rmSync(folder, {recursive: true});
    await place.close();
    await project.clear();
  });

  const exported = async (page) => {
    await page.addScriptTag({content: archive});
    return page.evaluate(async (name) => (await archive.exportCommunity(name)).text(), NAME);
  };
  const recordsOf = (text) => {
    const lines = text.trim().split('\n').map(JSON.parse);
    return new Map(lines.filter(({path}) => path !== undefined).map(({path, data}) => [path, data]));
  };
  /** Says whether all went well, and what was printed. */
  const administrated = async (...parameters) => {
    const {code, output} = await administrate(project, ...parameters);
    assert.equal(code, 0, output);
  };

  it('is the same in each place, and holds', async () => {
    const ada = await place.person('Ada Lovelace');
    await ada.getByRole('article').first().waitFor();
    const here = await exported(ada);
    assert.ok(recordsOf(here).size > 100, 'a community with something in it');
    const [leaving, coming] = ['leaving.jsonl', 'coming.jsonl'].map((name) => join(folder, name));
    writeFileSync(leaving, here);
    await administrated('import', '--file', leaving);
    await administrated('check', '--community', NAME);
    await administrated('export', '--community', NAME, '--file', coming);
    const there = readFileSync(coming, 'utf8');
    assert.deepEqual(recordsOf(there), recordsOf(here));

    const context = await use.browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL('/nothing-here', ada.url()).href); // The same site, and no element that would begin a community.
    await page.addScriptTag({content: archive});
    const written = await page.evaluate(
      ([name, text]) => archive.importCommunity(name, new Blob([text])),
      [NAME, there],
    );
    assert.equal(written, recordsOf(here).size);
    assert.deepEqual(recordsOf(await exported(page)), recordsOf(here));
    await context.close();
  });
});
