import {css, html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {Live} from '../../context/live.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {baseStyles} from '../shared/base.styles.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';

/** How many places are shown. */
const SHOWN = 20;

/**
 * Where a term is used: conversations, and pages that members saw.
 *
 * @summary Links back from a term.
 * @tag praxis-term-uses
 */
export class TermUsesElement extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        display: grid;
        gap: var(--_space-2);
      }
      h3 {
        font-size: var(--_text-md);
        font-weight: var(--_weight-bold);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-1) var(--_space-2);
        min-block-size: var(--_target-min);
        overflow-wrap: anywhere;
      }
      .icon {
        color: var(--_color-text-muted);
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) termId!: string;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  readonly #uses = new Live(
    this,
    () => this.community,
    () => ({...queries.usesOfTerm(this.termId), limit: SHOWN}),
  );

  protected override render() {
    const t = this.strings.glossary.term;
    const uses = this.#uses.records.filter(({thread, key}) => thread || pageAddress(key));
    if (!uses.length) return nothing;
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${t.uses}</h3>
      <ul>
        ${uses.map(
          (use) =>
            html`<li>
              ${icon(use.thread ? 'discussion' : 'draft')}
              <a href=${addressOfUse(use)} dir="auto"><bdi>${shownTitle(use.title, this.strings)}</bdi></a>
              <span class="small muted">${this.formats.ago(use.updatedAt)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

/** The page, if it is one; a conversation elsewhere is opened on the board of this page. */
function addressOfUse({key, thread}: Stored<'use'>): string {
  return pageAddress(key) ?? addressOf('thread', thread);
}
