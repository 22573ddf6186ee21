/** Posts from Markdown to elements: ours, and what a page does that has a parser, a sanitiser and `innerHTML`. */
import DOMPurify from 'dompurify';
import {marked} from 'marked';
import {renderRichText} from '../../src/elements/post/rich-text.ts';
import {parseMarkdown} from '../../src/text/markdown.ts';
import {commentsOf} from '../lib/comments.mjs';

/** What people write, with something of each kind now and then. */
const MORE = [
  '',
  '\n\n- drain it\n- move what runs\n- look again',
  '\n\n```sh\npool drain --all\n```',
  '\n\n> Nobody noticed.\n\nNow we know why.',
];
const texts = commentsOf(1000).map(({text}, at) => text + MORE[at % MORE.length]);

const WAYS = {
  ours: (text) => {
    const element = document.createElement('div');
    element.append(renderRichText(parseMarkdown(text)));
    return element;
  },
  rival: (text) => {
    const element = document.createElement('div');
    element.innerHTML = DOMPurify.sanitize(marked.parse(text, {async: false}));
    return element;
  },
};

/** Microseconds a post, in turns, so that what slows one slows the other. The first turn warms up. */
function measure(turns) {
  const taken = {ours: [], rival: []};
  const made = {ours: 0, rival: 0};
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, make] of Object.entries(WAYS)) {
      const began = performance.now();
      const elements = texts.map(make);
      const took = (performance.now() - began) * (1000 / texts.length);
      if (turn > 0) taken[name].push(took);
      made[name] = elements.reduce((sum, element) => sum + element.textContent.trim().length, 0);
    }
  }
  return {taken, made};
}

Object.assign(globalThis, {bench: {}, measureMarkdown: measure});
