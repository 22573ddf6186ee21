import {shardOfThread} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import type {Thread} from '../../src/model/thread.js';
import {packThread} from '../../src/model/titles.js';
import type {Change} from '../../src/store/store.js';

/** The index of all conversations. */
export function titlesChanges(changes: readonly Change[], now: number): Change[] {
  const shards = new Map<string, Record<string, string>>();
  for (const {ref, data} of changes) {
    if (ref.kind !== 'thread') continue;
    const id = ref.path.split('/')[1]!;
    const shard = shardOfThread(id);
    shards.set(shard, {...shards.get(shard), [id]: packThread(data as Thread)});
  }
  return [...shards].map(([shard, entries]): Change => {
    const data = {entries, last: Object.keys(entries)[0]!, updatedAt: now};
    return {type: 'merge', ref: refs.titles(shard), data};
  });
}
