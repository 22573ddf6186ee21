import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {root} from './process.mjs';

const SOURCE = join(root, 'src', 'themes', 'tokens.ts');

/**
 * The design tokens in groups, as the source has them.
 *
 * @param {'tokens' | 'contrast'} [name] - The table: the defaults, or what differs for people who ask for more contrast.
 * @returns {{title: string, note: string, tokens: {name: string, value: string}[]}[]}
 */
export function tokenGroups(name = 'tokens') {
  const text = readFileSync(SOURCE, 'utf8');
  const source = ts.createSourceFile(SOURCE, text, ts.ScriptTarget.ESNext, true);
  const groups = [];
  for (const property of table(source, name).properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) continue;
    for (const {pos, end} of ts.getLeadingCommentRanges(text, property.getFullStart()) ?? []) {
      const [title = '', ...rest] = text
        .slice(pos + 2, end)
        .trim()
        .split(': ');
      groups.push({title, note: rest.join(': '), tokens: []});
    }
    if (groups.length === 0) groups.push({title: '', note: '', tokens: []});
    groups
      .at(-1)
      .tokens.push({name: /** @type {ts.Identifier} */ (property.name).text, value: property.initializer.text});
  }
  return groups;
}

/** @param {ts.SourceFile} source @param {string} wanted */
function table(source, wanted) {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const {name, initializer} of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || name.text !== wanted || !initializer) continue;
      const literal = ts.isAsExpression(initializer) ? initializer.expression : initializer;
      if (ts.isObjectLiteralExpression(literal)) return literal;
    }
  }
  throw new Error(`${SOURCE} has no table ${wanted}.`);
}

/** The same as a page of the documentation. */
export function tokenPage() {
  const contrast = new Map(contrastTokens().map(({name, value}) => [name, value]));
  const groups = tokenGroups().map(({title, note, tokens}) => {
    const more = tokens.some(({name}) => contrast.has(name));
    const rows = tokens.map(({name, value}) =>
      [`| \`--praxis-${name}\``, shown(value), ...(more ? [shown(contrast.get(name) ?? '')] : [])]
        .join(' | ')
        .concat(' |'),
    );
    return [
      `## ${title}`,
      ...(note ? [`${note[0].toUpperCase()}${note.slice(1)}.`] : []),
      [
        ...(more
          ? ['| Token | Default | More contrast |', '| --- | --- | --- |']
          : ['| Token | Default |', '| --- | --- |']),
        ...rows,
      ].join('\n'),
    ].join('\n\n');
  });
  return `${INTRODUCTION}\n\n${groups.join('\n\n')}\n`;
}

/** What differs for people who ask for more contrast. */
export const contrastTokens = () => tokenGroups('contrast').flatMap(({tokens}) => tokens);

/** The same as a file, for pages with a switch of their own. */
export function contrastTheme() {
  const lines = contrastTokens().map(({name, value}) => `  --praxis-${name}: ${value};`);
  return `/* Written by \`npm run manifest\` from src/themes/tokens.ts: more contrast wherever a page says so. */
[data-praxis-contrast='more'] {
${lines.join('\n')}
}
`;
}

/** Of what differs between light and dark, both. */
function shown(value) {
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  if (pair) return `\`${pair[1]}\` light, \`${pair[2]}\` dark`;
  return value && `\`${value.replaceAll('--_', '--praxis-')}\``;
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
decides. Sizes are in px or em, so the font size of the page’s root changes none of them.

People who ask their system for more contrast get what stands under “More contrast”, where the page sets nothing else; the file
\`praxis-elements/themes/contrast.css\` is the same for pages that have a switch of their own. Where a system forces its own
colours, they win over all of these.`;
