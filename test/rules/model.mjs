/** The model and the closed list of queries, from their sources: the rules are tested against these, not against copies. */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const modules = [
  'model/records',
  'model/ids',
  'model/member',
  'model/participation',
  'model/invitation',
  'model/involvement',
  'model/profile',
  'model/post',
  'model/image',
  'model/request',
  'model/term',
  'model/use',
  'model/thread',
  'store/queries',
];

const bundle = await build({
  stdin: {
    contents: modules.map((name) => `export * from './${name}.js';`).join('\n'),
    resolveDir: fileURLToPath(new URL('../../src', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  write: false,
});

export const {
  dayOf,
  DIRECTORY_SHARD_SIZE,
  FACET_FIELDS,
  FACET_LEVELS,
  GLOSSARY_SHARD_SIZE,
  GUARD_LIMIT,
  GUARD_LIMIT_NEWCOMER,
  GUARD_WINDOW,
  ID_LENGTH,
  knownIdOf,
  MAX_DEPTH,
  MAX_IMAGE_LENGTH,
  MAX_IMAGES,
  MAX_PAGE,
  NO_NAME,
  packDissent,
  packMember,
  noFacets,
  noProfile,
  noWording,
  packTerm,
  packVoice,
  placeUnder,
  REACTIONS,
  queries,
  refs,
  schemas,
  TERM_STATUSES,
  termIdOf,
  untouchedTerm,
  untouchedThread,
  useOfPage,
  useOfThread,
  versionIn,
  threadIdOf,
  createId,
} = await import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`);
