import {CommunityError} from '../model/errors.js';
import {refs, type Stored} from '../model/records.js';
import {wordingIn, type TermRevision} from '../model/term.js';
import type {Community} from './community.js';
import {reviseTerm} from './glossary.js';

/** How many versions are read at a time: each costs a read, once. */
export const VERSIONS_PER_PAGE = 20;

/** A term as it was for a while. */
export interface TermVersion {
  /** How many changes it had seen: 0 is the first version. */
  readonly number: number;
  /** What it said, who wrote that and why. */
  readonly said: TermRevision;
  /** Since when it stands, in milliseconds since the epoch. */
  readonly since: number;
  /** Whether it came to mean something else with it. */
  readonly isNewMeaning: boolean;
}

/**
 * The versions of a term, newest first, at most `VERSIONS_PER_PAGE` of them.
 *
 * @param newest The number of the version to begin with. After a page whose last version is not 0, the one before it.
 * @throws {CommunityError} `offline`, or `not-found` when a version is missing.
 */
export async function termHistory(
  {store}: Community,
  term: Stored<'term'>,
  newest = term.revision,
): Promise<readonly TermVersion[]> {
  const oldest = Math.max(0, newest - VERSIONS_PER_PAGE + 1);
  const numbers = Array.from({length: newest - oldest + 1}, (_, i) => newest - i);
  // When a version was replaced, the next one began.
  const first = Math.max(0, oldest - 1);
  const kept = new Map<number, TermRevision>();
  const read = async (number: number) => {
    // A version never changes, so what this device knows of it will do.
    const revision = await store.get(refs.termRevision(term.id, number));
    if (!revision) throw new CommunityError('not-found');
    kept.set(number, revision);
  };
  await Promise.all(
    numbers
      .concat(first)
      .filter((number, i, all) => number < term.revision && all.indexOf(number) === i)
      .map(read),
  );
  return numbers.map((number): TermVersion => {
    const said: TermRevision = number === term.revision ? term : kept.get(number)!;
    const since = number === 0 ? term.createdAt : kept.get(number - 1)!.updatedAt;
    return {number, said, since, isNewMeaning: number > 0 && said.meaning === number};
  });
}

/** The names of those who look after a term in some of its versions, by uid. Whoever is no member is left out. */
export async function stewardNames(
  {store}: Community,
  versions: readonly TermVersion[],
): Promise<ReadonlyMap<string, string>> {
  const uids = [...new Set(versions.map(({said}) => said.steward).filter(Boolean))];
  const members = await Promise.all(uids.map((uid) => store.get(refs.member(uid)).catch(() => undefined)));
  return new Map(members.flatMap((member) => (member ? [[member.id, member.name]] : [])));
}

/**
 * Gives a term the wording of an earlier version again, as a new one: what stands now stays in the history.
 *
 * @param read The term as the reader saw it.
 * @param note Why.
 * @throws What `reviseTerm` throws.
 */
export async function restoreVersion(
  community: Community,
  read: Stored<'term'>,
  {said}: TermVersion,
  note: string,
): Promise<void> {
  const changesMeaning = said.meaning !== read.meaning;
  await reviseTerm(community, read, wordingIn(said), {note, changesMeaning});
}
