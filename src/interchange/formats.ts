import {ImportError} from './import-error.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, TermExport} from './term-import.js';

/** Reads the terms of one file; where each term is one, of several. */
export type Read = (files: readonly SourceFile[], defaultLanguage: string) => Promise<GlossaryFile>;

/** @param glossary The name of the community. */
export type Write = (
  terms: readonly TermExport[],
  glossary: string,
) => string | Uint8Array<ArrayBuffer> | Promise<string>;

interface GlossaryFormat {
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a file of this format can be read back with everything in it. */
  readonly isWhole?: true;
  readonly read?: () => Promise<Read>;
  readonly write: () => Promise<Write>;
}

/** Every format of a glossary. What reads and writes it is loaded when it is needed. */
export const FORMATS = {
  csv: {
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    isWhole: true,
    read: async () => (await import('./glossary-csv.js')).readGlossaryCsv,
    write: async () => (await import('./glossary-csv.js')).writeGlossaryCsv,
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    isWhole: true,
    read: async () => (await import('./glossary-json.js')).readGlossaryJson,
    write: async () => (await import('./glossary-json.js')).writeGlossaryJson,
  },
  markdown: {
    extension: 'zip',
    mediaType: 'application/zip',
    isWhole: true,
    read: async () => (await import('./glossary-markdown.js')).readGlossaryMarkdown,
    write: async () => (await import('./glossary-markdown.js')).writeGlossaryMarkdown,
  },
  turtle: {
    extension: 'ttl',
    mediaType: 'text/turtle;charset=utf-8',
    isWhole: true,
    read: async () => (await import('./skos-turtle.js')).readSkosTurtle,
    write: async () => (await import('./skos-turtle.js')).writeSkosTurtle,
  },
  'json-ld': {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    isWhole: true,
    read: async () => (await import('./skos-json-ld.js')).readSkosJsonLd,
    write: async () => (await import('./skos-json-ld.js')).writeSkosJsonLd,
  },
  tbx: {
    extension: 'tbx',
    mediaType: 'application/x-tbx+xml',
    write: async () => (await import('./tbx.js')).writeTbx,
  },
  'schema-org': {
    extension: 'schema.jsonld',
    mediaType: 'application/ld+json',
    write: async () => (await import('./schema-org.js')).writeSchemaOrg,
  },
  openmetadata: {
    extension: 'openmetadata.csv',
    mediaType: 'text/csv;charset=utf-8',
    write: async () => (await import('./openmetadata.js')).writeOpenMetadataCsv,
  },
  'moodle-xml': {
    extension: 'moodle.xml',
    mediaType: 'application/xml',
    read: async () => (await import('./moodle.js')).readMoodleXml,
    write: async () => (await import('./moodle.js')).writeMoodleXml,
  },
  'moodle-csv': {
    extension: 'moodle.csv',
    mediaType: 'text/csv;charset=utf-8',
    write: async () => (await import('./moodle.js')).writeMoodleCsv,
  },
} as const satisfies Readonly<Record<string, GlossaryFormat>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function formatOf(name: FormatName): GlossaryFormat {
  return FORMATS[name];
}

/** What a person may choose, for the browser's dialog. */
export const READABLE =
  '.json,.jsonld,.csv,.tsv,.txt,.md,.markdown,.mdx,.zip,.ttl,.nt,.trig,.xml,application/json,text/csv,text/markdown,text/turtle';

/**
 * What reads a file: by its content, and where that leaves it open, by the end of its name.
 *
 * @throws {ImportError} `write-only`, `unknown-format`
 */
export function recognise({name, text}: SourceFile): FormatName {
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  // A page may begin with HTML.
  if (['md', 'markdown', 'mdx'].includes(ending)) return 'markdown';
  if (/^(?:<\?xml|<[A-Za-z!])/.test(start) && !['ttl', 'nt', 'trig'].includes(ending)) {
    if (/<GLOSSARY[\s>]/.test(start)) return 'moodle-xml';
    throw new ImportError([{code: /<(?:tbx|martif)[\s>]/.test(start) ? 'write-only' : 'unknown-format', value: name}]);
  }
  if (ending === 'jsonld' || /^[[{][\s\S]*?"@(?:context|graph|id|type)"\s*:/.test(start)) return 'json-ld';
  if (ending === 'json' || /^[[{]/.test(start)) return 'json';
  if (['ttl', 'nt', 'n3', 'trig'].includes(ending) || /^(?:@prefix|@base|prefix\s+\w*:|base\s+<)/i.test(start))
    return 'turtle';
  if (/^---[ \t]*\r?\n/.test(start)) return 'markdown';
  if (['csv', 'tsv', 'txt', ''].includes(ending)) return 'csv';
  throw new ImportError([{code: 'unknown-format', value: name}]);
}
