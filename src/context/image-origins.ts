import type {Community} from '../community/community.js';

/**
 * Whether a picture at an address may be loaded: to ask another site for one tells it who reads, and when. The page's own is
 * asked, and those that its author allows.
 */
export function mayLoadImage({imageOrigins = []}: Pick<Community, 'imageOrigins'>, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const {origin} = new URL(address);
  return origin !== 'null' && [location.origin, ...imageOrigins].includes(origin);
}

/** The origins in a list with spaces between; undefined where one is none. */
export function readOrigins(list = ''): readonly string[] | undefined {
  const origins = list.split(/\s+/).filter(Boolean);
  return origins.every(isOrigin) ? origins : undefined;
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
