import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {charterWording, tidyCharter} from '../../community/charter.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {charterDelivery} from '../../context/outbox/charter-delivery.js';
import {Outbox} from '../../context/outbox/outbox.js';
import {CHARTER_FIELDS, charterSchema, DAYS_OPEN, MOST_DAYS_OPEN, type CharterWording} from '../../model/charter.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {choiceStyles} from '../shared/choice.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {meanwhileStyles, renderMeanwhile, type Meanwhile} from '../shared/meanwhile.js';
import {renderTextField} from '../shared/text-field.js';
import styles from './form.styles.js';
import {CharterPart} from './part.js';

type Field = keyof CharterWording;

/** In which order, and under which headings, a charter is written. */
const SECTIONS: readonly (readonly ['what' | 'sponsor' | 'members' | 'working', readonly Field[]])[] = [
  ['what', ['name', 'focus', 'purpose']],
  ['sponsor', ['sponsor', 'statement']],
  ['members', ['audience', 'joining', 'commitment']],
  ['working', ['facilitators', 'decisions', 'behaviour', 'success', 'reviewOn']],
];

/** For how many days a proposal can be kept open. */
const DAYS = [0, DAYS_OPEN.wording, DAYS_OPEN.substance, 14, MOST_DAYS_OPEN] as const;

/** What stands in the form. */
interface Written {
  readonly wording: CharterWording;
  readonly note: string;
  readonly changesSubstance: boolean;
  readonly daysOpen: number;
}

const NOTHING = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as CharterWording;

/**
 * Where a charter is written. What is written is kept from the first letter on. Fires `close` when it was proposed, or the person
 * wants to write no more for now.
 *
 * @summary A form for a charter.
 * @tag praxis-charter-form
 */
export class CharterFormElement extends CharterPart {
  static override styles = [CharterPart.styles, choiceStyles, fieldStyles, meanwhileStyles, styles];

  @property({attribute: false}) inEffect?: Stored<'charter'> | undefined;
  /** What the form begins with; left out, nothing. */
  @property({attribute: false}) from?: CharterWording | undefined;
  @property() communityName = '';
  /** Whether the viewer may not write for now: then what stands here is only kept. */
  @property({attribute: false}) isRestricted = false;

  @state() private written!: Written;
  @state() private wasTried = false;
  @state() private isKept = false;

  @query('form') private form!: HTMLFormElement;

