import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {freePort, root} from '../../scripts/lib/process.mjs';

const REAL_FILE = join(root, '..', 'shared', 'data', 'cncf-glossary.json');
const emulator = process.env.FIRESTORE_EMULATOR_HOST;

describe('npm run seed', () => {
  let folder;
  let out;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'praxis-seed-'))));
  beforeEach(() => {
    out = join(folder, 'local', 'glossary.json');
    rmSync(out, {force: true});
  });
  after(() => rmSync(folder, {recursive: true}));

  const fileOf = (data) => {
    const file = join(folder, 'glossary.json');
    writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data));
    return file;
  };
  const seed = (...parameters) =>
    spawnSync(process.execPath, [join(root, 'scripts', 'seed.mjs'), ...parameters], {encoding: 'utf8'});
  const forDemo = (...parameters) => seed(...parameters, '--out', out);
  const written = () => JSON.parse(readFileSync(out, 'utf8'));

  const small = {
    terms: [
      {label: 'Infrastructure as Code (IaC)', gloss: 'Servers described in files.', tags: ['platform']},
      {label: 'Nuage', lang: 'fr', gloss: 'Des machines louées.'},
      {label: 'Wolke', lang: 'de', gloss: 'Gemietete Rechner.'},
    ],
  };

  it('leaves the terms where the demo looks for them', () => {
    const {status, stdout, stderr} = forDemo(fileOf(small));
    assert.equal(status, 0, stderr);
    assert.match(stdout, /holds 3 terms: 1 en, 1 fr, 1 de\./);
    assert.match(stdout, /^3 terms are in /m);
    assert.deepEqual(written()[0], {
      id: 'infrastructure-as-code',
      lang: 'en',
      label: 'Infrastructure as Code',
      aliases: ['IaC'],
      gloss: 'Servers described in files.',
      tags: ['platform'],
    });
  });

  it('takes every format that the glossary does', () => {
    const files = {
      'terms.csv': 'label,gloss\nPod,A unit.\n',
      'terms.ttl':
        '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:x:pod> skos:prefLabel "Pod" ; skos:definition "A unit." .',
      'pod.md': '---\ntitle: Pod\n---\nA unit.',
    };
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, name);
      writeFileSync(file, text);
      const {status, stderr} = forDemo(file);
      assert.equal(status, 0, stderr);
      assert.deepEqual([written()[0].id, written()[0].gloss], ['pod', 'A unit.'], name);
    }
  });

  it('takes only the languages asked for', () => {
    assert.equal(forDemo(fileOf(small), '--lang', 'fr, DE').status, 0);
    assert.deepEqual(
      written().map(({lang}) => lang),
      ['fr', 'de'],
    );
    const {status, stderr} = forDemo(fileOf(small), '--lang', 'ja');
    assert.equal(status, 1);
    assert.match(stderr, /has no term in ja/);
  });

  it('writes nothing of a file with anything wrong in it, and says what', () => {
    const {status, stderr} = forDemo(fileOf({terms: [...small.terms, {gloss: 'Nameless.'}, 3]}));
    assert.equal(status, 1);
    assert.match(stderr, /Entry 4: it has no name\.\n\s+Entry 5: this is not a term\./);
    assert.ok(!existsSync(out));
    assert.match(forDemo(fileOf('{"terms": [')).stderr, /This is not JSON/);
    assert.match(forDemo(fileOf('{}')).stderr, /no list of terms/);
  });

  it('tells a file that is not there from a command that is not understood', () => {
    const missing = forDemo(join(folder, 'missing.json'));
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /there is no such file/);
    for (const parameters of [[], ['a.json', 'b.json'], ['a.json', '--colour']]) {
      const {status, stderr} = seed(...parameters);
      assert.equal(status, 2);
      assert.match(stderr, /npm run seed -- FILE/);
    }
  });

  it('takes the published glossary', {skip: existsSync(REAL_FILE) ? false : `${REAL_FILE} is not here`}, () => {
    const {status, stderr} = forDemo(REAL_FILE, '--lang', 'en');
    assert.equal(status, 0, stderr);
    assert.equal(written().length, 87);
    assert.ok(written().some(({label, aliases}) => label === 'Kubernetes' && aliases.includes('K8s')));
  });

  it('says when no emulator answers', async () => {
    const {status, stderr} = seed(fileOf(small), '--emulator', `127.0.0.1:${await freePort()}`);
    assert.equal(status, 1);
    assert.match(stderr, /No Firestore emulator answers/);
  });

  it('fills a community under its rules, once', {skip: emulator ? false : 'no Firestore emulator runs'}, () => {
    const place = ['--emulator', emulator, '--project', `demo-seed-${process.pid}`];
    const first = seed(fileOf(small), ...place);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /3 terms are new, 0 changed, 0 unchanged in “cloud-practice”/);
    assert.match(seed(fileOf(small), ...place).stdout, /0 terms are new, 0 changed, 3 unchanged/);
    const stranger = seed(fileOf(small), ...place, '--as', 'mallory');
    assert.equal(stranger.status, 1);
    assert.match(stranger.stderr, /“mallory” is no steward/);
    assert.match(seed(fileOf(small), ...place, '--community', 'Not One').stderr, /cannot be a community/);
  });
});
