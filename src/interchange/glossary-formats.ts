import {TERM_LIMITS} from '../model/term.js';
import {firstSentence, plainText} from '../text/excerpt.js';
import {unwrapLines} from '../text/unwrap-lines.js';
import {isObject} from './json.js';
import type {RawTerm} from './term-import.js';
import {namesIn, withoutAcronym, withoutBrackets} from './term-names.js';
import {slugId} from './term-parts.js';

/** Also as authors mistype it: `[x]](/y/)`, `[x] (/y/)`. */
const SITE_LINK = /\[([^[\]]*)\]{1,2}(?:\((?!https?:|mailto:)[^)]*\)| \(\/[^)\s]*\))/g;

type Entry = Readonly<Record<string, unknown>>;

/** The terms of one entry of a glossary file, in whichever of the known forms it is. */
export function termsOfEntry(entry: Entry): RawTerm[] {
  if (isObject(entry.langs)) return glosarioTerms(entry, entry.langs);
  if ('slug' in entry && 'title' in entry) return [cncfTerm(entry)];
  return [plainTerm(entry)];
}

/** Lists of terms that people write by hand. */
export function plainTerm(entry: Entry): RawTerm {
  const {label, aliases} = names(entry.label ?? entry.term ?? entry.title ?? entry.name, withoutAcronym);
  return {
    ...entry,
    label,
    lang: entry.lang ?? entry.language,
    aliases: append(entry.aliases ?? entry.synonyms, aliases),
    body: entry.body ?? entry.definition ?? entry.description,
  };
}

/** An entry of the CNCF glossary: a page of a website, whose links lead nowhere here and whose lines are wrapped. */
export function cncfTerm({slug, lang, title, status, tags, body}: Entry): RawTerm {
  const {label, aliases} = names(title, withoutBrackets);
  const concept = slugId(slug, 'en');
  if (!isReadable(body)) return {slug, concept, lang, label, status, tags, body, aliases: append(undefined, aliases)};
  const text = unwrapLines(withoutSite(body));
  const sentence = firstSentence(text, Infinity);
  const found = typeof label === 'string' ? namesIn(firstParagraph(text), sentence, label) : [];
  return {slug, concept, lang, label, status, tags, body: text, aliases: append(undefined, [...aliases, ...found])};
}

/** An entry of glosario has a definition for each language, and links by `#slug`; `ref` names entries to see as well. */
function glosarioTerms({slug, ref}: Entry, langs: Entry): RawTerm[] {
  return Object.entries(langs).map(([lang, value]) => {
    const {term, def, acronym} = isObject(value) ? value : {};
    const {label, aliases} = names(term, withoutAcronym);
    const body = isReadable(def) ? unwrapLines(withoutSite(def)) : def;
    return {
      slug,
      concept: slugId(slug, 'en'),
      lang,
      label,
      body,
      aliases: append(acronym, aliases),
      related: ref,
    };
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

/** Adds names to a list that the file has, or leaves what is no list for the check to name. Without any, nothing is said. */
function append(list: unknown, more: readonly string[]): unknown {
  if ((list === undefined || list === null) && !more.length) return undefined;
  const items = typeof list === 'string' ? [list] : (list ?? []);
  return Array.isArray(items) ? [...(items as unknown[]), ...more] : items;
}
