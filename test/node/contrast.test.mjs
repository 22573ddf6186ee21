/** Contrast of the colours, light and dark: WCAG 2.2, 1.4.3 and 1.4.6 for text and 1.4.11 for what is no text. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contrastTokens, tokenGroups} from '../../scripts/lib/token-table.mjs';
import {contrast, EDGES, faint, SHAPES, TEXT} from '../support/contrast.mjs';

const values = new Map(tokenGroups().flatMap(({tokens}) => tokens.map(({name, value}) => [name, value])));
const more = new Map([...values, ...contrastTokens().map(({name, value}) => [name, value])]);

function colour(table, name, scheme) {
  const pair = /^light-dark\(#(\w{6}), #(\w{6})\)$/.exec(table.get(name) ?? '');
  assert.ok(pair, `${name} has a light and a dark colour`);
  return pair[scheme === 'light' ? 1 : 2];
}

it('contrast is what WCAG says it is', () => {
  assert.equal(contrast('000000', 'ffffff'), 21);
  assert.ok(Math.abs(contrast('ffffff', '767676') - 4.54) < 0.01);
});

it('more contrast changes tokens that there are', () => {
  assert.ok(contrastTokens().length > 10);
  assert.deepEqual(
    contrastTokens().filter(({name}) => !values.has(name)),
    [],
  );
});

for (const scheme of ['light', 'dark']) {
  describe(`in ${scheme}`, () => {
    for (const [what, pairs, least, table] of [
      ['text', TEXT, 4.5, values],
      ['what is no text', SHAPES, 3, values],
      ['with more contrast, text', TEXT, 7, more],
      ['with more contrast, what is no text', SHAPES, 4.5, more],
      ['with more contrast, every edge', EDGES, 3, more],
    ]) {
      it(`${what} stands out by ${least} to 1 at least`, () => {
        assert.deepEqual(
          faint(pairs, least, (name) => colour(table, name, scheme)),
          [],
        );
      });
    }
  });
}
