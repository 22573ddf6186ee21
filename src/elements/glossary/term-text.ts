import {tidyWording} from '../../community/glossary.js';
import {CommunityError} from '../../model/errors.js';
import {conceptOf, noWording, sensesOf, type Term, type TermEntry, type Wording} from '../../model/term.js';
import {isSameName} from './term-names.js';

/** A term as it stands in the fields of a form. */
export interface TermText {
  readonly label: string;
  readonly expansion: string;
  /** Separated by commas, as are `avoid` and `tags`. */
  readonly aliases: string;
  readonly avoid: string;
  readonly gloss: string;
  readonly body: string;
  /** A line each: the context, a colon, what it means there. */
  readonly senses: string;
  readonly tags: string;
  /** Names of terms, separated by commas. */
  readonly broader: string;
  readonly related: string;
  /** The name of a term in another language. */
  readonly concept: string;
  /** A line each. */
  readonly sources: string;
}

export const TEXT_FIELDS = [
  ...['label', 'expansion', 'aliases', 'avoid', 'gloss', 'body', 'senses', 'tags', 'broader', 'related', 'concept'],
  'sources',
] as readonly (keyof TermText)[];

/** How two people's changes to a field are joined: word by word, or entry by entry. */
export const FIELD_KINDS: Readonly<Record<keyof TermText, 'text' | 'list' | 'lines'>> = {
  label: 'text',
  expansion: 'text',
  aliases: 'list',
  avoid: 'list',
  gloss: 'text',
  body: 'text',
  senses: 'lines',
  tags: 'list',
  broader: 'list',
  related: 'list',
  concept: 'text',
  sources: 'lines',
};

export const NO_TEXT: TermText = {
  ...{label: '', expansion: '', aliases: '', avoid: '', gloss: '', body: '', senses: '', tags: '', broader: ''},
  ...{related: '', concept: '', sources: ''},
};

/** Passes every check, so that one field can be checked alone. */
const FINE: Wording = {...noWording, label: '-', gloss: '-'};

/** @param terms In which other terms are called by name. */
export function textOf(wording: Wording & {readonly id?: string}, terms: readonly TermEntry[] = []): TermText {
  const {label, expansion, aliases, avoid, gloss, body, tags, broader, related, concept, sources} = wording;
  const names = (ids: readonly string[]) => ids.map((id) => terms.find((term) => term.id === id)?.label ?? id);
  const variant = terms.find((term) => concept && term.id !== wording.id && conceptOf(term) === concept);
  return {
    ...{label, expansion, gloss, body},
    ...{aliases: joinList(aliases), avoid: joinList(avoid), tags: joinList(tags)},
    senses: joinLines(sensesOf(wording).map(({context, definition}) => `${context}: ${definition}`)),
    broader: joinList(names(broader)),
    related: joinList(names(related)),
    concept: variant?.label ?? concept,
    sources: joinLines(sources),
  };
}

/** @param terms In which other terms are called by name. A name that none has stands as it is. */
export function wordingOf(text: TermText, terms: readonly TermEntry[] = [], language = ''): Wording {
  const senses = splitLines(text.senses).map(senseIn);
  const variant = text.concept.trim() && termNamed(terms, text.concept, language);
  return {
    ...{label: text.label, expansion: text.expansion, gloss: text.gloss, body: text.body},
    ...{aliases: splitList(text.aliases), avoid: splitList(text.avoid), tags: splitList(text.tags)},
    contexts: senses.map(([context]) => context),
    senses: senses.map(([, definition]) => definition),
    broader: splitList(text.broader).map((name) => termNamed(terms, name, language)?.id ?? asId(name)),
    related: splitList(text.related).map((name) => termNamed(terms, name, language)?.id ?? asId(name)),
    concept: variant ? conceptOf(variant) : asId(text.concept.trim()),
    sources: splitLines(text.sources),
  };
}

/** The names in a field that no term has. */
export function unknownNames(names: string, terms: readonly TermEntry[], language: string): string[] {
  return splitList(names).filter((name) => !termNamed(terms, name, language));
}

/** Whether every line has a context and what it means there. */
export function areSenses(text: string): boolean {
  return splitLines(text).every((line) => senseIn(line).every(Boolean));
}

/** The names in a circle of broader terms that a term would close; undefined if there is none. */
export function circleOf(
  id: string,
  broader: readonly string[],
  terms: readonly TermEntry[],
): readonly string[] | undefined {
  const seen = new Set<string>();
  const follow = (ids: readonly string[], path: readonly string[]): readonly string[] | undefined => {
    for (const next of ids) {
      const term = terms.find((one) => one.id === next);
      if (next === id) return [...path, term?.label ?? next];
      if (!term || seen.has(next)) continue;
      seen.add(next);
      const found = follow(term.broader, [...path, term.label]);
      if (found) return found;
    }
    return undefined;
  };
  return follow(broader, []);
}

export function isSameText(a: TermText, b: TermText): boolean {
  return TEXT_FIELDS.every((field) => a[field].trim() === b[field].trim());
}

/** What keeps each field from being stored. */
export function problemsIn(text: TermText): Partial<Record<keyof TermText, CommunityError>> {
  const wording = wordingOf(text);
  const problems: Partial<Record<keyof TermText, CommunityError>> = {};
  for (const field of TEXT_FIELDS) {
    const beside = field === 'senses' ? {contexts: wording.contexts} : {};
    try {
      tidyWording({...FINE, ...beside, [field]: wording[field]});
    } catch (cause) {
      problems[field] = CommunityError.from(cause);
    }
  }
  return problems;
}

/** The language of a new term: one that the glossary has, if it is the page's. */
export function languageFor(page: string, known: readonly Term['lang'][]): string {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return known.find((lang) => same(lang, page)) ?? known.find((lang) => same(base(lang), base(page))) ?? base(page);
}

/** The languages that a term can be written in: the page's first, then the others of the glossary. */
export function languagesFor(page: string, terms: readonly Pick<Term, 'lang'>[]): string[] {
  const known = [...new Set(terms.map(({lang}) => lang))];
  return [...new Set([languageFor(page, known), ...known])];
}

function base(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

/** The term of that name, or id, else one that is also called so: one in the language before others. */
function termNamed(terms: readonly TermEntry[], name: string, language: string): TermEntry | undefined {
  const named = terms.filter((term) => term.id === name.trim() || isSameName(term.label, name));
  const found = named.length ? named : terms.filter(({aliases}) => aliases.some((alias) => isSameName(alias, name)));
  return found.find(({lang}) => lang === language) ?? found[0];
}

/** What is no term's name must still be something that the checks can read. */
function asId(name: string): string {
  return name.replace(/[\s/]+/g, '-').slice(0, 128);
}

/** The first colon parts them, be it that of another script. */
function senseIn(line: string): [context: string, definition: string] {
  const at = line.search(/[:：]/);
  return at < 0 ? ['', line.trim()] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

/** The entries of a field of lines. */
export function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export function joinLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** The entries of a list, between the commas of all scripts that people write with here, and semicolons. */
export function splitList(list: string): string[] {
  return list
    .split(/[,;、،；，\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

export function joinList(items: readonly string[]): string {
  return items.join(', ');
}

/** What a term says in sentences. */
export function saidIn({label, gloss, body}: TermText): string {
  return [label, gloss, body].join('\n\n');
}
