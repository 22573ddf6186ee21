import {html, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';

/** What of a post its time is written from. */
interface Written {
  readonly createdAt: number;
  readonly href: string;
  /** How long ago, in words. */
  readonly age: string;
  /** Whether the reader followed the link to it. */
  readonly highlighted: boolean;
}

/** When a post was written. Whoever follows the link, by keyboard or touch, reads the date in full where it leads. */
export function renderTime({createdAt, href, age, highlighted}: Written, formats: Formats): TemplateResult {
  const exact = formats.exact(createdAt);
  return html`<a class="meta time" href=${href} aria-label=${highlighted ? exact : `${age}, ${exact}`}>
    <time dir="auto" datetime=${new Date(createdAt).toISOString()} title=${exact}>${highlighted ? exact : age}</time>
  </a>`;
}

/** That a post was changed. @param view Shows what it said before, to those who may read it. */
export function renderEdited({post: t}: Locale, view: (() => void) | undefined): TemplateResult {
  if (!view) return html`<span class="meta">${t.edited}</span>`;
  return html`<button type="button" class="meta edited" title=${t.viewHistory} aria-haspopup="dialog" @click=${view}>
    ${t.edited}
  </button>`;
}
