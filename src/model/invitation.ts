import {id, idOrNone, integer, line, time, type RecordOf} from './schema.js';

/** How many people one invitation can bring in. */
export const MAX_INVITED = 1000;

/** For how long an invitation can hold, in milliseconds. */
export const MAX_INVITATION_AGE = 366 * 24 * 60 * 60 * 1000;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 26; // 130 random bits.

/** A way in for whoever knows its code, which is its id. */
export const invitationSchema = {
  /** What it is for, as its maker notes. */
  note: line(0, 200),
  createdBy: id(),
  /** Their name at the time. */
  byline: line(1, 80),
  /** Taken back, it ends at that moment. */
  expiresAt: time(),
  limit: integer(1, MAX_INVITED),
  /** How many came with it. Moves by one, with the person that `last` names. */
  used: integer(0, MAX_INVITED),
  last: idOrNone(),
  createdAt: time(),
  updatedAt: time(),
};

export type Invitation = RecordOf<typeof invitationSchema>;

/** A code that nobody guesses. */
export function createInvitationCode(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(CODE_LENGTH)), (byte) => ALPHABET[byte % 32]!).join('');
}

/** Whether an invitation still lets somebody in. */
export function isOpenInvitation({expiresAt, used, limit}: Invitation, now = Date.now()): boolean {
  return now < expiresAt && used < limit;
}
