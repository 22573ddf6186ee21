import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import type {PostRequest} from './post-request.js';

/** Why a post is not in the store, and what can be done with its text. */
export function renderUnsent(
  t: Locale,
  {problem, canTakeBack}: {readonly problem: string; readonly canTakeBack: boolean},
  ask: (request: PostRequest) => () => void,
): TemplateResult {
  const quiet = (request: PostRequest, text: string) =>
    html`<button type="button" class="button button--quiet button--small" @click=${ask(request)}>${text}</button>`;
  return html`<div class="notice notice--negative" role="group" aria-label=${t.post.notSent}>
    ${icon('cloud')}
    <p><strong>${t.post.notSent}</strong> ${problem} ${t.post.kept}</p>
    <div class="row">
      <button type="button" class="button button--small" @click=${ask('retry')}>${icon('retry')}${t.retry}</button>
      ${canTakeBack ? quiet('take-back', t.post.edit) : nothing} ${quiet('copy-text', t.post.copyText)}
      ${quiet('discard', t.post.discard)}
    </div>
  </div>`;
}
