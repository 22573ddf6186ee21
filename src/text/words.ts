/** "C++", "C#" and "F#" are words, and so is each picture of an emoji, whatever its colour; © and ® are not. */
const RUN = /[\p{L}\p{N}\p{M}]+(?:\+\+|#)?|(?![©®])\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu;

/** Scripts that write without spaces between words. */
const SPACELESS =
  /(?:(?![\p{P}\p{S}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])+/gu;
/** Quicker: most texts have nothing from Thai on. */
const MAY_BE_SPACELESS = /[\u0E00-\uFFFF]/;

const ARABIC_ARTICLE = /^[وبكف]?ال(?=[\u0620-\u064A]{3})/;
const HYPHEN = /^[-‐-―_./'’·]$/;

/** Names up to this length are also found when typed with a space or hyphen more, or fewer. */
export const MAX_NAME_LENGTH = 80;
const MAX_JOINED_WORDS = 5;

/** Words of questions, left out of a query that has others. */
const STOP_WORDS = new Set(
  (
    'a an the of to for in is are what how why who le la les un une des du de qu que quoi est ce comment ' +
    'el los las una es como cual der die das ein eine was ist wie wer'
  ).split(' '),
);

/** Part of a query: a word, or characters of a script without spaces, of which all pairs must be there. */
export interface QueryWord {
  readonly text: string;
  /** The terms of the pairs. Undefined for a word. */
  readonly pairs?: readonly string[];
}

/** What a folded text is found by: its words, words joined, and pairs of characters where words have no spaces. */
export function indexTerms(folded: string): string[] {
  const isName = folded.length <= MAX_NAME_LENGTH;
  const terms: string[] = [];
  const words: string[] = [];
  let previousEnd = -1;
  for (const {text, isSpaceless, start} of runsOf(folded)) {
    if (isSpaceless) {
      terms.push(...pairsOf(text), lastOf(text));
      previousEnd = -1;
      continue;
    }
    const word = withoutArticle(text);
    const gap = previousEnd < 0 ? '' : folded.slice(previousEnd, start);
    terms.push(word);
    if (HYPHEN.test(gap) || (isName && gap === ' ')) terms.push(words.at(-1)! + word);
    words.push(word);
    previousEnd = start + text.length;
  }
  return isName && words.length > 2 && words.length <= MAX_JOINED_WORDS ? [...terms, words.join('')] : terms;
}

/** The words of a folded query. */
export function queryWords(folded: string): QueryWord[] {
  const words = runsOf(folded).map(({text, isSpaceless}): QueryWord => {
    if (!isSpaceless) return {text: withoutArticle(text)};
    return {text, pairs: isOneCharacter(text) ? [lastOf(text)] : pairsOf(text)};
  });
  const telling = words.filter(({text}) => !STOP_WORDS.has(text));
  return telling.length ? telling : words;
}

/** The same words with two neighbours joined, each in turn, and with all joined: "micro services" is "microservices". */
export function joinings(words: readonly QueryWord[]): QueryWord[][] {
  if (words.length < 2 || words.length > MAX_JOINED_WORDS || words.some(({pairs}) => pairs)) return [];
  const join = (some: readonly QueryWord[]): QueryWord => ({text: some.map(({text}) => text).join('')});
  const pairs = words
    .slice(1)
    .map((_, index) => [...words.slice(0, index), join(words.slice(index, index + 2)), ...words.slice(index + 2)]);
  return words.length > 2 ? [...pairs, [join(words)]] : pairs;
}

export function isOneCharacter(text: string): boolean {
  return [...text].length === 1;
}

interface Run {
  readonly text: string;
  readonly isSpaceless: boolean;
  readonly start: number;
}

function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(RUN)).flatMap(({0: text, index}) => splitByScript(text, index));
}

/** "kubernetesの設定" is a word and a run without spaces. */
function splitByScript(text: string, start: number): Run[] {
  const whole = {text, isSpaceless: false, start};
  if (!MAY_BE_SPACELESS.test(text)) return [whole];
  const runs: Run[] = [];
  let end = 0;
  for (const {0: spaceless, index} of text.matchAll(SPACELESS)) {
    if (index > end) runs.push({text: text.slice(end, index), isSpaceless: false, start: start + end});
    runs.push({text: spaceless, isSpaceless: true, start: start + index});
    end = index + spaceless.length;
  }
  if (!runs.length) return [whole];
  return end < text.length ? [...runs, {text: text.slice(end), isSpaceless: false, start: start + end}] : runs;
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run, encode);
  return characters.slice(1).map((character, index) => `.${characters[index]!}${character}`);
}

/** Found by itself: every other character is the beginning of a pair. */
function lastOf(run: string): string {
  return `.${encode([...run].at(-1)!)}`;
}

/** In letters of which there are few: the index is a tree, and slow where thousands of branches leave one knot. */
function encode(character: string): string {
  return character.codePointAt(0)!.toString(36).padStart(4, '0');
}

/** Arabic writes "the", and "and", "with", "like" before it, as part of the word. */
function withoutArticle(word: string): string {
  return word.replace(ARABIC_ARTICLE, '');
}
