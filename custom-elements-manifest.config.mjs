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
        declaration.members = declaration.members?.filter(({privacy}) => privacy === undefined || privacy === 'public');
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
  plugins: [publicMembers, shippedModules],
};
