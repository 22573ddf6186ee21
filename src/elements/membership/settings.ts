import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {changeSettings, type Settings} from '../../community/settings.js';
import {GUESTS, isPrivateName, JOINING} from '../../model/community.js';
import type {Stored} from '../../model/records.js';
import {MembershipPart} from './part.js';

type Borders = Pick<Settings, 'join' | 'guests'>;

/**
 * How one becomes a member, and what guests may do, for a steward to say.
 *
 * @summary How people come in.
 * @tag praxis-membership-settings
 */
export class SettingsElement extends MembershipPart {
  @property({attribute: false}) record!: Stored<'community'>;

  /** Chosen and not saved yet. */
  @state() private chosen: Partial<Borders> = {};

  protected override render() {
    const t = this.words.settings;
    const isPrivate = isPrivateName(this.community.id);
    return html`<section class="stack" aria-labelledby="heading">
      <h4 id="heading">${t.heading}</h4>
      ${
        isPrivate
          ? html`<p>${t.private}</p>`
          : html`<form class="stack" @submit=${this.#save}>
              <fieldset class="choices">
                <legend class="label">${t.join}</legend>
                ${JOINING.map((value) => this.#renderChoice('join', value, t.joining[value]))}
              </fieldset>
              <fieldset class="choices">
                <legend class="label">${t.guests}</legend>
                ${GUESTS.map((value) => this.#renderChoice('guests', value, t.guestChoices[value]))}
              </fieldset>
              ${this.renderProblem()}
              <div class="row">
                <button class="button button--small" aria-disabled=${this.isBusy}>${this.strings.save}</button>
              </div>
            </form>`
      }
    </section>`;
  }

  #renderChoice<F extends keyof Borders>(
    field: F,
    value: Borders[F],
    {name, about}: {readonly name: string; readonly about: string},
  ): TemplateResult {
    const isChosen = (this.chosen[field] ?? this.record[field]) === value;
    return html`<label class="choice">
      <input
        type="radio"
        name=${field}
        value=${value}
        .checked=${isChosen}
        @change=${() => (this.chosen = {...this.chosen, [field]: value})}
      />
      <span class="tight"><span>${name}</span>${about ? html`<span class="hint">${about}</span>` : nothing}</span>
    </label>`;
  }

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const {chosen} = this;
    const save = () => changeSettings(this.community, chosen);
    if (await this.attempt(save, this.words.settings.saved, 'community')) this.chosen = {};
  };
}
