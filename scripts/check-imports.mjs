/**
 * The import rule of `src/`, here or in the folder named, by `.dependency-cruiser.cjs`. A tool that sees no modules finds
 * no violations, so this also fails when it saw fewer modules than there are files, or hardly any import between them.
 */
import {resolve} from 'node:path';
import {cruise} from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import {globSync} from 'tinyglobby';
import configuration from '../.dependency-cruiser.cjs';
import {root} from './lib/process.mjs';

process.chdir(resolve(process.argv[2] ?? root));
const files = globSync('src/**/*.ts');
const {options, forbidden} = configuration;
const {output} = await cruise(
  ['src'],
  {...options, ruleSet: {forbidden}, validate: true},
  options.enhancedResolveOptions,
  {tsConfig: extractTSConfig(options.tsConfig.fileName)},
);
const {modules, summary} = /** @type {import('dependency-cruiser').ICruiseResult} */ (output);
const seen = modules.filter(({source}) => source.startsWith('src/'));
const imports = seen.reduce((sum, {dependencies}) => sum + dependencies.length, 0);

for (const {rule, from, to, cycle} of summary.violations) {
  const path = cycle?.length ? cycle.map(({name}) => name).join(' → ') : to;
  console.log(`${rule.name}: ${from} → ${path}`);
}
console.log(
  `${seen.length} modules of ${files.length} files, ${imports} imports, ${summary.violations.length} violations`,
);
const sawAll = files.length > 0 && seen.length >= files.length && imports >= files.length / 2;
if (!sawAll) console.log('The tool did not see all modules: what it found is not to be trusted.');
process.exit(sawAll && summary.violations.length === 0 ? 0 : 1);
