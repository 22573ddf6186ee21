import {tidyWording} from '../../community/glossary.js';
import {CommunityError} from '../../model/errors.js';
import type {PartialWording, Term, Wording} from '../../model/term.js';

/** A term as it stands in the fields of a form. */
export interface TermText {
  readonly label: string;
  /** Separated by commas. */
  readonly aliases: string;
  readonly gloss: string;
  readonly body: string;
  /** Separated by commas. */
  readonly tags: string;
}

export const TEXT_FIELDS = ['label', 'aliases', 'gloss', 'body', 'tags'] as const satisfies readonly (keyof TermText)[];

/** How two people's changes to a field are joined: word by word, or entry by entry. */
export const FIELD_KINDS: Readonly<Record<keyof TermText, 'text' | 'list'>> = {
  label: 'text',
  aliases: 'list',
  gloss: 'text',
  body: 'text',
  tags: 'list',
};

export const NO_TEXT: TermText = {label: '', aliases: '', gloss: '', body: '', tags: ''};

/** Passes every check, so that one field can be checked alone. */
const FINE: PartialWording = {label: '-', gloss: '-'};

export function textOf({label, aliases, gloss, body, tags}: Pick<Wording, keyof TermText>): TermText {
  return {label, aliases: joinList(aliases), gloss, body, tags: joinList(tags)};
}

export function wordingOf({
  label,
  aliases,
  gloss,
  body,
  tags,
}: TermText): PartialWording & Pick<Wording, keyof TermText> {
  return {label, aliases: splitList(aliases), gloss, body, tags: splitList(tags)};
}

export function isSameText(a: TermText, b: TermText): boolean {
  return TEXT_FIELDS.every((field) => a[field].trim() === b[field].trim());
}

/** What keeps each field from being stored. */
export function problemsIn(text: TermText): Partial<Record<keyof TermText, CommunityError>> {
  const wording = wordingOf(text);
  const problems: Partial<Record<keyof TermText, CommunityError>> = {};
  for (const field of TEXT_FIELDS) {
    try {
      tidyWording({...FINE, [field]: wording[field]});
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

export function joinList(items: readonly string[]): string {
  return items.join(', ');
}

/** The commas of all scripts that people write with here, and semicolons. */
export function splitList(list: string): string[] {
  return list
    .split(/[,;、،；，\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}
