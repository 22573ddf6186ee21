import type {Kind, Stored} from '../model/records.js';
import {queries} from './queries.js';
import type {Query} from './store.js';

/** What is packed into a few documents that are read as a whole. A line here is all that another one needs. */
const packed = {
  glossary: {all: queries.glossary, changed: queries.changedGlossary},
  directory: {all: queries.directory, changed: queries.changedDirectory},
  knowledge: {all: queries.knowledge, changed: queries.changedKnowledge},
  titles: {all: queries.titles, changed: queries.changedTitles},
} satisfies {[K in Kind]?: PackedQueries<K>};

export type PackedKind = keyof typeof packed;

interface PackedQueries<K extends Kind> {
  readonly all: () => Query<K>;
  readonly changed: (since: number) => Query<K>;
}

/** How each is read: all of it, or what changed since a time. */
export const packedQueries: {readonly [K in PackedKind]: PackedQueries<K>} = packed;

/** The document that changed last. */
export function newest<K extends PackedKind>(shards: readonly Stored<K>[]): Stored<K> | undefined {
  return shards.reduce<Stored<K> | undefined>(
    (latest, shard) => (latest && latest.updatedAt > shard.updatedAt ? latest : shard),
    undefined,
  );
}

/**
 * The documents with what a device has just written, of which it may know only the entries that it wrote.
 *
 * @param isWhole Whether it knows a document as a whole.
 */
export function overlaid<K extends PackedKind>(
  confirmed: ReadonlyMap<string, Stored<K>>,
  seen: readonly Stored<K>[],
  isWhole: (id: string) => boolean,
): readonly Stored<K>[] {
  const shown = new Map(confirmed);
  for (const shard of seen) {
    const before = confirmed.get(shard.id);
    const isPart = before && before !== shard && !isWhole(shard.id);
    if (isPart) shown.set(shard.id, Object.assign({}, shard, {entries: {...before.entries, ...shard.entries}}));
    else shown.set(shard.id, shard);
  }
  return [...shown.values()];
}
