import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {unreadIn} from '../../community/inbox.js';
import {InboxController} from '../../context/inbox-controller.js';
import {icon} from '../shared/icons.js';
import {PraxisElement} from '../shared/praxis-element.js';

/** What is more than this is not counted: it is news, not a debt. */
const MOST = 9;

/**
 * How much in the inbox is unread, for the header of a site: a small number beside the link to the page that has the inbox. Without
 * anything unread it is not there, unless it has content, which then stands without a number.
 *
 * @summary The number of unread groups in the inbox.
 * @tag praxis-inbox-badge
 * @slot - What the link says, in place of a picture.
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @csspart link - The link, or what stands in its place.
 * @csspart count - The number.
 */
export class InboxBadgeElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }
      :host([is-quiet]) {
        display: none;
      }
      .link {
        display: inline-flex;
        align-items: center;
        gap: var(--_space-1);
        min-block-size: var(--_target-min);
        min-inline-size: var(--_target-min);
        color: inherit;
        text-decoration: none;
      }
      a.link:hover {
        text-decoration: underline;
      }
      .link .icon {
        inline-size: 20px;
        block-size: 20px;
      }
      .number {
        display: inline-grid;
        place-items: center;
        min-inline-size: 1.6em;
        padding: 0 0.4em;
        border: var(--_line) solid transparent;
        border-radius: var(--_radius-full);
        background: var(--_color-accent);
        color: var(--_color-on-accent);
        font-size: var(--_text-xs);
        font-weight: var(--_weight-bold);
        font-variant-numeric: tabular-nums;
        line-height: 1.6;
      }
      @media (forced-colors: active) {
        .number {
          border-color: CanvasText;
        }
      }
    `,
  ];

  /** The address of the page that has the inbox. */
  @property() href = '';

  readonly #inbox = new InboxController(this, () => this.community, 'new');

  /** Whoever is not signed in has no inbox. */
  get #isKnown(): boolean {
    const viewer = this.community?.viewer;
    return this.#inbox.inbox !== undefined || viewer === null || viewer?.guest === true;
  }

  /** Space between its tags is nothing, nor is a comment. */
  get #saysSomething(): boolean {
    return this.childElementCount > 0 || this.textContent.trim() !== '';
  }

  protected override render() {
    const count = unreadIn(this.#inbox.inbox?.groups ?? []).length;
    // Set before it is painted, so that nothing is there for a moment and gone again.
    this.toggleAttribute('is-quiet', count === 0 && !this.#saysSomething);
    const {label, unread} = this.t.inboxBadge;
    const isMore = count > MOST;
    const shown = Math.min(count, MOST);
    const content = html`<slot>${icon('bell')}<span class="sr">${label}</span></slot
      >${
        count
          ? html`<span class="number" part="count" aria-hidden="true"
                >${this.formats.number(shown)}${isMore ? '+' : ''}</span
              ><span class="sr"> ${unread(shown, isMore, this.formats)}</span>`
          : nothing
      }`;
    return this.href
      ? html`<a class="link" part="link" href=${this.href} aria-busy=${!this.#isKnown}>${content}</a>`
      : html`<span class="link" part="link" aria-busy=${!this.#isKnown}>${content}</span>`;
  }
}
