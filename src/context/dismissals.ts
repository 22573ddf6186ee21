import {deviceStorage} from './device.js';

/** How many are remembered: those before them are forgotten. */
const MOST = 200;

const KEY = 'praxis:dismissed';

/** Where the browser keeps nothing for us, they last as long as the page. */
let inMemory: readonly string[] = [];

/** Whether a person on this device has said that they do not want to be told this again. */
export function isDismissed(what: string): boolean {
  return read().includes(what);
}

export function dismiss(what: string): void {
  keep([...read().filter((known) => known !== what), what].slice(-MOST));
}

/** Forgets what was said in a community, by whoever it was. */
export function forgetDismissals(community: string): void {
  keep(read().filter((known) => known.split(':')[1] !== community));
}

function keep(known: readonly string[]): void {
  inMemory = known;
  try {
    deviceStorage().setItem(KEY, JSON.stringify(inMemory));
  } catch {
    // Then it holds for this page.
  }
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(deviceStorage().getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? [...inMemory, ...kept.map(String)] : inMemory;
  } catch {
    return inMemory;
  }
}
