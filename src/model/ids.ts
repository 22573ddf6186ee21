import {digestOf} from './digest.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 9; // 45 bits of milliseconds: until the year 3084.
const RANDOM_LENGTH = 11; // 55 random bits in the same millisecond.

/** Length of every id made by `createId`. Equal lengths let a path of ids sort as a tree. */
export const ID_LENGTH = TIME_LENGTH + RANDOM_LENGTH;

/**
 * A fresh id, safe to create offline. Ids sort by the time they were made (Crockford base 32).
 *
 * Uses `getRandomValues` because `randomUUID` does not exist on the plain http that many intranets still serve.
 */
export function createId(now = Date.now()): string {
  let time = '';
  for (let rest = Math.floor(now), i = 0; i < TIME_LENGTH; i++, rest = Math.floor(rest / 32))
    time = ALPHABET[rest % 32]! + time;
  const random = Array.from(crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH)), (byte) => ALPHABET[byte % 32]!);
  return time + random.join('');
}

/** By how much clocks of devices that people work with may be wrong, in milliseconds. Beyond that, an id means harm. */
const MOST_AHEAD = 7 * 24 * 60 * 60 * 1000;

/**
 * A fresh id that sorts after another one, though the clock of the device that made that was fast, or the one of this device is
 * slow: so what is said last stands last.
 */
export function createIdAfter(id: string, now = Date.now()): string {
  const after = timeOf(id) + 1;
  return createId(after > now && after - now <= MOST_AHEAD ? after : now);
}

/** The time in an id made by `createId`, in milliseconds. */
export function timeOf(id: string): number {
  return [...id.slice(0, TIME_LENGTH)].reduce((sum, character) => sum * 32 + ALPHABET.indexOf(character), 0);
}

/**
 * The id of a thread that begins at a page: one at a time.
 *
 * Derived from the page's key, so that two people who write first at the same moment write in the same thread, and
 * so that the rules can check that nobody binds another key to it.
 *
 * @param generation How many began there before: all of them were moved away since.
 */
export function threadIdOf(key: string, generation = 0): string {
  return `k-${digestOf(key)}${generation ? `-${generation}` : ''}`;
}

/** Which of the threads that began at its page one is; 0 for the first, and for one that began on the board. */
export function generationOf(thread: string): number {
  return Number(/^k-[0-9a-f]+-(\d+)$/.exec(thread)?.[1] ?? 0);
}

/** Which document of the index of conversations has a thread's entry: a hexadecimal digit. Repeated in the rules. */
export function shardOfThread(id: string): string {
  return digestOf(id)[0]!;
}

/** The id of a person who only has a name: the same name is the same person in this browser. */
export function localUid(name: string): string {
  return `local-${digestOf(name.trim().toLowerCase()).slice(0, 20)}`;
}

/** The id of the record of somebody who has not come yet: of their address, which itself is kept nowhere. Repeated in the rules. */
export function knownIdOf(email: string): string {
  return `k-${digestOf(email.trim().toLowerCase()).slice(0, 40)}`;
}

/** Whether an id is that of somebody who has not come yet. */
export function isKnownId(uid: string): boolean {
  return /^k-[0-9a-f]{40}$/.test(uid);
}

/** Turns a name into part of an id: lower case, words joined by hyphens, at most 64 units. Keeps every script. */
export function slugOf(label: string): string {
  const slug = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // The cut may leave a hyphen at the end, or half a character.
  return slug.slice(0, 64).replace(/[\p{Surrogate}-]+$/u, '');
}

const CHARTER = 'charter:';

/** The key of the conversation about a version of the charter. */
export const keyOfCharter = (number: number): string => `${CHARTER}${number}`;

const TERM = 'term:';

/** The key of the conversation about a term. */
export const keyOfTerm = (id: string): string => `${TERM}${id}`;
export const isKeyOfTerm = (key: string): boolean => key.startsWith(TERM);

const PRIORITY = 'priority:';

/** The key of the conversation about a priority, through all the seasons for which it is renewed. @param root See `prioritySchema`. */
export const keyOfPriority = (root: string): string => `${PRIORITY}${root}`;

const NOTE = 'note:';

/** The key of the conversation about a note. */
export const keyOfNote = (id: string): string => `${NOTE}${id}`;

/** Whether a conversation is about a term, a note, a priority or the charter, which are no pages that move. */
export const isKeyOfMatter = (key: string): boolean =>
  isKeyOfTerm(key) || [NOTE, CHARTER, PRIORITY].some((matter) => key.startsWith(matter));

/** The id of a term: one term a name and language. */
export function termIdOf(label: string, language: string): string {
  const slug = slugOf(label) || createId();
  return language === 'en' ? slug : `${slug}-${language}`;
}
