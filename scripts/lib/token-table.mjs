import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {root} from './process.mjs';

const SOURCE = join(root, 'src', 'themes', 'tokens.ts');

/**
 * The design tokens in groups, as the source has them.
 *
 * @returns {{title: string, note: string, tokens: {name: string, value: string}[]}[]}
 */
export function tokenGroups() {
  const text = readFileSync(SOURCE, 'utf8');
  const source = ts.createSourceFile(SOURCE, text, ts.ScriptTarget.ESNext, true);
  const groups = [];
  for (const property of table(source).properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) continue;
    for (const {pos, end} of ts.getLeadingCommentRanges(text, property.getFullStart()) ?? []) {
      const [title = '', ...rest] = text
        .slice(pos + 2, end)
        .trim()
        .split(': ');
      groups.push({title, note: rest.join(': '), tokens: []});
    }
    groups
      .at(-1)
      .tokens.push({name: /** @type {ts.Identifier} */ (property.name).text, value: property.initializer.text});
  }
  return groups;
}

/** @param {ts.SourceFile} source */
function table(source) {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const {name, initializer} of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && name.text === 'tokens' && initializer && ts.isAsExpression(initializer))
        return /** @type {ts.ObjectLiteralExpression} */ (initializer.expression);
    }
  }
  throw new Error(`${SOURCE} has no table of tokens.`);
}

/** The same as a page of the documentation. */
export function tokenPage() {
  const groups = tokenGroups().map(({title, note, tokens}) => {
    const rows = tokens.map(({name, value}) => `| \`--praxis-${name}\` | ${shown(value)} |`);
    return [
      `## ${title}`,
      ...(note ? [`${note[0].toUpperCase()}${note.slice(1)}.`] : []),
      ['| Token | Default |', '| --- | --- |', ...rows].join('\n'),
    ].join('\n\n');
  });
  return `${INTRODUCTION}\n\n${groups.join('\n\n')}\n`;
}

/** Of what differs between light and dark, both. */
function shown(value) {
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  return pair ? `\`${pair[1]}\` light, \`${pair[2]}\` dark` : `\`${value}\``;
}

const INTRODUCTION = `<!-- Written by \`npm run manifest\` from src/themes/tokens.ts. -->

# Design tokens

Set any of these on an ancestor of the elements, or on \`:root\`:

\`\`\`css
main {
  --praxis-color-accent: light-dark(#7a1f5c, #f0a9d6);
  --praxis-radius-md: 2px;
}
\`\`\`

An ancestor always wins over the default. Colours may use \`light-dark()\`, as the defaults do: the \`color-scheme\` of the page
decides. Sizes are in px or em, so the font size of the page’s root changes none of them.`;
