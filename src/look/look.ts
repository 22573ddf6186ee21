import {MAX_INDENTATION} from '../elements/thread/post-tree.js';
import {pageSizeOf} from '../elements/thread/posts-source.js';
import {hasChosenLanguage, pageKeyHere, told, type Told} from '../glance/key.js';
import {isFirstPost} from '../model/newcomer.js';
import type {Stored} from '../model/records.js';
import type {FirstPosts} from '../store/first-posts.js';
import {loadParser, parseText} from '../text/parser.js';
import {draw} from './draw.js';
import {localUidFor, threadIdFor} from './ids.js';
import {wordsAt} from './words.js';

/** With so many posts somebody begins to read. */
const MOST = 5;

/** How wide a letter of a title is at most, what stands beside a title, and a conversation, in pixels. */
const LETTER = 22;
const ACTS = 440;
const COLUMN = 800;

/**
 * What there is to read first of the conversation that a `<praxis-thread>` will show, before the element is there. Only what looks the same
 * for everybody, and what it takes little to draw: for all else one waits for the element.
 *
 * @param community Around it, kept in this browser.
 * @param reader Who looks, '' for nobody.
 * @returns Undefined where there is nothing that could be drawn so.
 */
export async function look(
  element: Element,
  community: Told | undefined,
  reader: string,
): Promise<HTMLElement | undefined> {
  if (told(element as Told, 'sort') || hasChosenLanguage() || !isSeen(element) || !isFirstPage()) return undefined;
  const key = pageKeyHere(told(element as Told, 'thread-key'));
  const {firstPosts} = await import('../store/local/first-posts.js');
  const name = (community && told(community, 'name')) || 'community';
  const viewer = await viewerOf(reader);
  const count = Math.min(MOST, pageSizeOf(Number(told(element as Told, 'page-size'))));
  const found = await firstPosts(name, {thread: await threadIdFor(key), count, viewer});
  if (found?.thread.key !== key || !isPlain(found.thread) || (viewer && !found.mayWrite)) return undefined;
  const posts = await readable(found.posts);
  if (!posts.length) return undefined;
  const {words, formats} = wordsAt(element);
  const title = told(element as Told, 'thread-title') || words.heading;
  if (viewer && !isRoomFor(title, element)) return undefined;
  return draw({
    ...{thread: found.thread, posts, words, formats, title},
    mayAct: viewer !== undefined && !told(element as Told, 'readonly'),
  });
}

/** Who looks, by what is kept of them or by what the page calls them. @returns Their uid; undefined for nobody, also who signed out in this tab. */
async function viewerOf(reader: string): Promise<string | undefined> {
  if (!reader) return undefined;
  try {
    const kept = JSON.parse(reader) as {readonly uid?: string} | null;
    if (kept === null || kept.uid) return kept?.uid;
  } catch {
    // A name.
  }
  return localUidFor(reader);
}

/** Whether nothing stands around its posts but its heading. */
function isPlain({kind, state, title, outcome, dissents, pinned, mergedInto}: Stored<'thread'>): boolean {
  const isDiscussion = kind === 'discussion' && outcome === 'open' && !Object.keys(dissents).length;
  return isDiscussion && state === 'open' && title !== '' && !pinned && !mergedInto;
}

/** Those up to one that takes more than a text to draw. */
async function readable(posts: FirstPosts['posts']): Promise<FirstPosts['posts']> {
  const end = posts.findIndex(
    (post) =>
      post.state !== 'visible' ||
      Object.keys(post.images).length > 0 ||
      post.depth > MAX_INDENTATION ||
      isFirstPost(post), // Somebody new is welcomed below it.
  );
  const texts = end < 0 ? posts : posts.slice(0, end);
  if (texts.length && !parseText(texts[0]!.body)) await loadParser();
  const unread = texts.findIndex(({body}) => !parseText(body));
  return unread < 0 ? texts : texts.slice(0, unread);
}

/** What members can do with a conversation stands beside its title, and where that is long or the page narrow, in a line of its own. */
const isRoomFor = (title: string, {parentElement}: Element): boolean =>
  title.length * LETTER + ACTS < Math.min(COLUMN, parentElement?.clientWidth ?? 0);

/** Whether a reader would see it, without scrolling. */
const isSeen = (element: Element): boolean => element.getBoundingClientRect().top < innerHeight;

/** A page of an app that changed its address may still name the conversation of the page before. */
function isFirstPage(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation?.name.split('#', 1)[0] === location.href.split('#', 1)[0];
}
