import {CommunityError} from '../model/errors.js';
import {createId, keyOfTerm} from '../model/ids.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Stored} from '../model/records.js';
import {AGREEING, communitySchema} from '../model/community.js';
import {validate} from '../model/schema.js';
import {packVoice, TERM_LIMITS, unpackVoice, type Term, type TermStatus, type Voice} from '../model/term.js';
import type {Change} from '../store/store.js';
import {increment, removeEntry, serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {post, threadOfPage} from './discussion.js';
import {contribute} from './guard.js';
import {relist} from './glossary.js';
import {actor, signedIn} from './membership.js';
import {threadAtPage} from './pages.js';

/** What a member says of a meaning, by who they are. */
export interface VoiceOf extends Voice {
  readonly uid: string;
}

/** What members say of what a term means now. What they said of an earlier meaning is apart. */
export interface Agreement {
  readonly same: readonly VoiceOf[];
  readonly different: readonly VoiceOf[];
  readonly earlier: readonly VoiceOf[];
}

export function agreementOn({voices, meaning}: Pick<Term, 'voices' | 'meaning'>): Agreement {
  const all = Object.entries(voices).map(([uid, entry]) => ({uid, ...unpackVoice(entry)}));
  const now = all.filter((voice) => voice.meaning === meaning);
  return {
    same: now.filter(({reason}) => !reason),
    different: now.filter(({reason}) => reason),
    earlier: all.filter((voice) => voice.meaning !== meaning),
  };
}

/**
 * Says how the viewer understands a term, in place of what they said before.
 *
 * Enough members who understand it the same way agree a term, unless somebody sees it differently; who sees it differently
 * reopens it. Both are counted in the same commit. This device may be wrong about what others said: then the store refuses,
 * and the act is tried once more by what the store has.
 *
 * @param reason Why they see it differently; '' if they understand it the same way; undefined takes back what they said.
 * @throws {CommunityError} `not-found`, `too-long`, `signed-out`, `too-fast`, `permission-denied` …
 */
export async function voiceTerm(community: Community, id: string, reason: string | undefined): Promise<void> {
  const given = reason === undefined ? undefined : oneLine(reason);
  if (given && given.length > TERM_LIMITS.reason) {
    const detail = {field: 'reason', length: given.length, limit: TERM_LIMITS.reason};
    throw new CommunityError('too-long', {detail});
  }
  const [known, agreeing] = await Promise.all([readTerm(community, id), threshold(community)]);
  try {
    await say(community, known, given, agreeing);
  } catch (refusal) {
    const fresh = await readTerm(community, id, {fresh: true}).catch(() => known);
    if (fresh.updatedAt === known.updatedAt) throw refusal;
    await say(community, fresh, given, agreeing);
  }
}

/**
 * Says how many members it takes to agree a term, as a steward.
 *
 * @throws {CommunityError} `invalid` unless it is 1 to 100, `signed-out`, `permission-denied` …
 */
export async function setAgreeing(community: Community, agreeing: number): Promise<void> {
  const {uid} = signedIn(community);
  validate(communitySchema, {agreeing});
  const data = {agreeing, updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.community(), data}]);
}

/**
 * Sees a term differently, and begins a conversation about it, or goes on with it. The reason stands with the term even where
 * the conversation is closed.
 *
 * @param title Of the conversation, if it begins here.
 */
export async function seeDifferently(community: Community, term: string, reason: string, title: string): Promise<void> {
  await voiceTerm(community, term, reason);
  const key = keyOfTerm(term);
  const {id} = await threadAtPage(community, key);
  const thread = threadOfPage(key, title, id);
  await post(community, {id: createId(), thread, body: reason}).catch((cause: unknown) => {
    if (CommunityError.from(cause).code !== 'closed') throw cause;
  });
}

async function say(community: Community, term: Stored<'term'>, reason: string | undefined, agreeing: number) {
  mustUnderstand(term);
  const {uid, name, joining} = await actor(community);
  const {meaning} = term;
  const before = Object.hasOwn(term.voices, uid) ? unpackVoice(term.voices[uid]!) : undefined;
  const after = reason === undefined ? undefined : {meaning, name, reason};
  const counts = (voice: Voice | undefined, isSame: boolean) =>
    Number(voice?.meaning === meaning && (voice.reason === '') === isSame);
  const same = counts(after, true) - counts(before, true);
  const different = counts(after, false) - counts(before, false);
  const status = statusAfter(term, {same, different}, agreeing);
  const entry = after ? packVoice(after) : removeEntry();
  const ref = refs.term(term.id);
  const changes: Change[] = [
    ...joining,
    {
      type: 'update',
      ref,
      data: {
        voices: {[uid]: entry},
        same: increment(same),
        different: increment(different),
        status,
        ...(after ? {voicedBy: uid, voicedAt: serverTime()} : term.voicedBy === uid && {voicedBy: ''}),
        updatedAt: serverTime(),
      },
    },
    ...relist(term, {...term, status, different: term.different + different}),
  ];
  await contribute(community, changes, {uid, path: ref.path, isNew: false, takesBack: reason === undefined});
}

/** Repeated in `firestore.rules`. */
function statusAfter(term: Term, change: Pick<Term, 'same' | 'different'>, agreeing: number): TermStatus {
  if (change.different > 0) return 'proposed';
  const isEnough = term.different + change.different === 0 && term.same + change.same >= agreeing;
  return isEnough ? 'agreed' : term.status;
}

async function readTerm({store}: Community, id: string, options?: {fresh: boolean}): Promise<Stored<'term'>> {
  const term = await store.get(refs.term(id), options);
  if (!term) throw new CommunityError('not-found');
  return term;
}

/** How many it takes. Where nothing is known of the community, as long as it takes usually. */
async function threshold({store}: Community): Promise<number> {
  const community = await store.get(refs.community()).catch(() => undefined);
  return community?.agreeing ?? AGREEING;
}
