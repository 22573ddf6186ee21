import {refs} from '../model/records.js';
import {MAX_TERMS_USED, useOfPage, useOfThread} from '../model/use.js';
import {addToSet, serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';

/** A place where terms are used. */
export interface UsePlace {
  /** The key of the page, '' for a conversation that stands on the board alone. */
  readonly key: string;
  readonly title: string;
  /** The conversation, '' for a page. */
  readonly thread: string;
}

/**
 * Notes that terms are used somewhere, for the links back from them. Only members do, and it says nothing of failures: the
 * next one to come by notes it.
 *
 * @returns Whether it is noted.
 */
export async function noteUses(community: Community, place: UsePlace, terms: readonly string[]): Promise<boolean> {
  const {store, viewer} = community;
  if (!viewer || viewer.guest || !terms.length) return false;
  const {key, thread} = place;
  const ref = refs.use(thread ? useOfThread(thread) : useOfPage(key));
  try {
    const [member, known] = await Promise.all([store.get(refs.member(viewer.uid)), store.get(ref)]);
    if (member?.status !== 'active') return false;
    const fresh = terms.filter((term) => !known?.terms.includes(term));
    const added = fresh.slice(0, MAX_TERMS_USED - (known?.terms.length ?? 0));
    const title = place.title.trim().slice(0, 200) || key.slice(0, 200);
    if (!added.length) return true;
    const data = {key, title, thread, terms: addToSet(...added), updatedAt: serverTime()};
    await commitAs(community, viewer.uid, [{type: 'merge', ref, data}]);
    return true;
  } catch {
    return false;
  }
}
