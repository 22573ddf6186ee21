import type {Community} from '../community/community.js';
import type {CommunityRecord} from '../model/community.js';
import {deviceStorage} from './device.js';

/** How one joins, and what guests may do. */
export type Policy = Pick<CommunityRecord, 'join' | 'guests'>;

/** For how long it is believed, in milliseconds: it changes rarely, and the rules decide anyway. */
const BELIEVED = 86_400_000;

type Place = Pick<Community, 'id' | 'place'>;

/** How a community lets people in, as this device read it within the last day; undefined where it did not. */
export function recallPolicy(community: Place, now = Date.now()): Policy | undefined {
  if (community.place === undefined) return undefined;
  try {
    const kept = JSON.parse(deviceStorage().getItem(keyOf(community)) ?? 'null') as (Policy & {at: number}) | null;
    if (!kept || !(kept.at <= now && now - kept.at < BELIEVED)) return undefined;
    return {join: kept.join, guests: kept.guests};
  } catch {
    return undefined;
  }
}

/** Keeps it; of a community that is kept here itself, nothing. */
export function rememberPolicy(community: Place, {join, guests}: Policy, now = Date.now()): void {
  if (community.place === undefined) return;
  try {
    deviceStorage().setItem(keyOf(community), JSON.stringify({join, guests, at: now}));
  } catch {
    // Then it is read again next time.
  }
}

/** It was not so any more. */
export function forgetPolicy(community: Place): void {
  try {
    deviceStorage().removeItem(keyOf(community));
  } catch {
    // Nothing was kept either.
  }
}

const keyOf = ({place, id}: Place): string => `praxis:policy:${JSON.stringify([place, id])}`;
