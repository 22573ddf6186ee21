import {openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks} from 'idb';

/**
 * Opens a database that several versions of this library share in one browser, of this version or of whatever newer one was here: tables
 * keep their names, and rows stay readable for every version.
 */
export async function openAnyVersion<S extends DBSchema>(
  name: string,
  version: number,
  callbacks: OpenDBCallbacks<S>,
): Promise<IDBPDatabase<S>> {
  try {
    return await openDB(name, version, callbacks);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return openDB(name, undefined, callbacks);
  }
}

/** Lets another tab go on that has a newer version of this library and waits for this one to step back. */
export function stepBack(event: Event): void {
  (event.target as IDBDatabase).close();
}
