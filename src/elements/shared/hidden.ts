import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from './icons.js';

/** The title of a conversation, or what stands for it while those who moderate hide it. */
export const shownTitle = (title: string, {hidden}: Pick<Locale, 'hidden'>): string => title || hidden.title;

interface Hidden {
  readonly about: 'thread' | 'term' | 'priority' | 'note';
  readonly strings: Locale;
  /** Asks why: for whoever wrote it. */
  readonly ask: (() => unknown) | undefined;
}

/** In place of what those who moderate hid. Whoever wrote it reads why, and can ask for another look. */
export function renderHidden({about, strings, ask}: Hidden): TemplateResult {
  return html`<div class="notice" part="notice">
    ${icon('alert')}
    <p id=${about === 'term' ? 'headword' : 'title'} part=${about === 'term' ? 'headword' : nothing} tabindex="-1">
      ${strings.hidden[about]}
    </p>
    ${
      ask
        ? html`<button type="button" class="button button--small" data-why @click=${ask}>
            ${strings.post.whyHidden}
          </button>`
        : nothing
    }
  </div>`;
}
