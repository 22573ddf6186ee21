import {renderRichText} from '../../../src/elements/post/rich-text.js';
import {parseMarkdown} from '../../../src/text/markdown.js';

declare global {
  /** For a page of its own: shows a text at its end. */
  function showText(source: string): void;
}

globalThis.showText = (source) => document.body.append(renderRichText(parseMarkdown(source)));
