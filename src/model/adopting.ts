import {DAYS_AWAY, isAbandoned, type Adoption} from './adoption.js';
import {dayOf} from './member.js';
import {isActive, isSteward, takesPart, type Standing} from './permissions.js';

/*
 * Who may look after a community that its stewards left alone: as `permissions.ts`, for what few are ever offered.
 */

/** How long it is announced before it happens, in days: any steward refuses it with a click. */
export const DAYS_ANNOUNCED = 14;

/** How long whoever asked has to take over, in days; then others may ask. */
export const DAYS_OPEN = 28;

/** For how many days whoever asks has been a member, and within how many they took part last. */
export const DAYS_HERE = 30;

const DAY = 24 * 60 * 60 * 1000;

/** From when on, in milliseconds, whoever asked may take over. */
export const takesOverFrom = ({askedAt}: Pick<Adoption, 'askedAt'>): number => askedAt + DAYS_ANNOUNCED * DAY;

/** Whether others may ask: whoever asked did nothing further, took it back or took over; or it was refused a long time ago. */
export function isOver(
  {state, askedAt, decidedAt}: Pick<Adoption, 'state' | 'askedAt' | 'decidedAt'>,
  now: number,
): boolean {
  if (state === 'open') return now >= askedAt + DAYS_OPEN * DAY;
  return state !== 'refused' || now >= decidedAt + DAYS_AWAY * DAY;
}

/**
 * A member who has been here for a while, and lately, asks to look after a community that its stewards have left alone: unless somebody
 * else has, or a steward said that they are there.
 *
 * @param stewards All of them.
 */
export const mayAskToAdopt = (
  standing: Standing,
  stewards: readonly {readonly activeOn: number}[],
  latest: Pick<Adoption, 'state' | 'askedAt' | 'decidedAt'> | undefined,
  now = Date.now(),
): boolean => {
  const {joinedAt = now, activeOn = 0} = standing.member ?? {};
  const today = dayOf(now);
  return (
    takesPart(standing) &&
    !isSteward(standing) &&
    joinedAt + DAYS_HERE * DAY <= now &&
    activeOn + DAYS_HERE >= today &&
    isAbandoned(stewards, today) &&
    (!latest || isOver(latest, now))
  );
};

/** Any steward refuses, for as long as nobody took over. */
export const mayRefuseAdoption = (standing: Standing, {state}: Pick<Adoption, 'state'>): boolean =>
  isSteward(standing) && state === 'open';

export const mayWithdrawAdoption = (standing: Standing, {state, by}: Pick<Adoption, 'state' | 'by'>): boolean =>
  isActive(standing) && state === 'open' && by === standing.viewer?.uid;

/** Whoever asked takes over once it was announced for long enough. The rules look at the stewards once more. */
export const mayTakeOver = (
  standing: Standing,
  {state, by, askedAt}: Pick<Adoption, 'state' | 'by' | 'askedAt'>,
  now: number,
): boolean =>
  takesPart(standing) &&
  !isSteward(standing) &&
  state === 'open' &&
  by === standing.viewer?.uid &&
  takesOverFrom({askedAt}) <= now;
