import type {Community} from '../community/community.js';
import {deviceStorage} from './device.js';

type Place = Pick<Community, 'id' | 'place' | 'viewer'>;

/** Whether the viewer was told on this device that they may not write for now, and nobody has seen since that they may. */
export function recallsRestriction(community: Place): boolean {
  try {
    return deviceStorage().getItem(keyOf(community)) !== null;
  } catch {
    return false;
  }
}

export function rememberRestriction(community: Place): void {
  try {
    deviceStorage().setItem(keyOf(community), '1');
  } catch {
    // Then they are told again.
  }
}

export function forgetRestriction(community: Place): void {
  try {
    deviceStorage().removeItem(keyOf(community));
  } catch {
    // Nothing was kept either.
  }
}

const keyOf = ({place, id, viewer}: Place): string => `praxis:restricted:${JSON.stringify([place, id, viewer?.uid])}`;
