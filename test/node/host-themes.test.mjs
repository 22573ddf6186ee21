/** The themes that take up a host's design system: what they set, what they read, and whether it can be read. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {root} from '../../scripts/lib/process.mjs';
import {contrastTheme, contrastTokens, tokenGroups} from '../../scripts/lib/token-table.mjs';
import {faint, SHAPES, TEXT} from '../support/contrast.mjs';

/** What the design systems set on a page as they come, as far as our themes read it. */
const hostVariables = JSON.parse(readFileSync(join(root, 'demo/playground/theme/host-variables.json'), 'utf8'));
const defaults = new Map(tokenGroups().flatMap(({tokens}) => tokens.map(({name, value}) => [name, value])));
const read = (theme) => readFileSync(join(root, 'src', 'themes', `${theme}.css`), 'utf8');
const declared = (css) =>
  [...css.matchAll(/^\s*--praxis-([\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]);

for (const [theme, {source, ...schemes}] of Object.entries(hostVariables)) {
  describe(`the theme of ${theme}`, () => {
    assert.ok(source, 'it is said where its variables are from');
    const css = read(theme);
    const table = new Map(declared(css));

    it('sets tokens that there are, each to what the host says', () => {
      assert.ok(table.size > 15);
      for (const [name, value] of table) {
        assert.ok(defaults.has(name), name);
        assert.match(value, /^var\(--/, name);
      }
    });

    it('needs no !important and weighs less than a kilobyte', () => {
      assert.ok(!css.includes('!important'));
      assert.ok(gzipSync(css).length < 1000, `${gzipSync(css).length} bytes`);
    });

    for (const [scheme, variables] of Object.entries(schemes)) {
      const colour = (name) => {
        const [, variable] = /^var\(--([\w-]+)/.exec(table.get(name) ?? '') ?? [];
        if (variable)
          return variables[variable] ?? assert.fail(`${name} reads --${variable}, which ${theme} does not set`);
        return /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(defaults.get(name))[scheme === 'light' ? 1 : 2];
      };

      it(`can be read in ${scheme}: text by 4.5 to 1, what is no text by 3`, () => {
        assert.deepEqual([...faint(TEXT, 4.5, colour), ...faint(SHAPES, 3, colour)], []);
      });
    }
  });
}

describe('the theme of more contrast', () => {
  it('is what a system that asks for it gets', () => {
    assert.equal(read('contrast'), contrastTheme());
    const theme = declared(read('contrast'));
    assert.deepEqual(
      theme,
      contrastTokens().map(({name, value}) => [name, value]),
    );
  });
});
