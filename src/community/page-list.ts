import {threadIdOf} from '../model/ids.js';
import {refs, type Stored} from '../model/records.js';
import {unpackThread, type ThreadEntry, type TitlesShard} from '../model/titles.js';
import {likenessOf} from '../text/page-likeness.js';
import type {Community} from './community.js';
import {moveThread, threadAtPage} from './pages.js';
import {mergeThread, reopenThread} from './thread-acts.js';

/** A page that has a conversation, as a steward sees it. Where its title is hidden, that is ''. */
export interface ListedPage extends ThreadEntry {
  /** The keys of other pages that may be the same one. */
  readonly alike: readonly string[];
}

/** A page that a conversation was at before: whoever goes there is led to where it is. */
export interface FormerPage {
  readonly key: string;
  /** The uid of whoever moved it away from there. */
  readonly by: string;
  readonly at: number;
}

/** How far back it is told where a conversation was. */
export const MAX_FORMER = 5;

/** Every page that has a conversation, by its key. Nothing is read for it but the index of conversations. */
export function pagesIn(shards: readonly TitlesShard[]): readonly ListedPage[] {
  const threads = shards
    .flatMap(({entries}) => Object.entries(entries).map(([id, entry]) => unpackThread(id, entry)))
    .filter(({key}) => key);
  const alike = new Map<string, string[]>();
  for (const {key} of threads) {
    const likeness = likenessOf(key);
    alike.set(likeness, [...(alike.get(likeness) ?? []), key]);
  }
  return threads
    .map((thread) => ({...thread, alike: alike.get(likenessOf(thread.key))!.filter((key) => key !== thread.key)}))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The pages that a conversation was at before, the latest first. One read each; none for one that is where it began. */
export async function formerPagesOf(
  {store}: Pick<Community, 'store'>,
  {id, key}: Pick<ThreadEntry, 'id' | 'key'>,
): Promise<readonly FormerPage[]> {
  const former: FormerPage[] = [];
  let at = key;
  while (former.length < MAX_FORMER && at && threadIdOf(at) !== id) {
    const alias = await store.get(refs.alias(threadIdOf(at)));
    // It can have been somewhere twice.
    const isNew = alias?.from && alias.from !== key && former.every((page) => page.key !== alias.from);
    if (!isNew || alias.thread !== id) break;
    former.push({key: alias.from, by: alias.by, at: alias.updatedAt});
    at = alias.from;
  }
  return former;
}

/** What becomes of the conversation of a page that is taken to another one: a page has one at most. */
export type Outlook =
  | {readonly kind: 'move'; readonly key: string}
  /** That page has a conversation: this one is closed, and leads there. */
  | {readonly kind: 'merge'; readonly key: string; readonly into: Stored<'thread'>}
  /** It is there already; it is closed, so that it leads nowhere; the other one leads elsewhere itself. */
  | {readonly kind: 'same' | 'closed' | 'leads-on'; readonly key: string};

/** What would happen, before it does. Nothing is changed. */
export async function outlookOf(
  community: Pick<Community, 'store'>,
  {id, key: from, state}: Pick<ThreadEntry, 'id' | 'key' | 'state'>,
  key: string,
): Promise<Outlook> {
  if (key === from) return {kind: 'same', key};
  const {thread: into} = await threadAtPage(community, key, {fresh: true});
  if (!into) return {kind: 'move', key};
  if (into.id === id) return {kind: 'same', key};
  if (state !== 'open') return {kind: 'closed', key};
  return into.mergedInto ? {kind: 'leads-on', key} : {kind: 'merge', key, into};
}

/** What was done with the conversation of a page, and how it was before. */
export interface Resettled {
  readonly kind: 'move' | 'merge';
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Takes the conversation of a page to another one, or has it lead to the one that is there.
 *
 * @throws {CommunityError} As `moveThread` and `mergeThread` do: `already-exists` when somebody began one there meanwhile …
 */
export async function resettle(
  community: Community,
  {id, key: from, title}: Pick<ThreadEntry, 'id' | 'key' | 'title'>,
  outlook: Extract<Outlook, {kind: 'move' | 'merge'}>,
): Promise<Resettled> {
  if (outlook.kind === 'move') await moveThread(community, {id, key: from}, outlook.key);
  else await mergeThread(community, id, outlook.into.id);
  return {kind: outlook.kind, id, title, from, to: outlook.key};
}

/**
 * Takes it back.
 *
 * @throws {CommunityError} `already-exists` when another conversation began meanwhile where it was, `conflict` when it was moved on.
 */
export async function unsettle(community: Community, {kind, id, from, to}: Resettled): Promise<void> {
  if (kind === 'move') await moveThread(community, {id, key: to}, from);
  else await reopenThread(community, id);
}
