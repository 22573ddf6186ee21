import core from '@highlightjs/cdn-assets/es/core.min.js';
import bash from '@highlightjs/cdn-assets/es/languages/bash.min.js';
import css from '@highlightjs/cdn-assets/es/languages/css.min.js';
import javascript from '@highlightjs/cdn-assets/es/languages/javascript.min.js';
import json from '@highlightjs/cdn-assets/es/languages/json.min.js';
import typescript from '@highlightjs/cdn-assets/es/languages/typescript.min.js';
import xml from '@highlightjs/cdn-assets/es/languages/xml.min.js';
import {escape} from './text.mjs';

const GRAMMARS = {bash, css, javascript, json, typescript, xml};
const LANGUAGES = {css: 'css', html: 'xml', js: 'javascript', json: 'json', sh: 'bash', ts: 'typescript'};

const highlighter = core.newInstance();
for (const [name, grammar] of Object.entries(GRAMMARS)) highlighter.registerLanguage(name, grammar);

/** A block of code, in colours where its language is known. It can be scrolled by keys, since it may be wider than the page. */
export function codeBlock(code, name = '') {
  const language = LANGUAGES[name];
  const inner = language ? highlighter.highlight(code, {language}).value : escape(code);
  const label = name ? `Code: ${escape(name)}` : 'Text';
  return `<pre tabindex="0" role="group" aria-label="${label}"><code>${inner}</code></pre>\n`;
}
