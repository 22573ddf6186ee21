import {gzipSync} from 'node:zlib';
import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {complete, write} from './emulated-records.mjs';

/**
 * Writes a packed directory into an emulator, past the rules, in as many documents as people would fill who join.
 *
 * @returns {Promise<{documents: object[], size: number}>} Its documents, as Firestore keeps them, and their kilobytes after gzip.
 */
export async function emulateDirectory({emulator, project, community, people}) {
  const model = await loadSources(`
    export {DIRECTORY_SHARD_SIZE, directorySchema, packMember} from './src/model/member.ts';
    export {HEADROOM} from './src/model/packing.ts';
    export {communitySchema} from './src/model/community.ts';
    export {aCrowd, directoryOf} from './test/support/a-crowd.ts';
  `);
  const began = Date.now() - 3_600_000;
  const crowd = model.aCrowd(people);
  const shards = [...model.directoryOf(crowd, model.DIRECTORY_SHARD_SIZE - model.HEADROOM)].map(([number, some]) => {
    const entries = Object.fromEntries(some.map((person) => [person.uid, model.packMember(person)]));
    return [number, complete(model.directorySchema, {entries, last: some[0].uid, updatedAt: began + number})];
  });
  const about = {name: 'Bench', join: 'open', stewards: 1, lastRole: 'person-0', createdBy: 'person-0'};
  await write({emulator, project, community}, [
    ['', complete(model.communitySchema, {...about, createdAt: began, updatedAt: began})],
    ...shards.map(([number, fields]) => [`directory/${number}`, fields]),
  ]);
  const documents = shards.map(([, fields]) => fields);
  return {documents, size: gzipSync(JSON.stringify(documents)).length / 1000};
}
