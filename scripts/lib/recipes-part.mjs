import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {loadSources} from './load-sources.mjs';
import {root} from './process.mjs';

/** The guide that has the recipes of the builder. */
export const GUIDE = 'docs/authors.md';
const FROM = '<!-- Written by `npm run manifest` from demo/builder/recipes.ts. -->';
const TO = '<!-- Until here. -->';

/** The guide for authors with the recipes as the builder has them. @param {object} manifest @returns {Promise<string>} */
export async function guideWithRecipes(manifest) {
  const {codeFor, COMMUNITY, HOSTS, LOOKED_UP, widgetsOf} = await loadSources(
    "export * from './demo/builder/manifest.ts'; export * from './demo/builder/recipes.ts';",
  );
  const widgets = widgetsOf(manifest);
  const nothing = {values: {}, content: '', script: '', communityValues: {}, elementAlone: false};
  const example = {...nothing, widget: widgets[0], community: widgets.find(({tag}) => tag === COMMUNITY)};
  const guide = readFileSync(join(root, GUIDE), 'utf8');
  const [before, rest, ...more] = guide.split(FROM);
  const [, after] = rest?.split(TO) ?? [];
  if (after === undefined || more.length) throw new Error(`${GUIDE} has no one place for the recipes.`);
  const recipes = HOSTS.map((recipe) => {
    const {title, limits, steps, language = 'html'} = recipe;
    const code = recipe.code || recipe === HOSTS[0] ? [`\`\`\`${language}\n${codeFor(recipe, example)}\n\`\`\``] : [];
    return [`### ${title}`, list(limits, '-'), ...code, list(steps, '1.')].join('\n\n');
  });
  const dated = `What these systems allow was looked up in ${LOOKED_UP}. They change; ask your administrators. What is pasted is tried by the tests as each system puts it into a page: a form around it, line breaks made into paragraphs, a block that stays as it is, the code of the web part compiled and run. The systems themselves, and what their editors take out, were not at hand.`;
  return [before + FROM, ...recipes, dated, TO + after].join('\n\n');
}

const list = (texts, mark) => texts.map((text) => `${mark} ${text}`).join('\n');
