import type {Viewer} from '../../model/viewer.js';

const MAX_NAME_LENGTH = 80;
const NOT_IN_A_NAME = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** What an identity provider says of a person. */
interface Account {
  readonly uid: string;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly isGuest?: boolean;
}

/** Who an account belongs to. Without a name, the address suggests one; without that, the name is ''. */
export function viewerOf({uid, name, email, isGuest}: Account): Viewer {
  return {
    uid,
    name: tidy(name ?? '') || tidy(nameIn(email ?? '')),
    ...(email && {email}),
    ...(isGuest && {guest: true}),
  };
}

/** `ada.lovelace@example.com` is probably Ada Lovelace. */
function nameIn(email: string): string {
  const words = email
    .replace(/@.*/, '')
    .replace(/\+.*/, '')
    .split(/[._-]+/);
  return words
    .filter(Boolean)
    .map((word) => word[0]!.toLocaleUpperCase() + word.slice(1))
    .join(' ');
}

function tidy(name: string): string {
  const line = name.replace(NOT_IN_A_NAME, ' ').replace(/\s+/g, ' ').trim();
  // Half of a character may be left at the end.
  return line
    .slice(0, MAX_NAME_LENGTH)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
