import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Person} from '../../model/member.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {MemberNames} from '../shared/member-names.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {MinuteController} from '../thread/minute-controller.js';
import {moveAmongPeople} from './card-keys.js';
import {FacetOpening} from './facet-opening.js';
import {renderBones, renderChips, renderControls, type Chosen} from './list-controls.js';
import {
  FACETS,
  facetsAmong,
  narrow,
  optionsOf,
  sortPeople,
  type Choices,
  type Facet,
  type FacetOption,
  type PeopleSort,
} from './filters.js';
import {newcomersAmong, renderNewcomers} from './newcomers.js';
import peopleListStyles from './people-list.styles.js';
import {bestFirst, type PersonReason} from './people-search.js';
import {renderPerson, type PersonView} from './person.js';

/** Of those whom a search finds, the best are enough at first, and quick to show at every letter typed. */
const BEST = 9;

/** Finds people, and says why. */
export interface PeopleFinder {
  prepare(): void;
  find(query: string): ReadonlyMap<Person, number> | undefined;
  reasons(person: Person, query: string): readonly PersonReason[];
}

/**
 * The people of a directory: searched, filtered, sorted, as cards or as a list. Fires `open` and `hello` at the directory
 * alone, each with a person's uid or the person as its `detail`.
 *
 * @summary The list of a directory.
 * @tag praxis-people-list
 * @csspart search - The search box.
 * @csspart newcomers - The row of those who are new.
 * @csspart people - The list of people.
 * @csspart person - One person.
 */
