/** Colours as six digits, `#rrggbb`: what a field for colours gives, and all that our tokens are. */
import {contrast} from '../../../src/themes/pairs.js';

/** `#7a1f5c` for what somebody may write: with or without `#`, three digits or six. None if it is no colour. */
export function asHex(written: string): string | undefined {
  const [, digits] = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(written.trim()) ?? [];
  if (!digits) return undefined;
  const six = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
  return `#${six.toLowerCase()}`;
}

/** A colour with a share of another in it, 0 to 1. */
export function mix(colour: string, other: string, share: number): string {
  const [one, two] = [channels(colour), channels(other)];
  const mixed = one.map((value, i) => Math.round(value + (two[i]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** The nearest to a colour, on its way to another, that stands apart from each of the grounds by so much. */
export function standingOut(colour: string, towards: string, grounds: readonly string[], least: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (grounds.every((ground) => contrast(mixed, ground) >= least)) return mixed;
  }
  return towards;
}
