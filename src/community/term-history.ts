import {refs, type Stored} from '../model/records.js';
import {wordingIn, type TermRevision} from '../model/term.js';
import type {Community} from './community.js';
import {reviseTerm} from './glossary.js';
import {versionsOf, type Version} from './versions.js';

/** A term as it was for a while. */
export type TermVersion = Version<TermRevision>;

/**
 * The versions of a term, newest first, a page of them.
 *
 * @param newest See `versionsOf`, and what it throws.
 */
export function termHistory(
  {store}: Community,
  term: Stored<'term'>,
  newest?: number,
): Promise<readonly TermVersion[]> {
  return versionsOf<TermRevision>(term, (number) => store.get(refs.termRevision(term.id, number)), newest);
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
