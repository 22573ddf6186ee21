import {html, type TemplateResult} from 'lit';
import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import {showMentions, type Addressed} from '../../text/mentions.js';
import {asWritten, parseText} from '../../text/parser.js';
import {renderRichText} from '../post/rich-text.js';

/** A text as its post will show it, once its marks can be read: see `parserFor`. */
export function previewOf({text, mentions}: Addressed, {post, composer}: Locale, images: ImageSource): HTMLElement {
  const preview = document.createElement('div');
  preview.className = text.trim() ? 'rich-text' : 'hint';
  if (text.trim())
    preview.append(
      renderRichText(showMentions(parseText(text.trim()) ?? asWritten(text), mentions.length), post, images),
    );
  else preview.textContent = composer.nothingToPreview;
  return preview;
}

export function renderPreview(preview: HTMLElement, {composer: t}: Locale): TemplateResult {
  return html`<div part="preview" class="preview" role="group" aria-label=${t.preview} tabindex="0">${preview}</div>`;
}
