import {NO_NAME} from '../model/no-name.js';
import {refs, type Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Change, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {pagesOf} from './record-pages.js';

/** Priorities of any season that somebody suggested, took on or moved on. What they support stands in their ballot alone. */
export async function prioritiesWith(store: Store, uid: string, signal?: AbortSignal): Promise<Stored<'priority'>[]> {
  const found: Stored<'priority'>[] = [];
  for await (const page of pagesOf(store, queries.changedPriorities(0), signal)) {
    found.push(
      ...page.filter(({author, stateBy, owners}) => author === uid || stateBy === uid || Object.hasOwn(owners, uid)),
    );
  }
  return found;
}

/** What takes their name off them. What they said stays, as versions of terms do: others support it. */
export function namesInPriorities(priorities: readonly Stored<'priority'>[], uid: string): readonly Change[] {
  const updatedAt = serverTime();
  return priorities.flatMap(({id, author, byline, stateBy, stateByline, owners}): Change[] => {
    const data = {
      ...(author === uid && byline !== NO_NAME && {byline: NO_NAME}),
      ...(stateBy === uid && stateByline !== NO_NAME && {stateByline: NO_NAME}),
      ...(Object.hasOwn(owners, uid) && owners[uid] !== NO_NAME && {owners: {[uid]: NO_NAME}}),
    };
    const isNamed = Object.keys(data).length > 0;
    return isNamed ? [{type: 'update', ref: refs.priority(id), data: {...data, updatedAt}}] : [];
  });
}
