/** What `linking.bench.mjs` does in the page. */
import Mark from 'mark.js/dist/mark.es6.js';
import {linkTo} from '../../src/elements/autolink/link.js';
import type {Schedule} from '../../src/linking/idle.js';
import type {OccurrencesMode} from '../../src/linking/occurrences.js';
import {TermLinks} from '../../src/linking/term-links.js';
import type {Named} from '../../src/text/term-forms.js';
import {article, terms, timed, walk, type Shape} from '../lib/article.js';

/** All of it at once, as nobody should: to see what it costs. */
const atOnce: Schedule = (work) => {
  while (work(() => false));
  return () => undefined;
};

function link(root: Element, named: readonly Named[], occurrences: OccurrencesMode, schedule?: Schedule): TermLinks {
  const links = new TermLinks(root, schedule);
  links.update(named, {
    language: 'en',
    occurrences,
    createLink: linkTo,
  });
  return links;
}

const linksIn = (page: Element) => page.querySelectorAll('[data-praxis-term]').length;

function open(count: number, shape: Shape) {
  const named = terms(count, shape);
  const page = article(named, shape);
  document.body.append(page);
  return {named, page};
}

const Bench = {
  /** Milliseconds of reading, and of finding and linking first mentions, each for the first time; the index included. */
  cold(count: number, shape: Shape) {
    const {named, page} = open(count, shape);
    const floor = timed(() => walk(page));
    const linking = timed(() => link(page, named, 'first', atOnce));
    return {floor, linking, found: linksIn(page)};
  },

  /** As `cold`, where the index is there already, as for whatever comes to a page after its first text. */
  async ready(count: number, shape: Shape, occurrences: OccurrencesMode = 'first') {
    const named = terms(count, shape);
    const root = document.createElement('main');
    root.append('A');
    document.body.append(root);
    link(root, named, occurrences, atOnce);
    const page = article(named, shape);
    const floor = timed(() => walk(page));
    root.append(page);
    const began = performance.now();
    await Promise.resolve(); // It follows what comes in the next microtask, all at once.
    return {floor, linking: performance.now() - began, found: linksIn(page)};
  },

  /** Milliseconds until the first link was painted and until all were there; the longest task meanwhile. */
  async idle(count: number, shape: Shape) {
    const {named, page} = open(count, shape);
    await painted();
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({type: 'longtask'});
    const began = performance.now();
    const links = link(page, named, 'first');
    let end = 0;
    const complete = links.complete.then(() => (end = performance.now() - began));
    let first = 0;
    while (!first) {
      await painted();
      if (linksIn(page) > 0) first = performance.now() - began;
    }
    const before = end === 0;
    await complete;
    await painted();
    await painted();
    observer.disconnect();
    return {first, end, before, longest, found: linksIn(page)};
  },

  /** Milliseconds of linking all mentions, the index included. */
  all(count: number, shape: Shape) {
    const {named, page} = open(count, shape);
    return {linking: timed(() => link(page, named, 'all', atOnce)), found: linksIn(page)};
  },

  /** Milliseconds that mark.js takes for the same names in whole words. */
  async rival(count: number, shape: Shape) {
    const {named, page} = open(count, shape);
    const began = performance.now();
    await new Promise<void>((resolve) => {
      new Mark(page).mark(
        named.map(({label}) => label),
        {separateWordSearch: false, accuracy: 'exactly', element: 'mark', done: () => resolve()},
      );
    });
    return {rival: performance.now() - began, marked: page.querySelectorAll('mark').length};
  },
};

/** Once what was done is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

Object.assign(globalThis, {Bench});
