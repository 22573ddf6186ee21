import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {supportPriority} from '../../community/ballots.js';
import {maySupport} from '../../model/prioritising.js';
import {isOpen} from '../../model/priority.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {PriorityPart} from './part.js';

/**
 * How many support a priority, and whether the viewer does. Fires `sign-in` for whoever is not signed in.
 *
 * @summary The support of a priority.
 * @tag praxis-priority-support
 */
export class PrioritySupportElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    css`
      :host {
        display: grid;
        justify-items: stretch;
        gap: var(--_space-1);
        min-inline-size: 92px;
        text-align: center;
      }
      .number {
        font-size: var(--_text-xl);
        font-weight: var(--_weight-bold);
        line-height: var(--_leading-tight);
        font-variant-numeric: tabular-nums;
      }
      .what {
        display: grid;
      }
      .why {
        max-inline-size: 22ch;
        justify-self: center;
      }
    `,
  ];

  @property({attribute: false}) priority!: Stored<'priority'>;
  /** Whether the viewer supports it. */
  @property({type: Boolean}) isMine = false;
  /** How many supports they have left. */
  @property({type: Number}) left = 0;

  /** Whether they pressed it with none left: then it says why nothing happens. */
  @state() private isRefused = false;

  @query('.what') private count?: HTMLElement | null;

  protected override willUpdate(): void {
    if (this.left > 0 || this.isMine) this.isRefused = false;
  }

  /** Who took back what they cannot give again, and so has no button any more, goes on from the number. */
  protected override update(changed: PropertyValues): void {
    const isFocused = this.shadowRoot?.activeElement instanceof HTMLButtonElement;
    super.update(changed);
    if (isFocused && !this.shadowRoot?.activeElement) this.count?.focus();
  }

  protected override render(): TemplateResult {
    const {priority, words, formats, strings, problem} = this;
    const said = words.supports(priority.supports, formats);
    const why = problem
      ? words.failed(strings.errors[problem.code](problem.detail, formats))
      : this.isRefused
        ? strings.errors['no-supports-left']({}, formats)
        : '';
    return html`<p class="what" tabindex="-1">
        <span class="number" aria-hidden="true">${formats.number(priority.supports)}</span>
        <span class="small muted" aria-hidden="true">${words.unit(priority.supports)}</span>
        <span id="count" class="sr">${said}</span>
      </p>
      ${this.#renderButton()} ${why ? html`<p class="hint hint--problem why" role="alert">${why}</p>` : nothing}`;
  }

  #renderButton(): TemplateResult | typeof nothing {
    const {priority, words, isMine, community, standing, season} = this;
    const isPast = priority.season !== season;
    const isOffered = isMine || (community.viewer ? maySupport(standing, priority, season) : isOpen(priority));
    if (isPast || !isOffered || community.viewer?.guest) return nothing;
    const isOff = !isMine && this.left <= 0 && community.viewer !== null;
    return html`<button
      type="button"
      class="button button--small"
      aria-pressed=${isMine}
      aria-disabled=${isOff || this.isBusy}
      aria-describedby="count"
      @click=${this.#press}
    >
      ${isMine ? icon('check') : nothing}${words.support}
    </button>`;
  }

  readonly #press = async () => {
    const {community, priority, isMine, words} = this;
    if (!community.viewer) return void this.dispatchEvent(new Event('sign-in', {bubbles: true, composed: true}));
    if (!isMine && this.left <= 0) return void (this.isRefused = true);
    const {id, title} = priority;
    const supports = async () => {
      await supportPriority(community, id, !isMine);
      return id;
    };
    await this.attempt(supports, isMine ? words.unsupported(title) : words.supported(title));
  };
}
