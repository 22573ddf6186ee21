import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {root} from '../../scripts/lib/process.mjs';

const PARTS = ['demo', 'scripts', 'src', 'test/support', 'package.json', 'tsconfig.json', '.prettierrc.json'];

describe('npm run create', () => {
  let copy;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'praxis-create-'));
    for (const part of PARTS) cpSync(join(root, part), join(copy, part), {recursive: true});
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, {recursive: true}));

  const create = (...names) =>
    spawnSync(process.execPath, [join(copy, 'scripts/create.mjs'), ...names], {cwd: copy, encoding: 'utf8'});
  const text = (file) => readFileSync(join(copy, file), 'utf8');

  it('makes an element that is exported, listed and typed', () => {
    const {status, stdout, stderr} = create('reading-list');
    assert.equal(status, 0, stderr);
    assert.match(text('src/all.ts'), /^import '\.\/elements\/reading-list\/define\.js';$/m);
    assert.match(
      text('src/autoload.ts'),
      /^ {2}'praxis-reading-list': \(\) => import\('\.\/elements\/reading-list\/define\.js'\),$/m,
    );
    assert.match(text('src/index.ts'), /^export \{ReadingListElement\} from/m);
    assert.match(text('demo/playground/index.html'), /<a href="reading-list\.html">praxis-reading-list<\/a>/);
    assert.ok('./reading-list.js' in JSON.parse(text('package.json')).exports);

    const files = stdout.split('\n').filter((line) => /reading-list/.test(line));
    assert.equal(files.length, 5);
    const complaints = (program, ...parameters) => {
      const {stdout} = spawnSync(process.execPath, [join('node_modules', program), ...parameters], {
        cwd: copy,
        encoding: 'utf8',
      });
      return stdout.split('\n').filter((line) => /reading-list/.test(line));
    };
    assert.deepEqual(complaints('prettier/bin/prettier.cjs', '--list-different', ...files), []);
    assert.deepEqual(complaints('typescript/bin/tsc', '--noEmit'), []);
  });

  it('refuses names that are no element’s', () => {
    for (const names of [[], ['ReadingList'], ['../up'], ['praxis_x']]) assert.equal(create(...names).status, 1);
  });

  it('refuses to write over an element', () => {
    const {status, stderr} = create('membership');
    assert.equal(status, 1);
    assert.match(stderr, /already/);
  });
});
