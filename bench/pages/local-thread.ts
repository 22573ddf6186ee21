/** What `thread.bench.mjs` does in the page: fills the embedded store, shows the thread, and the floor to compare it to. */
import '../../src/elements/community/define.js';
import '../../src/elements/thread/define.js';
import {marked} from 'marked';
import {post, threadOfPage} from '../../src/community/discussion.js';
import type {Community} from '../../src/community/community.js';
import type {ThreadElement} from '../../src/elements/thread/thread.js';
import {createId} from '../../src/model/ids.js';
import {openBackend} from '../../src/store/backend.js';

const KEY = 'bench';
const body = (number: number) =>
  `Post ${number}. We moved the nightly run to the spare pool, and **most** nights it is done by four. See \`pool.yaml\`.`;

async function fill(name: string, posts: number): Promise<void> {
  const backend = await openBackend({community: name, backend: 'local', localName: 'Grace'});
  const community: Community = {...backend, id: name, viewer: backend.session.viewer};
  const thread = threadOfPage(KEY, 'Bench');
  for (let i = 0; i < posts; i++) await post(community, {id: createId(), thread, body: body(i)});
  backend.session.close();
  await backend.store.close();
}

/** Milliseconds until the first page of the thread has been painted. */
async function open(name: string): Promise<number> {
  const began = performance.now();
  const community = document.createElement('praxis-community');
  community.name = name;
  community.viewerName = 'Ada';
  const thread = document.createElement('praxis-thread');
  thread.threadKey = KEY;
  thread.loading = 'eager';
  document.body.replaceChildren(community, thread);
  while (!posts(thread).length) await painted();
  await painted();
  return performance.now() - began;
}

/** The same posts as one string of HTML: no answers, no buttons, no names, nothing live. */
async function floor(count: number): Promise<number> {
  const began = performance.now();
  const list = document.createElement('div');
  const texts = Array.from({length: count}, (_, number) => marked.parse(body(number), {async: false}));
  list.innerHTML = texts.map((text) => `<article>${text}</article>`).join('');
  document.body.replaceChildren(list);
  await painted();
  return performance.now() - began;
}

/** Shows more until all is there. Gives the longest tasks in milliseconds; none is longer than 50 if it is empty. */
async function showAll(total: number): Promise<number[]> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration)));
  observer.observe({type: 'longtask'});
  const thread = document.querySelector('praxis-thread')!;
  while (posts(thread).length < total) {
    const before = posts(thread).length;
    const more = [...thread.renderRoot.querySelectorAll<HTMLButtonElement>('.more button')].at(-1);
    more?.scrollIntoView();
    more?.click();
    while (posts(thread).length === before) await painted();
    await painted();
  }
  await new Promise((resolve) => setTimeout(resolve, 100)); // The observer is told late.
  observer.disconnect();
  return tasks;
}

/** Posts a text as a person does. Gives the number of frames until it stands in the list. */
async function write(text: string): Promise<number> {
  const thread = document.querySelector('praxis-thread')!;
  const composer = await boxOf(thread);
  composer.write(text);
  await composer.updateComplete;
  composer.renderRoot.querySelector<HTMLButtonElement>('[part~="send"]')!.click();
  let frames = 0;
  while (!posts(thread).some((shown) => shown.post?.body === text && shown.renderRoot.textContent?.includes(text))) {
    await frame();
    frames++;
  }
  return frames;
}

/** What one writes in comes after what there is to read. */
async function boxOf(thread: ThreadElement) {
  for (; ; await frame()) {
    const composer = thread.renderRoot.querySelector('praxis-composer');
    if (composer) return composer;
  }
}

function posts(thread: ThreadElement) {
  return [...thread.renderRoot.querySelectorAll('praxis-post')];
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

async function painted(): Promise<void> {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

Object.assign(globalThis, {bench: {fill, open, floor, showAll, write}});
