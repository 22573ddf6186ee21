import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Marked} from 'marked';
import {root} from '../../scripts/lib/process.mjs';

/**
 * The blocks of code in a text of the documentation, in their order.
 *
 * @param {string} file - As seen from the root.
 * @returns {{language: string, code: string, heading: string}[]} `heading`: the one above it.
 */
export function codeIn(file) {
  const tokens = new Marked().lexer(readFileSync(join(root, file), 'utf8'));
  const found = [];
  let heading = '';
  const visit = (token) => {
    if (token.type === 'heading') heading = token.text;
    else if (token.type === 'code') found.push({language: token.lang ?? '', code: token.text, heading});
    else for (const inner of token.tokens ?? token.items ?? []) visit(inner);
  };
  tokens.forEach(visit);
  return found;
}

/** The lines of the shell in it, those that belong together joined. */
export function commandsIn(file) {
  return codeIn(file)
    .filter(({language}) => language === 'sh')
    .flatMap(({code, heading}) =>
      code
        .split('\n')
        .filter(Boolean)
        .map((line) => ({line, heading})),
    );
}
