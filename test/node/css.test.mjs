/** Style sheets lose what only people read, and say the same. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {squeezed} from '../../scripts/lib/css.mjs';

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
  ])
    it(name, () => assert.equal(squeezed(written), left));
});
