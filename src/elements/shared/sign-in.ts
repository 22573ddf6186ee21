import {html, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';

/** The place to sign in, saying what that makes possible. Whoever uses it imports `sign-in/define.js` in its own `define.ts`. */
export function renderSignIn(community: Community, strings: Locale, message: string): TemplateResult {
  return html`<praxis-sign-in .community=${community} .strings=${strings} .message=${message}></praxis-sign-in>`;
}
