import {
  CommunityFileError,
  CommunityFileReader,
  CommunityFileWriter,
  type CommunityFileRecord,
} from '../../interchange/community-file.js';
import {Mover} from '../../interchange/community-move.js';
import {isCommunityName} from '../../model/community.js';
import {CommunityError} from '../../model/errors.js';
import {Connection} from './database.js';
import {storageError} from './errors.js';
import {rowOf, type Row} from './rows.js';
import {same} from './same.js';
import {Tabs} from './tabs.js';

export {CommunityFileError};

/** What of a community that comes from elsewhere is called otherwise here. */
export interface ImportOptions {
  /** Uids here, by those in the file. */
  readonly people?: ReadonlyMap<string, string>;
}

/**
 * Everything of a community that this browser keeps, as the file that `npx praxis-elements import` takes: a record a line.
 *
 * @param name As `<praxis-community>` has it.
 * @throws {CommunityError} `no-community`, `storage-unavailable` …
 */
export async function exportCommunity(name: string): Promise<Blob> {
  const rows = await readAll(name);
  if (!rows.length) throw new CommunityError('no-community');
  const writer = new CommunityFileWriter();
  const lines = [writer.head(name), ...rows.map((row) => writer.record(row)), writer.foot()];
  return new Blob(lines, {type: 'application/x-ndjson'});
}

/**
 * Takes a community from a file into this browser, under this name: as a whole or not at all. What is here already as it is in the file
 * stays, so that it can be done again.
 *
 * @returns How many records were written.
 * @throws {CommunityFileError} A file that is no such file, was cut or changed, or is of a newer version.
 * @throws {CommunityError} `already-exists`: something else is here under this name; `configuration`, `storage-full` …
 */
export async function importCommunity(
  name: string,
  file: Blob,
  {people = new Map()}: ImportOptions = {},
): Promise<number> {
  if (!isCommunityName(name)) throw new CommunityError('configuration', {detail: {field: 'name'}});
  const wanted = await recordsIn(file, name, people);
  const here = new Map((await readAll(name)).map((row) => [row.path, row]));
  const missing = wanted.filter(({path, data}) => !same(here.get(path)?.data, data));
  const paths = new Set(wanted.map(({path}) => path));
  const isOther = missing.some(({path}) => here.has(path)) || [...here.keys()].some((path) => !paths.has(path));
  if (isOther) throw new CommunityError('already-exists');
  await writeAll(name, missing);
  return missing.length;
}

async function recordsIn(file: Blob, name: string, people: ReadonlyMap<string, string>) {
  const reader = new CommunityFileReader();
  const records: CommunityFileRecord[] = [];
  for (const line of (await file.text()).split('\n')) {
    const record = reader.read(line);
    if (record) records.push(record);
  }
  reader.end();
  const uids = records.flatMap(({path, data}) => [
    /^members\/([^/]+)$/.exec(path)?.[1],
    data.author as string | undefined,
  ]);
  const known = uids.filter((uid) => uid !== undefined);
  const mover = new Mover({from: reader.head.community, to: name, people, uids: [...known, ...people.keys()]});
  return records.map((record) => mover.moved(record));
}

async function readAll(name: string): Promise<readonly Row[]> {
  return using(name, async (connection) => (await connection.open()).getAll('records'));
}

async function writeAll(name: string, records: readonly CommunityFileRecord[]): Promise<void> {
  await using(name, async (connection) => {
    const {store, done} = (await connection.open()).transaction('records', 'readwrite');
    await Promise.all([...records.map(({path, data}) => store.put(rowOf(path, data))), done]);
  });
  const tabs = new Tabs(`praxis:${name}`, () => undefined);
  tabs.tell(records.map(({path}) => path));
  tabs.close();
}

async function using<T>(name: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = new Connection(`praxis:${name}`);
  try {
    return await work(connection);
  } catch (cause) {
    throw storageError(cause);
  } finally {
    connection.close();
  }
}
