import {posix} from 'node:path';

/** What stands in `src/ahead.ts` until it is known. */
const PLACE = '"praxis-ahead"';

/** What draws the first posts of a conversation, and reads what they say. */
const FIRST = /\/dist\/(look\/look|themes\/tokens|text\/markdown)\.js$/;

/**
 * A Rollup plugin: says in the one script which files each element needs first, so that they are asked for at once.
 *
 * @param {Record<string, RegExp>} more - Modules that are loaded later but needed early, by the name under which the script asks for them.
 */
export function ahead(more) {
  return {
    name: 'ahead',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({isEntry}) => isEntry);
      const chunkWith = (id) => chunks.find(({moduleIds}) => moduleIds.includes(id));
      const roots = new Map();
      for (const id of this.getModuleIds()) {
        const [, element] = /\/elements\/([^/]+)\/define\.js$/.exec(id) ?? [];
        const isOwn = this.getModuleInfo(id)?.dynamicImporters.some((by) => entry.moduleIds.includes(by));
        if (element && isOwn) roots.set(`praxis-${element}`, chunkWith(id));
        const [name] = Object.entries(more).find(([, pattern]) => pattern.test(id)) ?? [];
        if (name) roots.set(name, chunkWith(id));
      }
      const needed = [...roots].map(([name, chunk]) => /** @type {const} */ ([name, closureOf(chunk, bundle)]));
      // What draws the first posts before all else; then the largest: the small ones come meanwhile, on other connections.
      const files = [...new Set(needed.flatMap(([, found]) => [...found]))]
        .filter((file) => file !== entry.fileName)
        .sort(
          (a, b) =>
            Number(isFirst(bundle[b])) - Number(isFirst(bundle[a])) || bundle[b].code.length - bundle[a].code.length,
        );
      // Those that end alike next to each other: so they take the least room, and every build has the same order.
      const needs = needed
        .map(([name, found]) => [name, ...files.flatMap((file, place) => (found.has(file) ? place : []))].join(' '))
        .sort((a, b) => (reversed(a) < reversed(b) ? -1 : 1));
      const names = files.map((file) => posix.basename(file, '.js')).join(' ');
      if (!entry.code.includes(PLACE)) throw new Error('The one script has no place for what is needed first.');
      entry.code = entry.code.replace(PLACE, JSON.stringify([names, ...needs].join(';')));
    },
  };
}

const isFirst = ({moduleIds}) => moduleIds.some((id) => FIRST.test(id));

const reversed = (text) => [...text].reverse().join('');

/** A file, those that it imports, and so on. */
function closureOf(chunk, bundle) {
  const found = new Set();
  const waiting = [chunk.fileName];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...bundle[file].imports);
  }
  return found;
}
