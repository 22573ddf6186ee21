/** How a word looks in the plural, or the singular of one that is given in the plural. Rules, not a dictionary. */
type Inflect = (word: string) => readonly string[];

interface Rules {
  readonly inflect: Inflect;
  /** Of a name of several words, which of them change together. */
  readonly changes: readonly ('first' | 'last' | 'all')[];
  /** How a word ends that may change with the last one of its name: an adjective in a title. */
  readonly agrees?: RegExp;
}

const LANGUAGES: Readonly<Record<string, Rules>> = {
  en: {inflect: english, changes: ['last']},
  fr: {inflect: french, changes: ['first', 'last', 'all']},
  de: {inflect: german, changes: ['last'], agrees: /^\p{L}{3,}e[rs]?$/iu},
  es: {inflect: spanish, changes: ['first', 'all']},
};

/** Words that have no plural of their own, and bind what follows to what they stand behind. */
const BINDS = /^(?:of|de|du|des|d'.*|à|en|del|la|los|las|para|con|sin)$/i;
const BINDS_WITHIN = / (?:of|de|du|des|d'[^ ]*|à|en|del|la|los|las|para|con|sin)(?: |$)/i;
/** An inflection changes at most so many units at the end of a word: `-iones` and `-ión`. */
export const CHANGING = 4;
/** English words that may take something else than an s. */
const IRREGULAR = /[yszxh]$/i;
const PLAIN = /^[a-z]+$/;
const LETTERS = /^[\p{L}\p{M}'-]+$/u;

/** The other forms of a name, at most two dozen. @param language BCP 47; there are rules for English, French, German, Spanish. */
export function inflectionsOf(name: string, language: string): readonly string[] {
  const rules = rulesOf(language);
  if (!rules) return [];
  const space = name.lastIndexOf(' ');
  if (space < 0) return inflected(name, rules.inflect);
  const words = name.split(' ');
  if (rules.agrees && agreesWith(words, rules.agrees)) return declined(words, rules.inflect);
  const bound = words.findIndex((word, i) => i > 0 && BINDS.test(word));
  if (bound < 0 && rules.changes.length === 1 && rules.changes[0] === 'last') {
    const rest = name.slice(0, space + 1);
    return inflected(name.slice(space + 1), rules.inflect).map((word) => rest + word);
  }
  return inflectedTogether(words, bound, rules);
}

/** The one letter that makes the only other form of words of small letters, if it takes no more than to look at their end. */
export function ending(words: string, language: string): 's' | undefined {
  if (rulesOf(language) !== LANGUAGES['en'] || IRREGULAR.test(words)) return undefined;
  return words.includes(' ') && BINDS_WITHIN.test(words) ? undefined : 's';
}

/** Whether all forms of a name are the same but for the end: the last `CHANGING` units, and what is added to them. */
export function changesAtEnd(name: string, language: string): boolean {
  const rules = rulesOf(language);
  if (!rules || !name.includes(' ')) return true;
  if (rules.agrees && agreesWith(name.split(' '), rules.agrees)) return false;
  return rules.changes.length === 1 && rules.changes[0] === 'last' && !BINDS_WITHIN.test(name);
}

const known = new Map<string, Rules | undefined>();

function rulesOf(language: string): Rules | undefined {
  let rules = known.get(language);
  if (rules || known.has(language)) return rules;
  if (!/^.{2}[a-z]/i.test(language)) rules = LANGUAGES[language.slice(0, 2).toLowerCase()];
  known.set(language, rules);
  return rules;
}

function inflectedTogether(words: readonly string[], bound: number, {inflect, changes}: Rules): string[] {
  const forms = new Set<string>();
  const changed = (places: readonly number[]) => {
    const variants = places.map((place) => inflected(words[place]!, inflect));
    if (variants.some((of) => !of.length)) return;
    for (let i = 0; i < Math.max(...variants.map((of) => of.length)); i++) {
      const form = [...words];
      places.forEach((place, at) => (form[place] = variants[at]![i] ?? variants[at]![0]!));
      forms.add(form.join(' '));
    }
  };
  if (bound > 0) changed([bound - 1]); // Points of presence, plans de contrôle.
  for (const which of changes) {
    if (which === 'first') changed([0]);
    else if (which === 'last') changed([words.length - 1]);
    else changed(words.flatMap((word, i) => (BINDS.test(word) ? [] : [i])));
  }
  forms.delete(words.join(' '));
  return [...forms];
}

function agreesWith(words: readonly string[], agrees: RegExp): boolean {
  return words.every((word, i) => i === words.length - 1 || agrees.test(word));
}

/** “Agile Entwicklung”, of which texts have “der agilen Entwicklung” and “agiler Entwicklungen”. */
function declined(words: readonly string[], inflect: Inflect): string[] {
  const stems = words.slice(0, -1).map((word) => word.replace(/[rs]$/i, ''));
  const last = words.at(-1)!;
  const others = inflected(last, inflect);
  const forms = ENDINGS.flatMap((ending) =>
    [last, ...(MANY.has(ending) ? others : [])].map((noun) => [...stems.map((stem) => stem + ending), noun].join(' ')),
  );
  return forms.filter((form) => form !== words.join(' '));
}

/** What follows the e of a German adjective, and of these what may stand before a plural or a genitive. */
const ENDINGS = ['', 'n', 'r', 's', 'm'];
const MANY = new Set(['', 'n', 'r']);

function inflected(word: string, inflect: Inflect): readonly string[] {
  return word.length > 2 && (PLAIN.test(word) || LETTERS.test(word)) ? inflect(word) : [];
}

function english(word: string): string[] {
  if (!IRREGULAR.test(word)) return [`${word}s`];
  if (/(?:[^aeiou]|qu)y$/i.test(word)) return [word.replace(/y$/i, 'ies')];
  if (/sis$/i.test(word)) return [word.replace(/is$/i, 'es')];
  if (/[^aeiou]ies$/i.test(word)) return [word.replace(/ies$/i, 'y')];
  if (/(?:s|x|z|ch|sh)es$/i.test(word)) return [word.replace(/es$/i, ''), word.replace(/s$/i, '')];
  if (/[^sui]s$/i.test(word)) return [word.replace(/s$/i, '')];
  if (/(?:i|e)x$/i.test(word)) return [`${word}es`, word.replace(/[ei]x$/i, 'ices')];
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return [`${word}es`];
  return [`${word}s`];
}

function french(word: string): string[] {
  if (/aux$/i.test(word)) return [word.replace(/aux$/i, 'al'), word.replace(/x$/i, '')];
  if (/[^s]s$|eux$/i.test(word)) return [word.replace(/[sx]$/i, '')];
  if (/[sxz]$/i.test(word)) return [];
  if (/al$/i.test(word)) return [word.replace(/al$/i, 'aux'), `${word}s`];
  return /(?:au|eu)$/i.test(word) ? [`${word}x`] : [`${word}s`];
}

function german(word: string): string[] {
  if (/(?:e[lrn]|chen|lein)$/i.test(word)) return [`${word}s`, ...(/n$/i.test(word) ? [] : [`${word}n`])];
  if (/in$/i.test(word)) return [`${word}nen`];
  if (/e$/i.test(word)) return [`${word}n`, `${word}s`];
  if (/(?:ung|heit|keit|schaft|tät|ion)$/i.test(word)) return [`${word}en`];
  return ['e', 'en', 'er', 's', 'es', 'ern'].map((ending) => word + ending);
}

function spanish(word: string): string[] {
  const stressed = /([áéíóú])([ns])$/i.exec(word);
  if (stressed) return [word.slice(0, -2) + stressed[1]!.normalize('NFD')[0]! + stressed[2]! + 'es'];
  if (/iones$/i.test(word)) return [word.replace(/iones$/i, 'ión')];
  if (/[aeiouáéó]s$/i.test(word))
    return [word.replace(/s$/i, ''), ...(/es$/i.test(word) ? [word.replace(/es$/i, '')] : [])];
  if (/z$/i.test(word)) return [word.replace(/z$/i, 'ces')];
  return [/[aeiouáéó]$/i.test(word) ? `${word}s` : `${word}es`];
}
