import {CommunityError} from '../model/errors.js';

/** How many versions are read at a time: each costs a read, once. */
export const VERSIONS_PER_PAGE = 20;

/** What versions of every kind have. */
interface Said {
  readonly meaning: number;
  readonly updatedAt: number;
}

/** A record as it was for a while. */
export interface Version<R extends Said> {
  /** How many changes it had seen: 0 is the first version. */
  readonly number: number;
  /** What it said, who wrote that and why. */
  readonly said: R;
  /** Since when it stands, in milliseconds since the epoch. */
  readonly since: number;
  /** Whether it came to mean something else with it. */
  readonly isNewMeaning: boolean;
}

/**
 * The versions of a record that keeps them, newest first, at most `VERSIONS_PER_PAGE` of them.
 *
 * @param newest The number of the version to begin with. After a page whose last version is not 0, the one before it.
 * @param read Reads an earlier version. It never changes, so what this device knows of it will do.
 * @throws {CommunityError} `offline`, or `not-found` when a version is missing.
 */
export async function versionsOf<R extends Said>(
  record: R & {readonly revision: number; readonly createdAt: number},
  read: (number: number) => Promise<R | undefined>,
  newest = record.revision,
): Promise<readonly Version<R>[]> {
  const oldest = Math.max(0, newest - VERSIONS_PER_PAGE + 1);
  const numbers = Array.from({length: newest - oldest + 1}, (_, i) => newest - i);
  // When a version was replaced, the next one began.
  const first = Math.max(0, oldest - 1);
  const kept = new Map<number, R>();
  const keep = async (number: number) => {
    const revision = await read(number);
    if (!revision) throw new CommunityError('not-found');
    kept.set(number, revision);
  };
  await Promise.all(
    numbers
      .concat(first)
      .filter((number, i, all) => number < record.revision && all.indexOf(number) === i)
      .map(keep),
  );
  return numbers.map((number): Version<R> => {
    const said: R = number === record.revision ? record : kept.get(number)!;
    const since = number === 0 ? record.createdAt : kept.get(number - 1)!.updatedAt;
    return {number, said, since, isNewMeaning: number > 0 && said.meaning === number};
  });
}
