import {termIdOf} from '../../model/ids.js';
import {TERM_LIMITS, type TermEntry} from '../../model/term.js';
import {oneLine} from '../../text/one-line.js';

/** The term that has this name in this language already. */
export function termCalled(terms: readonly TermEntry[], name: string, lang: string): TermEntry | undefined {
  const label = oneLine(name);
  if (!label || label.length > TERM_LIMITS.label) return undefined;
  const id = termIdOf(label, lang);
  const isSame = (term: TermEntry) => term.lang === lang && isSameName(term.label, label);
  return terms.find((term) => term.id === id || isSame(term));
}

/** How an emoji is to be drawn: another one for nobody. */
const DRAWN = /[\uFE0E\uFE0F]/g;

/** Whether two names differ by case, spaces and what cannot be seen alone. */
export function isSameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** The same for all that `isSameName` takes for one. */
export function plainName(name: string): string {
  return oneLine(name).replace(DRAWN, '').toLowerCase();
}
