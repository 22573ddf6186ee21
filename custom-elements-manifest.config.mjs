import {readFileSync} from 'node:fs';
import {spelledOutTypes} from './scripts/lib/manifest-types.mjs';

/** The elements that pages use, each of which has an entry point of its own; those inside them are nobody else's. */
const {exports: entries} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const publicTags = new Set(
  Object.values(entries)
    .map(({default: path = ''}) => /elements\/([\w-]+)\/define\.js$/.exec(path)?.[1])
    .filter(Boolean)
    .map((name) => `praxis-${name}`),
);

const publicElements = {
  name: 'public-elements',
  packageLinkPhase({customElementsManifest}) {
    const isPublic = ({tagName}) => publicTags.has(tagName);
    customElementsManifest.modules = customElementsManifest.modules
      .filter(({declarations = []}) => declarations.some(isPublic))
      .map((module) => {
        const declarations = module.declarations.filter(isPublic);
        const names = new Set(declarations.map(({name}) => name));
        return {...module, declarations, exports: module.exports.filter(({name}) => names.has(name))};
      });
  },
};

/** The manifest describes what is shipped: the compiled modules, and what people who use them may touch. */
const published = (path) => path.replace(/^(\/?)src\//, '$1dist/').replace(/\.ts$/, '.js');

const shippedModules = {
  name: 'shipped-modules',
  packageLinkPhase({customElementsManifest}) {
    const visit = (node) => {
      if (node === null || typeof node !== 'object') return;
      for (const key of ['path', 'module']) {
        if (typeof node[key] === 'string') node[key] = published(node[key]);
      }
      Object.values(node).forEach(visit);
    };
    visit(customElementsManifest.modules);
    customElementsManifest.modules.sort((one, other) => one.path.localeCompare(other.path, 'en'));
  },
};

const publicMembers = {
  name: 'public-members',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          // What is named by a symbol is between elements.
          ({privacy, name}) => (privacy === undefined || privacy === 'public') && !name.startsWith('['),
        );
        // The analyzer also guesses events from calls of dispatchEvent; those meant for others are documented.
        declaration.events = declaration.events?.filter(({description}) => description);
      }
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicElements, publicMembers, spelledOutTypes, shippedModules],
};
