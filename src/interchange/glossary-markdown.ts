import {strToU8, zipSync} from 'fflate';
import {parseDocument} from 'yaml';
import {noWording} from '../model/term.js';
import {fileName} from './file-names.js';
import {frontMatter} from './front-matter.js';
import {cncfTerm, plainTerm} from './glossary-formats.js';
import {ImportError, type Place} from './import-error.js';
import {isObject} from './json.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, PlacedTerm, RawTerm, TermExport} from './term-import.js';
import {MAX_TERMS, TermReader, tooMany} from './term-reader.js';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** A folder that names the language of what is in it: `content/zh-cn/pod.md`, or the first of an archive. */
const LANGUAGE_FOLDER = /^(?:.*?\/?content\/)?([a-z]{2,3}(?:[-_][a-z]{2,4})?)\//i;
/** How our file says that it is ours: nothing but the body stands after the front matter. */
const OURS = 'praxis-glossary';

/**
 * Reads Markdown with front matter, a file a term, as the CNCF glossary and many sites keep it: `title`, and perhaps `id`,
 * `lang`, `description` (the short definition), `synonyms`, `tags` … A term's file name is its address.
 *
 * @throws {ImportError} With every problem there is.
 */
export async function readGlossaryMarkdown(
  files: readonly SourceFile[],
  defaultLanguage: string,
): Promise<GlossaryFile> {
  if (files.length > MAX_TERMS) throw tooMany(files.length);
  const reader = new TermReader(defaultLanguage);
  await reader.readAll(termsIn(files, reader));
  return reader.finish();
}

function* termsIn(files: readonly SourceFile[], reader: TermReader): Generator<PlacedTerm> {
  for (const file of files) {
    const place: Place = files.length > 1 ? {file: file.name} : {};
    const match = FRONT_MATTER.exec(file.text);
    if (!match) {
      // In a folder of a site, there are pages that are no terms.
      if (files.length === 1) throw new ImportError([{code: 'no-front-matter', line: 1}]);
      continue;
    }
    const document = parseDocument(match[1]!, {uniqueKeys: true});
    const [error] = document.errors;
    if (error) {
      // The marker of the front matter is the first line of the file.
      reader.problem('not-yaml', {}, {...place, line: (error.linePos?.[0].line ?? 0) + 1});
      continue;
    }
    const fields: unknown = document.toJS({maxAliasCount: 0});
    if (!isObject(fields) || !('title' in fields || 'label' in fields || 'term' in fields)) continue;
    if (file.guessed) reader.notice({code: 'encoding', field: file.name, value: file.guessed, ...place});
    yield {place: {...place, line: 1}, raw: termOf(fields, file.text.slice(match[0].length), file.name)};
  }
}

function termOf(fields: Readonly<Record<string, unknown>>, text: string, name: string): RawTerm {
  const {title, description, synonyms, format} = fields;
  if (format === OURS) {
    // One line break ends the file.
    const body = text.replace(/\r\n?/g, '\n').replace(/^\n/, '').replace(/\n$/, '');
    // What is empty is not written.
    return {...noWording, ...fields, label: title, gloss: description, aliases: synonyms ?? [], body, isOurs: true};
  }
  const slug = /([^/]+?)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.(?:md|markdown|mdx)$/i.exec(name)?.[1];
  const lang = fields.lang ?? fields.language ?? LANGUAGE_FOLDER.exec(name)?.[1];
  if (fields.id === undefined && description === undefined && synonyms === undefined) {
    return cncfTerm({...fields, title: title ?? fields.label ?? fields.term, slug, lang, body: text});
  }
  return {...plainTerm({...fields, gloss: fields.gloss ?? description, lang, body: text.trim()}), slug, isOurs: false};
}

/** An archive of a file a term, in a folder a language, as a site's generator takes them. */
export function writeGlossaryMarkdown(terms: readonly TermExport[]): Uint8Array<ArrayBuffer> {
  const files = terms.map((term) => [
    `${fileName(term.lang) || 'und'}/${fileName(term.id)}.md`,
    strToU8(markdownOf(term)),
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {level: 6});
}

/** One term as one file. */
export function markdownOf({label, gloss, aliases, body, ...fields}: TermExport): string {
  const front = {title: label, format: OURS, description: gloss, synonyms: aliases, ...fields};
  return `${frontMatter(front)}\n${body}\n`;
}
