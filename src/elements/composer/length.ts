import {html, nothing} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {MAX_BODY_LENGTH} from '../../model/post.js';

/** From here on a writer wants to know how much still fits. */
const NEARLY_FULL = MAX_BODY_LENGTH * 0.9;

/** What keeps a text from being sent. Nobody should learn it only after their box was emptied. */
export function problemWith(text: string): CommunityError | undefined {
  const {length} = text.trim();
  if (!length) return new CommunityError('empty', {detail: {field: 'body'}});
  if (length <= MAX_BODY_LENGTH) return undefined;
  return new CommunityError('too-long', {detail: {field: 'body', length, limit: MAX_BODY_LENGTH}});
}

/** How much still fits, once that is worth saying. */
export function renderCount({length}: string, {composer: t}: Locale, formats: Formats) {
  const left = MAX_BODY_LENGTH - length;
  if (left > MAX_BODY_LENGTH - NEARLY_FULL) return nothing;
  return left < 0
    ? html`<span class="count count--over">${t.over(-left, formats)}</span>`
    : html`<span class="count">${t.left(left, formats)}</span>`;
}
