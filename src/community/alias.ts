import {generationOf, threadIdOf} from '../model/ids.js';
import {refs} from '../model/records.js';
import type {ChangeTo} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';

/** Leads a page to a thread that is moved there. @param from The page that it leaves, or ''. @param by The uid of whoever does it. */
export function aliasTo(thread: string, key: string, {from, by}: {readonly from: string; readonly by: string}) {
  return alias(thread, key, {from, by, begun: increment(0)});
}

/** The change that goes with the beginning of a thread; none for the first of a page, nor for one on the board. */
export function aliasToNew(thread: string, key: string, by: string): readonly ChangeTo<'alias'>[] {
  return key && generationOf(thread) > 0 ? [alias(thread, key, {from: '', by, begun: increment(1)})] : [];
}

function alias(
  thread: string,
  key: string,
  given: {readonly from: string; readonly by: string; readonly begun: ReturnType<typeof increment>},
): ChangeTo<'alias'> {
  const data = {key, thread, ...given, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.alias(threadIdOf(key)), data};
}
