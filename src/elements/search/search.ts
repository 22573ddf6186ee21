import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {prepareFloat} from '../shared/float.js';
import {floatStyles} from '../shared/float.styles.js';
import {highlightStyles} from '../shared/highlight.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {kindsIn, type SearchAdapter} from './adapter.js';
import {Announced, isNothing} from './announced.js';
import {Loading} from './loading.js';
import {keepFocus, PanelBelow} from './panel-below.js';
import type {Choice} from './panel.js';
import type {SearchPlace, Shelf} from './searching.js';
import {ShortcutController} from './shortcut.js';
import styles from './search.styles.js';

const NOTHING_YET: Shelf = {sections: [], found: undefined};

/**
 * One box over everything: conversations, terms, knowledge notes and people. It forgives typing errors, finds with each letter, and says why it
 * found something where that is not plain to see. `/` goes to it from anywhere on the page.
 *
 * It is light until somebody comes to it: what it searches, and the code that does, are loaded then.
 *
 * @summary One search over everything.
 * @tag praxis-search
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before it goes to what was chosen. Cancel it to take the person there yourself.
 * @fires {FailedEvent} praxis-failed - When something could not be asked for.
 * @csspart input - The box.
 * @csspart panel - What opens under it.
 * @csspart group - Those found of a kind.
 * @csspart hit - One that can be chosen.
 * @csspart notice - What went wrong.
 */
