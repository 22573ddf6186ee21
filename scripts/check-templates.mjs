/** The types of what templates bind, by lit-analyzer, which must have looked at every source file. */
import {spawnSync} from 'node:child_process';
import {globSync} from 'tinyglobby';
import {root} from './lib/process.mjs';

process.chdir(root);
const files = globSync('src/**/*.ts');
const {stdout, stderr} = spawnSync(
  process.execPath,
  [
    'node_modules/@jackolope/lit-analyzer/cli.mjs',
    '--strict',
    // What a template renders is imported by define.ts, beside the class; the element contract proves it.
    ...['--rules.no-missing-import', 'off'],
    ...['--format', 'list'],
    'src/**/*.ts',
  ],
  {encoding: 'utf8', env: {...process.env, FORCE_COLOR: '0'}},
);

/** The analyzer does not see that an intersection of types, or a list of them, fits itself or a union with itself. */
const MISTAKEN = /Type '(.+?)(?: \| undefined)?' is not assignable to '\1(?: \| undefined)?'/;

let file = '';
let found = 0;
const problems = [];
for (const line of stdout.split('\n')) {
  if (line.startsWith('./')) file = line.trim();
  const [, place, problem] = /^\s+(\d+:\d+)\s+(?:error|warning)\s+(.+)$/.exec(line) ?? [];
  if (!problem) continue;
  found += 1;
  if (!MISTAKEN.test(problem)) problems.push(`${file}:${place} ${problem}`);
}
const seen = Number(/Analyzing (\d+) files/.exec(stdout)?.[1] ?? 0);
const counted = Number(/✖ (\d+) problems?/.exec(stdout)?.[1] ?? 0);
const isUnderstood = files.length > 0 && seen >= files.length && counted === found;
for (const problem of problems) console.log(problem);
console.log(`${seen} of ${files.length} files, ${problems.length} problems`);
if (!isUnderstood) console.log(`What the analyzer says is not what is expected of it:\n${stdout}${stderr}`);
process.exit(isUnderstood && problems.length === 0 ? 0 : 1);
