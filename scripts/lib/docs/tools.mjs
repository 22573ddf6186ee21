import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../process.mjs';

/**
 * The builder and the theme editor as pages of the site. They are the demo's own, made to open from a disk: each script is one of the
 * old kind, which asks for nothing more, and what the demo reads from its server is in it.
 */
const FOLDER = 'tools';
const SCRIPTS = {
  '/dist/builder.js': 'builder.ts',
  '/dist/preview.js': 'preview.ts',
  '/dist/playground/theme.js': 'playground/theme.ts',
  '/dist/demo.js': 'site/elements.ts',
};
/** The pages by the files that they are made of. */
export const TOOLS = {
  'demo/builder.html': `${FOLDER}/builder.html`,
  'demo/playground/theme.html': `${FOLDER}/theme.html`,
};
const PAGES = {...TOOLS, 'demo/preview.html': `${FOLDER}/preview.html`};

const header = (page) => {
  const link = (name, text) => `<li><a href="${name}"${name === page ? ' aria-current="page"' : ''}>${text}</a></li>`;
  return `<header class="bar">
      <a class="bar__home" href="../index.html">praxis-elements</a>
      <ul class="bar__more">
        ${link('builder.html', 'Builder')}
        ${link('theme.html', 'Theme')}
        ${link('../authors.html', 'For authors')}
      </ul>
    </header>`;
};

const read = (file) => readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n');
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/**
 * @returns {Promise<{files: Map<string, string | Uint8Array>, pages: {source: string, address: string, title: string, sections: object[]}[]}>}
 *   `pages`: what the navigation and the search say of them.
 */
export async function buildTools() {
  const files = new Map();
  const pages = [];
  for (const [source, address] of Object.entries(PAGES)) {
    const html = read(source);
    for (const [, href] of html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)) {
      const file = join('demo', source.includes('/playground/') ? 'playground' : '', href);
      files.set(`${FOLDER}/${nameOf(href)}`, readFileSync(join(root, file)));
    }
    files.set(address, asPage(html, nameOf(address)));
    if (!(source in TOOLS)) continue;
    const [title = ''] = /(?<=<h1>)[^<]+/.exec(html) ?? [];
    const [text = ''] = /(?<=class="summary">)[^<]+/.exec(html) ?? [];
    pages.push({source, address, title, sections: [{id: '', heading: '', text: text.replace(/\s+/g, ' ').trim()}]});
  }
  for (const {path, contents} of await bundle()) files.set(`${FOLDER}/${nameOf(path)}`, contents);
  return {files, pages};
}

/** A page of the demo with nothing in it that needs a server. */
function asPage(html, name) {
  return html
    .replace(/<script type="module" src="([^"]+)"[^>]*>/g, (_, src) => {
      if (!(src in SCRIPTS)) throw new Error(`${name}: no script of the site is ${src}.`);
      return `<script defer src="${nameOf(SCRIPTS[src]).replace('.ts', '.js')}">`;
    })
    .replace(/(<link rel="(?:stylesheet|icon)" href=")([^"]+)/g, (_, start, href) => start + nameOf(href))
    .replace(/<header class="bar">[^]*?<\/header>/, header(name));
}

async function bundle() {
  const entries = Object.values(SCRIPTS).map((file) => [nameOf(file).replace('.ts', ''), join(root, 'demo', file)]);
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries),
    outdir: FOLDER,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'eof',
    // Their community is the one in this browser.
    external: ['firebase/*'],
    ignoreAnnotations: true,
    logLevel: 'warning',
  });
  return outputFiles;
}
