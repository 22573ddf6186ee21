import {expect} from '@open-wc/testing';
import {deleteDB, openDB} from 'idb';
import {openTable} from '../../src/context/device-table.js';
import {createId} from '../../src/model/ids.js';

interface Table {
  [name: string]: {key: string; value: string};
  kept: {key: string; value: string};
}

describe('a table of this device', () => {
  let name: string;
  beforeEach(() => (name = `test-${createId()}`));
  afterEach(() => deleteDB(name));

  it('lets a newer version of the library go on, and goes on beside it', async () => {
    let hasEnded = () => {};
    const ended = new Promise<void>((resolve) => (hasEnded = resolve));
    const before = await openTable<Table>(name, 'kept', hasEnded);
    await before.put('kept', 'a letter', 'key');
    const opening = openDB(name, 2, {upgrade: (database) => void database.createObjectStore('more')});
    await ended;
    const newer = await opening;
    expect(await newer.get('kept', 'key')).to.equal('a letter');
    newer.close();
    const older = await openTable<Table>(name, 'kept', () => undefined);
    expect(await older.get('kept', 'key')).to.equal('a letter');
    older.close();
  });

  it('is refused where a newer version has none of that name', async () => {
    const newer = await openDB(name, 2, {upgrade: (database) => void database.createObjectStore('more')});
    newer.close();
    const opened = await openTable<Table>(name, 'kept', () => undefined).catch((error: unknown) => error);
    expect(opened).to.be.instanceOf(Error);
  });
});