  /** The version in effect when the form began, or the person saw that it is another by now. */
  #base = 0;
  /** What that says. */
  #said: CharterWording = NOTHING;
  #begun: CharterWording = NOTHING;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      const wrong = this.form.querySelector<HTMLElement>('[aria-invalid=true]');
      (wrong ?? this.form.querySelector<HTMLElement>('.field'))?.focus(options);
    });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.hasUpdated) return;
    this.#take(this.inEffect);
    this.#begun = this.from ? charterWording(this.from) : {...NOTHING, name: this.communityName};
    this.#startOver();
    void this.#findKept();
  }

  protected override render() {
    const {words, strings} = this;
    const t = words.form;
    const problems = this.wasTried ? this.#problems() : {};
    return html`<form
      class="stack stack--loose"
      part="form"
      aria-labelledby="heading"
      novalidate
      @submit=${this.#submit}
      @input=${this.#input}
    >
      <div class="stack">
        <h2 id="heading" class="title">${this.#base ? t.change : t.first}</h2>
        <p class="muted">${t.about}</p>
        ${renderMeanwhile(this.#meanwhile)}
        ${
          this.isKept
            ? html`<div class="notice">
                <p>${t.kept}</p>
                <button type="button" class="button button--small" @click=${this.#discard}>${t.startOver}</button>
              </div>`
            : nothing
        }
      </div>
      ${SECTIONS.map(
        ([section, fields]) =>
          html`<fieldset>
            <legend class="subtitle">${t.sections[section]}</legend>
            ${fields.map((field) => this.#renderField(field, problems[field]))}
          </fieldset>`,
      )}
      ${this.#renderChange()} ${this.#renderProblem()}
      <div class="row">
        ${
          this.isRestricted
            ? html`<p class="hint">${strings.post.kept}</p>`
            : html`<button class="button button--primary" aria-disabled=${this.isBusy}>${t.submit}</button>`
        }
        <button type="button" class="button button--quiet" @click=${() => this.dispatchEvent(new Event('close'))}>
          ${strings.cancel}
        </button>
      </div>
    </form>`;
  }

  /** Told before they propose anything; the store refuses what builds on another version, and then it says so beside the button. */
  get #meanwhile(): Meanwhile | undefined {
    const {words, inEffect, problem} = this;
    if (!inEffect || inEffect.number === this.#base || problem?.code === 'conflict') return undefined;
    const now = this.renderComparison(this.#said, inEffect);
    return {said: words.form.meanwhile, show: words.versions.compared, now};
  }

  #renderField(name: Field, problem: string | undefined): TemplateResult {
    const {fields, hints} = this.words;
    const value = this.written.wording[name];
    if (name === 'reviewOn') {
      return html`<div class="labelled">
        <label for=${name}>${fields[name]}</label>
        <input id=${name} name=${name} type="date" class="field day" aria-describedby="${name}-hint" .value=${value} />
        <p id="${name}-hint" class="hint">${hints[name]}</p>
      </div>`;
    }
    const rows = charterSchema[name].type === 'text' ? {rows: name === 'purpose' ? 4 : 2} : {};
    return renderTextField({name, label: fields[name], value, hint: hints[name], problem, ...rows});
  }

  #renderChange(): TemplateResult {
    const {formats, written} = this;
    const t = this.words.form;
    const choice = (value: 'substance' | 'wording', hint: string, isChosen: boolean) =>
      html`<label class="choice">
        <input type="radio" name="kind" value=${value} .checked=${isChosen} />
        <span>${t[value]}<span class="hint">${hint}</span></span>
      </label>`;
    return html`<fieldset>
      <legend class="subtitle">${t.changeHeading}</legend>
      ${
        this.#base
          ? html`${choice('substance', t.substanceHint, written.changesSubstance)}
            ${choice('wording', t.wordingHint, !written.changesSubstance)}`
          : nothing
      }
      ${renderTextField({name: 'note', label: t.note, value: written.note, hint: t.noteHint})}
      <div class="labelled">
        <label for="days">${t.open}</label>
        <select id="days" name="days" class="field day">
          ${DAYS.map(
            (days) =>
              html`<option value=${days} ?selected=${days === written.daysOpen}>${t.days(days, formats)}</option>`,
          )}
        </select>
      </div>
    </fieldset>`;
  }

  #renderProblem() {
    const t = this.words.form;
    const {problem} = this;
    if (!problem) return nothing;
    if (problem.code === 'conflict') {
      const theirs = this.#overtaking;
      return html`${this.renderNotice(t.conflict)} ${theirs ? this.renderComparison(this.#said, theirs) : nothing}`;
    }
    return this.renderNotice(problem.code === 'already-exists' ? t.same : t.failed(this.describe(problem)));
  }

  #problems(): Partial<Record<Field, string>> {
    const problems: Partial<Record<Field, string>> = {};
    for (const field of CHARTER_FIELDS) {
      try {
        tidyCharter({...NOTHING, name: 'x', purpose: 'x', [field]: this.written.wording[field]});
      } catch (cause) {
        problems[field] = this.describe(CommunityError.from(cause));
      }
    }
    return problems;
  }

  #startOver() {
    const isFirst = !this.#base;
    const daysOpen = isFirst ? 0 : DAYS_OPEN.substance;
    this.written = {wording: this.#begun, note: '', changesSubstance: true, daysOpen};
    Object.assign(this, {isKept: false, wasTried: false, problem: undefined});
  }

  readonly #discard = () => {
    this.#startOver();
    void keepDraft(this.#key, undefined);
    this.focus();
  };

  get #key(): string {
    return draftKey(this.community.id, this.community.viewer?.uid ?? '', 'charter');
  }

  async #findKept() {
    const begun = this.written;
    const kept = await readDraft(this.#key);
    if (!kept || this.written !== begun) return;
    try {
      const written = JSON.parse(kept.text) as Written;
      this.written = {...begun, ...written, wording: {...NOTHING, ...written.wording}};
      this.isKept = true;
    } catch {
      // An older version kept it in another form.
    }
  }

  readonly #input = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    const {written} = this;
    if (name === 'kind') {
      const changesSubstance = value === 'substance';
      this.written = {...written, changesSubstance, daysOpen: DAYS_OPEN[changesSubstance ? 'substance' : 'wording']};
    } else if (name === 'note') this.written = {...written, note: value};
    else if (name === 'days') this.written = {...written, daysOpen: Number(value)};
    else this.written = {...written, wording: {...written.wording, [name]: value}};
    void keepDraft(this.#key, {text: JSON.stringify(this.written)});
  };

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    this.wasTried = true;
    if (this.isBusy || this.isRestricted) return;
    if (Object.keys(this.#problems()).length) return this.focus();
    const overtaking = this.#overtaking;
    if (overtaking) this.#take(overtaking);
    const {wording, ...change} = this.written;
    if (this.inEffect && JSON.stringify(tidyCharter(wording)) === JSON.stringify(charterWording(this.inEffect))) {
      this.problem = new CommunityError('already-exists');
      return;
    }
    const propose = async () => {
      const letter = {draft: {...wording, ...change}, base: this.#base};
      await Outbox.ofSignedIn(this.community).sendFromForm(charterDelivery, letter);
      await keepDraft(this.#key, undefined);
    };
    if (await this.attempt(propose, this.words.proposed)) {
      this.dispatchEvent(new Event('close'));
    }
  };

  /** What took effect while they wrote, once they are told. */
  get #overtaking(): Stored<'charter'> | undefined {
    return this.problem?.code === 'conflict' && this.inEffect?.number !== this.#base ? this.inEffect : undefined;
  }

  /** From here on, it is a change to this version. */
  #take(inEffect: Stored<'charter'> | undefined) {
    this.#base = inEffect?.number ?? 0;
    this.#said = inEffect ?? NOTHING;
  }
}
