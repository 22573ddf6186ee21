import type {DBSchema, IDBPDatabase, StoreNames} from 'idb';
import {openAnyVersion, stepBack} from '../store/any-version.js';

/**
 * Opens a database of this device that has one table.
 *
 * @param ended Called when it can no longer be used, so that the next use opens it anew.
 */
export async function openTable<S extends DBSchema>(
  name: string,
  table: StoreNames<S>,
  ended: () => void,
): Promise<IDBPDatabase<S>> {
  const database = await openAnyVersion<S>(name, 1, {
    upgrade: (created) => void created.createObjectStore(table),
    blocking: (_current, _blocked, event) => {
      stepBack(event);
      ended();
    },
    terminated: ended,
  });
  if (database.objectStoreNames.contains(table)) return database;
  database.close();
  throw new Error(`${name} is of a newer version.`);
}
