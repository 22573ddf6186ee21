import {deviceStorage, leavesNothing} from './device.js';

/** How many are remembered of a person. */
const MOST = 6;

const KEY = 'praxis:searches';

/** Where it belongs: the community, and who searched there. */
interface Place {
  readonly id: string;
  readonly viewer?: {readonly uid: string} | null | undefined;
}

/** What somebody searched for on this device, the latest first. On a shared machine nothing is remembered. */
export function recentSearches(place: Place): readonly string[] {
  return leavesNothing() ? [] : (read()[nameOf(place)] ?? []);
}

export function rememberSearch(place: Place, query: string): void {
  const name = query.trim().replace(/\s+/g, ' ');
  if (!name || leavesNothing()) return;
  const others = recentSearches(place).filter((other) => other.toLowerCase() !== name.toLowerCase());
  keep({...read(), [nameOf(place)]: [name, ...others].slice(0, MOST)});
}

export function forgetSearches(place: Place): void {
  const {[nameOf(place)]: _forgotten, ...others} = read();
  keep(others);
}

function nameOf({id, viewer}: Place): string {
  return JSON.stringify([id, viewer?.uid ?? '']);
}

function keep(all: Readonly<Record<string, readonly string[]>>): void {
  try {
    deviceStorage().setItem(KEY, JSON.stringify(all));
  } catch {
    // Where the browser keeps nothing for us, nothing is remembered.
  }
}

function read(): Readonly<Record<string, readonly string[]>> {
  try {
    const kept: unknown = JSON.parse(deviceStorage().getItem(KEY) ?? '{}');
    if (!kept || typeof kept !== 'object') return {};
    const lists = Object.entries(kept).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    return Object.fromEntries(lists.map(([name, list]) => [name, list.map(String)]));
  } catch {
    return {};
  }
}
