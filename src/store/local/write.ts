import type {Change} from '../store.js';
import {applyChange, checkExpectation} from './change.js';
import {timeAfter} from './clock.js';
import type {Database} from './database.js';
import {TIMES} from './indexes.js';
import {rowOf} from './rows.js';

/**
 * Applies the changes in one transaction, each to what those before it left.
 *
 * @returns The paths written.
 * @throws What `checkExpectation` and `applyChange` throw, or a `DOMException` of the database.
 */
export async function write(database: Database, changes: readonly Change[]): Promise<string[]> {
  const transaction = database.transaction('records', 'readwrite');
  const records = transaction.store;
  const paths = [...new Set(changes.map(({ref}) => ref.path))];
  try {
    const [newest, ...rows] = await Promise.all([
      records.index(TIMES).openKeyCursor(null, 'prev'),
      ...paths.map((path) => records.get(path)),
    ]);
    const now = timeAfter(newest ? Number(newest.key) : 0);
    const data = new Map(paths.map((path, i) => [path, rows[i]?.data]));
    for (const change of changes) checkExpectation(change, data.get(change.ref.path));
    for (const change of changes) data.set(change.ref.path, applyChange(change, data.get(change.ref.path), now));
    const puts = paths.map(async (path) => records.put(rowOf(path, data.get(path)!)));
    await Promise.all([...puts, transaction.done]);
    return paths;
  } catch (error) {
    abandon(transaction);
    await transaction.done.catch(() => undefined);
    throw error;
  }
}

function abandon(transaction: {abort(): void}): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
