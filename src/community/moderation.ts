import {CommunityError} from '../model/errors.js';
import {createId} from '../model/ids.js';
import {actsOn, mayAppeal, mayReverse, mayUphold} from '../model/judging.js';
import {
  actSchema,
  appealSchema,
  DAYS_OF_BAN,
  isPublicAct,
  noticeSchema,
  REVERSALS,
  type ActKind,
  type Notice,
  type Target,
} from '../model/moderation.js';
import type {Standing} from '../model/permissions.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {listInDirectory, unlistInDirectory} from './directory.js';
import {contribute} from './guard.js';
import {countStewards, signedIn} from './membership.js';
import {turnWords} from './hiding.js';
import {judgedOf, quoteOf, readTarget, type TargetRecord} from './reports.js';
import {relistThread} from './titles.js';

/** Why something is done. */
export interface Why {
  /** For all to read, without anything that would say whom it concerns. */
  readonly reason: string;
  /** For the person concerned alone. */
  readonly text?: string;
  /** For how long somebody is suspended. */
  readonly days?: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Does something about what was reported. It is one commit with its entry in the log, what the person concerned is told, and the answer
 * to the reports.
 *
 * @returns The id of the act.
 * @throws {CommunityError} `conflict` where it is no longer as it was, `empty` (reason), `permission-denied` …
 */
export async function moderate(
  community: Community,
  about: Target,
  kind: ActKind,
  why: Why,
  reports: readonly Stored<'report'>[] = [],
): Promise<string> {
  const {store} = community;
  const me = await moderator(community);
  const record = await readTarget(store, about, {fresh: true});
  if (!record) throw new CommunityError('not-found');
  const judged = judgedOf(about, record);
  if (!actsOn(me.standing, judged).includes(kind)) throw new CommunityError('permission-denied');
  const person = kind === 'dismiss' ? '' : judged.owner;
  const act = {...about, kind, of: '', person, ...why, quote: keptInNotice(kind, about, record)};
  const answers = reports.map(({id}) => ({
    type: 'update' as const,
    ref: refs.report(id),
    expect: {state: 'open'} as const,
  }));
  return commitAct(community, me, act, async (id) => [
    ...(await effectOf(store, me, {...act, owner: judged.owner, id})),
    ...answers.map((answer): Change => ({...answer, data: {state: 'answered', act: id, updatedAt: serverTime()}})),
  ]);
}

/** Takes an act back: what was hidden is there again, who was suspended may write. Who asked for that is told so. */
export async function takeBack(community: Community, {id: of, ...notice}: Stored<'notice'>, why: Why): Promise<string> {
  const {store} = community;
  const me = await moderator(community);
  const [record, appeal] = await Promise.all([
    readTarget(store, notice, {fresh: true}),
    store.get(refs.appeal(of), {fresh: true}),
  ]);
  if (!record) throw new CommunityError('not-found');
  if (!mayReverse(me.standing, notice, judgedOf(notice, record))) throw new CommunityError('permission-denied');
  const act = {...notice, kind: REVERSALS[notice.kind]!, of, ...why, quote: ''};
  return commitAct(community, me, act, async (id) => [
    ...(await effectOf(store, me, {...act, owner: notice.person, id, kept: notice.quote})),
    ...(appeal?.state === 'open' ? [decision(of, id, 'granted')] : []),
  ]);
}

/** Lets an act stand that somebody asked to be looked at again. Whoever acted leaves it to another steward, if there is one. */
export async function uphold(community: Community, notice: Stored<'notice'>, why: Why): Promise<string> {
  const {store} = community;
  const me = await moderator(community);
  const [before, appeal, record] = await Promise.all([
    store.get(refs.act(notice.id)),
    store.get(refs.appeal(notice.id), {fresh: true}),
    store.get(refs.community(), {fresh: true}),
  ]);
  if (!before || !appeal || !record) throw new CommunityError('not-found');
  if (!mayUphold(me.standing, before, appeal, record)) throw new CommunityError('permission-denied');
  const alone = before.actor === me.uid ? 1 : 0;
  const act = {...notice, kind: 'uphold' as const, of: notice.id, alone, ...why, quote: ''};
  return commitAct(community, me, act, async (id) => [decision(notice.id, id, 'upheld')]);
}

/** Asks for another look at what was done, as the person whom it concerns. */
export async function appeal(community: Community, notice: Stored<'notice'>, text: string): Promise<void> {
  const {store} = community;
  const {uid} = signedIn(community);
  const said = {text: text.trim()};
  validate(appealSchema, said);
  const [member, before] = await Promise.all([store.get(refs.member(uid)), store.get(refs.appeal(notice.id))]);
  if (!member || !mayAppeal({viewer: community.viewer}, notice, before)) throw new CommunityError('permission-denied');
  const data = {
    ...{...said, person: uid, byline: member.name, state: 'open' as const, decision: ''},
    ...{createdAt: serverTime(), updatedAt: serverTime()},
  };
  await commitAs(community, uid, [{type: 'create', ref: refs.appeal(notice.id), data}]);
}

interface Moderator {
  readonly uid: string;
  readonly name: string;
  readonly standing: Standing;
}

async function moderator(community: Community): Promise<Moderator> {
  const {store, viewer} = community;
  const {uid} = signedIn(community);
  const [member, restriction] = await Promise.all([store.get(refs.member(uid)), store.get(refs.restriction(uid))]);
  return {uid, name: member?.name ?? '', standing: {viewer, member, restriction}};
}

/** What is hidden and has no versions is kept in the notice. */
const keptInNotice = (kind: ActKind, about: Target, record: TargetRecord): string =>
  kind === 'hide' && ['thread', 'priority'].includes(about.about) ? quoteOf(about, record) : '';

interface ActDraft extends Target, Why, Pick<Notice, 'kind' | 'person' | 'quote'> {
  readonly of: string;
  readonly alone?: number;
}

async function commitAct(
  community: Community,
  {uid, name}: Moderator,
  {about, target, kind, person, of, quote, alone = 0, ...why}: ActDraft,
  more: (id: string) => Promise<readonly Change[]>,
): Promise<string> {
  const id = createId();
  const days = kind === 'suspend' ? (why.days ?? 0) : 0;
  const both = {kind, about, days, reason: oneLine(why.reason)};
  const told = {text: (why.text ?? '').trim(), quote};
  validate(actSchema, both);
  validate(noticeSchema, told);
  const stamp = {createdAt: serverTime(), updatedAt: serverTime()};
  const entry = {...both, target: isPublicAct(kind) ? target : '', of, alone, actor: uid, byline: name, ...stamp};
  const ref = refs.act(id);
  const changes: Change[] = [
    {type: 'create', ref, data: entry},
    {type: 'create', ref: refs.notice(id), data: {...both, target, person, ...told, ...stamp}},
    ...(await more(id)),
  ];
  await contribute(community, changes, {uid, path: ref.path, isNew: true});
  return id;
}

interface Effect extends Target, Why {
  readonly kind: ActKind;
  readonly owner: string;
  readonly id: string;
  /** What the notice of the act that is taken back keeps. */
  readonly kept?: string;
}

/** What an act changes beside the log. */
async function effectOf(store: Store, me: Moderator, effect: Effect): Promise<readonly Change[]> {
  const {kind, target, owner, id} = effect;
  switch (kind) {
    case 'hide':
    case 'restore':
      return turnWords(store, me.uid, effect, kind === 'hide', effect.kept ?? '');
    case 'lock':
    case 'unlock': {
      const locked = kind === 'lock';
      const nobody = {closedReason: '', closedBy: '', closedByline: ''};
      const data = locked
        ? {state: 'locked' as const, closedReason: oneLine(effect.reason), closedBy: me.uid, closedByline: me.name}
        : {state: 'open' as const, ...nobody};
      const ref = {kind: 'thread' as const, path: target};
      return [
        {type: 'update', ref, data: {...data, updatedAt: serverTime()}, expect: {state: locked ? 'open' : 'locked'}},
        ...(await relistThread(store, target.split('/')[1]!, data, {fresh: true})),
      ];
    }
    case 'suspend':
    case 'ban':
      return [...(await takeRole(store, owner, kind === 'ban')), restrict(owner, id, kind, effect.days)];
    case 'lift':
      return [restrict(owner, id, kind)];
    default:
      return [];
  }
}

/** Whoever is suspended gives back a role; who is banned leaves as well. */
async function takeRole(store: Store, uid: string, leaves: boolean): Promise<readonly Change[]> {
  const member = await store.get(refs.member(uid), {fresh: true});
  if (!member) throw new CommunityError('not-found');
  if (member.status !== 'active' || (!leaves && member.role === 'member')) return [];
  const data = {role: 'member' as const, ...(leaves && {status: 'left' as const}), updatedAt: serverTime()};
  return [
    {type: 'update', ref: refs.member(uid), data},
    leaves ? unlistInDirectory(uid, member) : listInDirectory(uid, {...member, role: 'member'}),
    ...countStewards(uid, member.role, 'member'),
  ];
}

function restrict(uid: string, act: string, kind: 'suspend' | 'ban' | 'lift', days = DAYS_OF_BAN): Change {
  const until = Date.now() + (kind === 'ban' ? DAYS_OF_BAN : days) * DAY;
  const data =
    kind === 'lift'
      ? {state: 'free' as const, until: serverTime()}
      : {state: kind === 'ban' ? ('banned' as const) : ('suspended' as const), until};
  return {type: 'merge', ref: refs.restriction(uid), data: {...data, act, updatedAt: serverTime()}};
}

function decision(act: string, by: string, state: 'granted' | 'upheld'): Change {
  const data = {state, decision: by, updatedAt: serverTime()};
  return {type: 'update', ref: refs.appeal(act), data, expect: {state: 'open'}};
}
