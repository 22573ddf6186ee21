const {join} = require('node:path');

/**
 * The rooms of `src/`, from left to right. A room imports only rooms to its left: not those to its right, and not its
 * neighbours in the same place.
 */
const rooms = [
  ['model'],
  ['text', 'integrity'],
  ['linking', 'interchange', 'locales', 'events', 'themes', 'glance'],
  ['store'],
  ['community'],
  ['context'],
  ['elements'],
  ['look'],
  ['index', 'all', 'version', 'autoload', 'praxis', 'frameworks'],
];

const inside = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;

const roomRules = rooms.flatMap((place, index) =>
  place.map((room) => ({
    name: `${room}-imports-only-to-its-left`,
    severity: 'error',
    from: {path: inside([room])},
    to: {path: inside([...place.filter((name) => name !== room), ...rooms.slice(index + 1).flat()])},
  })),
);
// The entries may build on one another: all.ts exports what index.ts does.
const entryRules = new Set((rooms.at(-1) ?? []).map((entry) => `${entry}-imports-only-to-its-left`));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules.filter(({name}) => !entryRules.has(name)),
    {
      name: 'every-file-is-in-a-room',
      severity: 'error',
      from: {path: '^src/', pathNot: inside(rooms.flat())},
      to: {},
    },
    {
      name: 'every-lone-file-is-in-a-room',
      severity: 'error',
      from: {orphan: true, path: '^src/', pathNot: inside(rooms.flat())},
      to: {},
    },
    {
      name: 'no-room-for-this',
      severity: 'error',
      from: {path: '^src/'},
      to: {pathNot: ['^src/', '(^|/)node_modules/'], dependencyTypesNot: ['core'], couldNotResolve: false},
    },
    {
      name: 'elements-know-no-adapter',
      comment: 'Elements and use cases know the port; the context opens the adapter a page asks for.',
      severity: 'error',
      from: {path: inside(['community', 'elements'])},
      to: {path: '^src/store/(local|firestore)/'},
    },
    {
      name: 'adapters-know-not-one-another',
      severity: 'error',
      from: {path: '^src/store/(local|firestore)/'},
      to: {path: '^src/store/(local|firestore)/', pathNot: '^src/store/$1/'},
    },
    {
      name: 'only-one-room-knows-firebase',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/store/firestore/'},
      to: {path: '(^|/)node_modules/@?firebase/'},
    },
    {
      name: 'the-adapters-are-loaded-when-needed',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/store/(local|firestore)/'},
      to: {path: '^src/store/(local|firestore)/', dependencyTypesNot: ['dynamic-import', 'type-only']},
    },
    {
      name: 'the-model-stands-alone',
      severity: 'error',
      from: {path: '^src/model/'},
      to: {path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/@noble/hashes/'},
    },
    {
      name: 'no-circle',
      comment: 'Types may refer to one another across files: nothing of that is left when the code runs.',
      severity: 'error',
      from: {path: '^src/'},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'is-shipped-with-us',
      comment: 'What the library imports is a dependency or a peer, not only a tool of ours.',
      severity: 'error',
      from: {path: '^src/'},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer', 'type-only']},
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {path: '^src/'},
      to: {couldNotResolve: true},
    },
  ],
  options: {
    doNotFollow: {path: '(^|/)node_modules/'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: join(__dirname, 'tsconfig.json')},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default']},
  },
};