export class SearchElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    avatarStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    floatStyles,
    highlightStyles,
    noticeStyles,
    styles,
  ];

  /** What stands in the box while it is empty. */
  @property() placeholder = '';

  /** What is searched, separated by spaces: `term`, `thread`, `note`, `member`. Everything if left out. */
  @property() kinds = '';

  /** The key that goes to it where nobody is typing; none if it is empty. */
  @property() shortcut = '/';

  /** The address of the page with the board. This page if left out; a conversation of another page is then read there. */
  @property({attribute: 'thread-page'}) threadPage = '';

  /** The address of the page with the glossary. This page if left out. */
  @property({attribute: 'term-page'}) termPage = '';

  /** The address of the page with the knowledge notes. This page if left out. */
  @property({attribute: 'note-page'}) notePage = '';

  /** The address of the page with the directory. This page if left out. */
  @property({attribute: 'member-page'}) memberPage = '';

  /** A search service that is asked in place of what the page has: see `SearchAdapter`. */
  @property({attribute: false}) adapter?: SearchAdapter | undefined;

  @state() private sought = '';
  @state() private isOpen = false;
  /** The choice that somebody went to; undefined for the first. */
  @state() private chosen?: string | undefined;
  @state() private said = '';

  @query('input') private field?: HTMLInputElement | null;
  @query('.panel') private panel?: HTMLElement | null;

  #shelf: Shelf = NOTHING_YET;
  /** The choice that was marked last: what comes above it leaves it so, or Enter would take what nobody has read. */
  #marked: string | undefined;
  readonly #below = new PanelBelow(this);
  readonly #announced = new Announced(this, (message) => this.announce(message));

  readonly #place: SearchPlace = {
    community: () => this.community,
    strings: () => this.t,
    formats: () => this.formats,
    language: () => this.language,
    query: () => this.query,
    kinds: () => kindsIn(this.kinds),
    pages: () => ({thread: this.threadPage, term: this.termPage, note: this.notePage, member: this.memberPage}),
    adapter: () => this.adapter,
    seek: (query) => this.#seek(query),
    left: () => this.#close(),
    tell: (said) => (this.said = said),
    explain: (cause) => this.describe(this.fail(cause)),
  };
  readonly #loading: Loading = new Loading(this, this.#place, (cause) => this.fail(cause));

  constructor() {
    super();
    new ShortcutController(this, () => this.shortcut);
    this.addEventListener('focusout', ({relatedTarget}) => {
      if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.#close();
    });
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
    this.field?.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#below.place(this.field, this.panel);
    if (changed.has('chosen' as never)) this.#chosenElement?.scrollIntoView({block: 'nearest'});
    const {found} = this.#shelf;
    this.#marked = found?.kinds.length ? this.#choices[this.#active]?.id : undefined;
    const {words, searching} = this.#loading.loaded ?? {};
    if (!found || !searching || !words) return;
    if (!this.#announced.see(this.query, found, words, this.formats)) return;
    searching.see(isNothing(found) ? this.query : undefined);
  }

  protected override render() {
    const {t, sought} = this;
    const {loaded} = this.#loading;
    this.#shelf = this.isOpen && loaded && this.community ? loaded.searching.shelf(loaded.words) : NOTHING_YET;
    const isListed = this.#choices.length > 0;
    const chosen = this.#choices[this.#active];
    return html`<div class="box" role="search">
        <span class="icon--box">${icon('search')}</span>
        <input
          class="field"
          part="input"
          type="text"
          role="combobox"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir=${sought ? 'auto' : nothing}
          aria-label=${t.search.label}
          aria-autocomplete="list"
          aria-expanded=${isListed ? 'true' : 'false'}
          aria-controls=${isListed ? 'results' : nothing}
          aria-activedescendant=${chosen ? `choice-${chosen.id}` : nothing}
          aria-keyshortcuts=${this.shortcut || nothing}
          placeholder=${this.placeholder || t.search.hint}
          .value=${sought}
          @focus=${this.#come}
          @click=${this.#come}
          @input=${() => this.#seek(this.field!.value)}
          @keydown=${this.#press}
        />
        <span class="end">${this.#renderEnd()}</span>
      </div>
      ${this.#renderPanel()} ${this.renderLiveRegion()}`;
  }

  #renderEnd() {
    if (!this.sought) return this.shortcut ? html`<kbd aria-hidden="true">${this.shortcut}</kbd>` : nothing;
    return html`<button
      type="button"
      class="button button--quiet button--icon"
      aria-label=${this.t.search.empty}
      @click=${() => {
        this.#seek('');
        this.field?.focus();
      }}
    >
      ${icon('x')}
    </button>`;
  }

  #renderPanel() {
    const {query, said, formats, language} = this;
    const {loaded} = this.#loading;
    const {sections, found} = this.#shelf;
    if (!this.isOpen || !(query || sections.length || said)) return nothing;
    const error = this.connectionError ?? this.#loading.problem ?? found?.error;
    const problem = error && this.renderProblem(error, () => this.#loading.retry());
    const isThere = loaded && (problem || found || !query);
    return html`<div class="panel float" popover="manual" part="panel" @mousedown=${keepFocus}>
      <div>
        ${
          isThere
            ? loaded.renderPanel({
                ...{query, sections, found, said, words: loaded.words, formats, language, problem},
                active: this.#active,
                forget: () => this.#forget(),
              })
            : (problem ??
              html`<div class="bones" role="img" aria-busy="true" aria-label=${this.t.loading}>
                <div class="bone"></div>
                <div class="bone"></div>
              </div>`)
        }
      </div>
    </div>`;
  }

  /** What is searched for. */
  private get query(): string {
    return this.sought.trim().replace(/\s+/g, ' ');
  }

  get #choices(): readonly Choice[] {
    return this.#shelf.sections.flatMap(({choices}) => choices);
  }

  /** The place of the choice that Enter takes: the best of what was found; of what is only offered, none before one goes to it. */
  get #active(): number {
    const place = this.#choices.findIndex(({id}) => id === (this.chosen ?? this.#marked));
    return place < 0 && this.#shelf.found?.kinds.length ? 0 : place;
  }

  /** Whether something to choose may still come. */
  get #isLooking(): boolean {
    return Boolean(this.query && (!this.#loading.loaded || this.#shelf.found?.isSearching));
  }

  get #chosenElement(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]');
  }

  readonly #come = () => {
    this.isOpen = true;
    void this.#loading.load();
    void prepareFloat().catch(() => undefined);
  };

  #seek(sought: string) {
    Object.assign(this, {sought, isOpen: true, chosen: undefined, said: ''});
    this.#marked = undefined;
    this.#loading.loaded?.searching.see(undefined);
  }

  #close() {
    Object.assign(this, {isOpen: false, chosen: undefined, said: ''});
  }

  readonly #press = (event: KeyboardEvent) => {
    const {key, ctrlKey, metaKey, altKey, shiftKey, isComposing} = event;
    if (ctrlKey || metaKey || altKey || shiftKey || isComposing || !this.#take(key)) return;
    // The page must not scroll, nor a dialog around it close.
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns Whether the key was for the search. */
  #take(key: string): boolean {
    const count = this.#choices.length;
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = key === 'ArrowDown' ? 1 : this.#active < 0 ? 0 : -1;
        if (!this.isOpen) this.#come();
        else this.chosen = this.#choices[(this.#active + step + count) % count]?.id;
        return true;
      }
      case 'Enter':
        this.#chosenElement?.click();
        return this.isOpen && (count > 0 || this.#isLooking);
      case 'Escape': {
        const isUsed = Boolean(this.panel ?? this.sought);
        if (this.panel) this.#close();
        else this.sought = '';
        return isUsed;
      }
      default:
        return false;
    }
  }

  #forget() {
    const {searching, words} = this.#loading.loaded!;
    searching.forget();
    this.announce(words.forgotten);
    this.field?.focus();
  }
}
