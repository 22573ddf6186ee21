import {createWriteStream} from 'node:fs';
import {once} from 'node:events';
import {counted, told} from './words.mjs';
import {gather} from './places.mjs';

export class NoCommunity extends Error {
  constructor(community) {
    super(`There is no community “${community}”.`);
  }
}

/** How many records are written at a time. Each stands for itself: what changed meanwhile stays as it is. */
const AT_ONCE = 10;

/**
 * Looks for what does not hold in one community.
 *
 * @returns {Promise<number>} How much was found.
 */
export async function checkOne({community, records, print, asJson}, library) {
  const {rows, others} = await gather(records, library);
  if (!rows.size) throw new NoCommunity(community);
  const findings = library.check(community, rows);
  if (asJson)
    for (const {mend, ...finding} of findings) print(JSON.stringify({community, ...finding, mends: Boolean(mend)}));
  else {
    const beside = others ? `, and ${counted(others, 'record')} of others` : '';
    print(`${community}: ${counted(rows.size, 'record')}${beside}, ${counted(findings.length, 'finding')}`);
    for (const finding of findings) print(`  ${told(finding)}`);
  }
  return findings.length;
}

/**
 * Mends one community, or says what that would change.
 *
 * @returns {Promise<number>} How much is left.
 */
export async function repairOne({community, place, print, writes, keptIn}, library) {
  const {rows, times} = await gather(place.scan(community), library, true);
  if (!rows.size) throw new NoCommunity(community);
  const {findings, changed, left} = library.planRepair(community, rows);
  print(`${community}: ${counted(rows.size, 'record')}, ${counted(findings.length, 'finding')}`);
  for (const finding of findings) print(`  ${told(finding)}`);
  if (!changed.length) return left.length;
  if (!writes) {
    print(`\nThis would change ${counted(changed.length, 'record')}:`);
    for (const change of changed) print(`  ${summary(change)}`);
    print('\nNothing was written. Add --write to do it.');
    return findings.length;
  }
  await keep(keptIn, community, changed, rows, library);
  print(`What ${counted(changed.length, 'record')} said before is kept in ${keptIn}.`);
  const missed = await write(place, community, changed, times);
  for (const path of missed) print(`  ${path} changed meanwhile and was left alone.`);
  print('Checking once more.');
  return checkOne({community, records: place.scan(community), print}, library);
}

function summary({path, before, after}) {
  const name = path || '(the community)';
  if (!after) return `${name} is removed`;
  if (!before) return `${name} is added`;
  return `${name}: ${fieldsBetween(before, after).join(', ')}`;
}

function fieldsBetween(before, after) {
  return Object.keys(after).filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]));
}

async function write(place, community, changed, times) {
  const missed = [];
  const one = async ({path, before, after}) => {
    const fields = before && after && [...fieldsBetween(before, after).filter((field) => field !== 'updatedAt')];
    const known = before ? {updateTime: times.get(path)} : {isNew: true};
    const data = after && (fields ? Object.fromEntries(fields.map((field) => [field, after[field]])) : after);
    try {
      await place.commit(community, [{path, data, fields, ...known, isStamped: Boolean(after)}]);
    } catch (error) {
      if (!['FAILED_PRECONDITION', 'ABORTED', 'NOT_FOUND', 'ALREADY_EXISTS'].includes(error.code)) throw error;
      missed.push(path);
    }
  };
  for (let at = 0; at < changed.length; at += AT_ONCE) await Promise.all(changed.slice(at, at + AT_ONCE).map(one));
  return missed;
}

/** What is about to change, as it is: the file can be imported again. */
async function keep(file, community, changed, rows, {CommunityFileWriter}) {
  const writer = new CommunityFileWriter();
  const stream = createWriteStream(file, {flags: 'wx'});
  await once(stream, 'open');
  stream.write(writer.head(community));
  for (const {path, before} of changed) if (before) stream.write(writer.record({path, data: before}));
  stream.end(writer.foot());
  await once(stream, 'close');
}
