import type {Locale} from '../../locales/en.js';
import {parseMarkdown} from '../../text/markdown.js';
import {showMentions, type Addressed} from '../../text/mentions.js';
import {renderRichText} from '../post/rich-text.js';

/** A text as its post will show it. */
export function previewOf({text, mentions}: Addressed, {post, composer}: Locale): HTMLElement {
  const preview = document.createElement('div');
  preview.className = text.trim() ? 'rich-text' : 'hint';
  if (text.trim()) preview.append(renderRichText(showMentions(parseMarkdown(text.trim()), mentions.length), post));
  else preview.textContent = composer.nothingToPreview;
  return preview;
}
