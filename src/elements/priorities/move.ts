import {css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {movePriority} from '../../community/priorities.js';
import {PRIORITY_LIMITS, PRIORITY_STATES, type PriorityState} from '../../model/priority.js';
import type {Stored} from '../../model/records.js';
import {PriorityPart} from './part.js';

/** Where it can go from where it stands, what is likeliest first. */
const NEXT: Readonly<Record<PriorityState, readonly PriorityState[]>> = {
  suggested: ['active', 'set-aside'],
  active: ['done', 'set-aside', 'suggested'],
  done: ['active', 'suggested'],
  'set-aside': ['suggested', 'active'],
};

/**
 * Says where a priority stands, and why: for its author, those who took it on, and those who moderate.
 *
 * @summary Moves a priority on.
 * @tag praxis-priority-move
 */
export class PriorityMoveElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    css`
      form {
        display: grid;
        gap: var(--_space-3);
        padding: var(--_space-4);
        border-radius: var(--_radius-md);
        background: var(--_color-neutral-soft);
      }
    `,
  ];

  @property({attribute: false}) priority!: Stored<'priority'>;

  @state() private chosen?: PriorityState | undefined;

  protected override render(): TemplateResult {
    const {chosen, priority} = this;
    const t = this.words.page;
    if (chosen && chosen !== priority.state) return this.#renderForm(chosen);
    return html`<div class="row" role="group" aria-label=${t.stands}>
      ${NEXT[priority.state].map(
        (state) =>
          html`<button
            type="button"
            class="button button--small"
            data-state=${state}
            @click=${() => void this.#choose(state)}
          >
            ${t.moves[state]}
          </button>`,
      )}
    </div>`;
  }

  #renderForm(chosen: PriorityState): TemplateResult {
    const {words, strings, formats, problem} = this;
    const t = words.page;
    const said = problem && words.failed(strings.errors[problem.code](problem.detail, formats));
    return html`<form aria-label=${t.moves[chosen]} @submit=${this.#send} @keydown=${this.#escape} novalidate>
      <div class="labelled">
        <label for="reason">${t.reason}</label>
        <input
          id="reason"
          class="field"
          dir="auto"
          autocomplete="off"
          maxlength=${PRIORITY_LIMITS.reason}
          aria-describedby="hint"
          aria-invalid=${problem?.detail.field === 'reason'}
        />
        <span id="hint" class="hint">${chosen === 'set-aside' ? t.reasonNeeded : t.reasonOptional}</span>
      </div>
      ${said ? html`<p class="hint hint--problem" role="alert">${said}</p>` : nothing}
      <div class="row">
        <button class="button button--small button--primary" aria-disabled=${this.isBusy}>${t.moves[chosen]}</button>
        <button type="button" class="button button--quiet button--small" @click=${() => void this.#choose(undefined)}>
          ${strings.cancel}
        </button>
      </div>
    </form>`;
  }

  async #choose(state: PriorityState | undefined) {
    const before = this.chosen;
    this.chosen = state;
    this.problem = undefined;
    await this.updateComplete;
    const place = state ? '#reason' : `[data-state=${before ?? PRIORITY_STATES[0]}]`;
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.#choose(undefined);
  };

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const {community, priority, chosen} = this;
    if (!chosen) return;
    const reason = this.renderRoot.querySelector<HTMLInputElement>('#reason')?.value ?? '';
    const move = async () => {
      await movePriority(community, priority.id, chosen, reason);
      return priority.id;
    };
    if (!(await this.attempt(move, this.words.page.moved[chosen]))) {
      this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
      return;
    }
    if (this.chosen !== chosen) return; // It was seen before it was told, and they are on to the next.
    this.chosen = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  };
}
