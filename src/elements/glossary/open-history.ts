import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {dialogOnDemand} from '../shared/on-demand.js';

/** Opens the versions of a term, which are loaded for the few who look. @returns Why they cannot be opened. */
export async function openHistory(
  host: LitElement,
  community: Community,
  term: Stored<'term'>,
): Promise<CommunityError | undefined> {
  const load = async () => (await import('./term-history.js')).TermHistoryElement;
  try {
    void (await dialogOnDemand(host, 'praxis-term-history', load))?.open(community, term);
    return undefined;
  } catch (cause) {
    return new CommunityError('offline', {cause});
  }
}
