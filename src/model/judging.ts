import type {CommunityRecord} from './community.js';
import {REVERSALS, type Act, type ActKind, type Appeal, type Notice} from './moderation.js';
import {isSteward, mayModerate, type Judged, type Standing} from './permissions.js';

/*
 * What those who moderate may do about what is reported: the part of the policy that few people need, see `permissions.ts`.
 */

/** What moderators do. They leave it to stewards who may take part. */
const OF_MODERATORS: readonly ActKind[] = ['dismiss', 'ask', 'hide', 'restore', 'lock', 'unlock'];

/** Whether somebody may do it at all: nobody judges what is theirs. */
const mayDo = (standing: Standing, kind: ActKind, concerned: string): boolean =>
  mayModerate(standing) && concerned !== standing.viewer?.uid && (isSteward(standing) || OF_MODERATORS.includes(kind));

/** Whether what is judged is such that the act changes something. */
const fits = (kind: ActKind, {about, state, hidden = false}: Judged): boolean => {
  if (kind === 'hide') return about === 'post' ? state === 'visible' : about !== 'person' && !hidden;
  if (kind === 'lock') return about === 'thread' && state === 'open';
  return true;
};

/** What somebody may do about what is reported, the gentlest first. */
export function actsOn(standing: Standing, judged: Judged): readonly ActKind[] {
  return FIRST_ACTS.filter((kind) => mayDo(standing, kind, judged.owner) && fits(kind, judged));
}
const FIRST_ACTS: readonly ActKind[] = ['dismiss', 'ask', 'hide', 'lock', 'warn', 'suspend', 'ban'];

/**
 * Whether somebody may take an act back.
 *
 * @param notice The act, with whom it concerned.
 * @param judged What it was about, as it is now.
 */
export function mayReverse(
  standing: Standing,
  {kind, person}: Pick<Notice, 'kind' | 'person'>,
  judged: Pick<Judged, 'state' | 'hidden'> = {},
): boolean {
  const back = REVERSALS[kind];
  if (!back || !mayDo(standing, back, person)) return false;
  return (kind !== 'hide' || judged.hidden === true) && (kind !== 'lock' || judged.state === 'locked');
}

/** Whoever an act concerns may ask for another look, once. */
export const mayAppeal = (
  {viewer}: Standing,
  {kind, person}: Pick<Notice, 'kind' | 'person'>,
  appeal: Pick<Appeal, 'state'> | undefined,
): boolean => Boolean(viewer && !viewer.guest) && person === viewer?.uid && kind in REVERSALS && !appeal;

/** A steward lets an act stand that somebody asked to be looked at again: another one than who acted, where there is another. */
export const mayUphold = (
  standing: Standing,
  {actor}: Pick<Act, 'actor'>,
  {person, state}: Pick<Appeal, 'person' | 'state'>,
  {stewards}: Pick<CommunityRecord, 'stewards'>,
): boolean =>
  isSteward(standing) &&
  mayDo(standing, 'uphold', person) &&
  state === 'open' &&
  (actor !== standing.viewer?.uid || stewards === 1);
