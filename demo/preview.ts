/** The page in the builder's frame: it has the one element that the builder asks for, and changes it in place. */
import {chooseBackend} from './backend.js';
import {isFrom, TO} from './builder/talk.js';

export interface Shown {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly content: string;
}

chooseBackend(document.querySelector('praxis-community'));
const here = document.querySelector('#here')!;
const article = document.querySelector('article')!;

/** In the midst of words, and about the words of the page. */
const INLINE: Readonly<Record<string, string>> = {'praxis-term': 'Most of our night jobs run on '};
const NEEDS_TEXT = new Set(['praxis-autolink']);

addEventListener('message', (event: MessageEvent<Shown>) => {
  if (isFrom(parent, event) && /^praxis-[a-z-]+$/.test(event.data.tag)) show(event.data);
});
if (parent !== window) parent.postMessage('ready', TO);

function show({tag, attributes, content}: Shown): void {
  article.hidden = !NEEDS_TEXT.has(tag);
  const element = here.querySelector(tag) ?? document.createElement(tag);
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) {
    // What the element says of itself is its own.
    if (set.has(name) && !wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  set = new Set(wanted.keys());
  if (element.textContent !== content) element.textContent = content;
  if (!element.isConnected) here.replaceChildren(INLINE[tag] ?? '', element);
}

/** What the builder set so far. */
let set = new Set<string>();
