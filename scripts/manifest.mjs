/**
 * Writes `custom-elements.json`, the pages `docs/tokens.md` and `docs/parts.md`, `src/themes/contrast.css`, the table of sizes in
 * README and the recipes in the guide for authors from the sources: `npm run manifest`. With `--check` it writes nothing and fails when
 * a file says something else than the sources.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {format, resolveConfig} from 'prettier';
import {root} from './lib/process.mjs';
import {partsPage} from './lib/parts-page.mjs';
import {GUIDE, guideWithRecipes} from './lib/recipes-part.mjs';
import {withSizes} from './lib/sizes.mjs';
import {contrastTheme, tokenPage} from './lib/token-table.mjs';

process.chdir(root);
const FILE = 'custom-elements.json';
const manifest = await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
  cwd: root,
  noWrite: true,
});
const files = {
  [FILE]: `${JSON.stringify(manifest, null, 2)}\n`,
  'docs/tokens.md': await format(tokenPage(), {parser: 'markdown', printWidth: 130, proseWrap: 'preserve'}),
};
files['src/themes/contrast.css'] = contrastTheme();
files['docs/parts.md'] = await format(partsPage(manifest), {
  parser: 'markdown',
  printWidth: 130,
  proseWrap: 'preserve',
});
files[GUIDE] = await format(await guideWithRecipes(manifest), {...(await resolveConfig(GUIDE)), parser: 'markdown'});
files['README.md'] = withSizes(readFileSync('README.md', 'utf8'));
const elements = manifest.modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));

for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.log(`${file} is stale: run "npm run manifest".`);
    process.exit(1);
  }
}
console.log(`${FILE}: ${elements.map(({tagName}) => tagName).join(' ')}`);
if (elements.length === 0) {
  console.log('No element was found.');
  process.exit(1);
}
