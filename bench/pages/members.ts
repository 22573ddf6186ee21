/** What `members.bench.mjs` does in the page: fills the embedded store, shows the directory, and the floor to compare it to. */
import '../../src/elements/community/define.js';
import '../../src/elements/members/define.js';
import {openBackend} from '../../src/store/backend.js';
import {aCrowd, listPeople} from '../../test/support/a-crowd.js';

async function fill(name: string, count: number): Promise<void> {
  const backend = await openBackend({community: name, backend: 'local', localName: 'Grace'});
  await listPeople(backend.store, aCrowd(count));
  backend.session.close();
  await backend.store.close();
}

/** Milliseconds until the first page has been painted, and the longest time for which nothing else could happen. */
async function open(name: string): Promise<{time: number; longest: number}> {
  const began = performance.now();
  const stop = longestGap();
  const community = document.createElement('praxis-community');
  community.name = name;
  community.viewerName = 'Ada';
  document.body.replaceChildren(community, document.createElement('praxis-members'));
  while (!cards()) await painted();
  await painted();
  return {time: performance.now() - began, longest: stop()};
}

/** Enters the search box. The same of its index. */
async function enter(): Promise<{time: number; longest: number}> {
  const began = performance.now();
  const stop = longestGap();
  box().focus();
  box().dispatchEvent(new Event('focus'));
  type('a');
  while (!/found/.test(status())) await painted();
  type('');
  await list().updateComplete;
  return {time: performance.now() - began, longest: stop()};
}

/** Milliseconds of script for each letter. */
async function letters(text: string): Promise<number[]> {
  const times: number[] = [];
  for (let length = 1; length <= text.length; length++) {
    const began = performance.now();
    type(text.slice(0, length));
    await settled();
    times.push(performance.now() - began);
    await painted();
  }
  type('');
  await painted();
  return times;
}

/** Milliseconds of script to open the filter by skill, and to choose what most people have. */
async function filter(): Promise<{open: number; choose: number}> {
  await import('../../src/elements/members/facet-menu.js');
  const began = performance.now();
  list().renderRoot.querySelector<HTMLElement>('[data-facet=skill]')!.click();
  const box = () =>
    list()
      .renderRoot.querySelector('praxis-facet-menu')
      ?.renderRoot.querySelector<HTMLInputElement>('input[type=checkbox]');
  while (!box()) await new Promise((resolve) => setTimeout(resolve));
  const opened = performance.now();
  box()!.click();
  await settled();
  const chosen = performance.now();
  list().renderRoot.querySelector<HTMLElement>('.chip')!.click();
  await settled();
  list().renderRoot.querySelector('praxis-facet-menu')!.close();
  await painted();
  return {open: opened - began, choose: chosen - opened};
}

/** A plain search of lower-cased text, and as many names as plain HTML. */
function floor(count: number, text: string): number {
  const people = aCrowd(count);
  const began = performance.now();
  const lower = people.map(({name, title, skills}) => `${name} ${title} ${skills.join(' ')}`.toLowerCase());
  const found = people.filter((_, place) => lower[place]!.includes(text));
  const ul = document.createElement('ul');
  ul.innerHTML = found
    .slice(0, 9)
    .map(({name, title}) => `<li><b>${name}</b> ${title}</li>`)
    .join('');
  return performance.now() - began;
}

function type(text: string): void {
  box().value = text;
  box().dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

async function settled(): Promise<void> {
  await list().updateComplete;
  for (const menu of list().renderRoot.querySelectorAll('praxis-facet-menu')) await menu.updateComplete;
}

/** Says how long at most nothing else could happen, in milliseconds. */
function longestGap(): () => number {
  const {port1, port2} = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return () => {
    port1.close();
    return longest;
  };
}

const list = () => document.querySelector('praxis-members')!.renderRoot.querySelector('praxis-people-list')!;
const cards = () =>
  document
    .querySelector('praxis-members')
    ?.renderRoot?.querySelector('praxis-people-list')
    ?.renderRoot?.querySelector('article');
const box = () => list().renderRoot.querySelector<HTMLInputElement>('.search input')!;
const status = () => list().renderRoot.querySelector('[role=status]')?.textContent ?? '';

async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}

Object.assign(globalThis, {bench: {fill, open, enter, letters, filter, floor}});
