import fc from 'fast-check';
import type {ImportProblem} from '../../src/interchange/import-error.js';
import {ImportError} from '../../src/interchange/import-error.js';
import {readGlossary} from '../../src/interchange/read-glossary.js';
import type {GlossaryFile, TermExport, TermImport} from '../../src/interchange/term-import.js';
import {TERM_LIMITS, TERM_STATUSES} from '../../src/model/term.js';

/** A file as a person chooses it. */
export function fileOf(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name);
}

export function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

export function readFile(name: string, content: string | Uint8Array<ArrayBuffer>, lang = 'en'): Promise<GlossaryFile> {
  return readGlossary([fileOf(name, content)], lang);
}

/** What is wrong with a file. */
export async function problemsOf(read: Promise<unknown>): Promise<readonly ImportProblem[]> {
  try {
    await read;
  } catch (error) {
    if (error instanceof ImportError) return error.problems;
    throw error;
  }
  throw new Error('It was read.');
}

/** A term read from one of our own files, as it was written. */
export function exportOf({standing, status: _, ...wording}: TermImport): TermExport {
  if (!standing) throw new Error(`${wording.id} was not taken to the letter.`);
  return {...wording, ...standing} as TermExport;
}

/** What people type, with what makes trouble: separators, quotes, formulas, markup, escapes. */
const pieces = fc.oneof(
  {weight: 3, arbitrary: fc.string({unit: 'grapheme', maxLength: 8})},
  fc.constantFrom(
    '=1+1',
    '-x',
    '+1',
    '@a',
    "'",
    "'=a",
    '"',
    ';',
    '\\;',
    '\\',
    ',',
    '|',
    '---',
    '# ',
    ': ',
    '<b>&amp;',
    '(IaC)',
    '…',
  ),
);
const tidy = (text: string) =>
  text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
const lineOf = (min: number, max: number) =>
  fc
    .array(pieces, {maxLength: 6})
    .map((parts) => tidy(parts.join('')))
    .filter(({length}) => length >= min && length <= max);
const textsOf = (max: number) =>
  fc
    .array(fc.oneof(pieces, fc.constantFrom('\n', '\n\n', '    code', '\t')), {maxLength: 12})
    .map((parts) =>
      parts
        .join('')
        .replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
        .trim(),
    )
    .filter(({length}) => length <= max);
const idOf = () => fc.stringMatching(/^[a-zéサ\d][a-zé\d._ス-]{0,12}$/u);
const listOf = (item: fc.Arbitrary<string>, max: number) => fc.uniqueArray(item, {maxLength: Math.min(max, 4)});

/** Any term that a community may hold, tidied as it is when people write it. */
export function anExport(): fc.Arbitrary<TermExport> {
  return fc
    .record({
      id: idOf(),
      label: lineOf(1, TERM_LIMITS.label),
      lang: fc.constantFrom('en', 'fr', 'zh-cn', 'ur', 'ja'),
      expansion: lineOf(0, TERM_LIMITS.expansion),
      aliases: listOf(lineOf(1, TERM_LIMITS.alias), TERM_LIMITS.aliases),
      avoid: listOf(lineOf(1, TERM_LIMITS.alias), TERM_LIMITS.aliases),
      gloss: lineOf(1, TERM_LIMITS.gloss),
      body: textsOf(400),
      pairs: fc.array(fc.tuple(lineOf(1, TERM_LIMITS.context), lineOf(1, TERM_LIMITS.sense)), {maxLength: 3}),
      tags: listOf(lineOf(1, TERM_LIMITS.tag), TERM_LIMITS.tags),
      broader: listOf(idOf(), 3),
      related: listOf(idOf(), 3),
      sources: listOf(
        fc.oneof(
          lineOf(1, TERM_LIMITS.source),
          fc.constantFrom('https://example.org/a?b=c&d=é#e', 'http://x.org/(a)', 'https://x.org/a;b,c'),
        ),
        TERM_LIMITS.sources,
      ),
      concept: fc.oneof(fc.constant(''), idOf()),
      status: fc.constantFrom(...TERM_STATUSES),
      successor: fc.oneof(fc.constant(''), idOf()),
      steward: fc.constantFrom('', 'local-1a2b', 'Xy_9'),
      reviewBy: fc.constantFrom('', '2026-12-31'),
    })
    .map(({pairs, ...term}) => ({
      ...term,
      aliases: term.aliases.filter((alias) => alias !== term.label),
      avoid: term.avoid.filter((name) => name !== term.label),
      contexts: pairs.map(([context]) => context),
      senses: pairs.map(([, sense]) => sense),
    }));
}
