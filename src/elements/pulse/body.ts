import {css, html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {takePulse} from '../../community/pulse.js';
import {Live} from '../../context/live.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import type {PulseWords} from '../../locales/pulse/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {
  periodAfter,
  periodAt,
  periodBefore,
  PULSE_UNITS,
  shownCount,
  type Period,
  type Pulse,
  type PulseUnit,
} from '../../model/pulse.js';
import {refs} from '../../model/records.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {saveFile} from '../shared/save-file.js';
import {renderSection} from './figures.js';
import {figureStyles} from './figures.styles.js';
import {periodName} from './period-name.js';
import {isEmpty, isQuiet, sectionsOf, type Section} from './sections.js';

/**
 * The figures of a period, with those of the one before; leading through the periods; the report and the file.
 *
 * @summary What the pulse shows.
 * @tag praxis-pulse-body
 */
export class PulseBody extends LitElement {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    figureStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .stack {
        gap: var(--_space-5);
      }
      .head {
        gap: var(--_space-3);
      }
      .steps {
        flex-wrap: nowrap;
        gap: var(--_space-1);
      }
      .later .icon {
        transform: scaleX(-1);
      }
      .later .icon:dir(rtl) {
        transform: none;
      }
      select.field {
        inline-size: auto;
      }
      .content[aria-busy='true'] {
        opacity: 0.6;
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) words!: PulseWords;
  @property({attribute: false}) formats!: Formats;
  /** The length of the periods to begin with. */
  @property({attribute: false}) unit: PulseUnit = 'quarter';

  @state() private period?: Period;
  @state() private pulse?: Pulse;
  @state() private isBusy = false;
  @state() private asTables = false;
  @state() private problem?: CommunityError | undefined;

  /** Its name, for the report; the figures themselves are not followed. */
  readonly #record = new Live(
    this,
    () => this.community,
    () => refs.community(),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('unit') || changed.has('community')) void this.#show(periodAt(this.unit, Date.now()));
  }

  protected override render() {
    const {words: t, pulse, problem, isBusy} = this;
    return html`<div class="stack">
      <p class="muted" dir="auto">${t.about}</p>
      ${this.#renderHead()} ${problem ? this.#renderProblem(problem) : nothing}
      <div class="content stack" aria-busy=${isBusy} part="figures">
        ${pulse ? this.#renderFigures(pulse) : problem ? nothing : this.#renderBones()}
      </div>
    </div>`;
  }

  #renderHead(): TemplateResult {
    const {words: t, formats, period} = this;
    const isLast = !period || period.to > Date.now();
    return html`<div class="row row--apart head">
      <div class="row">
        <h3 class="title" id="period">${period ? periodName(period, formats.language) : nothing}</h3>
        ${isLast ? html`<span class="badge badge--accent">${t.soFar}</span>` : nothing}
      </div>
      <div class="row">
        <div class="row steps">
          ${this.#renderStep('', t.earlier, period && periodBefore(period))}
          ${this.#renderStep('later', t.later, isLast ? undefined : periodAfter(period))}
        </div>
        <label class="sr" for="unit">${t.unit}</label>
        <select
          id="unit"
          class="field"
          @change=${({target}: Event) =>
            void this.#show(periodAt((target as HTMLSelectElement).value as PulseUnit, Date.now()))}
        >
          ${PULSE_UNITS.map(
            (unit) => html`<option value=${unit} ?selected=${unit === period?.unit}>${t.units[unit]}</option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  #renderStep(which: '' | 'later', name: string, to: Period | undefined): TemplateResult {
    return html`<button
      type="button"
      class="button button--icon ${which}"
      aria-label=${name}
      title=${name}
      aria-disabled=${to ? nothing : 'true'}
      @click=${() => to && void this.#show(to)}
    >
      ${icon('back')}
    </button>`;
  }

  #renderFigures(pulse: Pulse): TemplateResult {
    const {words: t, formats} = this;
    const {active, posts, conversations} = pulse.now;
    const count = shownCount(active);
    const people = count === undefined ? t.fewPeople : t.people(count, formats);
    return html`
      <p dir="auto">${isQuiet(pulse.now) ? t.quiet : t.summary(people, posts, conversations, formats)}</p>
      ${isEmpty(pulse) ? nothing : this.#renderSections(pulse)}
    `;
  }

  #renderSections(pulse: Pulse): TemplateResult {
    const {words: t} = this;
    return html`
      ${pulse.now.period.to > Date.now() ? html`<p class="small muted" dir="auto">${t.unfinished}</p>` : nothing}
      <div class="sections">${this.#sections(pulse).map((section) => renderSection(section, t, this.asTables))}</div>
      <div class="row acts">
        <button
          type="button"
          class="button"
          aria-pressed=${this.asTables}
          @click=${() => (this.asTables = !this.asTables)}
        >
          ${t.asTables}
        </button>
        <button type="button" class="button" @click=${() => void this.#print(pulse)}>${t.print}</button>
        <button type="button" class="button" @click=${() => void this.#save(pulse)}>
          ${icon('download')} ${t.csv}
        </button>
      </div>
    `;
  }

  #renderProblem(error: CommunityError): TemplateResult {
    const {strings, formats, period} = this;
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p>${strings.errors[error.code](error.detail, formats)}</p>
      <button type="button" class="button button--small" @click=${() => period && void this.#show(period)}>
        ${strings.retry}
      </button>
    </div>`;
  }

  #renderBones(): TemplateResult {
    return html`<div class="bones" aria-busy="true" aria-label=${this.strings.loading} role="img">
      <div class="bone"></div>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }

  #sections(pulse: Pulse): Section[] {
    return sectionsOf(pulse, this.words, this.formats);
  }

  /** What was shown stays until the figures are there: nothing jumps. */
  async #show(period: Period): Promise<void> {
    const isFirst = !this.pulse;
    this.period = period;
    this.problem = undefined;
    this.isBusy = true;
    try {
      const pulse = await takePulse(this.community, period);
      if (this.period !== period) return;
      this.pulse = pulse;
      if (!isFirst) this.#say(this.words.shown(periodName(period, this.formats.language)));
    } catch (cause) {
      if (this.period !== period) return;
      this.problem = CommunityError.from(cause);
      this.pulse = undefined;
      this.dispatchEvent(new FailedEvent(this.problem));
    }
    this.isBusy = false;
  }

  async #print(pulse: Pulse): Promise<void> {
    await this.#attempt(async () => {
      const {words, formats} = this;
      const {record} = this.#record;
      const [{printReport}, charter] = await Promise.all([
        import('./report.js'),
        record?.charter ? this.community.store.get(refs.charter(record.charter)) : undefined,
      ]);
      const given = {community: record?.name || this.community.id, sponsor: charter?.sponsor ?? ''};
      await printReport({pulse, sections: this.#sections(pulse), words, formats, ...given, around: this});
    });
  }

  async #save(pulse: Pulse): Promise<void> {
    await this.#attempt(async () => {
      const {writePulseCsv} = await import('./csv.js');
      const name = `${this.community.id}-pulse-${new Date(pulse.now.period.from).toISOString().slice(0, 7)}.csv`;
      const text = writePulseCsv(pulse, this.#sections(pulse), this.words, this.formats);
      saveFile({name, content: new Blob([text], {type: 'text/csv'})});
      this.#say(this.words.saved(name));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (cause) {
      this.problem = cause instanceof CommunityError ? cause : new CommunityError('offline', {cause});
      this.dispatchEvent(new FailedEvent(this.problem));
    }
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('say', {detail}));
  }
}

if (!customElements.get('praxis-pulse-body')) customElements.define('praxis-pulse-body', PulseBody);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-pulse-body': PulseBody;
  }
}
