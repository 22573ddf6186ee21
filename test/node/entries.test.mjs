import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/lib/process.mjs';

const text = (file) => readFileSync(join(root, file), 'utf8');
const {exports, version} = JSON.parse(text('package.json'));

/** The elements that a file names by their modules, in the order of the alphabet. */
const named = (content) => [...content.matchAll(/elements\/([a-z-]+)\/define\.js/g)].map(([, name]) => name).sort();

describe('The entries of the package', () => {
  const exported = [
    ...new Set(
      named(
        Object.values(exports)
          .map(({default: path}) => path ?? '')
          .join('\n'),
      ),
    ),
  ];

  it('are the same elements wherever they are listed', () => {
    assert.ok(exported.length > 10);
    assert.deepEqual(named(text('src/all.ts')), exported);
    assert.deepEqual(named(text('src/autoload.ts')), exported);
  });

  it('know how attributes are called that are not called as their property is', () => {
    const {modules} = JSON.parse(text('custom-elements.json'));
    const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const others = modules
      .flatMap(({declarations}) => declarations.flatMap(({attributes = []}) => attributes))
      .filter(({name, fieldName}) => name !== kebab(fieldName))
      .map(({name, fieldName}) => `${fieldName}: ${name}`);
    const [, table] = /interface Renamed \{([^}]*)\}/.exec(text('src/frameworks/props.ts'));
    const known = [...table.matchAll(/readonly (\w+): '([^']+)'/g)].map(([, field, name]) => `${field}: ${name}`);
    assert.ok(known.length > 0);
    assert.deepEqual(others.sort(), known.sort());
  });

  it('say which version they are', () => {
    assert.match(text('src/version.ts'), new RegExp(`VERSION = '${version.replaceAll('.', '\\.')}'`));
  });
});
