import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';

interface ListActions {
  /** Whether proposing is what to do here most. */
  readonly isMain: boolean;
  readonly propose: () => void;
  /** Left out for those who may not import. */
  readonly import?: (() => void) | undefined;
  /** What needs somebody, and how much of it. Left out for those who cannot do anything about it. */
  readonly care?: {readonly waiting: number; readonly open: () => void} | undefined;
}

/** What a person can do with a glossary beside reading it. */
export function renderListActions(actions: ListActions, strings: Locale['glossary'], formats: Formats): TemplateResult {
  const {care} = actions;
  return html`<div slot="actions" class="row">
    ${
      care
        ? html`<button type="button" class="button button--quiet care" @click=${care.open}>
            ${strings.queue.open}${care.waiting ? html` <span class="muted">${formats.number(care.waiting)}</span>` : nothing}
          </button>`
        : nothing
    }
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
