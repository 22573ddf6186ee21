import {readFileSync, statSync} from 'node:fs';
import {extname, join, posix} from 'node:path';
import {build} from 'esbuild';
import {globSync} from 'tinyglobby';
import {root} from '../process.mjs';
import {tokenGroups} from '../token-table.mjs';
import {codeBlock} from './code.mjs';
import {layout} from './layout.mjs';
import {renderMarkdown} from './markdown.mjs';
import {addressOf, ELEMENTS, groups, relativeTo, sources} from './pages.mjs';
import {elementList, elementPage, elementsOf} from './reference.mjs';
import {escape} from './text.mjs';
import {buildTools, TOOLS} from './tools.mjs';

const HERE = import.meta.dirname;
const LANGUAGES = {'.ts': 'ts', '.mjs': 'js', '.json': 'json', '.css': 'css', '.html': 'html'};
const PICTURE = /\.(png|webp|svg|jpe?g)$/;
/** Colouring a longer file takes long, to build and to show. */
const COLOURED = 20_000;

/**
 * The documentation as a site: README, CHANGELOG, CONTRIBUTING and `docs/`, and the reference of the elements. Files of the project
 * that these link to are pages, too, so that a reader who has the site alone finds them.
 *
 * @returns {Promise<Map<string, string | Uint8Array>>} Its files, by their paths in it.
 */
export async function buildSite() {
  const elements = elementsOf(JSON.parse(read('custom-elements.json')));
  const all = sources();
  const pages = [];
  /** What the pages link to, by its place in the site. */
  const linked = new Map([['source/custom-elements.json.html', 'custom-elements.json']]);
  const pictures = new Map();

  for (const source of all) {
    const address = addressOf(source);
    const linkTo = (href) => {
      if (/^(\w+:|#)/.test(href)) return href;
      const [path = '', anchor] = href.split('#');
      const target = posix.join(posix.dirname(source), path);
      const place = placeOf(target, all);
      if (PICTURE.test(target)) pictures.set(place, target);
      else if (!all.includes(target) && !(target in TOOLS)) linked.set(place, target);
      return relativeTo(address, place) + (anchor ? `#${anchor}` : '');
    };
    pages.push({source, address, ...renderMarkdown(read(source), linkTo)});
  }
  listDecisions(pages);
  pages.push({source: ELEMENTS, address: addressOf(ELEMENTS), title: 'Elements', html: elementList(elements)});
  for (const element of elements) {
    pages.push({address: `elements/${element.tagName}.html`, title: element.tagName, ...elementPage(element)});
  }
  for (const [address, path] of linked) pages.push(sourcePage(address, path));

  const tools = await buildTools();
  /** @type {{source?: string, title: string}[]} */
  const listed = [...pages, ...tools.pages];
  const titles = new Map(listed.flatMap(({source, title}) => (source ? [[source, title]] : [])));
  titles.set('README.md', 'Overview');
  const shared = {groups: groups(all), titles, tags: elements.map(({tagName}) => tagName)};
  const files = new Map(tools.files);
  for (const page of pages) files.set(page.address, layout({headings: [], ...page, ...shared}));
  for (const [place, path] of pictures) files.set(place, readFileSync(join(root, path)));
  files.set('style.css', tokenStyles() + readFileSync(join(HERE, 'style.css'), 'utf8'));
  files.set('mark.svg', readFileSync(join(HERE, 'mark.svg'), 'utf8'));
  files.set('search.js', await searchScript());
  files.set(
    'search-data.js',
    `globalThis.praxisDocs = ${JSON.stringify([...pages, ...tools.pages].flatMap(searchable))};\n`,
  );
  return files;
}

const read = (path) => readFileSync(join(root, path), 'utf8').replace(/\r\n/g, '\n');

/** Where a file of the project is in the site. */
function placeOf(path, pages) {
  if (pages.includes(path) || path in TOOLS) return addressOf(path);
  return PICTURE.test(path) ? path.replace(/^docs\//, '') : `source/${path}.html`;
}

/** A file as it is, or what a folder has. */
function sourcePage(address, path) {
  const title = `<h1 id="file"><code>${escape(path)}</code></h1>\n`;
  if (statSync(join(root, path)).isDirectory()) {
    const names = globSync('**', {cwd: join(root, path), ignore: '**/node_modules/**'}).sort();
    const items = names.map((name) => `<li><code>${escape(name)}</code></li>`);
    return {address, title: path, html: `${title}<p>A folder of the project.</p><ul>${items.join('\n')}</ul>\n`};
  }
  const text = read(path);
  return {address, title: path, html: title + codeBlock(text, text.length < COLOURED ? LANGUAGES[extname(path)] : '')};
}

/** Below the introduction to the decisions stands which there are. */
function listDecisions(pages) {
  const index = pages.find(({source}) => source === 'docs/decisions/README.md');
  const decisions = pages.filter(({source}) => /^docs\/decisions\/\d/.test(source));
  const items = decisions.map(
    ({address, title}) => `<li><a href="${relativeTo(index.address, address)}">${escape(title)}</a></li>`,
  );
  index.html += `<ul class="plain">${items.join('\n')}</ul>\n`;
}

/** What a search finds of a page: each of its sections. A file of the project is not searched. */
function searchable({address, title, sections = []}) {
  return sections
    .filter(({text, heading}) => text || heading)
    .map(({id, heading, text}) => ({
      address: id ? `${address}#${id}` : address,
      title,
      heading: heading || title,
      text,
    }));
}

/** Our own tokens, as the elements have them. */
function tokenStyles() {
  const declare = (groups) =>
    `:root{${groups.flatMap(({tokens}) => tokens.map(({name, value}) => `--_${name}:${value}`)).join(';')}}\n`;
  return `${declare(tokenGroups())}@media (prefers-contrast:more){${declare(tokenGroups('contrast'))}}\n`;
}

/** One script, of an old kind: a page that was opened from a disk loads no modules. */
async function searchScript() {
  const {outputFiles} = await build({
    entryPoints: [join(HERE, 'search.client.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'inline',
  });
  return /** @type {{text: string}} */ (outputFiles[0]).text;
}
