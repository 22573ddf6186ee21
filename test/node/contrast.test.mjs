/** Contrast of the default colours, light and dark: WCAG 2.2, 1.4.3 for text and 1.4.11 for what is no text. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {tokenGroups} from '../../scripts/lib/token-table.mjs';

const values = new Map(tokenGroups().flatMap(({tokens}) => tokens.map(({name, value}) => [name, value])));

function colour(name, scheme) {
  const pair = /^light-dark\(#(\w{6}), #(\w{6})\)$/.exec(values.get(name) ?? '');
  assert.ok(pair, `${name} has a light and a dark colour`);
  return pair[scheme === 'light' ? 1 : 2];
}

/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(hex) {
  const [red, green, blue] = hex.match(/../g).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover'];
const STATUS = ['positive', 'caution', 'negative', 'differ', 'neutral'];
const each = (fronts, grounds) => fronts.flatMap((front) => grounds.map((ground) => [front, ground]));

const TEXT = [
  ...each(['text', 'text-muted', 'accent', 'accent-hover', ...STATUS], GROUNDS),
  ...each(['text', 'text-muted', 'accent', 'accent-hover'], ['accent-soft']),
  ...each(['on-accent'], ['accent', 'accent-hover']),
  ...STATUS.flatMap((status) => each([status, 'text'], [`${status}-soft`])),
  ...each(['code-keyword', 'code-string', 'code-comment'], ['surface-sunken']),
  ...each(
    ['avatar-text'],
    [1, 2, 3, 4, 5, 6].map((number) => `avatar-${number}`),
  ),
];
/** The edges of fields and buttons, the ring of the focus, and what a chart draws. */
const SHAPES = each(['border-strong', 'focus', 'accent'], GROUNDS);

it('contrast is what WCAG says it is', () => {
  assert.equal(contrast('000000', 'ffffff'), 21);
  assert.ok(Math.abs(contrast('ffffff', '767676') - 4.54) < 0.01);
});

for (const scheme of ['light', 'dark']) {
  describe(`in ${scheme}`, () => {
    for (const [what, pairs, least] of [
      ['text', TEXT, 4.5],
      ['what is no text', SHAPES, 3],
    ]) {
      it(`${what} stands out by ${least} to 1 at least`, () => {
        const faint = pairs
          .map(([front, ground]) => [
            front,
            ground,
            contrast(colour(`color-${front}`, scheme), colour(`color-${ground}`, scheme)),
          ])
          .filter(([, , ratio]) => ratio < least)
          .map(([front, ground, ratio]) => `${front} on ${ground}: ${ratio.toFixed(2)}`);
        assert.deepEqual(faint, []);
      });
    }
  });
}
