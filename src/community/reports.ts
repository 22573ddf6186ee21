import {CommunityError} from '../model/errors.js';
import {isHidden, ownerOf, reportIdOf, reportSchema, type ReportReason, type Target} from '../model/moderation.js';
import {mayReport, type Judged} from '../model/permissions.js';
import {refs, type Records, type Ref, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {unmarkMentions} from '../text/mentions.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor} from './membership.js';

const KINDS = {
  post: 'post',
  thread: 'thread',
  term: 'term',
  priority: 'priority',
  person: 'member',
  note: 'note',
} as const;

type Reported = 'post' | 'thread' | 'term' | 'priority' | 'member' | 'note';

/** What is reported: one of these. */
export type TargetRecord = Stored<Reported>;

/** Where what is reported is kept. */
export const refOfTarget = ({about, target}: Target): Ref<Reported> => ({kind: KINDS[about], path: target});

export function readTarget(
  store: Store,
  target: Target,
  options?: {fresh: boolean},
): Promise<TargetRecord | undefined> {
  return store.get(refOfTarget(target), options);
}

/** Whose it is, and in what state. */
export function judgedOf({about}: Pick<Target, 'about'>, record: TargetRecord) {
  const state = about !== 'priority' && 'state' in record ? (record.state as Judged['state']) : undefined;
  return {about, owner: ownerOf(about, record), state, hidden: isHidden(about, record)};
}

/** What it says, as a report keeps it. Repeated in the rules. */
export function quoteOf({about}: Pick<Target, 'about'>, record: TargetRecord): string {
  if (about === 'person') return '';
  if ('body' in record && about === 'post') return record.body;
  if ('outcome' in record && 'body' in record) return record.body ? `${record.title}\n\n${record.body}` : record.title;
  if ('summary' in record) return record.summary;
  return 'gloss' in record ? record.gloss : (record as Records['thread']).title;
}

/** What a report quotes, to read: names as they are written. */
export const readableQuote = (quote: string): string => unmarkMentions(quote);

/** What the viewer reported about something before, if they did. */
export async function myReport({store, viewer}: Community, {target}: Target): Promise<Stored<'report'> | undefined> {
  return viewer ? store.get(refs.report(reportIdOf(viewer.uid, target)), {fresh: true}) : undefined;
}

/**
 * Says to those who moderate that something is wrong, once. After it was answered, one can say so again.
 *
 * @throws {CommunityError} `already-exists` while an earlier one waits for an answer; `not-found`, `too-long`, `permission-denied` …
 */
export async function report(
  community: Community,
  about: Target,
  {reason, note}: {readonly reason: ReportReason; readonly note: string},
): Promise<void> {
  const {store, viewer} = community;
  const said = {reason, note: note.trim()};
  validate(reportSchema, said);
  const {uid, name, role, joining} = await actor(community);
  const [record, before] = await Promise.all([readTarget(store, about, {fresh: true}), myReport(community, about)]);
  if (!record) throw new CommunityError('not-found');
  if (before?.state === 'open') throw new CommunityError('already-exists');
  if (!mayReport({viewer, member: {role, status: 'active'}}, judgedOf(about, record)))
    throw new CommunityError('permission-denied');
  const ref = refs.report(reportIdOf(uid, about.target));
  const data = {
    ...{...said, quote: quoteOf(about, record), byline: name, state: 'open' as const, act: ''},
    updatedAt: serverTime(),
  };
  const change: Change = before
    ? {type: 'update', ref, data, expect: {state: 'answered'}}
    : {type: 'create', ref, data: {...about, by: uid, ...data, createdAt: serverTime()}};
  await contribute(community, [...joining, change], {uid, path: ref.path, isNew: !before});
}
