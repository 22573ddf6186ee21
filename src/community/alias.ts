import {generationOf, threadIdOf} from '../model/ids.js';
import {refs} from '../model/records.js';
import type {ChangeTo} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';

/** Leads a page to a thread that begins there after others, or is moved there. @param by The uid of whoever does it. */
export function aliasTo(thread: string, key: string, by: string, isNew = false): ChangeTo<'alias'> {
  const data = {key, thread, begun: increment(isNew ? 1 : 0), by, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.alias(threadIdOf(key)), data};
}

/** The change that goes with the beginning of a thread; none for the first of a page, nor for one on the board. */
export function aliasToNew(thread: string, key: string, by: string): readonly ChangeTo<'alias'>[] {
  return key && generationOf(thread) > 0 ? [aliasTo(thread, key, by, true)] : [];
}
