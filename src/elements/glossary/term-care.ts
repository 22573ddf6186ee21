import {css, html, LitElement, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {tendTerm, type TermChange} from '../../community/glossary.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {isSteward, mayPlanReview, mayReviseTerm, mayTakeCare, type Standing} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {TERM_STATUSES, type TermEntry, type TermStatus} from '../../model/term.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {isDue, nextReview} from './review.js';
import {termCalled} from './term-names.js';

/**
 * Who looks after a term and when it is looked at again; for stewards, where it stands.
 *
 * @summary How a term is looked after.
 * @tag praxis-term-care
 */
export class TermCareElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    css`
      :host,
      form {
        display: grid;
        gap: var(--_space-3);
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--_space-3);
      }
      .labelled {
        min-inline-size: min(100%, 170px);
      }
      summary {
        min-block-size: var(--_target-min);
        cursor: pointer;
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) term!: Stored<'term'>;
  @property({attribute: false}) standing!: Standing;
  /** The whole glossary, in which a successor is looked up. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private chosenStatus?: TermStatus | undefined;
  @state() private refusal?: CommunityError | undefined;
  @state() private isUnknownSuccessor = false;

  protected override render() {
    const {term, standing} = this;
    const t = this.strings.glossary.care;
    const isMine = term.steward !== '' && term.steward === this.community.viewer?.uid;
    const mayPlan = mayPlanReview(standing, term);
    return html`${this.#renderRefusal()}
      <div class="row">
        ${
          term.status === 'draft' && mayReviseTerm(standing, term)
            ? this.#button(t.propose, {status: 'proposed'})
            : nothing
        }
        ${
          mayTakeCare(standing, term)
            ? this.#button(t.take, {steward: this.community.viewer!.uid, reviewBy: nextReview()})
            : nothing
        }
        ${mayPlan && isDue(term) ? this.#button(t.stillRight, {reviewBy: nextReview()}) : nothing}
        ${isMine ? this.#button(t.letGo, {steward: '', ...(isSteward(standing) ? {} : {reviewBy: ''})}) : nothing}
      </div>
      ${mayPlan ? this.#renderForm() : nothing}`;
  }

  #button(label: string, change: TermChange) {
    return html`<button type="button" class="button button--small" @click=${() => this.#change(change)}>
      ${label}
    </button>`;
  }

  #renderForm() {
    const {term, strings} = this;
    const t = strings.glossary.care;
    const status = this.chosenStatus ?? term.status;
    const decides = isSteward(this.standing);
    return html`<details>
      <summary>${decides ? t.decide : t.plan}</summary>
      <form @submit=${this.#submit}>
        <div class="fields">
          ${
            decides
              ? html`<div class="labelled">
                  <label for="status">${strings.glossary.status}</label>
                  <select id="status" name="status" class="field" @change=${this.#choose}>
                    ${TERM_STATUSES.map(
                      (one) => html`<option value=${one} ?selected=${one === status}>${strings.statuses[one]}</option>`,
                    )}
                  </select>
                </div>`
              : nothing
          }
          ${
            decides && status === 'deprecated'
              ? html`<div class="labelled">
                  <label for="successor">${t.successor}</label>
                  <input
                    id="successor"
                    name="successor"
                    class="field"
                    autocomplete="off"
                    dir="auto"
                    aria-invalid=${this.isUnknownSuccessor}
                    .defaultValue=${this.terms.find(({id}) => id === term.successor)?.label ?? ''}
                  />
                </div>`
              : nothing
          }
          <div class="labelled">
            <label for="review">${t.reviewBy}</label>
            <input id="review" name="review" class="field" type="date" .defaultValue=${term.reviewBy} />
          </div>
          <button class="button">${strings.save}</button>
        </div>
        ${
          this.isUnknownSuccessor
            ? html`<p class="hint hint--problem" role="alert">${strings.glossary.form.unknownTerm}</p>`
            : nothing
        }
      </form>
    </details>`;
  }

  #renderRefusal() {
    const {refusal} = this;
    if (!refusal) return nothing;
    return html`<p class="notice notice--negative" role="alert">
      ${icon('alert')}<span>${this.strings.errors[refusal.code](refusal.detail, this.formats)}</span>
    </p>`;
  }

  readonly #choose = (event: Event) => {
    this.chosenStatus = (event.target as HTMLSelectElement).value as TermStatus;
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const {term} = this;
    const fields = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => fields.get(name) as string | null;
    const name = value('successor')?.trim();
    const successor = name ? termCalled(this.terms, name, term.lang) : undefined;
    this.isUnknownSuccessor = Boolean(name && (!successor || successor.id === term.id));
    if (this.isUnknownSuccessor) return;
    const status = (value('status') as TermStatus | null) ?? term.status;
    void this.#change({status, reviewBy: value('review') ?? '', successor: successor?.id ?? ''});
  };

  async #change(change: TermChange) {
    this.refusal = undefined;
    try {
      await tendTerm(this.community, this.term, change);
      this.chosenStatus = undefined;
    } catch (cause) {
      this.refusal = CommunityError.from(cause);
    }
  }
}
