import {css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {noteOutcome} from '../../community/priorities.js';
import {draftKey} from '../../context/drafts.js';
import {PRIORITY_LIMITS} from '../../model/priority.js';
import type {Stored} from '../../model/records.js';
import {parseMarkdown} from '../../text/markdown.js';
import {renderRichText, richTextStyles} from '../post/rich-text.js';
import {icon} from '../shared/icons.js';
import {KeptForm} from '../shared/kept-form.js';
import {PriorityPart} from './part.js';

/**
 * What came of a priority, and where those who lead it say so.
 *
 * @summary What came of a priority.
 * @tag praxis-priority-outcome
 */
export class PriorityOutcomeElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    richTextStyles,
    css`
      form {
        display: grid;
        gap: var(--_space-3);
      }
    `,
  ];

  @property({attribute: false}) priority!: Stored<'priority'>;
  @property({type: Boolean}) maySay = false;

  @state() private isWriting = false;

  readonly #kept = new KeptForm(this, () => this.#draft);

  protected override render(): TemplateResult | typeof nothing {
    const {priority, strings, words, formats, maySay, problem} = this;
    const t = words.page;
    if (!priority.outcome && !maySay) return nothing;
    const said = problem && words.failed(strings.errors[problem.code](problem.detail, formats));
    return html`<section class="stack" aria-labelledby="heading">
      <h3 id="heading" class="subtitle">${t.outcome}</h3>
      ${
        this.isWriting && maySay
          ? html`<form @submit=${this.#send} @keydown=${this.#escape}>
              <textarea
                id="outcome"
                class="field"
                rows="4"
                dir="auto"
                aria-labelledby="heading"
                maxlength=${PRIORITY_LIMITS.outcome}
                .defaultValue=${priority.outcome}
              ></textarea>
              ${said ? html`<p class="hint hint--problem" role="alert">${said}</p>` : nothing}
              <div class="row">
                <button class="button button--small button--primary" aria-disabled=${this.isBusy}>
                  ${strings.save}
                </button>
                <button
                  type="button"
                  class="button button--quiet button--small"
                  @click=${() => void this.#write(false)}
                >
                  ${strings.cancel}
                </button>
              </div>
            </form>`
          : html`${
              priority.outcome
                ? html`<div class="rich-text">${renderRichText(parseMarkdown(priority.outcome), strings.post)}</div>`
                : html`<p class="muted">${t.noOutcome}</p>`
            }
            ${
              maySay
                ? html`<div class="row">
                    <button type="button" class="button button--small" @click=${() => void this.#write(true)}>
                      ${icon('edit')}${priority.outcome ? t.editOutcome : t.writeOutcome}
                    </button>
                  </div>`
                : nothing
            }`
      }
    </section>`;
  }

  async #write(isWriting: boolean) {
    this.isWriting = isWriting;
    this.problem = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isWriting ? 'textarea' : 'button')?.focus();
  }

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.#write(false);
  };

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const {community, priority} = this;
    const draft = this.#draft;
    const outcome = this.renderRoot.querySelector('textarea')?.value ?? '';
    const note = async () => {
      await noteOutcome(community, priority.id, outcome);
      return priority.id;
    };
    if (!(await this.attempt(note, this.words.page.outcomeSaved))) return;
    const isHere = draft === this.#draft;
    const {value = outcome} = this.renderRoot.querySelector('textarea') ?? {};
    if (isHere && value !== outcome) return; // They wrote on.
    this.#kept.forget(draft);
    if (isHere) await this.#write(false);
  };

  get #draft(): string {
    return draftKey(this.community.id, this.uid, 'outcome', this.priority.id);
  }
}
