import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {TermEntry, TermStatus} from '../../model/term.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import {renderSearchField} from '../shared/search-field.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderLetters} from './letters.js';
import {MissedSearch} from './missed-search.js';
import {renderFilters} from './list-filters.js';
import {summaryOf} from './list-summary.js';
import {moveThroughResults} from './result-keys.js';
import {ALL, arrange, fits, letterOf, letterToShow, termsUnder, type Shelf} from './shelf.js';
import termListStyles from './term-list.styles.js';
import {renderBones, renderRow, type TermRow} from './term-row.js';
import type {TermSearch} from './term-search.js';
import {languageFor} from './term-text.js';
import {renderWishes} from './term-wishes.js';

/** How many terms are shown before “Show more”. */
const PAGE = 50;
/** Of what a search finds, the best are enough at first, and quick to show at every letter typed. */
const BEST = 20;

/**
 * The terms of a glossary from A to Z, or those that a search finds. Fires `open`, `propose` and `tag` at the glossary alone,
 * each with a `detail`: the id of a term, the name of one to be, the tag chosen.
 *
 * @summary The list of a glossary.
 * @tag praxis-term-list
 * @slot actions - What a person can do beside reading.
 * @csspart heading - The heading.
 * @csspart search - The search box.
 * @csspart letters - The letters.
 * @csspart terms - The list of terms.
 * @csspart term - One term.
 */
