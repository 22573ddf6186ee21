import {shorten} from '../text/shorten.js';

/** The fields that name other terms. */
export const LINKS = ['broader', 'related'] as const;

const MAX_SHOWN_LENGTH = 80;
const MAX_SLUG_LENGTH = 64;
const NOT_IN_A_LINE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** One line: no control characters, none that reorder text, single spaces. */
export function line(text: string): string {
  return text.replace(NOT_IN_A_LINE, ' ').replace(/\s+/g, ' ').trim();
}

/** What a file has as a list, or as its only item. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** `service-mesh` in English, `service-mesh-fr` in French; undefined when nothing is left to make an id of. */
export function slugId(slug: unknown, lang: string): string | undefined {
  if (typeof slug !== 'string' && typeof slug !== 'number') return undefined;
  const suffix = lang === 'en' ? '' : `-${lang}`;
  const words = String(slug)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return words
    ? words
        .join('-')
        .slice(0, MAX_SLUG_LENGTH - suffix.length)
        .replace(/-$/, '') + suffix
    : undefined;
}

/** A value of a file as a message shows it. Not as JSON: a file may nest deeper than that can be written. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : shorten(String(value), MAX_SHOWN_LENGTH);
}
