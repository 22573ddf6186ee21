import {CommunityError} from '../model/errors.js';
import {createId} from '../model/ids.js';
import {mayLetGo, mayRewordPriority, mayLeadPriority, mayTakeOn} from '../model/prioritising.js';
import type {Standing} from '../model/permissions.js';
import {bySupport, prioritySchema, seasonIn, type Priority, type PriorityState} from '../model/priority.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {queries} from '../store/queries.js';
import type {Change, Patch} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor, type Actor} from './membership.js';

/** What its author says of a priority. */
export type PriorityWords = Pick<Priority, 'title' | 'body'>;

/** What has to do with it. */
export type PriorityLinks = Pick<Priority, 'threads' | 'terms'>;

/** The season that it is now, as the community counts them. */
export async function currentSeason({store}: Pick<Community, 'store'>): Promise<string> {
  return seasonIn(await store.get(refs.community()));
}

/** What the community works on in a season, or could: those with the most supports first. @param season This one, if left out. */
export async function prioritiesOf(community: Community, season?: string): Promise<readonly Stored<'priority'>[]> {
  return bySupport(await community.store.query(queries.prioritiesOf(season ?? (await currentSeason(community)))));
}

/**
 * Says what the community should work on, for the season that it is.
 *
 * @param id Choosing it before writing lets a writer find out later whether it arrived.
 * @returns Its id.
 * @throws {CommunityError} `empty` or `too-long`, naming the field; `signed-out`, `not-a-member`, `too-fast` …
 */
export async function suggestPriority(community: Community, words: PriorityWords, id = createId()): Promise<string> {
  const said = tidy(words);
  const by = await actor(community);
  const data = {
    ...{...said, author: by.uid, byline: by.name, season: await currentSeason(community)},
    ...{root: id, renewedFrom: '', state: 'suggested' as const, reason: '', stateBy: '', stateByline: ''},
    ...{owners: {}, threads: [], terms: [], outcome: '', supports: 0},
    ...{stateAt: serverTime(), editedAt: serverTime(), changedAt: serverTime()},
    ...{createdAt: serverTime(), updatedAt: serverTime()},
  };
  const ref = refs.priority(id);
  const changes: Change[] = [...by.joining, {type: 'create', ref, data}];
  await contribute(community, changes, {uid: by.uid, path: ref.path, isNew: true});
  return id;
}

/** Says it in other words, as its author. Who supports it sees that it changed. */
export async function rewordPriority(community: Community, id: string, words: PriorityWords): Promise<void> {
  const said = tidy(words);
  await change(community, id, mayRewordPriority, () => ({...said, editedAt: serverTime(), changedAt: serverTime()}));
}

/**
 * Moves it on: the community works on it, it is done, or set aside; or back again.
 *
 * @param reason Why; what is set aside needs one.
 * @throws {CommunityError} `empty` (reason), `conflict` where it is in that state already …
 */
export async function movePriority(
  community: Community,
  id: string,
  state: PriorityState,
  reason: string,
): Promise<void> {
  const said = {state, reason: oneLine(reason)};
  validate(prioritySchema, said);
  if (state === 'set-aside' && !said.reason) throw new CommunityError('empty', {detail: {field: 'reason'}});
  await change(community, id, mayLeadPriority, ({uid, name}, priority) => {
    if (priority.state === state) throw new CommunityError('conflict');
    return {...said, stateBy: uid, stateByline: name, stateAt: serverTime(), changedAt: serverTime()};
  });
}

/** Says what came of it. */
export async function noteOutcome(community: Community, id: string, outcome: string): Promise<void> {
  const said = {outcome: outcome.trim()};
  validate(prioritySchema, said);
  await change(community, id, mayLeadPriority, () => ({...said, changedAt: serverTime()}));
}

/** Says which conversations and terms have to do with it. */
export async function linkPriority(community: Community, id: string, links: PriorityLinks): Promise<void> {
  validate(prioritySchema, links);
  await change(community, id, mayLeadPriority, () => links);
}

/** Takes it on in the viewer's name, or lets go of it. */
export async function takeOnPriority(community: Community, id: string, takesOn: boolean): Promise<void> {
  await change(community, id, takesOn ? mayTakeOn : mayLetGo, ({uid, name}) => ({
    owners: {[uid]: takesOn ? name : removeEntry()},
  }));
}

/** @throws {CommunityError} `empty` or `too-long`, naming the field. */
export function tidy({title, body}: PriorityWords): PriorityWords {
  const said = {title: oneLine(title), body: body.trim()};
  validate(prioritySchema, said);
  return said;
}

async function change(
  community: Community,
  id: string,
  may: (standing: Standing, priority: Stored<'priority'>, season: string) => boolean,
  patch: (by: Actor, priority: Stored<'priority'>) => Patch<'priority'>,
): Promise<void> {
  const {store, viewer} = community;
  const by = await actor(community);
  const ref = refs.priority(id);
  const [priority, season] = await Promise.all([store.get(ref), currentSeason(community)]);
  if (!priority) throw new CommunityError('not-found');
  mustUnderstand(priority);
  if (priority.season !== season) throw new CommunityError('season-over');
  if (!may({viewer, member: {role: by.role, status: 'active'}}, priority, season)) {
    throw new CommunityError('permission-denied');
  }
  const update: Change = {type: 'update', ref, data: {...patch(by, priority), updatedAt: serverTime()}};
  await contribute(community, [...by.joining, update], {uid: by.uid, path: ref.path, isNew: false});
}
