/**
 * The package in the frameworks that people use, built as they build it, in two engines: attributes, properties, events, what
 * comes later, what is drawn anew, what goes and returns; drawn by a server; and with the types that they get.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {build} from 'vite';
import {serveFiles} from '../../scripts/lib/file-server.mjs';
import {ensurePackage} from '../../scripts/lib/package.mjs';
import {freePort, root} from '../../scripts/lib/process.mjs';
import {engines} from '../engines/browsers.mjs';

const here = join(root, 'test', 'hosts');
const FRAMEWORKS = {
  react: 'react/main.tsx',
  preact: 'preact/main.tsx',
  vue: 'vue/main.ts',
  svelte: 'svelte/main.ts',
  angular: 'angular/main.ts',
  jquery: 'jquery/main.js',
};
/** These take the very element out and put it back; the others make a new one, which says again that it is ready. */
const KEEP = ['jquery', 'plain'];
const ON_A_SERVER = {
  react: 'react/server.tsx',
  preact: 'preact/server.tsx',
  vue: 'vue/server.ts',
  svelte: 'svelte/server.ts',
  angular: 'angular/server.ts',
};

before(ensurePackage);

it('brings a tool for administrators', () => {
  const tool = join(root, 'bin', 'praxis-elements.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [tool, '--help'], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  assert.match(stdout, /praxis-elements check/);
});

const config = (outDir, more) => ({
  root: here,
  configFile: false,
  base: './',
  logLevel: 'error',
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('praxis-')}}}), svelte()],
  build: {outDir, emptyOutDir: false, ...more},
});

/** As entries of the build: a script of each name. */
const scripts = (files) => ({
  input: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(here, file)])),
  output: {entryFileNames: '[name].js'},
});

/** The page of every framework alike: a place for it, and a note of whatever goes wrong. */
const pageOf = (name) => `<!doctype html>
  <html lang="en">
    <meta charset="utf-8" />
    <title>${name}</title>
    <script>
      globalThis.problems = [];
      addEventListener('error', ({message}) => problems.push(message));
      addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));
    </script>
    <div id="app"></div>
    <script type="module" src="./${name}.js"></script>
  </html>`;

describe('a host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praxis-hosts-'));
  let server, url;
  before(async () => {
    await build(config(folder, {rolldownOptions: scripts(FRAMEWORKS)}));
    for (const name of Object.keys(FRAMEWORKS)) writeFileSync(join(folder, `${name}.html`), pageOf(name));
    cpSync(join(here, 'plain.html'), join(folder, 'plain.html'));
    cpSync(join(root, 'dist', 'cdn'), join(folder, 'cdn'), {recursive: true});
    const port = await freePort();
    server = await serveFiles({port, folder, built: async () => undefined});
    url = `http://127.0.0.1:${port}`;
  });
  after(async () => {
    await server?.close();
    rmSync(folder, {recursive: true});
  });

  const {Chromium, Firefox} = engines();
  for (const [engine, {open, missing}] of Object.entries({Chromium, Firefox})) {
    for (const host of [...Object.keys(FRAMEWORKS), 'plain']) {
      it(`of ${host} shows it and hears it, in ${engine}`, {skip: open ? false : missing}, async () => {
        const page = await open(`${url}/${host}.html`);
        try {
          const outcome = await page.evaluate(`return (${walk})()`);
          assert.deepEqual(outcome, {
            title: 'Talk',
            pageSize: 7,
            heard: ['one'],
            kept: 'Half a thought',
            isSame: true,
            renamed: ['one', 'two'],
            back: KEEP.includes(host) ? ['one', 'two'] : ['one', 'two', 'two'],
            titleAgain: 'Talk',
            late: true,
            problems: [],
          });
        } finally {
          await page.close();
        }
      });
    }
  }

  it('is drawn by a server that has no window', async () => {
    await build({
      ...config(join(folder, 'server'), {
        ssr: true,
        rolldownOptions: scripts(ON_A_SERVER),
      }),
      ssr: {noExternal: true},
    });
    for (const name of Object.keys(ON_A_SERVER)) {
      const {status, stdout, stderr} = spawnSync(process.execPath, [join(folder, 'server', `${name}.js`)], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `${name}: ${stderr}`);
      assert.match(stdout, /<praxis-thread[^>]* thread-key="one"[^>]*>/, name);
      assert.match(stdout, /<praxis-community[^>]* local-name="Ada Lovelace"[^>]*>/, name);
    }
  });
});

describe('the types of the elements', () => {
  const run = (program, ...parameters) =>
    spawnSync(process.execPath, [join(root, 'node_modules', program), ...parameters], {cwd: here, encoding: 'utf8'});

  it('are known in React, Preact and Vue, and refuse what is wrong', () => {
    const {status, stdout} = run('vue-tsc/bin/vue-tsc.js', '--project', 'tsconfig.json');
    assert.equal(status, 0, stdout);
  });

  it('are known in Svelte, and refuse what is wrong', () => {
    const {stdout} = run(
      'svelte-check/bin/svelte-check',
      '--workspace',
      '.',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'machine',
    );
    const errors = stdout.split('\n').filter((line) => / ERROR "svelte\//.test(line));
    assert.deepEqual(
      errors.map((line) => /"(svelte\/\w+\.svelte)" (\d+)/.exec(line)?.slice(1).join(':')),
      ['svelte/Wrong.svelte:8', 'svelte/Wrong.svelte:9', 'svelte/Wrong.svelte:10'],
      stdout,
    );
  });
});

/** Done in the page: what a person does there, and what came of it. */
async function walk() {
  const until = async (found, what) => {
    for (const giveUp = Date.now() + 30_000; ;) {
      const it = found();
      if (it) return it;
      if (Date.now() > giveUp)
        throw new Error(`Not seen in time: ${what}. ${document.body.outerHTML} ${globalThis.problems}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const thread = () => document.querySelector('praxis-thread.talk');
  const inside = (selector) => thread()?.shadowRoot?.querySelector(selector);
  const box = () => inside('praxis-composer')?.shadowRoot?.querySelector('textarea');
  const title = () => inside('[part~=heading]')?.textContent.trim();
  const heard = () => document.getElementById('heard').textContent.trim().split(' ').filter(Boolean);
  const press = (id) => document.getElementById(id).click();
  const outcome = {};

  await until(() => title() === 'Talk' && heard().length === 1, 'the conversation');
  Object.assign(outcome, {title: title(), pageSize: thread().pageSize, heard: heard()});

  const first = thread();
  const written = await until(box, 'the box');
  written.value = 'Half a thought';
  written.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  press('again');
  await until(() => document.getElementById('again').textContent.trim() === '1', 'what is drawn anew');
  Object.assign(outcome, {kept: box().value, isSame: thread() === first});

  press('rename');
  await until(() => heard().length === 2, 'the other page');
  outcome.renamed = heard();

  press('toggle');
  await until(() => !thread(), 'that it goes');
  press('toggle');
  await until(() => title() === 'Talk' && (thread() === first || heard().length === 3), 'that it returns');
  Object.assign(outcome, {back: heard(), titleAgain: title()});

  press('late');
  const members = await until(() => document.querySelector('praxis-members'), 'what comes later');
  await until(() => members.shadowRoot?.textContent.trim(), 'the people');
  return {...outcome, late: true, problems: globalThis.problems};
}
