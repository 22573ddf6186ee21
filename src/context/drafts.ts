import type {DBSchema, IDBPDatabase} from 'idb';
import type {Named} from '../text/mentions.js';
import {deviceStorage, leavesNothing} from './device.js';
import {openTable} from './device-table.js';

/** What a person wrote and the backend does not have yet. */
export interface Draft {
  readonly text: string;
  /** Set once it was sent: the id of the record to be. After a reload, that record tells whether it arrived. */
  readonly sentAs?: string;
  /** Whom its writer picked from the list: of two people with one name, it speaks to the one who is here. */
  readonly chosen?: readonly Named[];
  /** Whom it speaks to, once it was sent. */
  readonly mentions?: readonly string[];
}

interface DraftDatabase extends DBSchema {
  drafts: {key: string; value: Draft};
}

let opening: Promise<IDBPDatabase<DraftDatabase> | undefined> | undefined;
/**
 * What a page that was being closed kept in `localStorage`: that is done at once, where a database may be too late. On a
 * shared machine all drafts are in `sessionStorage` instead, which ends with the tab.
 */
const LAST_MOMENT = 'praxis:draft:';

/** Where the browser keeps nothing for us, drafts last as long as the page. */
const memory = new Map<string, Draft>();

function open(): Promise<IDBPDatabase<DraftDatabase> | undefined> {
  if (leavesNothing()) return Promise.resolve(void remember());
  opening ??= (async () => {
    const database = await openTable<DraftDatabase>('praxis-drafts', 'drafts', () => (opening = undefined));
    await takeOver(database);
    return database;
  })().catch(() => undefined);
  return opening;
}

/** The key of a draft: one for each place where a person can write, so that none shows up elsewhere. */
export function draftKey(...place: readonly string[]): string {
  return place.map(encodeURIComponent).join('/');
}

export async function readDraft(key: string): Promise<Draft | undefined> {
  const database = await open();
  return (await database?.get('drafts', key).catch(() => undefined)) ?? memory.get(key);
}

/** The drafts of the places below one, by key. */
export async function draftsUnder(place: string): Promise<ReadonlyMap<string, Draft>> {
  const database = await open();
  const drafts = new Map([...memory].filter(([key]) => key.startsWith(`${place}/`)));
  const transaction = database?.transaction('drafts');
  transaction?.done.catch(() => undefined); // As below, where the device is cleared meanwhile.
  const store = transaction?.store;
  const range = IDBKeyRange.bound(`${place}/`, `${place}0`, false, true); // Whatever begins with `place/`: 0 follows the slash.
  const kept = store && Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const [keys, values] = (await kept?.catch(() => undefined)) ?? [[], []];
  keys.forEach((key, i) => drafts.set(key, values[i]!));
  return drafts;
}

/** Keeps a draft; an empty one is forgotten. */
export async function keepDraft(key: string, draft: Draft | undefined): Promise<void> {
  inLastMoment((storage) => storage.removeItem(LAST_MOMENT + key)); // What stands there is older.
  const database = await open();
  if (draft?.text) {
    memory.set(key, draft);
    if (leavesNothing()) inLastMoment((storage) => storage.setItem(LAST_MOMENT + key, JSON.stringify(draft)));
    await database?.put('drafts', draft, key).catch(() => undefined);
  } else {
    memory.delete(key);
    await database?.delete('drafts', key).catch(() => undefined);
  }
}

/** Keeps something in place of a draft, unless that is gone. */
export async function changeDraft(key: string, draft: Draft): Promise<void> {
  const database = await open();
  if (memory.has(key) || leavesNothing()) {
    if (memory.has(key)) await keepDraft(key, draft);
    return;
  }
  const transaction = database?.transaction('drafts', 'readwrite');
  transaction?.done.catch(() => undefined);
  if (await transaction?.store.getKey(key).catch(() => undefined))
    await transaction?.store.put(draft, key).catch(() => undefined);
}

/** Forgets all that somebody wrote in a community and did not send. @returns What it was. */
export async function forgetDrafts(community: string, uid: string): Promise<readonly Draft[]> {
  const theirs = [community, uid].map(encodeURIComponent);
  const isTheirs = (key: string) => {
    const place = key.split('/');
    return theirs.every((part) => place.includes(part));
  };
  const database = await open(); // It has taken over what pages kept that were being closed.
  const kept = (await database?.getAllKeys('drafts').catch(() => undefined)) ?? [];
  const keys = new Set([...memory.keys(), ...kept].filter(isTheirs));
  const drafts = await Promise.all([...keys].map(readDraft));
  await Promise.all([...keys].map((key) => keepDraft(key, undefined)));
  inLastMoment((storage) => {
    const names = Object.keys(storage).filter((name) => name.startsWith(LAST_MOMENT));
    for (const name of names) if (isTheirs(name.slice(LAST_MOMENT.length))) storage.removeItem(name);
  });
  return drafts.filter((draft) => draft !== undefined);
}

/** As `keepDraft`, while the page is being closed. */
export function keepDraftAtOnce(key: string, draft: Draft | undefined): void {
  void keepDraft(key, draft);
  inLastMoment((storage) => storage.setItem(LAST_MOMENT + key, JSON.stringify(draft ?? {text: ''})));
}

/** Of what the tab keeps, this page knows what it has not changed itself. */
function remember(): void {
  for (const [key, draft] of inStorage()) if (draft.text && !memory.has(key)) memory.set(key, draft);
}

function inStorage(isTaken = false): Map<string, Draft> {
  const kept = new Map<string, Draft>();
  inLastMoment((storage) => {
    for (const name of Object.keys(storage).filter((name) => name.startsWith(LAST_MOMENT))) {
      kept.set(name.slice(LAST_MOMENT.length), JSON.parse(storage.getItem(name)!) as Draft);
      if (isTaken) storage.removeItem(name);
    }
  });
  return kept;
}

async function takeOver(database: IDBPDatabase<DraftDatabase>): Promise<void> {
  const kept = inStorage(true);
  for (const [key, draft] of kept)
    await (draft.text ? database.put('drafts', draft, key) : database.delete('drafts', key));
}

/** A page may be denied this storage, or have no room in it: then the database has to do. */
function inLastMoment(act: (storage: Storage) => void): void {
  try {
    act(deviceStorage());
  } catch {
    // As above.
  }
}
