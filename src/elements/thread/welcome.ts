import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {NO_NAME} from '../../model/no-name.js';
import type {Stored} from '../../model/records.js';

/** Asks those who read the first post of a newcomer to answer it, while nobody has. */
export function renderWelcome(
  post: Stored<'post'>,
  isAwaited: boolean,
  strings: Locale,
  welcome: (post: Stored<'post'>) => unknown,
): TemplateResult | typeof nothing {
  if (!isAwaited || post.byline === NO_NAME) return nothing;
  const t = strings.post;
  return html`<p class="welcome">
    <span dir="auto">${t.firstOf(`\u2068${post.byline}\u2069`)}</span>
    <button type="button" class="button button--link small" @click=${() => welcome(post)}>${t.sayWelcome}</button>
  </p>`;
}
