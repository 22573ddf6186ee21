import {posix} from 'node:path';
import {globSync} from 'tinyglobby';
import {root} from '../process.mjs';
import {TOOLS} from './tools.mjs';

/** In this order; what else stands in `docs/` follows under "Background", by its name. */
const GROUPS = [
  {title: '', sources: ['README.md']},
  {
    title: 'Guides',
    sources: ['authors', 'developers', 'administrators', 'mail', 'search-service'].map((name) => `docs/${name}.md`),
  },
  {title: 'Tools', sources: Object.keys(TOOLS)},
  {title: 'Reference', sources: ['elements', 'docs/tokens.md', 'docs/parts.md']},
  {title: 'Background', sources: ['docs/security.md']},
  {title: 'Project', sources: ['docs/decisions/README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']},
];

/** The page that lists the elements is made from the manifest, and is no file. */
export const ELEMENTS = 'elements';

/** Where a page of the site is, by the file that it is made of. */
export function addressOf(source) {
  if (source === 'README.md') return 'index.html';
  if (source === ELEMENTS) return 'elements/index.html';
  if (source in TOOLS) return TOOLS[source];
  const path = source.replace(/^docs\//, '').replace(/\.md$/, '.html');
  return path.endsWith('/README.html') ? path.replace('README', 'index') : path.toLowerCase();
}

/** Every file that becomes a page. */
export function sources() {
  return globSync(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*.md'], {cwd: root}).sort();
}

/** What the navigation lists, in groups. */
export function groups(all = sources()) {
  const named = new Set(GROUPS.flatMap((group) => group.sources));
  const others = all.filter((source) => !named.has(source) && !posix.dirname(source).endsWith('decisions'));
  return GROUPS.map(({title, sources}) => ({
    title,
    sources: title === 'Background' ? [...sources, ...others] : sources,
  }));
}

/** How one page of the site, or anything in it, is reached from another. */
export function relativeTo(page, target) {
  return posix.relative(posix.dirname(page), target) || posix.basename(target);
}
