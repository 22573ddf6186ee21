/** Two to eight capitals and digits that stand alone, the first one a letter. */
const ACRONYM = /(?<![\p{L}\p{N}_@#./-])\p{Lu}[\p{Lu}\p{N}]{1,7}(?:s(?=\P{L}|$))?(?![\p{L}\p{N}_@])/gu;
/** What everybody writes so and nobody asks about; Roman numbers. */
const PLAIN = /^(?:OK|PS|NB|TO(?:DO)?|FYI|ASAP|FAQ|AM|PM|UTC|URL|PDF|[IVXLC]+)$/;
/** With more of them, somebody writes in capitals. */
const MOST = 6;

/**
 * The acronyms in a text, as readers would take them: none in a text that is written in capitals.
 *
 * @param text As it is read, without Markdown.
 */
export function acronymsIn(text: string): string[] {
  const found = Array.from(text.matchAll(ACRONYM), ([name]) => name.replace(/s$/, ''));
  const acronyms = [...new Set(found)].filter((name) => !PLAIN.test(name));
  return acronyms.length > MOST ? [] : acronyms;
}
