import {CHARTER_FIELDS, charterSchema, MOST_DAYS_OPEN, type Charter, type CharterWording} from '../model/charter.js';
import {CommunityError} from '../model/errors.js';
import {dayOf} from '../model/member.js';
import {mayAdoptCharter} from '../model/permissions.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {queries} from '../store/queries.js';
import type {Change} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor} from './membership.js';

/** A version about to be proposed. */
export interface CharterDraft extends CharterWording {
  /** Why. */
  readonly note: string;
  /** Whether everyone is asked to agree to it. The first one always is asked for. */
  readonly changesSubstance: boolean;
  /** For how many days it is talked about before it can take effect, 30 at most; 0: it can at once. */
  readonly daysOpen: number;
}

/** How often another number is tried when somebody else has just taken it. */
const ATTEMPTS = 3;

/**
 * Proposes a version of the charter, for all to see and talk about. Nothing changes by it.
 *
 * @param base The version that it is to take the place of, as its writer saw it: 0 for none.
 * @returns Its number.
 * @throws {CommunityError} `empty`, `too-long` or `invalid`, naming the field; `conflict` when another one took effect meanwhile …
 */
export async function proposeCharter(community: Community, draft: CharterDraft, base: number): Promise<number> {
  const {note, changesSubstance, daysOpen} = draft;
  const wording = tidyCharter(draft);
  const said = {...wording, note: oneLine(note), openUntil: dayOf() + daysOpen};
  validate(charterSchema, said);
  if (!(daysOpen >= 0 && daysOpen <= MOST_DAYS_OPEN))
    throw new CommunityError('invalid', {detail: {field: 'openUntil'}});
  const author = await actor(community);
  const record = await community.store.get(refs.community(), {fresh: true});
  if ((record?.charter ?? 0) !== base) throw new CommunityError('conflict');
  for (let attempt = 1; ; attempt++) {
    const [latest] = await community.store.query({...queries.charters(), limit: 1});
    const number = (latest?.number ?? 0) + 1;
    const ref = refs.charter(number);
    const data = {
      ...{...said, number, base},
      substance: Number(changesSubstance || base === 0),
      state: 'proposed' as const,
      ...{author: author.uid, byline: author.name, decidedBy: '', decidedByline: ''},
      ...{decidedAt: serverTime(), createdAt: serverTime(), updatedAt: serverTime()},
    };
    const changes: Change[] = [...author.joining, {type: 'create', ref, data}];
    try {
      await contribute(community, changes, {uid: author.uid, path: ref.path, isNew: true});
      return number;
    } catch (cause) {
      if (CommunityError.from(cause).code !== 'already-exists' || attempt === ATTEMPTS) throw cause;
    }
  }
}

/**
 * Puts a version into effect, as a steward, who agrees to it with that.
 *
 * @throws {CommunityError} `permission-denied`: too early, or not for them to do; `conflict`: another one took effect meanwhile, or
 *   this one was withdrawn.
 */
export async function adoptCharter(community: Community, {number}: Pick<Charter, 'number'>): Promise<void> {
  const {store, viewer} = community;
  const {uid, name} = await actor(community);
  const [charter, record, member] = await Promise.all([
    store.get(refs.charter(number), {fresh: true}),
    store.get(refs.community(), {fresh: true}),
    store.get(refs.member(uid)),
  ]);
  if (!charter || !record) throw new CommunityError('not-found');
  mustUnderstand(charter);
  const inEffect = record.charter ?? 0;
  if (charter.state !== 'proposed' || charter.base !== inEffect) throw new CommunityError('conflict');
  if (!mayAdoptCharter({viewer, member}, charter, {inEffect, today: dayOf()})) {
    throw new CommunityError('permission-denied');
  }
  const updatedAt = serverTime();
  await commitAs(community, uid, [
    {
      type: 'update',
      ref: refs.charter(number),
      data: {state: 'effective', ...decided(uid, name)},
      expect: {state: 'proposed'},
    },
    {
      type: 'update',
      ref: refs.community(),
      data: {charter: number, binding: charter.substance ? number : (record.binding ?? 0), updatedAt},
    },
    {type: 'update', ref: refs.member(uid), data: {charter: number, updatedAt}},
  ]);
}

/** Takes a proposal off the table, as its author or a steward. What was said about it stays. */
export async function withdrawCharter(community: Community, {number}: Pick<Charter, 'number'>): Promise<void> {
  const {uid, name} = await actor(community);
  const data = {state: 'withdrawn' as const, ...decided(uid, name)};
  await commitAs(community, uid, [{type: 'update', ref: refs.charter(number), data, expect: {state: 'proposed'}}]);
}

/** Versions that were in effect, the latest first: how the charter came to be what it is. */
export async function charterHistory({store}: Community): Promise<readonly Stored<'charter'>[]> {
  return store.query(queries.chartersInState('effective'));
}

/** Without space around what is said. @throws {CommunityError} `empty`, `too-long` or `invalid`, naming the field. */
export function tidyCharter(written: CharterWording): CharterWording {
  const tidied = CHARTER_FIELDS.map((field) => [
    field,
    charterSchema[field].type === 'text' ? written[field].trim() : oneLine(written[field]),
  ]);
  const wording = Object.fromEntries(tidied) as CharterWording;
  validate(charterSchema, wording);
  return wording;
}

/** What a version says. */
export function charterWording(charter: CharterWording): CharterWording {
  return Object.fromEntries(CHARTER_FIELDS.map((field) => [field, charter[field]])) as CharterWording;
}

function decided(decidedBy: string, decidedByline: string) {
  return {decidedBy, decidedByline, decidedAt: serverTime(), updatedAt: serverTime()};
}
