import {endOfLetters, folded, kindOf, unified, type CharacterKind} from './characters.js';
import {ending, inflectionsOf} from './inflections.js';

/** A term as far as texts can name it. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Wordings that are better avoided: texts use them all the same. */
  readonly avoid?: readonly string[];
  /** What the letters of an acronym stand for. */
  readonly expansion?: string;
  /** What it shares with the same term in other languages. */
  readonly concept?: string;
  /** BCP 47. */
  readonly lang: string;
}

/** One name of a term, unified. */
export interface Name {
  readonly term: Named;
  readonly written: string;
  /** In another language than the texts. */
  readonly isForeign: boolean;
  /** Of common words: what makes their plural, where that is all the forms they have. */
  readonly plural: 's' | undefined;
}

/** One way of writing the name of a term, or of several. */
export interface TermForm {
  /** What is looked for: unified, and in lower case unless `isExact`. */
  readonly pattern: string;
  /** Whether case matters. */
  readonly isExact: boolean;
  /** How directly it names them: `NAME`, `INFLECTED` or `FOREIGN`. */
  rank: number;
  /** The terms that are called so. */
  terms: Named | Named[];
  /** Their ids, once they were asked for. */
  ids: readonly string[] | undefined;
  /** The next form of the same beginning. */
  next: TermForm | undefined;
  /** How long its first word is; 0 where it begins with none. */
  readonly wordLength: number;
  readonly first: CharacterKind;
  readonly last: CharacterKind;
}

const NAME = 0;
const INFLECTED = 1;
const FOREIGN = 2;

/** How many units of a word no inflection changes, so that all forms of a name begin alike. */
const STEADY = 2;

/** Capitals and digits alone, perhaps with the s of a plural: `CI`, `K8S`, `APIs`. Elsewhere these letters are words. */
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}\p{M}&./+_-]+s?$/u;
/** Words that begin with no capital: of another language, they may well mean something else in this one. */
const COMMON = /^[\p{Ll}\p{M}\s'’-]+$/u;
/** Small letters before capitals: “reST” is no “rest”, “iOS” stays itself. */
const OWN_CASE = /^\p{Ll}+\p{Lu}/u;
/** In a language with small and large letters that needs no rules for them. */
const COMMON_WORDS = /^(?:[A-Za-z][a-z]+ )*[A-Za-z][a-z]{2,}$/;
const WORDS_ALONE = /^[a-z ]*[a-z]{2}$/;

/** As `ACRONYM`, as a text's own convention has it. */
export function isAcronym(name: string): boolean {
  return !WORDS_ALONE.test(name) && ACRONYM.test(name);
}

/** Gives each name of a term. @param language Of the texts, BCP 47. */
export function eachName(term: Named, language: string, use: (name: Name) => void): void {
  const {lang} = term;
  const isForeign = lang !== language && primary(lang) !== primary(language);
  const add = (name: string) => {
    const written = unified(name);
    if (!written || (isForeign && COMMON.test(written))) return;
    const plural = !isForeign && COMMON_WORDS.test(written) ? ending(written, lang) : undefined;
    use({term, written, isForeign, plural});
  };
  add(term.label);
  if (term.expansion) add(term.expansion);
  term.aliases.forEach(add);
  term.avoid?.forEach(add);
}

/** The terms that are called so. */
export function idsOf(form: TermForm): readonly string[] {
  return (form.ids ??= Array.isArray(form.terms) ? form.terms.map(({id}) => id) : [form.terms.id]);
}

/** Where forms are kept: all that have something in common, by the first of them. */
export interface FormShelf {
  /** The first of the forms among which this one belongs, the same for equal ones. */
  first(pattern: string, wordLength: number): TermForm | undefined;
  keep(pattern: string, first: TermForm): void;
}

/**
 * Puts every way in which texts of a language may write a name on a shelf, the longest first: of equally long ones that in the
 * texts' own language, and of these the one whose case counts. All forms of a name begin with the same two units.
 *
 * Names in another language count as they are written, if they have a capital or a script without: “Kubernetes” is the same in
 * all of them, and the French term “but” is no English word. A single letter counts as it is written, too.
 */
export function addForms(name: Name, shelf: FormShelf): void {
  if (name.plural) {
    addAsItIs(name, shelf);
    return addPlural(name, shelf);
  }
  const {term, written, isForeign} = name;
  const isExact = isForeign || written.length === 1 || isAcronym(written) || OWN_CASE.test(written);
  const pattern = isExact ? written : folded(written);
  addForm(shelf, pattern, isExact, isForeign ? FOREIGN : NAME, term);
  if (isForeign || written.length === 1) return;
  if (!isExact) {
    const start = pattern.slice(0, STEADY);
    for (const form of inflectionsOf(pattern, term.lang))
      if (form.startsWith(start)) addForm(shelf, form, false, INFLECTED, term);
  } else if (/\p{Lu}$/u.test(written)) addForm(shelf, `${written}s`, true, INFLECTED, term);
}

/** Of a name that has a `plural`: as it is. */
export function addAsItIs({term, written}: Name, shelf: FormShelf): void {
  addForm(shelf, written.toLowerCase(), false, NAME, term);
}

/** Of a name that has a `plural`: that. */
export function addPlural({term, written, plural}: Name, shelf: FormShelf): void {
  addForm(shelf, written.toLowerCase() + plural, false, INFLECTED, term);
}

function addForm(shelf: FormShelf, pattern: string, isExact: boolean, rank: number, term: Named): void {
  const wordLength = endOfLetters(pattern, 0);
  let first = shelf.first(pattern, wordLength);
  let before: TermForm | undefined;
  for (let form = first; form; form = form.next) {
    if (form.pattern === pattern && form.isExact === isExact) {
      if (form.rank < rank) return;
      if (form.rank === rank) return addTerm(form, term);
      // What one term is called is no form of another's name, and no word of a language that is not spoken here.
      if (before) before.next = form.next;
      else first = form.next;
      break;
    }
    before = form;
  }
  const added = describe(pattern, wordLength, isExact, rank, term);
  before = undefined;
  let next = first;
  while (next && !comesFirst(added, next)) {
    before = next;
    next = next.next;
  }
  added.next = next;
  if (before) before.next = added;
  shelf.keep(pattern, before ? first! : added);
}

function comesFirst(one: TermForm, other: TermForm): boolean {
  if (one.pattern.length !== other.pattern.length) return one.pattern.length > other.pattern.length;
  return one.rank === other.rank ? one.isExact && !other.isExact : one.rank < other.rank;
}

function addTerm(form: TermForm, term: Named): void {
  const terms = Array.isArray(form.terms) ? form.terms : [form.terms];
  // Of what is the same in many languages, none of which is spoken here, one is enough.
  if (terms.some(({id, concept}) => id === term.id || (concept && concept === term.concept))) return;
  form.terms = [...terms, term];
  form.ids = undefined;
}

function describe(pattern: string, wordLength: number, isExact: boolean, rank: number, term: Named): TermForm {
  const first = kindOf(pattern.charCodeAt(0));
  const last = kindOf(pattern.codePointAt(pattern.length - 1)!);
  return {pattern, isExact, rank, terms: term, ids: undefined, next: undefined, wordLength, first, last};
}

/** The language of a tag, without script or region. */
export function primary(language: string): string {
  const dash = language.indexOf('-');
  return (dash < 0 ? language : language.slice(0, dash)).toLowerCase();
}
