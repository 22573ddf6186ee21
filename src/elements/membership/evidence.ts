import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {approveEvidence, suggestEvidence, type Suggestion} from '../../community/evidence.js';
import {CommunityError} from '../../model/errors.js';
import {unpackEvidence, type Evidence} from '../../model/profile.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {MembershipPart} from './part.js';

/** How many a profile has room for, and how many suggestions are shown at a time. */
const MAX_SHOWN = 12;
const SUGGESTED = 6;

/**
 * What the viewer's accepted answers and terms say that they know, for them to show, and what they show, to hide again.
 *
 * @summary What I know, as it shows.
 * @tag praxis-membership-evidence
 */
export class EvidenceElement extends MembershipPart {
  @property({attribute: false}) member!: Stored<'member'>;

  @state() private suggestions?: readonly Suggestion[] | undefined;
  #uid = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('community') || this.uid === this.#uid) return;
    this.#uid = this.uid;
    void this.#suggest();
  }

  protected override render() {
    const t = this.words.evidence;
    const {suggestions, problem} = this;
    if (!suggestions) return problem ? this.renderProblem() : this.renderBones();
    const shown = this.#shown;
    if (!suggestions.length && !shown.length) return html`<p class="muted">${t.none}</p>`;
    return html`<div class="stack">
      <p class="muted">${t.about}</p>
      ${suggestions.length ? this.#renderSuggestions(suggestions) : nothing}
      ${shown.length ? this.#renderShown(shown) : nothing} ${this.renderProblem()}
    </div>`;
  }

  #renderSuggestions(suggestions: readonly Suggestion[]): TemplateResult {
    const t = this.words.evidence;
    const isFull = this.#shown.length >= MAX_SHOWN;
    return html`${isFull ? html`<p class="hint">${t.full}</p>` : nothing}
      <ul class="list">
        ${suggestions.slice(0, SUGGESTED).map(
          (suggestion) =>
            html`<li class="row row--apart">
              <span dir="auto">${this.#why(suggestion)}</span>
              <button
                type="button"
                class="button button--small"
                aria-disabled=${this.isBusy || isFull}
                @click=${() => this.#show(suggestion)}
              >
                ${icon('plus')}<bdi>${t.show(suggestion.skill)}</bdi>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #renderShown(shown: readonly Evidence[]): TemplateResult {
    const t = this.words.evidence;
    return html`<div class="tight">
      <h4 class="label">${t.shown}</h4>
      <ul class="tags">
        ${shown.map(
          (evidence) =>
            html`<li>
              <span class="tag"
                ><bdi>${evidence.skill}</bdi
                ><button
                  type="button"
                  class="button button--quiet button--icon"
                  aria-label=${t.hide(evidence.skill)}
                  aria-disabled=${this.isBusy}
                  @click=${() => this.#hide(evidence)}
                >
                  ${icon('x')}
                </button></span
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #why({kind, from}: Suggestion): string {
    const t = this.words.evidence;
    return kind === 'thread' ? t.answered(from) : t.tends(from);
  }

  get #shown(): readonly Evidence[] {
    return this.member.evidence.flatMap((entry) => unpackEvidence(entry) ?? []);
  }

  async #show({skill, kind, id}: Suggestion) {
    const shown = this.#shown;
    if (shown.length >= MAX_SHOWN) return;
    const t = this.words.evidence;
    const show = () => approveEvidence(this.community, [...shown, {skill, kind, id}]);
    if (await this.attempt(show, t.nowShown(skill), 'profile')) {
      this.suggestions = this.suggestions?.filter((suggestion) => suggestion.skill !== skill);
      this.#focus();
    }
  }

  async #hide({skill, kind, id}: Evidence) {
    const rest = this.#shown.filter(
      (evidence) => evidence.kind !== kind || evidence.id !== id || evidence.skill !== skill,
    );
    const isDone = await this.attempt(
      () => approveEvidence(this.community, rest),
      this.words.evidence.nowHidden(skill),
      'profile',
    );
    if (!isDone) return;
    await this.#suggest();
    await this.updateComplete;
    this.#focus();
  }

  /** What was pressed is gone. */
  #focus() {
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
  }

  async #suggest() {
    try {
      this.suggestions = await suggestEvidence(this.community);
    } catch (cause) {
      this.problem = CommunityError.from(cause);
    }
  }
}
