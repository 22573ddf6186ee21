import {CommunityError} from '../model/errors.js';
import type {Stored} from '../model/records.js';
import {wordingIn, type PartialWording, type TermStatus, type Wording} from '../model/term.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';
import type {Community} from './community.js';
import {asSteward, reviseTerm, sameWording, shardsForTerms, tidyWording, writeTerm} from './glossary.js';
import {actor} from './membership.js';

/** A term as a file has it. What the file says nothing of stays as it is. */
export interface TermImport extends PartialWording {
  readonly id: string;
  readonly lang: string;
  /** Only for terms that are new here: an import never changes the status of one that is. */
  readonly status?: TermStatus | undefined;
}

/** What an import would do. */
export interface ImportPlan {
  readonly added: readonly (TermImport & Wording)[];
  readonly changed: readonly {readonly from: Stored<'term'>; readonly to: TermImport & Wording}[];
  readonly unchanged: number;
}

/** How many writes are under way at once: enough to hide the way to the server, few enough to stop soon. */
const WRITES_AT_ONCE = 8;

/** Compares a file with the glossary. Writes nothing. */
export async function planImport(
  {store}: Pick<Community, 'store'>,
  entries: readonly TermImport[],
): Promise<ImportPlan> {
  const known = new Map((await allTerms(store)).map((term) => [term.id, term]));
  const plan = {
    added: [] as ImportPlan['added'][number][],
    changed: [] as ImportPlan['changed'][number][],
    unchanged: 0,
  };
  for (const entry of entries) {
    const from = known.get(entry.id);
    const to = {...entry, ...tidyWording({...(from && wordingIn(from)), ...entry})};
    if (!from) plan.added.push(to);
    else if (sameWording(from, to)) plan.unchanged++;
    else plan.changed.push({from, to});
  }
  return plan;
}

/**
 * Carries out a plan. Stops at the first failure or when aborted; running it again goes on where it stopped.
 *
 * @param progress Called with the number of terms written so far.
 * @throws {CommunityError} `permission-denied` for anyone but a steward, before anything is written.
 */
export async function runImport(
  community: Community,
  plan: ImportPlan,
  {progress, signal}: {progress?: (done: number) => void; signal?: AbortSignal} = {},
): Promise<void> {
  const {joining, ...steward} = asSteward(await actor(community));
  const author = {...steward, joining: []};
  const shards = shardsForTerms(community);
  const writes = [
    ...plan.added.map((term) => async () => {
      await writeTerm(community, author, term.id, {...fieldsOf(term), shard: await shards.next()});
    }),
    ...plan.changed.map(
      ({from, to}) =>
        () =>
          reviseTerm(community, from, wordingIn(to)),
    ),
  ];
  let done = 0;
  const worker = async () => {
    for (let write = writes.shift(); write && !signal?.aborted; write = writes.shift()) {
      await write().catch((cause: unknown) => {
        writes.length = 0;
        throw CommunityError.from(cause);
      });
      progress?.(++done);
    }
  };
  if (joining.length) await community.store.commit(joining);
  // Also after a failure, writes under way are waited for: nothing is reported to have stopped that has not.
  const outcomes = await Promise.allSettled(Array.from({length: WRITES_AT_ONCE}, worker));
  const failure = outcomes.find(({status}) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failure) throw CommunityError.from(failure.reason);
}

async function allTerms(store: Store): Promise<Stored<'term'>[]> {
  const all: Stored<'term'>[] = [];
  const query = queries.terms();
  for (let page = await store.query(query); page.length;) {
    all.push(...page);
    page = page.length < query.limit! ? [] : await store.query({...query, after: page.at(-1)!});
  }
  return all;
}

function fieldsOf(term: TermImport & Wording) {
  return {...wordingIn(term), lang: term.lang, status: term.status ?? ('proposed' as const)};
}
