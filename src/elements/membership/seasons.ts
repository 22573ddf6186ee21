import {css, html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {changeSettings} from '../../community/settings.js';
import {supportsIn} from '../../model/priority.js';
import type {Stored} from '../../model/records.js';
import {MAX_SUPPORTS, SEASON_LENGTH, SEASON_LENGTHS, type SeasonLength} from '../../model/season.js';
import {MembershipPart} from './part.js';

/**
 * How long seasons are, and how many priorities each member supports in one, for a steward to say.
 *
 * @summary Seasons and supports.
 * @tag praxis-membership-seasons
 */
export class SeasonsElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      .field {
        inline-size: fit-content;
      }
    `,
  ];

  @property({attribute: false}) record!: Stored<'community'>;

  protected override render(): TemplateResult {
    const t = this.words.seasons;
    const {record, strings} = this;
    const length = record.seasons ?? SEASON_LENGTH;
    return html`<section class="stack" aria-labelledby="heading">
      <h4 id="heading">${t.heading}</h4>
      <p class="muted">${t.about}</p>
      <form class="stack" @submit=${this.#save}>
        <div class="labelled">
          <label for="length">${t.length}</label>
          <select id="length" class="field" aria-describedby="length-hint">
            ${SEASON_LENGTHS.map(
              (one) => html`<option value=${one} ?selected=${one === length}>${t.lengths[one]}</option>`,
            )}
          </select>
          <span id="length-hint" class="hint">${t.lengthHint}</span>
        </div>
        <div class="labelled">
          <label for="supports">${t.supports}</label>
          <input
            id="supports"
            class="field"
            type="number"
            min="1"
            max=${MAX_SUPPORTS}
            required
            .value=${String(supportsIn(record))}
          />
        </div>
        ${this.renderProblem()}
        <div class="row">
          <button class="button button--small" aria-disabled=${this.isBusy}>${strings.save}</button>
        </div>
      </form>
    </section>`;
  }

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const seasons = this.renderRoot.querySelector<HTMLSelectElement>('#length')!.value as SeasonLength;
    const supports = this.renderRoot.querySelector<HTMLInputElement>('#supports')!.valueAsNumber;
    const save = () => changeSettings(this.community, {seasons, supports});
    await this.attempt(save, this.words.settings.saved, 'community');
  };
}