export class PeopleListElement extends LitElement {
  static {
    MemberNames.in(this);
  }

  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, noticeStyles, peopleListStyles];

  @property({attribute: false}) community?: Community | undefined;

  /** Those whom the page asks for, in the order of their names; undefined while they are on their way. */
  @property({attribute: false}) people?: readonly Person[] | undefined;
  @property({attribute: false}) finder!: PeopleFinder;
  /** Those whom the finder can find by now. */
  @property({attribute: false}) found?: readonly Person[] | undefined;
  /** What the page has chosen for all. */
  @property({attribute: false}) fixed: readonly Facet[] = [];
  /** Whether whoever looks may say hello, for all that is known. */
  @property({attribute: false}) greets = true;
  /** The uid of who is looking. */
  @property({attribute: false}) viewer?: string | undefined;
  @property({attribute: false}) pageSize = 24;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;
  /** The language of the page. */
  @property({attribute: false}) language = 'en';

  @state() private sought = '';
  @state() private chosen: Chosen = {};
  @state() private sort: PeopleSort = 'name';
  @state() private view: PersonView = 'card';
  @state() private limit = 0;

  @query('.search input') private field?: HTMLInputElement | null;

  #sorted: readonly Person[] = [];
  #newcomers: readonly Person[] = [];
  #facets: readonly Facet[] = [];
  readonly #facet: FacetOpening = new FacetOpening(this);

  constructor() {
    super();
    new MinuteController(this); // Clocks go on.
  }

  protected override willUpdate(changed: PropertyValues): void {
    const {people = []} = this;
    if (changed.has('people') || changed.has('sort' as never)) this.#sorted = sortPeople(people, this.sort);
    if (changed.has('people') || changed.has('viewer')) this.#newcomers = newcomersAmong(people, this.viewer);
    if (changed.has('people') || changed.has('fixed')) {
      this.#facets = facetsAmong(people).filter((facet) => !this.fixed.includes(facet));
    }
  }

  protected override render() {
    const {people, strings} = this;
    if (!people) return renderBones(strings.loading);
    if (!people.length) {
      return html`<div class="empty">
        ${icon('users')}
        <p>${this.fixed.length ? strings.directory.nobodyFits : strings.members.nobodyYet}</p>
      </div>`;
    }
    return html`<div class="stack stack--loose" @keydown=${this.#move}>
      <div class="stack">
        ${renderControls({
          strings,
          formats: this.formats,
          sought: this.sought,
          view: this.view,
          sort: this.sort,
          facets: this.#facets,
          chosen: this.chosen,
          seek: this.#seek,
          prepare: () => this.finder.prepare(),
          show: (view) => (this.view = view),
          order: (sort) => this.#narrowTo({sort}),
          opened: this.#facet.opened,
          press: this.#facet.press,
          open: this.#facet.open,
        })}
        ${renderChips(this.chosen, {strings, formats: this.formats, toggle: this.#toggle, clear: this.#clearChoices})}
      </div>
      ${this.#renderNewcomers()} ${this.#renderPeople()}
      ${this.#facet.render({
        ...{strings, formats: this.formats, toggle: this.#toggle},
        options: (facet) => optionsOf(narrow(this.#found, this.#choices, facet), facet, this.chosen[facet] ?? []),
        chosen: (this.#facet.opened && this.chosen[this.#facet.opened]) ?? [],
      })}
    </div>`;
  }

  #renderNewcomers() {
    const {strings, formats} = this;
    // Where all are new, a row of some of them says nothing.
    const isTold = this.#newcomers.length > 0 && this.#newcomers.length < this.#sorted.length;
    if (this.#isNarrowed || !isTold || this.sort === 'newest') return nothing;
    return renderNewcomers(this.#newcomers, {
      community: this.community,
      strings,
      formats,
      sayHello: this.greets && this.#sayHello,
      showAll: () => void this.#showNewcomers(),
    });
  }

  readonly #sayHello = (person: Person, opener: HTMLElement) =>
    this.dispatchEvent(new CustomEvent('hello', {detail: {person, opener}}));

  #renderPeople(): TemplateResult {
    const {community, strings, formats, view, sought, viewer, language} = this;
    const t = strings.directory;
    const people = narrow(this.#found, this.#choices);
    const limit = Math.max(this.limit, this.#atFirst);
    const context = {
      ...{community, view, strings, formats, language, viewer, sought: sought.trim()},
      showsJoined: this.sort === 'newest',
      reasons: (person: Person, query: string) => this.finder.reasons(person, query),
    };
    const rest = people.length - limit;
    return html`<section class="stack" aria-labelledby="everyone">
      <h3 id="everyone" class=${this.#isNarrowed ? 'sr' : 'subtitle'}>${t.everyone}</h3>
      <p class=${this.#isNarrowed && people.length ? 'muted small' : 'sr'} role="status">
        ${this.#isNarrowed ? strings.members.found(people.length, formats) : nothing}
      </p>
      ${
        people.length
          ? html`<ul class="people people--${view}" part="people">
              ${repeat(
                people.slice(0, limit),
                ({uid}) => uid,
                (person) => renderPerson(person, context),
              )}
            </ul>`
          : this.#renderNobody()
      }
      ${
        rest > 0
          ? html`<div class="row">
              <button type="button" class="button more" @click=${() => void this.#showMore(limit)}>
                ${strings.members.more(rest, formats)}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderNobody() {
    const {strings, formats} = this;
    const t = strings.directory;
    const others = this.sought && this.#hasChoices ? this.#found.length : 0;
    return html`<div class="empty">
      ${icon('search')}
      <p>${strings.members.noneFound}</p>
      <div class="row">
        ${
          others
            ? html`<button type="button" class="button" @click=${this.#clearChoices}>
                ${t.withoutFilters(others, formats)}
              </button>`
            : nothing
        }
        <button type="button" class="button" @click=${this.#clear}>${strings.members.clear}</button>
      </div>
    </div>`;
  }

  /** Those whom the search leaves, best first. */
  get #found(): readonly Person[] {
    const scores = this.finder.find(this.sought.trim());
    return scores ? bestFirst(this.#sorted, scores) : this.#sorted;
  }

  get #choices(): Choices {
    return Object.fromEntries(FACETS.map((facet) => [facet, this.chosen[facet]?.map(({key}) => key) ?? []]));
  }

  get #hasChoices(): boolean {
    return FACETS.some((facet) => this.chosen[facet]?.length);
  }

  get #isNarrowed(): boolean {
    return Boolean(this.sought.trim()) || this.#hasChoices;
  }

  get #atFirst(): number {
    return this.sought.trim() ? Math.min(BEST, this.pageSize) : this.pageSize;
  }

  #narrowTo(state: Partial<Pick<this, never>> & {sort?: PeopleSort; chosen?: Chosen; sought?: string}) {
    Object.assign(this, state);
    this.limit = 0;
  }

  readonly #seek = () => this.#narrowTo({sought: this.field?.value ?? ''});

  readonly #toggle = (facet: Facet, option: FacetOption) => {
    const before = this.chosen[facet] ?? [];
    const others = before.filter(({key}) => key !== option.key);
    const isNew = others.length === before.length;
    this.#narrowTo({chosen: {...this.chosen, [facet]: isNew ? [...others, option] : others}});
    if (isNew) return;
    // The chip that was pressed is gone.
    void this.updateComplete.then(() => {
      if (!this.renderRoot.querySelector(':focus'))
        (this.renderRoot.querySelector<HTMLElement>('.chip') ?? this.field)?.focus();
    });
  };

  readonly #clearChoices = () => {
    this.#narrowTo({chosen: {}});
    this.field?.focus();
  };

  readonly #clear = () => {
    this.#narrowTo({chosen: {}, sought: ''});
    this.field?.focus();
  };

  async #showMore(place: number) {
    this.limit = place + this.pageSize;
    await this.updateComplete;
    this.#links[place]?.focus();
  }

  async #showNewcomers() {
    this.#narrowTo({sort: 'newest'});
    await this.updateComplete;
    this.#links[0]?.focus();
  }

  readonly #move = (event: KeyboardEvent) => {
    moveAmongPeople(event, this.field, this.#links, () => this.#narrowTo({sought: ''}));
  };

  get #links(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.people [data-praxis-member]')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-people-list': PeopleListElement;
  }
}
