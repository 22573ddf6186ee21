/** Style sheets lose what only people read, and say the same. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {css} from '../../scripts/lib/css.mjs';
import {squeezed} from '../../scripts/lib/squeezed.mjs';

describe('a style sheet in the one script', () => {
  for (const [name, written, left] of [
    ['has no comments', '/* Why; so { it } is. */ a { top: 0; }', ' a{top: 0;}'],
    [
      'keeps the blanks that mean something',
      '.a  .b > c { margin: 0   -1px; inset: calc(1px + 2px) }',
      '.a .b > c{margin: 0 -1px;inset: calc(1px + 2px)}',
    ],
    [
      'keeps what is quoted',
      `a::after { content: ' , { } /* no */ '; quotes: "“  ”" '\\'  ' }`,
      `a::after{content: ' , { } /* no */ ';quotes: "“  ”" '\\'  '}`,
    ],
    ['may be a part of one', 'var(--a), ', 'var(--a),'],
    ['does not join what a comment stands between', 'a/* b */c { top: 0/**/1px }', 'a c{top: 0 1px}'],
  ])
    it(name, () => assert.equal(squeezed(written), left));
});

describe('the templates of style sheets', () => {
  const transformed = (code) => css().transform.call({parse: parseAst}, code);

  it('are squeezed in each of their pieces, and nothing else is', () => {
    const code = 'const a = css `\n  /* Why. */\n  .a {\n    top: ${b} ;\n  }\n  ${c}  ${d}\n`; html`<p>  </p>`;';
    assert.equal(transformed(code).code, 'const a = css ` .a{top: ${b};}${c} ${d} `; html`<p>  </p>`;');
  });

  it('leave modules alone that have none', () => assert.equal(transformed('const css = 1; // `'), null));
});
