/** The theme editor, but for its page: what follows from what somebody chooses, what is too faint, the CSS, the address. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {root} from '../../scripts/lib/process.mjs';

const {
  asHex,
  byFront,
  coloursIn,
  COLOURS,
  contrast,
  fieldOf,
  findings,
  GROUNDS,
  inWords,
  nameOf,
  OWN,
  startOf,
  themeCss,
  ...editor
} = await loadSources(`
  export * from './demo/playground/theme/colour.ts';
  export * from './demo/playground/theme/css.ts';
  export * from './demo/playground/theme/findings.ts';
  export * from './demo/playground/theme/theme.ts';
  export {contrast, GROUNDS} from './src/themes/pairs.ts';`);
const variables = JSON.parse(readFileSync(join(root, 'demo/playground/theme/host-variables.json'), 'utf8'));
const hostOf = (name) => startOf(readFileSync(join(root, `src/themes/${name}.css`), 'utf8'), variables[name]);

const plain = {start: 'own', colours: {}};
const withAccent = (accent) => ({...plain, colours: {accent}});
const read = (address) => editor.readTheme(new URLSearchParams(address));
const written = (theme) => {
  const parameters = new URLSearchParams('width=360');
  editor.writeTheme(theme, parameters);
  return parameters.toString();
};

describe('an accent', () => {
  it('brings along what follows from it, readable in both schemes and with more contrast', () => {
    for (const accent of [
      {light: '#7a1f5c'},
      {light: '#0b5cad'},
      {light: '#8a3a00'},
      {dark: '#ffb86c'},
      {light: '#1d1d1d'},
    ])
      assert.deepEqual(
        findings(withAccent(accent), OWN).map((one) => inWords(one)),
        [],
        JSON.stringify(accent),
      );
  });

  it('is no harder to read among the colours of a design system', () => {
    for (const start of ['bootstrap', 'fluent']) {
      const theme = {...withAccent({light: '#7a1f5c'}), start};
      assert.deepEqual(
        findings(theme, hostOf(start))
          .filter(({more}) => !more)
          .map((one) => inWords(one)),
        [],
        start,
      );
    }
  });

  it('for the light alone is another in the dark, and stays itself where it was chosen', () => {
    const theme = withAccent({light: '#7a1f5c'});
    assert.equal(coloursIn(theme, OWN, 'light').accent, '#7a1f5c');
    const dark = coloursIn(theme, OWN, 'dark');
    assert.notEqual(dark.accent, '#7a1f5c');
    for (const ground of GROUNDS) assert.ok(contrast(dark.accent, dark[ground]) >= 6, ground);
    assert.equal(coloursIn(withAccent({light: '#7a1f5c', dark: '#f0a9d6'}), OWN, 'dark').accent, '#f0a9d6');
  });

  it('gives way to what was chosen for itself', () => {
    const theme = {...plain, colours: {accent: {light: '#7a1f5c'}, 'on-accent': {light: '#ffeeee'}}};
    assert.equal(coloursIn(theme, OWN, 'light')['on-accent'], '#ffeeee');
  });
});

describe('what is too faint', () => {
  it('is said in plain words, beside the colour that was chosen, the worst first', () => {
    const theme = withAccent({light: '#6fcabf'});
    const found = findings(theme, OWN);
    assert.ok(found.length > 4);
    assert.deepEqual([...new Set(found.map((one) => fieldOf(one, theme)))], ['accent']);
    assert.match(inWords(found[0]), /^Links and buttons on .+: 1\.\d to 1 in light\. 4\.5 is needed to read it\.$/);
    const urgency = found.filter(({more}) => !more).map(({ratio, least}) => ratio / least);
    assert.deepEqual(
      urgency,
      urgency.toSorted((a, b) => a - b),
    );
  });

  it('is said once for what stands in front, with how many grounds it is too faint on', () => {
    const [first, ...others] = byFront(findings(withAccent({light: '#6fcabf'}), OWN).filter(({more}) => !more));
    assert.ok(first.length > 2);
    assert.match(inWords(first[0], first.length - 1), new RegExp(`and ${first.length - 1} other grounds: .+ at worst`));
    const fronts = [first, ...others].map(([{pair, what}]) => `${pair[0]} ${what}`);
    assert.equal(new Set(fronts).size, fronts.length);
    assert.ok(!fronts.includes('accent shape'), 'what cannot be read need not be said to be hard to see');
  });

  it('is told at the ground, if that is what was changed', () => {
    const theme = {...plain, colours: {surface: {dark: '#808080'}}};
    const fields = findings(theme, OWN).map((one) => fieldOf(one, theme));
    assert.deepEqual([...new Set(fields)], ['surface']);
  });

  it('is not rounded to what would do', () => {
    const words = inWords({
      scheme: 'light',
      more: false,
      pair: ['text', 'surface'],
      what: 'text',
      ratio: 4.49,
      least: 4.5,
    });
    assert.equal(words, 'Text on the ground: 4.4 to 1 in light. 4.5 is needed to read it.');
  });

  it('for more contrast alone is said to be for those who ask for it', () => {
    const theme = {...plain, colours: {'text-muted': {light: '#615b52', dark: '#b5aea3'}}};
    const found = findings(theme, OWN);
    assert.ok(found.length > 0 && found.every(({more}) => more));
    assert.match(inWords(found[0]), /^Quiet text on .+ 7 is needed to read it for people who ask for more contrast\.$/);
  });

  it('is nothing, as long as nobody changes anything', () => {
    assert.deepEqual(findings(plain, OWN), []);
    for (const start of ['bootstrap', 'fluent'])
      assert.deepEqual(
        findings({...plain, start}, hostOf(start)).filter(({more}) => !more),
        [],
      );
  });

  it('has a name for every colour that is not its token', () => {
    for (const token of COLOURS) assert.ok(!/[-_]/.test(nameOf(token)), `${token}: ${nameOf(token)}`);
    assert.equal(new Set(COLOURS.map(nameOf)).size, COLOURS.length);
  });
});

describe('the CSS', () => {
  it('sets what was changed and nothing else', () => {
    assert.match(themeCss(plain, OWN), /^\/\* .+ \*\/$/);
    assert.equal(
      themeCss({...plain, radius: 3, density: 0.85, font: 'Georgia, serif'}, OWN),
      `:root {
  --praxis-radius-sm: 2px;
  --praxis-radius-md: 3px;
  --praxis-radius-lg: 5px;
  --praxis-density: 0.85;
  --praxis-font-sans: Georgia, serif;
}`,
    );
    assert.equal(
      themeCss({...plain, colours: {text: {light: '#111111'}}}, OWN),
      `:root {\n  --praxis-color-text: light-dark(#111111, #ede9e2);\n}`,
    );
  });

  it('has the accent for people who ask for more contrast as well', () => {
    const css = themeCss(withAccent({light: '#0b5cad', dark: '#8cc0f5'}), OWN);
    const [usual, more] = css.split('@media (prefers-contrast: more)');
    assert.match(usual, /--praxis-color-accent: light-dark\(#0b5cad, #8cc0f5\);/);
    assert.match(more, /--praxis-color-accent: light-dark\(#\w{6}, #\w{6}\);/);
    assert.match(more, /--praxis-color-focus: light-dark\(#000000, #ffffff\);/);
  });

  it('of a design system begins with its theme, and wins where that one sets its tokens', () => {
    const css = themeCss({...withAccent({light: '#7a1f5c'}), start: 'bootstrap'}, hostOf('bootstrap'));
    assert.match(css, /^@import 'praxis-elements\/themes\/bootstrap\.css';\n\n:root,\n\[data-bs-theme\] \{/);
    for (const start of ['bootstrap', 'fluent']) {
      const [selector] = /^[^{}/*]+(?= \{)/m.exec(readFileSync(join(root, `src/themes/${start}.css`), 'utf8'));
      const made = themeCss({...plain, start, radius: 0}, hostOf(start));
      assert.ok(made.includes(`${selector.trim()} {`), `${start}: ${selector}`);
    }
  });
});

describe('the address', () => {
  it('holds all of it, and gives it back', () => {
    const theme = {
      start: 'fluent',
      colours: {accent: {light: '#7a1f5c'}, text: {dark: '#ffffff'}, 'avatar-1': {light: '#111111', dark: '#222222'}},
      radius: 0,
      density: 0.85,
      font: '"Segoe UI", sans-serif',
    };
    assert.deepEqual(read(written(theme)), theme);
    assert.equal(written(plain), 'width=360');
  });

  it('that was meddled with is no way into the page', () => {
    assert.deepEqual(
      read('start=x&accent=red;}&radius=99&density=nothing&font=a;}*{display:none&text=12345&unknown=1'),
      plain,
    );
    assert.deepEqual(read('font=url(//example.org)&radius=&density=0&accent=.'), plain);
    assert.deepEqual(read('font="Inter'), plain);
  });

  it('takes colours as people write them', () => {
    assert.deepEqual(['#7A1F5C', ' 7a1f5c', 'abc', '#12', 'red', ''].map(asHex), [
      '#7a1f5c',
      '#7a1f5c',
      '#aabbcc',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
