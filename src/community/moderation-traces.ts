import {NO_NAME} from '../model/no-name.js';
import {refs, type Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Change} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {pagesOf} from './record-pages.js';

/** What somebody reported, did as one who moderates or answers for the community, was told and asked to be looked at again. */
export interface ModerationTraces extends Readonly<Record<string, readonly object[]>> {
  readonly reports: readonly Stored<'report'>[];
  readonly acts: readonly Stored<'act'>[];
  readonly notices: readonly Stored<'notice'>[];
  readonly appeals: readonly Stored<'appeal'>[];
  /** Whether they may write: one record, or none. */
  readonly restrictions: readonly Stored<'restriction'>[];
}

export async function moderationOf({store}: Community, uid: string, signal?: AbortSignal): Promise<ModerationTraces> {
  const reports: Stored<'report'>[] = [];
  const acts: Stored<'act'>[] = [];
  const notices: Stored<'notice'>[] = [];
  const appeals: Stored<'appeal'>[] = [];
  for await (const page of pagesOf(store, queries.reportsBy(uid), signal)) reports.push(...page);
  for await (const page of pagesOf(store, queries.log(), signal)) {
    acts.push(...page.filter(({actor, target}) => actor === uid || target === refs.member(uid).path));
  }
  for await (const page of pagesOf(store, queries.noticesFor(uid), signal)) notices.push(...page);
  for await (const page of pagesOf(store, queries.appealsBy(uid), signal)) appeals.push(...page);
  const restriction = await store.get(refs.restriction(uid));
  return {reports, acts, notices, appeals, restrictions: restriction ? [restriction] : []};
}

/** What takes their name, and what they said, off it. What was done about what they wrote stays, for those who moderate. */
export async function namesInModeration(
  community: Community,
  uid: string,
  signal?: AbortSignal,
): Promise<readonly Change[]> {
  const {reports, acts, appeals} = await moderationOf(community, uid, signal);
  const named = ({byline}: {readonly byline: string}) => byline !== NO_NAME;
  const nameless = {byline: NO_NAME, updatedAt: serverTime()};
  return [
    ...reports
      .filter(named)
      .map(({id}): Change => ({type: 'update', ref: refs.report(id), data: {...nameless, note: ''}})),
    ...acts.flatMap(({id, actor, byline, target, reason}): Change[] => {
      const data = {
        ...(actor === uid && byline !== NO_NAME && {byline: NO_NAME}),
        ...(target === refs.member(uid).path && reason !== NO_NAME && {reason: NO_NAME}),
      };
      if (!Object.keys(data).length) return [];
      return [{type: 'update', ref: refs.act(id), data: {...data, updatedAt: serverTime()}}];
    }),
    ...appeals
      .filter(named)
      .map(({id}): Change => ({type: 'update', ref: refs.appeal(id), data: {...nameless, text: NO_NAME}})),
  ];
}
