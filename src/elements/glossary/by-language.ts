import type {Formats} from '../../context/formats.js';
import type {TermEntry} from '../../model/term.js';

/** Terms by name: those in the reader's language before others, which they may not read. */
export function byLanguage(terms: readonly TermEntry[], home: string, formats: Formats): TermEntry[] {
  const names = new Map<string, string>();
  for (const {lang} of terms) names.set(lang, lang === home ? '' : formats.languageName(lang));
  const nameOf = ({lang}: TermEntry) => names.get(lang)!;
  return [...terms].sort(
    (a, b) => (a.lang === b.lang ? 0 : formats.compare(nameOf(a), nameOf(b))) || formats.compare(a.label, b.label),
  );
}
