import {Formats} from '../context/formats.js';
import {languageOf} from '../glance/key.js';
import ar from '../locales/first/ar.js';
import de from '../locales/first/de.js';
import en, {type FirstWords} from '../locales/first/en.js';
import es from '../locales/first/es.js';
import fr from '../locales/first/fr.js';
import ja from '../locales/first/ja.js';

const LANGUAGES: Readonly<Record<string, FirstWords>> = {ar, de, en, es, fr, ja};

export interface Words {
  readonly words: FirstWords;
  readonly formats: Formats;
}

/** The first words, and the numbers and times, of the language that an element stands in. */
export function wordsAt(element: Element): Words {
  const language = languageOf(element) || 'en';
  const [base = ''] = language.toLowerCase().split('-');
  const isSpoken = Object.hasOwn(LANGUAGES, base);
  // As `Localization` has it: dates follow the region that the page names, unless we do not speak its language.
  return {words: isSpoken ? LANGUAGES[base]! : en, formats: Formats.for(isSpoken ? language : 'en')};
}
