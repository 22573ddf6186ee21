import {css, html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {setAgreeing} from '../../community/agreement.js';
import {declineRequest, supportRequest} from '../../community/term-requests.js';
import type {Formats} from '../../context/formats.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {isSteward, mayWrite, type Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {entryOf, type TermEntry} from '../../model/term.js';
import {queries} from '../../store/queries.js';
import {timeOfDay} from '../shared/days.js';
import {baseStyles} from '../shared/base.styles.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {byLanguage} from './by-language.js';
import {isDue} from './review.js';
import {addressOfTerm} from './term-address.js';
import {languageFor} from './term-text.js';

/** How many of each are shown. */
const SHOWN = 20;

/**
 * What in the glossary waits for somebody: terms asked for, seen differently, due to be looked at again, proposed. Fires at the
 * glossary alone: `back`, `open` with the id of a term, `propose` with the name of one that is asked for.
 *
 * @summary What needs somebody in a glossary.
 * @tag praxis-care-queue
 */
export class CareQueueElement extends LitElement {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    css`
      .back {
        display: inline-flex;
        align-items: center;
        gap: var(--_space-1);
        min-block-size: var(--_target-min);
        /* Its icon begins where the lines below do. */
        margin-inline-start: calc(-1 * var(--_space-2));
      }
      h2:focus {
        outline: none;
      }
      h3 {
        font-size: var(--_text-md);
        font-weight: var(--_weight-bold);
      }
      .count {
        font-weight: var(--_weight-regular);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-1) var(--_space-4);
        padding-block: var(--_space-2);
        border-block-start: var(--_line) solid var(--_color-border);
        overflow-wrap: anywhere;
      }
      .setting {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-2) var(--_space-4);
        padding-block-start: var(--_space-4);
        border-block-start: var(--_line) solid var(--_color-border);
      }
      .setting .field {
        inline-size: 6em;
      }
      .more {
        max-inline-size: var(--_measure);
      }
      li > :first-child {
        min-inline-size: min(100%, 240px);
        flex: 1;
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) standing!: Standing;
  @property({attribute: false}) terms: readonly TermEntry[] = [];
  /** The language of the page. */
  @property({attribute: false}) language = 'en';
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private refusal?: CommunityError | undefined;

  /** The reader's language, as the glossary has it. */
  #home = '';
  #ordered: readonly TermEntry[] = [];
  readonly #requests = new Live(
    this,
    () => this.community,
    () => queries.requests(),
  );
  readonly #reviews = new Live(
    this,
    () => this.community,
    () => queries.termsToReview(),
  );

  readonly #record = new Live(
    this,
    () => this.community,
    () => refs.community(),
  );

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!['terms', 'language', 'formats'].some((name) => changed.has(name))) return;
    this.#home = languageFor(this.language, [...new Set(this.terms.map(({lang}) => lang))]);
    this.#ordered = byLanguage(this.terms, this.#home, this.formats);
  }

  protected override render() {
    const t = this.strings.glossary.queue;
    const error = this.refusal ?? this.#requests.error ?? this.#reviews.error;
    const isReady = this.#requests.status === 'ready' && this.#reviews.status === 'ready';
    const due = this.#reviews.records.filter((term) => isDue(term));
    const contested = this.#ordered.filter((term) => term.contested);
    const proposed = this.#ordered.filter((term) => term.status === 'proposed' && !term.contested);
    const requests = this.#requests.records;
    const isEmpty = isReady && ![requests, contested, due, proposed].some(({length}) => length);
    return html`<section class="stack stack--loose" aria-labelledby="heading">
      <header class="stack stack--tight">
        <p>
          <button type="button" class="button button--quiet back" @click=${this.#back}>${icon('back')}${t.back}</button>
        </p>
        <h2 id="heading" class="title" tabindex="-1">${t.heading}</h2>
        <p class="muted">${t.lead}</p>
      </header>
      ${
        error
          ? html`<p class="notice notice--negative" role="alert">
              ${icon('alert')}<span>${this.strings.errors[error.code](error.detail, this.formats)}</span>
            </p>`
          : nothing
      }
      ${this.#section('requested', requests, (request) => this.#renderRequest(request))}
      ${this.#section('contested', contested, (term) => this.#renderTerm(term))}
      ${this.#section('due', due, (term) => this.#renderTerm(entryOf(term), this.#since(term)))}
      ${this.#section('proposed', proposed, (term) => this.#renderTerm(term))}
      ${
        isEmpty
          ? html`<div class="empty">
              ${icon('circle-check')}
              <p>${t.empty}</p>
            </div>`
          : nothing
      }
      ${this.#renderSetting()}
    </section>`;
  }

  #section<T>(
    name: 'requested' | 'contested' | 'due' | 'proposed',
    all: readonly T[],
    row: (one: T) => TemplateResult,
  ) {
    if (!all.length) return nothing;
    const t = this.strings.glossary.queue;
    const rest = all.length - SHOWN;
    return html`<section class="stack stack--tight" aria-labelledby=${name}>
      <h3 id=${name}>${t[name]} <span class="count muted">${this.formats.number(all.length)}</span></h3>
      <ul>
        ${all.slice(0, SHOWN).map(row)}
      </ul>
      ${rest > 0 ? html`<p class="small muted">${t.more(rest, this.formats)}</p>` : nothing}
    </section>`;
  }

  /** Stewards say how many it takes. */
  #renderSetting() {
    const {record} = this.#record;
    if (!record || !isSteward(this.standing)) return nothing;
    return html`<p class="setting">
      <label for="agreeing">${this.strings.glossary.queue.agreeing}</label>
      <input
        id="agreeing"
        class="field"
        type="number"
        min="1"
        max="100"
        .value=${String(record.agreeing)}
        @change=${this.#set}
      />
    </p>`;
  }

  readonly #set = ({target}: Event) => {
    const {valueAsNumber} = target as HTMLInputElement;
    void this.#attempt(() => setAgreeing(this.community, valueAsNumber));
  };

  #renderTerm({id, label, gloss, lang}: TermEntry, more: string = gloss) {
    return html`<li>
      <div>
        <a href=${addressOfTerm(id)} lang=${lang} @click=${(event: MouseEvent) => this.#open(event, id)}
          ><bdi>${label}</bdi></a
        >
        ${lang === this.#home ? nothing : html`<span class="small muted">${this.formats.languageName(lang)}</span>`}
        <p class="more small muted" lang=${more === gloss ? lang : nothing} dir="auto">${more}</p>
      </div>
    </li>`;
  }

  #since({reviewBy}: Stored<'term'>) {
    return this.strings.glossary.queue.dueSince(this.formats.day(timeOfDay(reviewBy)));
  }

  #renderRequest(request: Stored<'request'>) {
    const {label, searches, uses, supporters} = request;
    const t = this.strings.glossary.queue;
    const uid = this.community.viewer?.uid;
    const supports = uid !== undefined && Object.hasOwn(supporters, uid);
    const count = Object.keys(supporters).length;
    return html`<li>
      <div>
        <strong><bdi>${label}</bdi></strong>
        <p class="small muted">${t.wanted(searches, uses, count, this.formats)}</p>
      </div>
      ${
        mayWrite(this.standing)
          ? html`<div class="row">
              <button type="button" class="button button--small" @click=${() => this.#tell('propose', label)}>
                ${icon('edit')}${t.answer}
              </button>
              <button
                type="button"
                class="button button--small"
                aria-pressed=${supports}
                @click=${() => this.#attempt(() => supportRequest(this.community, request, !supports))}
              >
                ${icon('same')}${t.support}
              </button>
              ${
                isSteward(this.standing)
                  ? html`<button
                      type="button"
                      class="button button--quiet button--small"
                      @click=${() => this.#attempt(() => declineRequest(this.community, request.id))}
                    >
                      ${t.decline}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </li>`;
  }

  async #attempt(act: () => Promise<void>) {
    this.refusal = undefined;
    await act().catch((cause: unknown) => (this.refusal = CommunityError.from(cause)));
  }

  #open(event: MouseEvent, id: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#tell('open', id);
  }

  readonly #back = () => this.dispatchEvent(new Event('back'));

  #tell(type: 'open' | 'propose', detail: string) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}
