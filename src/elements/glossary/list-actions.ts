import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';

interface ListActions {
  /** Whether proposing is what to do here most. */
  readonly isMain: boolean;
  readonly propose: () => void;
  /** Left out for those who may not import. */
  readonly import?: (() => void) | undefined;
}

/** What a person can do with a glossary beside reading it. */
export function renderListActions(actions: ListActions, strings: Locale['glossary']): TemplateResult {
  return html`<div slot="actions" class="row">
    ${
      actions.import
        ? html`<button type="button" class="button" @click=${actions.import}>
            ${icon('upload')}${strings.import.open}
          </button>`
        : nothing
    }
    <button
      type="button"
      class=${actions.isMain ? 'button button--primary propose' : 'button propose'}
      @click=${actions.propose}
    >
      ${icon('plus')}${strings.propose}
    </button>
  </div>`;
}
