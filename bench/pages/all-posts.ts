/** What `all-posts.bench.mjs` and `layouts.bench.mjs` do in the page: show all of a conversation, change it, and the floor to compare that to. */
import '../../src/elements/community/define.js';
import '../../src/elements/thread/define.js';
import type {PostElement} from '../../src/elements/post/post.js';
import {fillThread, KEY} from '../lib/fill-thread.js';

/** As many as a conversation reads at once. */
const PAGE = 100;

/** Shows so many posts of a conversation of the embedded store. Gives the milliseconds until all of them have been painted. */
async function open(name: string, count: number): Promise<number> {
  const began = performance.now();
  const community = document.createElement('praxis-community');
  community.name = name;
  community.viewerName = 'Ada';
  const thread = document.createElement('praxis-thread');
  thread.threadKey = KEY;
  thread.loading = 'eager';
  thread.pageSize = PAGE;
  document.body.replaceChildren(community, thread);
  for (let before = 0; before < count; await frame()) {
    const shown = posts();
    if (shown.length === before || !shown.slice(before).every(isReadable)) continue;
    before = shown.length;
    [...thread.renderRoot.querySelectorAll<HTMLButtonElement>('.more button')].at(-1)?.click();
  }
  await painted();
  return performance.now() - began;
}

/** The same comments as finished HTML, put into the page at once. */
async function floor(comments: readonly {author: string; time: number; html: string}[]): Promise<number> {
  const began = performance.now();
  const list = document.createElement('div');
  document.body.replaceChildren(list);
  list.innerHTML = comments
    .map(({author, time, html}) => `<article><b>${author}</b> <time>${time}</time><div>${html}</div></article>`)
    .join('');
  await painted();
  return performance.now() - began;
}

async function close(): Promise<void> {
  document.body.replaceChildren();
  await painted();
}

/** How many of some texts the browser's own search does not find on the page. */
function missing(texts: readonly string[]): number {
  return texts.filter((text) => {
    getSelection()?.removeAllRanges();
    return !(window as unknown as {find(text: string): boolean}).find(text);
  }).length;
}

/** Gives the first post a reaction, as clicks do, and waits until it is seen. */
async function react(): Promise<void> {
  const bar = posts()[0]!.renderRoot.querySelector('praxis-reaction-bar')!.shadowRoot!;
  const menu = bar.querySelector('praxis-menu')!.shadowRoot!;
  menu.querySelector('button')!.click();
  await painted();
  menu.querySelector<HTMLElement>('[role^="menuitem"]')!.click();
  while (!bar.querySelector('.reaction--mine')) await frame();
  await painted();
}

/** Posts a text as a person does. What one writes in comes after what there is to read. */
async function write(text: string): Promise<void> {
  const thread = document.querySelector('praxis-thread')!;
  let composer;
  while (!(composer = thread.renderRoot.querySelector('praxis-composer'))) await frame();
  composer.write(text);
  await composer.updateComplete;
  composer.renderRoot.querySelector<HTMLButtonElement>('[part~="send"]')!.click();
  await until(text);
}

/** Waits until a text is among what is shown. */
async function until(text: string): Promise<void> {
  while (!posts().some((post) => post.renderRoot.textContent?.includes(text))) await frame();
  await painted();
}

/** What the count of forced layouts is tried with: so many of them, one after the other, in one place. */
function force(times: number): void {
  for (let time = 0; time < times; time++) {
    document.body.style.paddingLeft = `${time + 1}px`;
    void document.body.offsetHeight;
  }
}

function posts() {
  return [...(document.querySelector('praxis-thread')?.renderRoot?.querySelectorAll('praxis-post') ?? [])];
}

function isReadable({renderRoot}: PostElement): boolean {
  return Boolean(renderRoot?.querySelector('[part~="body"]')?.textContent);
}

const frame = () => new Promise(requestAnimationFrame);

async function painted(): Promise<void> {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

Object.assign(globalThis, {bench: {fillThread, open, floor, close, missing, react, until, write, force}});
