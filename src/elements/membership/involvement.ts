import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {updateProfile} from '../../community/profile.js';
import {Live} from '../../context/live.js';
import {INVOLVEMENTS, involvementOf, isInvolvement, type Involvement} from '../../model/involvement.js';
import {memberSchema} from '../../model/member.js';
import {refs, type Stored} from '../../model/records.js';
import {MembershipPart} from './part.js';

type Shared = 'nothing' | 'circle' | 'words';

const MAX_LENGTH = memberSchema.involvement.type === 'line' ? memberSchema.involvement.max : 0;

/**
 * How involved the viewer is, for themselves alone; what it means; and what of it they show, in the word for it or their own.
 *
 * @summary How involved I am.
 * @tag praxis-membership-involvement
 */
export class InvolvementElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      dl {
        display: grid;
        gap: var(--_space-2);
      }
      summary {
        cursor: pointer;
        color: var(--_color-text-muted);
      }
      details > .stack {
        padding-block: var(--_space-2);
      }
      dt {
        font-weight: var(--_weight-bold);
      }
      .own {
        padding-inline-start: var(--_space-6);
      }
    `,
  ];

  @property({attribute: false}) member!: Stored<'member'>;

  @state() private chosen?: Shared | undefined;
  /** Said in their own words and not saved yet. */
  @state() private written?: string | undefined;

  @query('#words') private box?: HTMLInputElement | null;

  readonly #notes = new Live(
    this,
    () => this.community,
    () => refs.state(this.uid),
  );

  protected override render() {
    const {status, record, error} = this.#notes;
    if (error) return this.renderProblem(error);
    if (status !== 'ready') return this.renderBones();
    const t = this.words.involvement;
    const circle = involvementOf((record?.weeks ?? []).map(Number));
    return html`<div class="stack">
      <div class="tight">
        <p><strong>${t.now(t.circles[circle].name)}</strong> · ${t.circles[circle].about}</p>
        <p class="muted small">${t.about}</p>
      </div>
      <details>
        <summary>${t.more}</summary>
        <div class="stack">
          <p>${t.definition}</p>
          <dl>
            ${INVOLVEMENTS.map(
              (name) =>
                html`<div>
                  <dt>${t.circles[name].name}</dt>
                  <dd class="muted">${t.circles[name].about}</dd>
                </div>`,
            )}
          </dl>
        </div>
      </details>
      ${this.#renderForm(circle)}
    </div>`;
  }

  #renderForm(circle: Involvement): TemplateResult {
    const t = this.words.involvement;
    const {shared} = this;
    return html`<form class="stack" @submit=${(event: SubmitEvent) => this.#save(event, circle)}>
      <fieldset class="choices">
        <legend class="label">${t.share}</legend>
        ${this.#renderChoice('nothing', t.nothing, t.nothingHint)}
        ${this.#renderChoice('circle', t.circle(t.circles[circle].name), t.circleHint)}
        ${this.#renderChoice('words', t.words)}
        ${
          shared === 'words'
            ? html`<span class="labelled own">
                <label for="words">${t.wordsLabel}</label>
                <input
                  id="words"
                  class="field"
                  dir="auto"
                  maxlength=${MAX_LENGTH}
                  placeholder=${t.wordsExample}
                  .value=${this.written ?? this.#ownWords}
                  @input=${() => (this.written = this.box?.value)}
                />
              </span>`
            : nothing
        }
      </fieldset>
      ${this.renderProblem()}
      <div class="row">
        <button class="button button--small" aria-disabled=${this.isBusy}>${this.strings.save}</button>
      </div>
    </form>`;
  }

  #renderChoice(value: Shared, name: string, hint = ''): TemplateResult {
    return html`<label class="choice">
      <input type="radio" name="share" .checked=${this.shared === value} @change=${() => (this.chosen = value)} />
      <span class="tight"><span>${name}</span>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>
    </label>`;
  }

  private get shared(): Shared {
    const {involvement} = this.member;
    if (this.chosen) return this.chosen;
    if (!involvement) return 'nothing';
    return isInvolvement(involvement) ? 'circle' : 'words';
  }

  get #ownWords(): string {
    const {involvement} = this.member;
    return isInvolvement(involvement) ? '' : involvement;
  }

  async #save(event: SubmitEvent, circle: Involvement) {
    event.preventDefault();
    const words = {nothing: '', circle, words: this.box?.value ?? ''}[this.shared];
    const {chosen, written} = this;
    const save = () => updateProfile(this.community, {involvement: words});
    if (!(await this.attempt(save, this.words.involvement.saved, 'profile'))) return;
    // What they have chosen or written meanwhile stays.
    if (this.chosen === chosen) this.chosen = undefined;
    if (this.written === written) this.written = undefined;
  }
}
