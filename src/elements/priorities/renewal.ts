import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {renewPriority, rest} from '../../community/ballots.js';
import {isOpen, renewalIdOf} from '../../model/priority.js';
import {refs, type Stored} from '../../model/records.js';
import {addressOf} from '../shared/address.js';
import {PriorityPart} from './part.js';

/**
 * Asks about what the viewer supported in the season before, one click each. Nothing asks twice.
 *
 * @summary Does it still matter?
 * @tag praxis-priority-renewal
 */
export class PriorityRenewalElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    css`
      section {
        padding: var(--_space-4);
        border-radius: var(--_radius-lg);
        background: var(--_color-accent-soft);
      }
      h3:focus {
        outline: none;
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-2) var(--_space-4);
        align-items: center;
        justify-content: space-between;
      }
      .ask > .tight {
        flex: 1 1 220px;
      }
      .ask a {
        font-weight: var(--_weight-bold);
        color: var(--_color-text);
      }
    `,
  ];

  /** What they are asked about. */
  @property({attribute: false}) asked: readonly string[] = [];
  /** The priorities of this season. */
  @property({attribute: false}) present: readonly Stored<'priority'>[] = [];
  /** How many supports they have left. */
  @property({type: Number}) left = 0;

  @state() private found: readonly Stored<'priority'>[] = [];
  #looked = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('asked') && this.asked.join(' ') !== this.#looked) void this.#look();
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = this.words.renewal;
    const open = this.found.filter(
      (priority) => priority.title && isOpen(priority) && this.asked.includes(priority.id),
    );
    if (!open.length) return nothing;
    const {problem, strings, formats} = this;
    return html`<section class="stack" aria-labelledby="heading">
      <div class="tight">
        <h3 id="heading" class="subtitle" tabindex="-1">${t.heading}</h3>
        <p class="small">${t.about(this.named(this.season))}</p>
      </div>
      <ul class="list">
        ${open.map((priority) => this.#renderAsk(priority))}
      </ul>
      ${
        problem
          ? html`<p class="hint hint--problem" role="alert">
              ${this.words.failed(strings.errors[problem.code](problem.detail, formats))}
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderAsk(priority: Stored<'priority'>): TemplateResult {
    const t = this.words.renewal;
    const {id, title, root} = priority;
    const renewed = this.present.find((other) => other.id === renewalIdOf(root, this.season));
    return html`<li class="ask">
      <div class="tight">
        <a
          href=${addressOf('priority', id)}
          @click=${(event: MouseEvent) => this.dispatchEvent(new CustomEvent('open', {detail: {event, id}}))}
          ><bdi>${title}</bdi></a
        >
        ${renewed ? html`<span class="small">${t.others(renewed.supports, this.formats)}</span>` : nothing}
      </div>
      <div class="row">
        <button
          type="button"
          class="button button--small"
          aria-label=${t.renewWhat(title)}
          aria-disabled=${this.isBusy}
          @click=${() => void this.#renew(priority)}
        >
          ${t.renew}
        </button>
        <button
          type="button"
          class="button button--quiet button--small"
          aria-label=${t.restWhat(title)}
          aria-disabled=${this.isBusy}
          @click=${() => void this.#rest(priority)}
        >
          ${t.rest}
        </button>
      </div>
    </li>`;
  }

  async #look() {
    const {store} = this.community;
    const ids = this.asked;
    this.#looked = ids.join(' ');
    const found = await Promise.all(ids.map((id) => store.get(refs.priority(id)).catch(() => undefined)));
    if (this.#looked === ids.join(' ')) this.found = found.flatMap((priority) => priority ?? []);
  }

  async #renew(priority: Stored<'priority'>) {
    const renew = () => renewPriority(this.community, priority);
    if (await this.attempt(renew, this.words.renewal.renewed(priority.title))) this.#goOn();
  }

  async #rest({id, title}: Stored<'priority'>) {
    const {community} = this;
    const rested = async () => {
      await rest(community, id);
      return id;
    };
    if (await this.attempt(rested, this.words.renewal.rested(title))) this.#goOn();
  }

  /** What was pressed is gone. */
  #goOn() {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}
