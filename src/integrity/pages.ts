import {groupBy} from '../model/group-by.js';
import {generationOf, threadIdOf} from '../model/ids.js';
import {refs} from '../model/records.js';
import {useOfPage, useOfThread} from '../model/use.js';
import type {Census, Row} from './census.js';
import type {Findings} from './finding.js';

/** Every page that has a conversation leads to it, and nothing leads nowhere. */
export function checkPages(census: Census, findings: Findings, now: number): void {
  const threads = census.of('thread');
  /** Those that began at a page after its first, by the id of that. */
  const later = groupBy(
    threads.filter(({id}) => generationOf(id) > 0),
    ({id}) => id.replace(/-\d+$/, ''),
  );
  const begunAt = (first: string) => Math.max(0, ...(later.get(first) ?? []).map(({id}) => generationOf(id)));
  for (const {path, id, data} of census.of('alias')) {
    if (id !== threadIdOf(data.key)) {
      findings.orphan(path, refs.alias(threadIdOf(data.key)).path);
      continue;
    }
    findings.expect(path, data, {begun: begunAt(id)});
    if (census.has(refs.thread(data.thread).path)) continue;
    const there = threads.find(({data: {key}}) => key === data.key)?.id ?? later.get(id)?.at(-1)?.id;
    const mend = there === undefined ? ({path, remove: true} as const) : {path, set: {thread: there}};
    findings.add({code: 'dangling', path, field: 'thread', is: data.thread, should: there, mend});
  }
  for (const [key, here] of groupBy(
    threads.filter(({data}) => data.key),
    ({data}) => data.key,
  )) {
    lead(census, findings, {key, here, begun: begunAt(threadIdOf(key)), now});
  }
  for (const {path, id, data} of census.of('use')) {
    const should = data.thread ? useOfThread(data.thread) : useOfPage(data.key);
    const thread = data.thread && refs.thread(data.thread).path;
    if (id !== should) findings.orphan(path, refs.use(should).path);
    else if (thread && !census.has(thread)) findings.orphan(path, thread);
  }
}

interface Page {
  readonly key: string;
  /** The conversations that say they are at it. */
  readonly here: readonly Row<'thread'>[];
  readonly begun: number;
  readonly now: number;
}

/** A page shows one conversation: its first, or whichever its alias names. Another one that says it is there stands on the board. */
function lead(census: Census, findings: Findings, {key, here, begun, now}: Page): void {
  const first = threadIdOf(key);
  const {path} = refs.alias(first);
  const alias = census.get(refs.alias(first));
  const shown = here.find(({id}) => id === first) ?? here.find(({id}) => id === alias?.thread);
  for (const {path: at, id, data} of here) {
    if (id === shown?.id) continue;
    const found = {code: 'unreachable', path: at, field: 'key', is: key} as const;
    if (shown) findings.add({...found, should: '', mend: {path: at, set: {key: ''}}});
    else {
      const create = {key, thread: id, from: '', begun, by: data.author, updatedAt: now};
      findings.add({...found, should: key, mend: alias ? {path, set: {thread: id}} : {path, create}});
      return;
    }
  }
}
