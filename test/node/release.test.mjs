import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {parse} from 'yaml';
import {root} from '../../scripts/lib/process.mjs';
import {codeIn} from '../support/guides.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const workflow = (name) => parse(read(`.github/workflows/${name}.yml`));
const commandsOf = ({steps}) => steps.flatMap(({run}) => run ?? []);

describe('continuous integration', () => {
  it('runs what README says', () => {
    const said = codeIn('README.md').find(({language}) => language === 'sh').code;
    const [command] = commandsOf(workflow('ci').jobs.test).slice(-1);
    assert.ok(
      said.split('\n').some((line) => line.startsWith(`${command} `)),
      command,
    );
  });

  it('may do nothing but read, and uses actions of a version', () => {
    assert.deepEqual(workflow('ci').permissions, {contents: 'read'});
    assert.deepEqual(workflow('release').permissions, {});
    for (const name of readdirSync(join(root, '.github', 'workflows')))
      for (const [, action] of read(`.github/workflows/${name}`).matchAll(/uses: (\S+)/g))
        assert.match(action, /^actions\/[a-z-]+@v\d+$/);
  });
});

describe('a release', () => {
  const {publish} = workflow('release').jobs;

  it('is published with provenance, after the checks, and without a token', () => {
    const commands = commandsOf(publish);
    assert.match(commands.at(-1), /^npm publish --provenance/);
    assert.ok(commands.indexOf('npm ci') < commands.findIndex((command) => command.startsWith('npm test')));
    assert.deepEqual(publish.permissions, {contents: 'read', 'id-token': 'write'});
    assert.doesNotMatch(read('.github/workflows/release.yml'), /secrets\./);
  });

  it('says what changed as people read it', async () => {
    const {getReleaseLine} = createRequire(import.meta.url)(join(root, '.changeset', 'changelog.cjs'));
    const line = await getReleaseLine({commit: 'a1b2c3', summary: 'One line.\nAnother.\n'}, 'minor');
    assert.equal(line, '- One line.\n  Another.');
  });

  it('has one version, wherever it stands', () => {
    const {version} = JSON.parse(read('package.json'));
    assert.equal(JSON.parse(read('package-lock.json')).version, version);
    assert.equal(JSON.parse(read('functions/package.json')).dependencies['praxis-elements'], version);
    assert.match(read('CHANGELOG.md'), new RegExp(`^# Changes\n\n## ${version.replaceAll('.', '\\.')}[ \n]`));
  });
});
