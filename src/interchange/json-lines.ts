const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LINE_BREAK = 0x0a;
const SPACE = 0x20;

/**
 * The lines on which the entries of a list begin: of the list that a text of JSON is, or that its object has under a key.
 *
 * @param json A text that `JSON.parse` takes.
 * @returns From 1, one for each entry; undefined where entries share a line, for which their numbers say more.
 */
export function linesOfEntries(json: string, key: string): readonly number[] | undefined {
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  /** How deep the entries of the list are: 0 while it is not known, or is over. */
  let inside = 0;
  let isExpected = false;
  let word = '';
  let isOfKey = false;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === LINE_BREAK) line++;
    if (unit <= SPACE || unit === 0xfeff) continue;
    if (isExpected && unit !== CLOSE_LIST) lines.push(line);
    isExpected = false;
    if (unit === QUOTE) {
      const end = endOfString(json, at);
      if (depth === 1 && inside === 0) word = json.slice(at, end);
      at = end - 1;
    } else if (unit === COLON) {
      isOfKey = depth === 1 && inside === 0 && (JSON.parse(word) as string) === key;
      continue;
    } else if (unit === OPEN || unit === OPEN_LIST) {
      depth++;
      if (unit === OPEN_LIST && (depth === 1 || (depth === 2 && isOfKey))) {
        inside = depth;
        lines = []; // Of a key that is there twice, the last one counts.
        isExpected = true;
      }
    } else if (unit === CLOSE || unit === CLOSE_LIST) {
      if (depth === inside) inside = 0;
      depth--;
    } else if (unit === COMMA) {
      isExpected = inside > 0 && depth === inside;
    }
    isOfKey = false;
  }
  return line > 1 && lines.every((one, i) => one !== lines[i - 1]) ? lines : undefined;
}

/** Behind its closing quotation mark. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}
