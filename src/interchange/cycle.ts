/**
 * A way from a term to broader and broader ones that comes back to it.
 *
 * @param broader The ids of the broader terms of each.
 * @param starts Where to look from: a way through none of these is not found.
 * @returns The ids along the way, the first and the last being the same; undefined if there is none.
 */
export function findCycle(
  broader: ReadonlyMap<string, readonly string[]>,
  starts: Iterable<string>,
): readonly string[] | undefined {
  const isDone = new Set<string>();
  for (const start of starts) {
    // Not by recursion: a hierarchy may be deeper than the stack.
    const path = [{id: start, next: 0}];
    const onPath = new Set([start]);
    while (path.length) {
      const here = path.at(-1)!;
      const id = broader.get(here.id)?.[here.next++];
      if (id === undefined) {
        isDone.add(here.id);
        onPath.delete(here.id);
        path.pop();
      } else if (onPath.has(id)) {
        return [...path.slice(path.findIndex((step) => step.id === id)).map((step) => step.id), id];
      } else if (!isDone.has(id)) {
        path.push({id, next: 0});
        onPath.add(id);
      }
    }
  }
  return undefined;
}
