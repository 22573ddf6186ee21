import {TERM_LIMITS} from '../model/term.js';
import {firstSentence, plainText} from '../text/excerpt.js';
import {unwrapLines} from '../text/unwrap-lines.js';
import {namesIn, withoutAcronym, withoutBrackets} from './term-names.js';

/** What an entry says about one term, before it is checked. Values are as the file has them, of any type. */
export interface RawTerm {
  readonly label: unknown;
  /** Used as it is. */
  readonly id?: unknown;
  /** A name in the file's address space, shared by all languages. */
  readonly slug?: unknown;
  readonly lang?: unknown;
  readonly aliases?: unknown;
  readonly gloss?: unknown;
  readonly body?: unknown;
  readonly tags?: unknown;
  readonly status?: unknown;
}

/** Also as authors mistype it: `[x]](/y/)`, `[x] (/y/)`. */
const SITE_LINK = /\[([^[\]]*)\]{1,2}(?:\((?!https?:|mailto:)[^)]*\)| \(\/[^)\s]*\))/g;

type Entry = Readonly<Record<string, unknown>>;

/** The terms of one entry of a glossary file, in whichever of the known forms it is. */
export function termsOfEntry(entry: Entry): RawTerm[] {
  if (isObject(entry.langs)) return glosarioTerms(entry, entry.langs);
  if ('slug' in entry && 'title' in entry) return [cncfTerm(entry)];
  return [plainTerm(entry)];
}

export function isObject(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Our own form, and lists of terms that people write by hand. */
function plainTerm(entry: Entry): RawTerm {
  const {id, gloss, tags, status} = entry;
  const {label, aliases} = names(entry.label ?? entry.term ?? entry.title ?? entry.name, withoutAcronym);
  return {
    id,
    label,
    lang: entry.lang ?? entry.language,
    aliases: append(entry.aliases ?? entry.synonyms, aliases),
    gloss,
    body: entry.body ?? entry.definition ?? entry.description,
    tags,
    status,
  };
}

/** An entry of the CNCF glossary: a page of a website, whose links lead nowhere here and whose lines are wrapped. */
function cncfTerm({slug, lang, title, status, tags, body}: Entry): RawTerm {
  const {label, aliases} = names(title, withoutBrackets);
  if (!isReadable(body)) return {slug, lang, label, status, tags, body, aliases};
  const text = unwrapLines(withoutSite(body));
  const sentence = firstSentence(text, Infinity);
  const found = typeof label === 'string' ? namesIn(firstParagraph(text), sentence, label) : [];
  return {slug, lang, label, status, tags, body: text, aliases: append(aliases, found)};
}

/** An entry of glosario has a definition for each language, and links by `#slug`. */
function glosarioTerms({slug}: Entry, langs: Entry): RawTerm[] {
  return Object.entries(langs).map(([lang, value]) => {
    const {term, def, acronym} = isObject(value) ? value : {};
    const {label, aliases} = names(term, withoutAcronym);
    const body = isReadable(def) ? unwrapLines(withoutSite(def)) : def;
    return {slug, lang, label, body, aliases: append(acronym ?? [], aliases)};
  });
}

/** Takes out what only the site of a text can serve: template calls and links to its own pages, whose words stay. */
function withoutSite(markdown: string): string {
  return markdown
    .replace(/\{\{[%<][\s\S]*?[%>]\}\}/g, '')
    .replace(/!\[[^\]]*\]\((?!https?:)[^)]*\)/g, '')
    .replace(SITE_LINK, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function firstParagraph(markdown: string): string {
  const paragraph = markdown.split(/\n\s*\n/).find((block) => !block.startsWith('#')) ?? '';
  return plainText(paragraph, Infinity);
}

/** What is far too long is refused later; working on it would take long too. */
function isReadable(body: unknown): body is string {
  return typeof body === 'string' && body.length <= 2 * TERM_LIMITS.body;
}

function names(title: unknown, split: typeof withoutAcronym): {label: unknown; aliases: readonly string[]} {
  if (typeof title !== 'string' || title.length > 2 * TERM_LIMITS.label) return {label: title, aliases: []};
  return split(title.trim().replace(/\s+/g, ' '));
}

/** Adds names to a list that the file has, or leaves what is no list for the check to name. */
function append(list: unknown, more: readonly string[]): unknown {
  const items = typeof list === 'string' ? [list] : (list ?? []);
  return Array.isArray(items) ? [...(items as unknown[]), ...more] : items;
}
