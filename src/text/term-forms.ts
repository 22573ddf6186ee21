import {endOfLetters, folded, kindOf, unified, type CharacterKind} from './characters.js';
import {inflectionsOf} from './inflections.js';

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
  ids: readonly string[];
  terms: readonly Named[];
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
const WORDS_ALONE = /^[a-z ]*[a-z]{2}$/;

/** As `ACRONYM`, as a text's own convention has it. */
export function isAcronym(name: string): boolean {
  return !WORDS_ALONE.test(name) && ACRONYM.test(name);
}

/** What a term is called. @param language Of the texts, BCP 47. */
export function namesOf(term: Named, language: string): Name[] {
  const {label, aliases, avoid = [], expansion} = term;
  const isForeign = primary(term.lang) !== primary(language);
  const names: Name[] = [];
  for (const name of expansion ? [label, expansion, ...aliases, ...avoid] : [label, ...aliases, ...avoid]) {
    const written = unified(name);
    if (written && !(isForeign && COMMON.test(written))) names.push({term, written, isForeign});
  }
  return names;
}

/**
 * Puts every way in which texts of a language may write a name into lists, the longest first: of equally long ones that in the
 * texts' own language, and of these the one whose case counts. All forms of a name begin with the same two units.
 *
 * Names in another language count as they are written, if they have a capital or a script without: “Kubernetes” is the same in
 * all of them, and the French term “but” is no English word. A single letter counts as it is written, too.
 *
 * @param listOf The list for a pattern; the same for equal ones.
 */
export function addForms({term, written, isForeign}: Name, listOf: (pattern: string) => TermForm[]): void {
  const isExact = isForeign || written.length === 1 || isAcronym(written);
  const pattern = isExact ? written : folded(written);
  const add = (form: string, rank: number) => addForm(listOf(form), form, isExact, rank, term);
  add(pattern, isForeign ? FOREIGN : NAME);
  if (isForeign || written.length === 1) return;
  if (!isExact) {
    const start = pattern.slice(0, STEADY);
    for (const form of inflectionsOf(pattern, term.lang)) if (form.startsWith(start)) add(form, INFLECTED);
  } else if (/\p{Lu}$/u.test(written)) add(`${written}s`, INFLECTED);
}

function addForm(list: TermForm[], pattern: string, isExact: boolean, rank: number, term: Named): void {
  let place = list.length;
  for (; place > 0; place--) {
    const other = list[place - 1]!;
    if (other.pattern.length > pattern.length) break;
    if (other.pattern === pattern && other.isExact === isExact) {
      if (other.rank < rank) return;
      if (other.rank === rank) return addTerm(other, term);
      // What one term is called is no form of another's name, and no word of a language that is not spoken here.
      list.splice(place - 1, 1);
    }
  }
  const form = describe(pattern, isExact, rank, term);
  place = list.length;
  while (place > 0 && comesFirst(form, list[place - 1]!)) place--;
  list.splice(place, 0, form);
}

function comesFirst(one: TermForm, other: TermForm): boolean {
  if (one.pattern.length !== other.pattern.length) return one.pattern.length > other.pattern.length;
  return one.rank === other.rank ? one.isExact && !other.isExact : one.rank < other.rank;
}

function addTerm(form: TermForm, term: Named): void {
  // Of what is the same in many languages, none of which is spoken here, one is enough.
  if (form.terms.some(({id, concept}) => id === term.id || (concept && concept === term.concept))) return;
  form.terms = [...form.terms, term];
  form.ids = [...form.ids, term.id];
}

function describe(pattern: string, isExact: boolean, rank: number, term: Named): TermForm {
  const first = kindOf(pattern.charCodeAt(0));
  const last = kindOf(pattern.codePointAt(pattern.length - 1)!);
  return {pattern, isExact, rank, ids: [term.id], terms: [term], wordLength: endOfLetters(pattern, 0), first, last};
}

function primary(language: string): string {
  const dash = language.indexOf('-');
  return (dash < 0 ? language : language.slice(0, dash)).toLowerCase();
}
