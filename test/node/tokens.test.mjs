import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import {root} from '../../scripts/lib/process.mjs';
import {tokenGroups} from '../../scripts/lib/token-table.mjs';

const sources = globSync('src/**/*.ts', {cwd: root, absolute: true}).map((file) => readFileSync(file, 'utf8'));
const all = sources.join('\n');
const tokens = new Set(tokenGroups().flatMap(({tokens}) => tokens.map(({name}) => name)));
const readNames = new Set([...all.matchAll(/var\(--_([\w-]+)/g)].map(([, name]) => name));

describe('a design token', () => {
  it('is in the table, with a group and a default', () => {
    assert.ok(tokens.size > 60);
    for (const {title, tokens} of tokenGroups()) {
      assert.ok(title);
      for (const {name, value} of tokens) assert.ok(value, name);
    }
  });

  it('is read somewhere', () => {
    assert.deepEqual(
      [...tokens].filter((name) => !readNames.has(name)),
      [],
    );
  });

  it('that is read is one, or is set by the element that reads it', () => {
    const isSet = (name) => new RegExp(`(?<!var\\()--_${name}(?![\\w-])`).test(all);
    assert.deepEqual(
      [...readNames].filter((name) => !tokens.has(name) && !isSet(name)),
      [],
    );
  });

  it('of the page that is read directly is one, too', () => {
    const direct = [...all.matchAll(/var\(--praxis-([\w-]+)/g)].map(([, name]) => name);
    assert.ok(direct.length > 0);
    const own = ['composer-min-height']; // Documented with the composer.
    assert.deepEqual(
      direct.filter((name) => !tokens.has(name) && !own.includes(name)),
      [],
    );
  });
});
