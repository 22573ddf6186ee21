import {html, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {icon} from './icons.js';
import {renderSignIn} from './sign-in.js';

/** Where something was to be read. */
interface Reading {
  readonly community: Community | undefined;
  readonly strings: Locale;
  readonly formats: Formats;
}

/**
 * What stands in place of what could not be read: where one must sign in first, the place to do so. Nothing is wrong where somebody may not read.
 *
 * @param retry Reads it again.
 */
export function renderUnread(
  {code, detail}: CommunityError,
  {community, strings: t, formats}: Reading,
  retry: () => unknown,
): TemplateResult {
  const isRefused = code === 'permission-denied';
  if (isRefused && community?.viewer === null) return renderSignIn(community, t, t.account.readPrompt);
  return html`<div class=${isRefused ? 'notice' : 'notice notice--negative'} role="alert" part="notice">
    ${icon(isRefused ? 'lock' : 'alert')}
    <p>${isRefused ? t.account.notReadable : t.errors[code](detail, formats)}</p>
    <button type="button" class="button button--small" @click=${retry}>${t.retry}</button>
  </div>`;
}
