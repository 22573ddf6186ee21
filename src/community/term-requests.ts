import {CommunityError} from '../model/errors.js';
import {GUARD_LIMIT_NEWCOMER} from '../model/participation.js';
import {refs, type Stored} from '../model/records.js';
import {requestIdOf, requestSchema} from '../model/request.js';
import {validate} from '../model/schema.js';
import type {Change, Fields, Patch} from '../store/store.js';
import {increment, removeEntry, serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {contribute, guardOf} from './guard.js';
import {actor, type Actor} from './membership.js';

/** How a term was missed. */
type Missed = 'searches' | 'uses';

/**
 * Notes that a term was looked for in vain, or used where nobody defined it, without who did. Only members do: nobody becomes
 * one by searching. It gives way to what people write, and says nothing of failures.
 */
export async function noteMissingTerm(community: Community, label: string, missed: Missed): Promise<void> {
  const {store, viewer} = community;
  const name = tidy(label);
  if (!viewer || viewer.guest || !requestIdOf(name)) return;
  try {
    validate(requestSchema, {label: name});
    const [member, guard] = await Promise.all([store.get(refs.member(viewer.uid)), guardOf(community, viewer.uid)]);
    if (member?.status !== 'active' || (guard?.count ?? 0) > GUARD_LIMIT_NEWCOMER / 2) return;
    const {uid, name: byline} = {uid: viewer.uid, name: member.name};
    await ask(community, {uid, name: byline, role: member.role, joining: []}, name, {[missed]: increment(1)});
  } catch {
    // Somebody else's search will find it missing as well.
  }
}

/**
 * Asks for a term in the viewer's name.
 *
 * @throws {CommunityError} `empty`, `too-long`, `signed-out`, `too-fast` …
 */
export async function requestTerm(community: Community, label: string): Promise<void> {
  const name = tidy(label);
  if (!requestIdOf(name)) throw new CommunityError('empty', {detail: {field: 'label'}});
  validate(requestSchema, {label: name});
  const by = await actor(community);
  await ask(community, by, name, {supporters: {[by.uid]: by.name}});
}

/** Supports a request, or takes that back. */
export async function supportRequest(
  community: Community,
  request: Stored<'request'>,
  supports: boolean,
): Promise<void> {
  const by = await actor(community);
  if (Object.hasOwn(request.supporters, by.uid) === supports) return;
  const data = {supporters: {[by.uid]: supports ? by.name : removeEntry()}, wanted: increment(supports ? 1 : -1)};
  await change(community, by, request.id, data);
}

/** Says which term answers a request. */
export async function answerRequest(community: Community, id: string, term: string): Promise<void> {
  await change(community, await actor(community), id, {state: 'answered', term});
}

/** Takes a request off the list, as a steward. */
export async function declineRequest(community: Community, id: string): Promise<void> {
  await change(community, await actor(community), id, {state: 'declined'});
}

/** Answers what was asked for under any of a new term's names. */
export async function answerRequestsFor(community: Community, term: string, names: readonly string[]): Promise<void> {
  for (const id of new Set(names.map(requestIdOf).filter(Boolean))) {
    const request = await community.store.get(refs.request(id));
    if (request?.state === 'open') await answerRequest(community, id, term);
  }
}

type Asking = Patch<'request'>;

async function ask(community: Community, by: Actor, label: string, data: Asking): Promise<void> {
  const id = requestIdOf(label);
  const known = await community.store.get(refs.request(id));
  if (known) return again(community, by, known, data);
  try {
    await change(community, by, id, data, label);
  } catch (cause) {
    const fresh = await community.store.get(refs.request(id), {fresh: true});
    if (!fresh) throw cause;
    await again(community, by, fresh, data); // Somebody missed it a moment before.
  }
}

/** What was answered or declined is not asked for again by a search. */
async function again(community: Community, by: Actor, {id, state, supporters}: Stored<'request'>, data: Asking) {
  if (state !== 'open' || (data.supporters && Object.hasOwn(supporters, by.uid))) return;
  await change(community, by, id, {...data, wanted: increment(1)});
}

/** @param label For a request that begins. */
async function change(community: Community, by: Actor, id: string, data: Asking, label?: string): Promise<void> {
  const ref = refs.request(id);
  const write: Change =
    label === undefined
      ? {type: 'update', ref, data: {...data, updatedAt: serverTime()}}
      : {type: 'create', ref, data: {...newRequest(label), ...data}};
  await contribute(community, [...by.joining, write], {uid: by.uid, path: ref.path, isNew: false});
}

function newRequest(label: string): Fields<'request'> {
  const nothing = {searches: 0, uses: 0, supporters: {}, term: ''};
  return {label, ...nothing, wanted: 1, state: 'open', createdAt: serverTime(), updatedAt: serverTime()};
}

function tidy(label: string): string {
  return label.trim().replace(/\s+/g, ' ');
}
