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

export const NO_TEXT: TermText = {label: '', aliases: '', gloss: '', body: '', tags: ''};

/** Passes every check, so that one field can be checked alone. */
const FINE: PartialWording = {label: '-', gloss: '-'};

export function textOf({label, aliases, gloss, body, tags}: Pick<Wording, keyof TermText>): TermText {
  return {label, aliases: aliases.join(', '), gloss, body, tags: tags.join(', ')};
}

export function wordingOf({
  label,
  aliases,
  gloss,
  body,
  tags,
}: TermText): PartialWording & Pick<Wording, keyof TermText> {
  return {label, aliases: split(aliases), gloss, body, tags: split(tags)};
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

/**
 * Carries what a person wrote over to a version that somebody else made meanwhile: what they did not touch follows it.
 *
 * @returns The text, and of the fields that both changed what the other one wrote.
 */
export function rebase(base: TermText, mine: TermText, theirs: TermText): {text: TermText; theirs: Partial<TermText>} {
  const changed = TEXT_FIELDS.filter((field) => theirs[field] !== base[field]);
  const contested = changed.filter((field) => mine[field] !== base[field] && mine[field] !== theirs[field]);
  const followed = changed.filter((field) => !contested.includes(field));
  const pick = (fields: readonly (keyof TermText)[]) =>
    Object.fromEntries(fields.map((field) => [field, theirs[field]]));
  return {text: {...mine, ...pick(followed)}, theirs: pick(contested)};
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

/** The commas of all scripts that people write with here, and semicolons. */
function split(list: string): string[] {
  return list
    .split(/[,;、،；，\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}
