import {MAX_INDENTATION} from '../elements/thread/post-tree.js';
import {pageSizeOf} from '../elements/thread/posts-source.js';
import {hasChosenLanguage, told, type Told} from '../glance/key.js';
import type {Stored} from '../model/records.js';
import type {FirstPosts} from '../store/first-posts.js';
import {pageKey} from '../text/page-key.js';
import {loadParser, parseText} from '../text/parser.js';
import {draw} from './draw.js';
import {threadIdFor} from './thread-id.js';
import {wordsAt} from './words.js';

/** With so many posts somebody begins to read. */
const MOST = 5;

/** How wide a letter of a title is at most, on average, and what stands beside a title, in pixels. */
const LETTER = 14;
const ACTS = 480;

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
  const key = keyAt(element);
  const {firstPosts} = await import('../store/local/first-posts.js');
  const name = (community && told(community, 'name')) || 'community';
  const found = await firstPosts(
    name,
    await threadIdFor(key),
    Math.min(MOST, pageSizeOf(Number(told(element as Told, 'page-size')))),
  );
  if (found?.thread.key !== key || !isPlain(found.thread)) return undefined;
  const posts = await readable(found.posts);
  if (!posts.length) return undefined;
  const {words, formats} = wordsAt(element);
  const title = told(element as Told, 'thread-title') || words.heading;
  const isSomebody = reader !== '' && reader !== 'null'; // Who signed out in this tab is nobody.
  if (isSomebody && !isRoomFor(title, element)) return undefined;
  return draw({
    ...{thread: found.thread, posts, words, formats, title},
    mayAct: isSomebody && !told(element as Told, 'readonly'),
  });
}

/** Whether nothing stands around its posts but its heading. */
function isPlain({kind, title, outcome, dissents, pinned}: Stored<'thread'>): boolean {
  const isDiscussion = kind === 'discussion' && outcome === 'open' && !Object.keys(dissents).length;
  return isDiscussion && title !== '' && !pinned;
}

/** Those up to one that takes more than a text to draw. */
async function readable(posts: FirstPosts['posts']): Promise<FirstPosts['posts']> {
  const end = posts.findIndex(
    ({state, images, depth}) => state !== 'visible' || Object.keys(images).length > 0 || depth > MAX_INDENTATION,
  );
  const texts = end < 0 ? posts : posts.slice(0, end);
  if (texts.length && !parseText(texts[0]!.body)) await loadParser();
  const unread = texts.findIndex(({body}) => !parseText(body));
  return unread < 0 ? texts : texts.slice(0, unread);
}

/** What members can do with a conversation stands beside its title, and where that is long or the page narrow, in a line of its own. */
const isRoomFor = (title: string, {parentElement}: Element): boolean =>
  title.length * LETTER + ACTS < (parentElement?.clientWidth ?? 0);

function keyAt(element: Element): string {
  const canonical = document.head.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href;
  return pageKey({threadKey: told(element as Told, 'thread-key'), canonical, url: location.href});
}

/** Whether a reader would see it, without scrolling. */
const isSeen = (element: Element): boolean => element.getBoundingClientRect().top < innerHeight;

/** A page of an app that changed its address may still name the conversation of the page before. */
function isFirstPage(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation?.name.split('#', 1)[0] === location.href.split('#', 1)[0];
}