export class TermListElement extends LitElement {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, noticeStyles, termListStyles];

  /** All terms; undefined while they are on their way. */
  @property({attribute: false}) terms?: readonly TermEntry[];
  /** Undefined until terms can be searched: nothing is sought before. */
  @property({attribute: false}) find?: TermSearch | undefined;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** Whether a term that is not found can be proposed. */
  @property({attribute: false}) canPropose = false;

  /** The language of the page. */
  @property({attribute: false}) language = 'en';

  /** The status chosen; undefined for every one. */
  @property({attribute: false}) status?: TermStatus | undefined;

  /** The tag chosen; '' for every one. */
  @property({attribute: false}) tag = '';

  @state() private sought = '';
  /** `ALL` or a letter; undefined until one is chosen. */
  @state() private letter?: string;
  /** '' for every language; undefined until one is chosen. */
  @state() private chosenLanguage?: string;
  @state() private limit = PAGE;

  @query('input') private field?: HTMLInputElement | null;
  @query('[part=heading]') private heading?: HTMLElement | null;

  #shelf!: Shelf;
  readonly #misses = new MissedSearch(this, (query) => this.#tell('missed', query));

  /** Shows a term among its neighbours and puts the focus on it, as when coming back from its page. */
  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    if (!this.#linkTo(id) && !this.sought) this.#goTo(id);
    await this.updateComplete;
    (this.#linkTo(id) ?? this.heading)?.focus();
  }

  /** Shows the terms with a tag, whatever was searched for before. */
  showTag(tag: string): void {
    Object.assign(this, {tag, sought: '', letter: ALL, limit: PAGE});
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!['terms', 'formats', 'language', 'status', 'tag', 'chosenLanguage'].some((name) => changed.has(name))) return;
    const {terms = [], chosenLanguage, language, status, tag, formats} = this;
    this.#shelf = arrange(terms, {language: chosenLanguage, page: language, status, tag}, formats);
  }

  /** What was typed before terms could be searched counts as well. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('find') && !changed.has('sought')) return;
    this.#misses.see(this.find && !this.#search(this.sought.trim()).length ? this.sought : undefined);
  }

  protected override render() {
    const t = this.strings.glossary;
    const isEmpty = this.terms?.length === 0;
    return html`<section class="stack" aria-labelledby="heading" @keydown=${this.#move}>
      <header class="row row--apart">
        <h2 id="heading" class="title" part="heading" tabindex="-1">
          ${t.heading}
          ${
            this.terms && !isEmpty
              ? html`<span class="count">${t.count(this.#shelf.size, this.formats)}</span>`
              : nothing
          }
        </h2>
        ${isEmpty ? nothing : html`<slot name="actions"></slot>`}
      </header>
      ${!this.terms ? renderBones(this.strings.loading) : isEmpty ? this.#renderEmpty() : this.#renderTerms()}
    </section>`;
  }

  #renderTerms() {
    const {strings, formats} = this;
    const home = languageFor(this.language, this.#shelf.languages);
    const sought = this.find ? this.sought.trim() : '';
    const here = sought ? this.#search(sought).filter(({term}) => fits(this.#shelf, term)) : this.#browse();
    const elsewhere = sought && !here.length ? this.#searchElsewhere(sought) : [];
    const rows = here.length ? here : elsewhere;
    const rest = rows.length - this.limit;
    return html`${this.#renderControls()} ${sought ? nothing : this.#renderLetters()}
      <p class=${rows.length ? 'small muted' : 'sr'} role="status">
        ${summaryOf({count: rows.length, sought, elsewhere: elsewhere.length > 0 && this.#shelf.language, letter: this.#letter}, this)}
      </p>
      ${
        rows.length
          ? html`<ul class="rows" part="terms">
              ${repeat(
                rows.slice(0, this.limit),
                ({term}) => term.id,
                (row) => renderRow(row, {sought, home, strings, formats, open: this.#open}),
              )}
            </ul>`
          : this.#renderNothing(sought)
      }
      ${elsewhere.length && this.canPropose ? html`<div class="row">${this.#renderWishes(sought)}</div>` : nothing}
      ${
        rest > 0
          ? html`<div class="row">
              <button type="button" class="button" @click=${this.#showMore}>
                ${this.strings.glossary.more(rest, this.formats)}
              </button>
            </div>`
          : nothing
      }`;
  }

  #renderControls() {
    const t = this.strings.glossary;
    return html`<div class="row">
      ${renderSearchField({
        label: t.search,
        hint: t.searchHint,
        value: this.sought,
        seek: this.#seek,
        prepare: () => this.find?.('a'), // Builds its index before the first letter is typed.
      })}
      ${renderFilters(this.#shelf, this.strings, this.formats, (changed) => {
        const {tag = this.tag, ...rest} = changed;
        Object.assign(this, rest);
        this.#chooseTag(tag);
        this.limit = PAGE;
      })}
    </div>`;
  }

  #renderLetters() {
    const t = this.strings.glossary;
    const letters = [...this.#shelf.letters].map(([letter, terms]) => ({letter, count: terms.length}));
    return renderLetters(letters, this.#letter, t, (letter) => {
      this.letter = letter;
      this.limit = PAGE;
    });
  }

  #renderNothing(sought: string): TemplateResult {
    const t = this.strings.glossary;
    if (!sought) {
      return html`<div class="empty">
        ${icon('book')}
        <p>${t.noneOfStatus}</p>
        <button type="button" class="button" @click=${this.#clearFilters}>
          ${this.tag ? t.showEveryTerm : t.showEveryStatus}
        </button>
      </div>`;
    }
    const elsewhere = this.#search(sought).length;
    return html`<div class="empty">
      ${icon('search')}
      <p>${renderSentence(t.nothingFound, sought)}</p>
      <div class="row">
        ${
          elsewhere
            ? html`<button type="button" class="button" @click=${this.#clearFilters}>
                ${t.elsewhere(elsewhere, this.formats)}
              </button>`
            : nothing
        }
        ${this.canPropose ? this.#renderWishes(sought) : nothing}
      </div>
    </div>`;
  }

  #renderWishes(sought: string) {
    return renderWishes(this.strings, (what) => this.#tell(what, sought));
  }

  #renderEmpty() {
    return html`<div class="empty">
      ${icon('book')}
      <p>${this.strings.glossary.empty}</p>
      <slot name="actions"></slot>
    </div>`;
  }

  #browse(): readonly TermRow[] {
    return termsUnder(this.#shelf, this.#letter).map((term) => ({term}));
  }

  /** What there is in other languages, unless the reader has chosen one. */
  #searchElsewhere(sought: string): readonly TermRow[] {
    if (this.chosenLanguage !== undefined) return [];
    const shelf = {...this.#shelf, language: ''};
    return this.#search(sought).filter(({term}) => fits(shelf, term));
  }

  #search(sought: string): readonly TermRow[] {
    return (this.find?.(sought) ?? []).map((match) => ({term: match.document, match}));
  }

  get #letter(): string {
    return letterToShow(this.#shelf, this.letter);
  }

  #goTo(id: string) {
    if (this.#letter !== ALL) this.letter = letterOf(this.#shelf, id) ?? this.letter;
    this.limit = Math.max(this.limit, this.#browse().findIndex(({term}) => term.id === id) + 1);
  }

  #linkTo(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-term="${CSS.escape(id)}"]`);
  }

  readonly #move = (event: KeyboardEvent) => {
    const results = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-term]')];
    moveThroughResults(event, this.field, results, () => {
      this.field!.value = '';
      this.#seek();
    });
  };

  readonly #seek = () => {
    this.sought = this.field?.value ?? '';
    this.limit = this.sought.trim() ? BEST : PAGE;
  };

  readonly #clearFilters = () => {
    this.status = undefined;
    this.#chooseTag('');
    if (this.sought) this.chosenLanguage = '';
    this.field?.focus();
  };

  readonly #showMore = async () => {
    const place = this.limit;
    this.limit += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[data-term]')[place]?.focus();
  };

  /** A plain click opens in place; with a modifier, the browser follows the link as people expect. */
  readonly #open = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#tell('open', id);
  };

  #chooseTag(tag: string) {
    if (tag === this.tag) return;
    this.tag = tag;
    this.#tell('tag', tag);
  }

  #tell(type: 'open' | 'propose' | 'ask' | 'missed' | 'tag', detail: string) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}
