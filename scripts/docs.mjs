/**
 * Writes the documentation as a site that opens from the disk: `npm run docs`, then `site/index.html`. With `--check` it writes
 * nothing and fails when a link leads nowhere.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {root} from './lib/process.mjs';
import {linkProblems} from './lib/docs/links.mjs';
import {buildSite} from './lib/docs/site.mjs';

const FOLDER = join(root, 'site');

const files = await buildSite();
const problems = linkProblems(files);
for (const problem of problems) console.log(problem);
if (problems.length === 0 && !process.argv.includes('--check')) {
  rmSync(FOLDER, {recursive: true, force: true});
  for (const [name, content] of files) {
    const path = join(FOLDER, name);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, content);
  }
}
console.log(`${files.size} files, ${problems.length} problems: ${join('site', 'index.html')}`);
process.exit(problems.length > 0 ? 1 : 0);
