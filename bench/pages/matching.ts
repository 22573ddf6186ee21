/** What `matching.bench.mjs` does in the page. */
import {TermMatcher} from '../../src/text/term-matcher.js';
import {article, terms, timed, walk, type Shape} from '../lib/article.js';

const TIMES = 15;

/** As `walk`, and finds terms in what it reads. */
function find(matcher: TermMatcher, page: Node): number {
  let found = 0;
  for (let node = page.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) found += matcher.find((node as Text).data).length;
    else found += find(matcher, node);
  }
  return found;
}

/** Milliseconds: the first time in this page, with the index built, and again and again. */
function measure(count: number, shape: Shape) {
  const named = terms(count, shape);
  const page = article(named, shape);
  document.body.append(page);
  const floorCold = timed(() => walk(page));
  let matcher!: TermMatcher;
  const index = timed(() => {
    matcher = new TermMatcher(named, 'en');
    matcher.prepare(() => false);
  });
  const cold = timed(() => find(matcher, page));
  const floors = [];
  const runs = [];
  for (let i = 0; i < TIMES; i++) {
    floors.push(timed(() => walk(page)));
    runs.push(timed(() => find(matcher, page)));
  }
  return {floorCold, index, cold, floors, runs, found: find(matcher, page)};
}

Object.assign(globalThis, {measure});
