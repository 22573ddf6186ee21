import {folded, kindOf, SPACED, unified, type CharacterKind} from './characters.js';
import {inflectionsOf} from './inflections.js';

/** A term as far as texts can name it. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** BCP 47. */
  readonly lang: string;
}

/** One way of writing the name of a term, or of several. */
export interface TermForm {
  /** What is looked for: unified, and in lower case unless `isExact`. */
  readonly pattern: string;
  /** Whether case matters. */
  readonly isExact: boolean;
  /** The terms that are called so. */
  readonly ids: readonly string[];
  /** How long its first word is; 0 where it begins with none. */
  readonly wordLength: number;
  readonly first: CharacterKind;
  readonly last: CharacterKind;
}

/** Capitals and digits alone, perhaps with the s of a plural: `CI`, `K8S`, `APIs`. Elsewhere these letters are words. */
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}\p{M}&./+_-]+s?$/u;

/** As `ACRONYM`, as a text's own convention has it. */
export function isAcronym(name: string): boolean {
  return ACRONYM.test(name);
}

/**
 * Every way in which texts of a language may write the names of terms.
 *
 * Names in another language count as they are written: the French term “but” is no English word, and “Kubernetes” is the same
 * in all of them.
 */
export function formsOf(terms: readonly Named[], language: string): TermForm[] {
  const forms = new Map<string, {form: Omit<TermForm, 'ids'>; ids: Set<string>; isInflected: boolean}>();
  const add = (id: string, written: string, isExact: boolean, isInflected: boolean) => {
    const pattern = isExact ? written : folded(written);
    const key = `${isExact} ${pattern}`;
    const known = forms.get(key);
    // What one term is called is no form of another's name.
    if (!known || (known.isInflected && !isInflected))
      forms.set(key, {form: describe(pattern, isExact), ids: new Set([id]), isInflected});
    else if (known.isInflected === isInflected) known.ids.add(id);
  };
  const here = primary(language);
  for (const {id, label, aliases, lang} of terms) {
    for (const name of [label, ...aliases]) {
      const written = unified(name);
      if (!written) continue;
      const isForeign = primary(lang) !== here;
      const isExact = isForeign || isAcronym(written);
      add(id, written, isExact, false);
      if (isForeign) continue;
      if (isExact && /\p{Lu}$/u.test(written)) add(id, `${written}s`, true, true);
      if (!isExact) for (const form of inflectionsOf(written, lang)) add(id, form, false, true);
    }
  }
  return [...forms.values()].map(({form, ids}) => ({...form, ids: [...ids]}));
}

function describe(pattern: string, isExact: boolean): Omit<TermForm, 'ids'> {
  const first = kindOf(pattern.charCodeAt(0));
  const last = kindOf(pattern.codePointAt(pattern.length - 1)!);
  let wordLength = 0;
  while (kindOf(pattern.charCodeAt(wordLength)) === SPACED) wordLength++;
  return {pattern, isExact, wordLength, first, last};
}

function primary(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase();
}
