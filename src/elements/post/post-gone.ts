import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';

/** What stands around the place of a post that says nothing any more. */
interface Around {
  readonly time: unknown;
  readonly menu: unknown;
  readonly editor: unknown;
  /** Asks why it was hidden: its author may. */
  readonly askWhy: (() => void) | undefined;
}

/** In place of a post that its author removed, that was hidden, or that only a newer version of this library understands. */
export function renderGone(
  {state, newer}: Stored<'post'>,
  t: Locale,
  formats: Formats,
  around: Around,
): TemplateResult {
  const isHidden = state === 'hidden';
  const {askWhy, menu} = around;
  return html`<article part="post" class="gone" tabindex="-1" aria-labelledby="gone">
    <span class="avatar hollow" aria-hidden="true">${icon(isHidden || newer ? 'alert' : 'trash')}</span>
    <p>
      <span id="gone">${newer ? t.errors.newer({}, formats) : isHidden ? t.post.hidden : t.post.gone}</span
      >${around.time}
    </p>
    ${
      menu || askWhy
        ? html`<div class="actions" part="actions">
            ${
              askWhy
                ? html`<button type="button" class="button button--quiet button--small" data-why @click=${askWhy}>
                    ${t.post.whyHidden}
                  </button>`
                : nothing
            }
            ${menu}
          </div>`
        : nothing
    }
    ${around.editor}
  </article>`;
}
