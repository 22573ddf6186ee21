import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {before, describe, it} from 'node:test';
import {root} from '../../scripts/lib/process.mjs';

/** What the rule says of a folder with these files. */
function check(files) {
  const folder = mkdtempSync(join(tmpdir(), 'praxis-imports-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  const script = join(root, 'scripts/check-imports.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, folder], {encoding: 'utf8'});
  rmSync(folder, {recursive: true});
  return {passed: status === 0, printed: stdout + stderr};
}

const kept = {
  'src/model/post.ts': `export {sha256} from '@noble/hashes/sha2.js';\n`,
  'src/locales/en.ts': `export const en = 1;\n`,
  'src/store/backend.ts': `export const open = () => import('./firestore/open.js');\n`,
  'src/store/firestore/open.ts': `export * from 'firebase/app';\n`,
  'src/elements/thread/thread.ts': `export * from '../../model/post.js';\nexport {html} from 'lit';\n`,
};

const broken = [
  {
    what: 'a room that imports to its right',
    files: {'src/model/right.ts': `export type * from '../elements/thread/thread.js';\n`},
    says: 'model-imports-only-to-its-left: src/model/right.ts → src/elements/thread/thread.ts',
  },
  {
    what: 'a room that imports its neighbour',
    files: {'src/interchange/neighbour.ts': `export * from '../locales/en.js';\n`},
    says: 'interchange-imports-only-to-its-left: src/interchange/neighbour.ts → src/locales/en.ts',
  },
  {
    what: 'an element that names a store',
    files: {'src/elements/named/named.ts': `export * from '../../store/firestore/open.js';\n`},
    says: 'elements-know-no-adapter: src/elements/named/named.ts → src/store/firestore/open.ts',
  },
  {
    what: 'a store that is loaded whether it is used or not',
    files: {'src/store/always.ts': `export * from './firestore/open.js';\n`},
    says: 'the-adapters-are-loaded-when-needed: src/store/always.ts → src/store/firestore/open.ts',
  },
  {
    what: 'Firebase outside of its store',
    files: {'src/context/firebase.ts': `export * from 'firebase/app';\n`},
    says: 'only-one-room-knows-firebase: src/context/firebase.ts',
  },
  {
    what: 'a package in the model',
    files: {'src/model/package.ts': `export {html} from 'lit';\n`},
    says: 'the-model-stands-alone: src/model/package.ts',
  },
  {
    what: 'a circle',
    files: {
      'src/text/one.ts': `export * from './two.js';\n`,
      'src/text/two.ts': `export * from './one.js';\n`,
    },
    says: 'no-circle: src/text/one.ts',
  },
  {
    what: 'a tool that is not shipped',
    files: {'src/text/tool.ts': `export * from 'prettier';\n`},
    says: 'is-shipped-with-us: src/text/tool.ts',
  },
  {
    what: 'a file that is not there',
    files: {'src/text/nowhere.ts': `export * from './somewhere.js';\n`},
    says: 'resolves: src/text/nowhere.ts → ./somewhere.js',
  },
  {
    what: 'a room nobody knows',
    files: {'src/utilities/any.ts': `export {};\n`},
    says: 'every-lone-file-is-in-a-room: src/utilities/any.ts',
  },
  {
    what: 'a source outside of src',
    files: {'src/text/outside.ts': `export * from '../../demo/a.js';\n`, 'demo/a.ts': `export {};\n`},
    says: 'no-room-for-this: src/text/outside.ts → demo/a.ts',
  },
];

describe('the import rule', () => {
  let printed;
  before(() => {
    ({printed} = check(Object.assign({}, kept, ...broken.map(({files}) => files))));
  });

  it('passes what keeps it', () => {
    const result = check(kept);
    assert.match(result.printed, /^5 modules of 5 files, \d+ imports, 0 violations$/m);
    assert.ok(result.passed);
  });

  for (const {what, says} of broken) {
    it(`refuses ${what}`, () => assert.ok(printed.includes(says), printed));
  }

  it('fails when it is broken', () => {
    assert.equal(check({...kept, ...broken[0].files}).passed, false);
  });

  it('fails when it has seen nothing', () => {
    const result = check({});
    assert.equal(result.passed, false);
    assert.match(result.printed, /^0 modules of 0 files/m);
  });
});
