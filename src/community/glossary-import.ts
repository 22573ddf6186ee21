import {CommunityError} from '../model/errors.js';
import {refs, type Stored} from '../model/records.js';
import {wordingIn} from '../model/term.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {asSteward, reviseTerm, shardsForTerms, writeTerm} from './glossary.js';
import type {ImportPlan, PlannedTerm} from './import-plan.js';
import {actor} from './membership.js';

/** What an import wrote of one term, so that it can be taken back. */
export interface WrittenTerm {
  readonly id: string;
  /** The term before; undefined for a new one. */
  readonly from?: Stored<'term'>;
  /** Whether it was retired before. */
  readonly returns?: boolean | undefined;
}

/** How many writes are under way at once: enough to hide the way to the server, few enough to stop soon. */
const WRITES_AT_ONCE = 8;

/**
 * Carries out a plan. Stops at the first failure or when aborted; planning and running it again goes on where it stopped.
 *
 * @param wrote Called with each term once it is written.
 * @throws {CommunityError} `permission-denied` for anyone but a steward, before anything is written.
 */
export async function runImport(
  community: Community,
  plan: Pick<ImportPlan, 'added' | 'changed'>,
  {wrote, signal}: {wrote?: (written: WrittenTerm) => void; signal?: AbortSignal} = {},
): Promise<void> {
  const {joining, ...steward} = asSteward(await actor(community));
  const author = {...steward, joining: []};
  const shards = shardsForTerms(community);
  if (joining.length) await commitAs(community, steward.uid, joining);
  await inTurns(
    [
      ...plan.added.map((term) => async () => {
        await writeTerm(community, author, term.id, {...fieldsOf(term), shard: await shards.next()});
        wrote?.({id: term.id});
      }),
      ...plan.changed.map(({from, to, returns}) => async () => {
        await reviseTerm(community, from, wordingIn(to), returns ? {status: 'proposed'} : {});
        wrote?.({id: from.id, from, returns});
      }),
    ],
    signal,
  );
}

/**
 * Takes an import back: terms that it changed get their wording back, as a new revision; terms that it added or brought back
 * are deprecated, for nothing is ever deleted. What somebody has changed since is left as it is.
 *
 * @param undid Called with each term once it is seen to, and whether it was left.
 * @throws {CommunityError} `permission-denied` for anyone but a steward.
 */
export async function undoImport(
  community: Community,
  written: readonly WrittenTerm[],
  note: string,
  {undid, signal}: {undid?: (written: WrittenTerm, isLeft: boolean) => void; signal?: AbortSignal} = {},
): Promise<void> {
  asSteward(await actor(community));
  await inTurns(
    written.map((term) => async () => {
      const {id, from, returns} = term;
      const retired = {status: 'deprecated', note} as const;
      const now = await community.store.get(refs.term(id), {fresh: true});
      const isLeft = now?.revision !== (from ? from.revision + 1 : 0);
      if (!isLeft && from) await reviseTerm(community, now, wordingIn(from), returns ? retired : {note});
      else if (!isLeft) await reviseTerm(community, now, {}, retired);
      undid?.(term, isLeft);
    }),
    signal,
  );
}

/** Does several things at once, and no more after the first that fails or when aborted. */
async function inTurns(tasks: (() => Promise<void>)[], signal?: AbortSignal): Promise<void> {
  const queue = [...tasks];
  const worker = async () => {
    for (let task = queue.shift(); task && !signal?.aborted; task = queue.shift()) {
      await task().catch((cause: unknown) => {
        queue.length = 0;
        throw CommunityError.from(cause);
      });
    }
  };
  // Also after a failure, what is under way is waited for: nothing is reported to have stopped that has not.
  const outcomes = await Promise.allSettled(Array.from({length: WRITES_AT_ONCE}, worker));
  const failure = outcomes.find(({status}) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failure) throw CommunityError.from(failure.reason);
}

function fieldsOf(term: PlannedTerm) {
  return {...wordingIn(term), lang: term.lang, status: term.status ?? ('proposed' as const)};
}
