import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {icon} from '../shared/icons.js';
import {renderCount} from './length.js';
import {MODIFIER} from './shortcuts.js';

interface Foot {
  readonly strings: Locale;
  readonly formats: Formats;
  readonly text: string;
  /** '' for how one can write. */
  readonly hint: string;
  readonly action: string;
  readonly cancelLabel: string;
  readonly cancel: () => void;
}

/** Why the text cannot be sent as it is. */
export function renderProblem({code, detail}: CommunityError, strings: Locale, formats: Formats): TemplateResult {
  return html`<p id="problem" class="problem hint--problem" role="alert">
    ${icon('alert')}${strings.errors[code](detail, formats)}
  </p>`;
}

/** What stands below the box: how one can write, how much still fits, and the buttons. */
export function renderFoot({strings: t, formats, text, hint, action, cancelLabel, cancel}: Foot): TemplateResult {
  return html`<div class="foot">
    <span id="hint" class="hint">${hint || t.composer.hint(MODIFIER)}</span>
    ${renderCount(text, t, formats)}
    ${
      cancelLabel
        ? html`<button type="button" class="button button--quiet" @click=${cancel}>${cancelLabel}</button>`
        : nothing
    }
    ${action ? html`<button part="send" class="button button--primary">${action}</button>` : nothing}
  </div>`;
}
