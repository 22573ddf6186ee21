import {createReadStream, createWriteStream, existsSync, truncateSync} from 'node:fs';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {counted} from './words.mjs';
import {recordsIn} from './places.mjs';

/** After how many records it is told how far it is. */
const OFTEN = 1000;
/** How much is written in one commit: Firestore takes ten mebibytes, and any number of records in them. */
const MOST_RECORDS = 200;
const MOST_UNITS = 2_000_000;
/** How many differences are told. */
const TOLD = 10;

/** What cannot be done as it was asked for. */
export class MoveFault extends Error {}

/** Writes everything of a community to a file, or goes on with one that was cut. */
export async function exportOne({community, place, out, resumes, print}, {CommunityFileWriter, kindOf}) {
  const writer = new CommunityFileWriter();
  const isThere = existsSync(out);
  if (isThere && !resumes)
    throw new MoveFault(`${out} is there already. Go on with it with --resume, or name another.`);
  const known = isThere ? await linesOf(out, writer, community) : undefined;
  if (known?.isWhole) {
    print(`${out} is whole.`);
    return;
  }
  if (known) truncateSync(out, known.bytes);
  const stream = createWriteStream(out, {flags: known ? 'a' : 'wx'});
  await once(stream, 'open');
  const write = async (line) => {
    if (!stream.write(line)) await once(stream, 'drain');
  };
  if (!known?.count) await write(writer.head(community));
  let count = known?.records ?? 0;
  let others = 0;
  for await (const {path, data} of place.scan(community, {after: known?.last})) {
    if (path && !kindOf(path)) {
      others++;
      continue;
    }
    await write(writer.record({path, data}));
    if (++count % OFTEN === 0) print(`  ${counted(count, 'record')}`);
  }
  if (!count) throw new MoveFault(`There is no community “${community}”.`);
  stream.end(writer.foot());
  await once(stream, 'close');
  const beside = others ? ` ${counted(others, 'record')} of others stayed.` : '';
  print(`${community}: ${counted(count, 'record')} are in ${out}.${beside}`);
}

/** What is in a file already. A last line without an end was cut, and is written anew. */
async function linesOf(file, writer, community) {
  const found = {count: 0, records: 0, last: undefined, bytes: 0, isWhole: false};
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const {path, sha256, community: whose} = JSON.parse(line);
      if (whose !== undefined && whose !== community) throw new MoveFault(`${file} is of “${whose}”.`);
      found.count++;
      found.bytes += Buffer.byteLength(line) + 1;
      if (sha256) found.isWhole = true;
      else writer.resume(line);
      if (path === undefined) continue;
      found.records++;
      found.last = path;
    }
  }
  return found;
}

/**
 * Writes what is in a file to a community, which need not exist. What is there already, as it is in the file, is left alone: so it goes
 * on where it was cut. The community's own record comes last: until then, nobody can do anything there.
 *
 * @returns {Promise<string | undefined>} What it is called now; undefined where something else is there, and nothing was done.
 */
export async function importOne({file, community, people, place, overwrites, print}, library) {
  const {uids, head} = await survey(file, people, library);
  const to = community ?? head.community;
  if (!library.isCommunityName(to)) throw new MoveFault(`“${to}” cannot be a community.`);
  const mover = new library.Mover({from: head.community, to, people, uids});
  const wanted = async function* () {
    for await (const record of recordsIn(file, new library.CommunityFileReader())) yield mover.moved(record);
  };
  const there = new Map();
  for await (const {path, data} of place.scan(to)) there.set(path, signOf(data));
  const {missing, differing} = await compare(wanted(), there);
  if ((differing.length || there.size) && !overwrites) {
    const others = [...there.keys()].filter((path) => library.kindOf(path) || !path);
    const apart = [
      ...differing.map((path) => `${path || '(the community)'} says something else`),
      ...others.map((path) => `${path || '(the community)'} is not in the file`),
    ];
    if (apart.length) {
      print(`“${to}” has what is not in the file, or other than there:`);
      for (const line of apart.slice(0, TOLD)) print(`  ${line}`);
      if (apart.length > TOLD) print(`  and ${apart.length - TOLD} more`);
      print('Nothing was written. Name another community, or add --overwrite to have records say what the file does.');
      return undefined;
    }
  }
  const chosen = new Set([...missing, ...differing]);
  print(`${to}: ${counted(chosen.size, 'record')} to write.`);
  await writeAll(wanted(), {chosen, isNew: new Set(missing), place, to, print});
  return to;
}

/** Reads the whole file before anything is written: one that was cut or changed is refused. */
async function survey(file, people, {CommunityFileReader}) {
  const reader = new CommunityFileReader();
  const uids = new Set();
  for await (const {path, data} of recordsIn(file, reader)) {
    const uid = /^members\/([^/]+)$/.exec(path)?.[1] ?? data.author;
    if (uid) uids.add(uid);
  }
  for (const uid of people.keys()) uids.add(uid);
  return {uids, head: reader.head};
}

/** What is not there, and what is there and says something else. What is left in `there` is in no file. */
async function compare(records, there) {
  const missing = [];
  const differing = [];
  for await (const {path, data} of records) {
    if (!there.has(path)) missing.push(path);
    else if (there.get(path) !== signOf(data)) differing.push(path);
    there.delete(path);
  }
  return {missing, differing};
}

async function writeAll(records, {chosen, isNew, place, to, print}) {
  let batch = [];
  let units = 0;
  let done = 0;
  let own;
  const flush = async () => {
    if (!batch.length) return;
    await place.commit(to, batch);
    const before = done;
    done += batch.length;
    if (Math.floor(done / OFTEN) > Math.floor(before / OFTEN)) print(`  ${counted(done, 'record')}`);
    batch = [];
    units = 0;
  };
  for await (const {path, data} of records) {
    if (!chosen.has(path)) continue;
    const write = {path, data, isNew: isNew.has(path)};
    if (!path) {
      own = write;
      continue;
    }
    const size = JSON.stringify(data).length;
    if (batch.length === MOST_RECORDS || units + size > MOST_UNITS) await flush();
    batch.push(write);
    units += size;
  }
  await flush();
  if (own) await place.commit(to, [own]);
}

/** The same for records that say the same, in whatever order. */
function signOf(value) {
  if (Array.isArray(value)) return `[${value.map(signOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${signOf(entry)}`).join()}}`;
}

/** Lines of `OLD,NEW`, as a spreadsheet saves two columns. */
export async function peopleIn(file) {
  const people = new Map();
  for await (const line of createInterface({input: createReadStream(file), crlfDelay: Infinity})) {
    const [from, to] = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    if (from && to) people.set(from, to);
  }
  return people;
}
