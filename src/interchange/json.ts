import {ImportError} from './import-error.js';

/**
 * Parses JSON, with or without a byte order mark.
 *
 * @param reviver As that of `JSON.parse`.
 * @throws {ImportError} `not-json`, with the place if the engine's message has it.
 */
export function parseJson(text: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown {
  const source = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(source, reviver);
  } catch (cause) {
    throw new ImportError([{code: 'not-json', ...placeIn(source, String(cause))}], {cause});
  }
}

/** Firefox says the line, Chromium the offset or that the text ended, WebKit neither. */
function placeIn(source: string, message: string): {line?: number; column?: number} {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return {line: Number(place[1]), column: Number(place[2])};
  const position =
    /position (\d+)/.exec(message)?.[1] ?? (/end of (?:JSON|data)/i.test(message) ? source.length : undefined);
  if (position === undefined) return {};
  const before = source.slice(0, Number(position)).split('\n');
  return {line: before.length, column: before.at(-1)!.length + 1};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
