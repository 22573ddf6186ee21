/** What V8 keeps for itself beside what it compiled: caches, and which code depends on what. */
const ENGINE = 'system / ';

/**
 * What a page's heap holds, in megabytes, told apart by a snapshot of it.
 *
 * @param session - Of Chromium's protocol, on the page.
 */
export async function heapParts(session) {
  const chunks = [];
  const take = ({chunk}) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return partsOf(JSON.parse(chunks.join('')));
}

/**
 * `kept` is what scripts hold: objects, texts, functions; `browser` what the browser has for the page, its elements and styles above all;
 * `engine` what was compiled, which is done anew for what runs often, and dropped again as the engine sees fit.
 *
 * @param snapshot - Its nodes lie one after the other, each with the fields that its own description names.
 */
export function partsOf({snapshot, nodes, strings}) {
  const {node_fields: fields, node_types: types} = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const parts = {kept: 0, browser: 0, engine: 0};
  for (let at = 0; at < nodes.length; at += fields.length)
    parts[partOf(types[type][nodes[at + type]], strings[nodes[at + name]])] += nodes[at + size] / 1e6;
  return parts;
}

function partOf(type, name) {
  if (type === 'code') return 'engine';
  if (type !== 'native') return 'kept';
  return name.startsWith(ENGINE) ? 'engine' : 'browser';
}
