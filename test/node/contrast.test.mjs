/** Contrast of the colours, light and dark: WCAG 2.2, 1.4.3 and 1.4.6 for text and 1.4.11 for what is no text. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contrastTokens, tokenGroups} from '../../scripts/lib/token-table.mjs';
import {contrast, DEMANDS, faint} from '../support/contrast.mjs';

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

it('as much is asked for as WCAG asks, and more where a person does', () => {
  const least = (asked) =>
    Object.fromEntries(DEMANDS[asked].map(({what, pairs, least}) => [what, [pairs.length, least]]));
  assert.deepEqual(least('usual'), {text: [61, 4.5], shape: [12, 3]});
  assert.deepEqual(least('more'), {text: [61, 7], shape: [12, 4.5], edge: [8, 3]});
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
    for (const [asked, table] of [
      ['usual', values],
      ['more', more],
    ])
      for (const {what, pairs, least} of DEMANDS[asked]) {
        it(`${what} stands out by ${least} to 1 at least: ${asked} contrast`, () => {
          assert.deepEqual(
            faint(pairs, least, (name) => colour(table, name, scheme)),
            [],
          );
        });
      }
  });
}
