import type {DBSchema, IDBPDatabase, IDBPObjectStore, OpenDBCallbacks} from 'idb';
import {CommunityError} from '../../model/errors.js';
import {openAnyVersion, stepBack} from '../any-version.js';
import {indexes, isOfItems} from './indexes.js';
import type {Row} from './rows.js';

/** Raise it when the indexes change: a test says so. What is in a row must stay readable for every version. */
export const VERSION = 12;

/** How long another tab may take to let go of an older version, in milliseconds. */
const PATIENCE = 10_000;

interface Tables extends DBSchema {
  records: {key: string; value: Row; indexes: Record<string, IDBValidKey>};
}

export type Database = IDBPDatabase<Tables>;

/** The records, within a transaction that reads. */
export type Records = IDBPObjectStore<Tables, ['records'], 'records', 'readonly'>;

/** The records, as one moment has them. */
export function recordsOf(database: Database): Records {
  const {store, done} = database.transaction('records');
  ignore(done);
  return store;
}

interface Options {
  readonly version?: number;
  readonly patience?: number;
}

/** The connection to a database: made at first use, and again whenever it was lost. */
export class Connection {
  #database: Promise<Database> | undefined;
  readonly #name: string;
  readonly #options: Options;

  constructor(name: string, options: Options = {}) {
    this.#name = name;
    this.#options = options;
  }

  open(): Promise<Database> {
    return (this.#database ??= this.#connect());
  }

  close(): void {
    const database = this.#database;
    this.#database = undefined;
    if (database) ignore(database.then((opened) => opened.close()));
  }

  #connect(): Promise<Database> {
    const connecting: Promise<Database> = connect(this.#name, this.#options, () => {
      if (this.#database === connecting) this.#database = undefined;
    });
    return connecting;
  }
}

/** @param lost Called when the connection failed or has ended, so that the next use makes a new one. */
async function connect(name: string, {version = VERSION, patience = PATIENCE}: Options, lost: () => void) {
  let giveUp: (error: CommunityError) => void;
  const tooLong = new Promise<never>((_, reject) => (giveUp = reject));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const callbacks: OpenDBCallbacks<Tables> = {
    upgrade: (database, _from, _to, transaction) => updateIndexes(database, transaction),
    blocked: () => (timer = setTimeout(() => giveUp(new CommunityError('storage-unavailable')), patience)),
    blocking: (_current, _blocked, event) => {
      stepBack(event);
      lost();
    },
    terminated: lost,
  };
  const opening = openNewest(name, version, callbacks);
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    lost();
    ignore(opening.then((database) => database.close()));
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A query whose index a newer version dropped is only slower. */
async function openNewest(name: string, version: number, callbacks: OpenDBCallbacks<Tables>): Promise<Database> {
  const database = await openAnyVersion(name, version, callbacks);
  if (database.objectStoreNames.contains('records')) return database;
  database.close();
  throw new CommunityError('newer');
}

/** Its failure is told by something else as well. */
function ignore(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

type Upgrade = NonNullable<OpenDBCallbacks<Tables>['upgrade']>;

function updateIndexes(database: Parameters<Upgrade>[0], transaction: Parameters<Upgrade>[3]): void {
  ignore(transaction.done);
  const records = database.objectStoreNames.contains('records')
    ? transaction.objectStore('records')
    : database.createObjectStore('records', {keyPath: 'path'});
  for (const name of [...records.indexNames]) if (!indexes.has(name)) records.deleteIndex(name);
  for (const [name, key] of indexes)
    if (!records.indexNames.contains(name)) records.createIndex(name, key, {multiEntry: isOfItems(name)});
}
