const NUMERONYM = /^\p{L}\d{1,2}\p{L}$/u;

/** Shorter words have numeronyms that nobody writes and too many words share. */
const MIN_WORD_LENGTH = 5;

/** Whether it is a word whose middle is counted, not written: `k8s`, `i18n`. */
export function isNumeronym(word: string): boolean {
  return NUMERONYM.test(word);
}

/** `k8s` for `kubernetes`, or undefined for a word too short to have one. */
export function numeronymOf(word: string): string | undefined {
  const letters = [...word];
  if (letters.length < MIN_WORD_LENGTH || !/^[\p{L}\p{M}]+$/u.test(word)) return undefined;
  return `${letters[0]}${letters.length - 2}${letters.at(-1)}`;
}

/** The words of a vocabulary by their numeronyms. */
export function wordsByNumeronym(vocabulary: Iterable<string>): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const word of vocabulary) {
    const numeronym = numeronymOf(word);
    if (!numeronym) continue;
    const same = words.get(numeronym);
    if (same) same.push(word);
    else words.set(numeronym, [word]);
  }
  return words;
}
