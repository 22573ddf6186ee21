import {digestOf} from './digest.js';
import {integer, time, type RecordOf} from './schema.js';

/** As many posts as nobody writes in a year. */
const MOST = 1_000_000;

const posts = integer(0, MOST);

/**
 * How many posts one member wrote in a year, in each of its quarters and months, in UTC. It says of whom to nobody who does not ask
 * for one person by their id: the pulse reads of it how much of all was written by the few who wrote most.
 */
export const tallySchema = {
  total: posts,
  ...{q1: posts, q2: posts, q3: posts, q4: posts},
  ...{m1: posts, m2: posts, m3: posts, m4: posts, m5: posts, m6: posts},
  ...{m7: posts, m8: posts, m9: posts, m10: posts, m11: posts, m12: posts},
  /** The month of the latest, 1 to 12. */
  month: integer(1, 12),
  updatedAt: time(),
};

export type Tally = RecordOf<typeof tallySchema>;

/** What of a tally counts posts: all of the year, a quarter or a month. */
export type TallyField = Exclude<keyof Tally, 'month' | 'updatedAt'>;

export const TALLY_FIELDS = Object.keys(tallySchema).filter(
  (field): field is TallyField => field !== 'month' && field !== 'updatedAt',
);

/** The fields of a tally that a post counts in, by its month. */
export function talliedIn(month: number): readonly TallyField[] {
  return ['total', `q${Math.ceil(month / 3)}`, `m${month}`] as readonly TallyField[];
}

/** The id of a member's tallies: no name is in it, and no id of theirs. Repeated in `firestore.rules`. */
export function tallyIdOf(community: string, uid: string): string {
  return digestOf(`${community} ${uid}`);
}
