/**
 * Starts an element: `npm run create -- reading-list` makes `<praxis-reading-list>` with its folder, a test and a
 * playground page, and enters it where elements are listed.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {root} from './lib/process.mjs';
import {templates} from './lib/element-templates.mjs';

process.chdir(root);
const [name] = process.argv.slice(2);
if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name))
  fail('Which element? Name it in lower case without its prefix: npm run create -- reading-list');
if (existsSync(`src/elements/${name}`)) fail(`There is an element "${name}" already.`);

const className = `${name.replace(/(^|-)([a-z])/g, (_match, _hyphen, letter) => letter.toUpperCase())}Element`;
for (const [file, text] of Object.entries(templates({name, className}))) write(file, text);

enterLine('src/all.ts', `import './elements/${name}/define.js';`, /^import '\.\/elements\//);
enterLine(
  'src/autoload.ts',
  `  'praxis-${name}': () => import('./elements/${name}/define.js'),`,
  /^ {2}'praxis-[a-z-]+': \(\) => import\(/,
);
enterLine(
  'src/index.ts',
  `export {${className}} from './elements/${name}/${name}.js';`,
  /^export \{\w+Element\} from '\.\/elements\//,
);
enterLink('demo/playground/index.html');
enterExport('package.json');
console.log('Next: say what it does in its comment, give its strings to src/locales/en.ts, and run npm run manifest.');

function write(file, text) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
  console.log(file);
}

/** Adds a line after the last of its kind. */
function enterLine(file, line, kind) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const last = lines.findLastIndex((other) => kind.test(other));
  if (last === -1) fail(`${file} has no line like ${line}`);
  write(file, lines.toSpliced(last + 1, 0, line).join('\n'));
}

function enterLink(file) {
  const html = readFileSync(file, 'utf8');
  const end = html.lastIndexOf('      </ul>');
  if (end === -1) fail(`${file} has no list of elements.`);
  const link = `        <li>\n          <a href="${name}.html">praxis-${name}</a>\n        </li>\n`;
  write(file, html.slice(0, end) + link + html.slice(end));
}

function enterExport(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(manifest.exports);
  const last = entries.findLastIndex(([path]) => path.endsWith('.js'));
  const folder = `./dist/elements/${name}`;
  entries.splice(last + 1, 0, [`./${name}.js`, {types: `${folder}/define.d.ts`, default: `${folder}/define.js`}]);
  write(file, `${JSON.stringify({...manifest, exports: Object.fromEntries(entries)}, null, 2)}\n`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
