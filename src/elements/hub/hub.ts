import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {Live} from '../../context/live.js';
import {NavigateEvent} from '../../events.js';
import type {HubWords} from '../../locales/hub/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';
import {readSections, type SectionName} from '../../model/sections.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf} from '../shared/address.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import styles from './hub.styles.js';
import {renderNavigation, revealLink} from './navigation.js';
import {hashFor, SectionAddress} from './section-address.js';
import {SectionElements} from './section-elements.js';
import {SECTIONS} from './sections.js';

/**
 * A whole community page: a heading, who one is, and sections to go through, of which each is loaded when it is first shown and keeps
 * what one did in it. The section stands in the page's address, `#praxis=NAME`, and so does what is open in it.
 *
 * @summary A whole community page in one tag.
 * @tag praxis-hub
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before it goes to another section for a conversation, a term, a person. Cancel it to go elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After the person contributed in one of the sections.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in.
 * @fires {SignedOutEvent} praxis-signed-out - After they signed out.
 * @fires {FailedEvent} praxis-failed - When something did not work.
 * @csspart heading - The name of the community.
 * @csspart navigation - The links to the sections.
 * @csspart section - The section that is shown.
 * @csspart notice - What went wrong, or waits, here or in a section.
 * @csspart section__heading - The heading of what is in a section.
 * @csspart search - The search box of a list.
 * @csspart form - A form to write something.
 * @csspart dialog - A dialog.
 * @csspart charter - What the charter says.
 * @csspart news - What is new, in the activity.
 * @csspart group - What is new of one thing, in the inbox.
 * @csspart threads - The list of conversations.
 * @csspart thread - One conversation of the list.
 * @csspart opened - The conversation that is open.
 * @csspart opened__heading - Its heading.
 * @csspart posts - Its posts.
 * @csspart post - One post.
 * @csspart author - Who wrote it.
 * @csspart body - What they wrote.
 * @csspart actions - What one can do with it.
 * @csspart outcome - Where the conversation arrived, and who differs.
 * @csspart accepted - The answer to a question, in short.
 * @csspart composer - The frame of a box to write in.
 * @csspart toolbar - The buttons in it that format.
 * @csspart input - Its text area.
 * @csspart preview - Its text as it will be shown.
 * @csspart send - The button that sends.
 * @csspart letters - The letters of the glossary.
 * @csspart terms - The list of terms.
 * @csspart term - One term of the list.
 * @csspart headword - The headword of a term's page.
 * @csspart gloss - Its short definition.
 * @csspart explanation - Its explanation.
 * @csspart notes - The list of knowledge notes.
 * @csspart note - One note of the list.
 * @csspart title - The title of a note's page.
 * @csspart summary - What it says.
 * @csspart newcomers - The row of those who are new.
 * @csspart people - The list of people.
 * @csspart person - One person of it.
 * @csspart card - The card of one person.
 * @csspart list - A list of priorities.
 * @csspart priority - One of a list, and one that is open.
 * @csspart figures - The figures of the pulse.
 * @csspart account__button - The button that opens the panel about oneself.
 * @csspart account__panel - That panel.
 * @csspart search__input - The box that searches all sections.
 * @csspart search__panel - What opens under it.
 * @csspart search__group - Those found of a kind.
 * @csspart search__hit - One that can be chosen.
 */
export class HubElement extends PraxisElement {
  static override styles = [PraxisElement.styles, buttonStyles, noticeStyles, styles];

  /**
   * Which sections there are, in their order, with spaces between them: `about`, `activity`, `inbox`, `conversations`, `glossary`, `knowledge`,
   * `people`, `priorities`, `pulse`, `charter`, `moderation`. The first is shown where the address names none. All of them, if none is named.
   */
  @property() sections = '';

  @state() private words?: HubWords;
  @state() private problem?: CommunityError | undefined;
  @state() private shown?: SectionName;
  @state() private member?: string | undefined;

  readonly #record = new Live(
    this,
    () => this.community,
    () => refs.community(),
  );
  readonly #elements: SectionElements = new SectionElements(this);
  readonly #address = new SectionAddress(
    this,
    () => this.#names,
    (name) => this.#show(name),
  );
  /** A page that has a heading of its own keeps it. */
  #level: 1 | 2 = 1;
  #names: readonly SectionName[] = [];
  #servesPeople = false;
  #asked: Locale | undefined;

  constructor() {
    super();
    this.addEventListener('praxis-navigate', this.#navigate);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#level = document.querySelector('h1') ? 2 : 1;
    if (!this.hasUpdated) return;
    this.#address.serve();
    this.#address.read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('sections') || !this.#names.length) this.#choose();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.t !== this.#asked) void this.#load();
    // With an address that names a section, the links are there once their words are.
    if (changed.has('shown') || changed.has('words')) revealLink(this.renderRoot);
  }

  protected override render() {
    const {words, t} = this;
    const problem = this.connectionError ?? this.problem;
    if (problem) {
      return html`${this.renderProblem(problem, this.connectionError ? undefined : () => void this.#load())}
      ${this.renderLiveRegion()}`;
    }
    return html`<div class="hub">
        <div class="head">
          ${this.#renderHeading()}
          <div class="head__search">${this.#elements.aside('search')}</div>
          <div class="head__side">${this.#elements.aside('account')}</div>
        </div>
        ${words ? renderNavigation(words, this.#names, this.shown, this.#follow) : html`<div class="nav" aria-busy="true" aria-label=${t.loading} role="img"></div>`}
        <div class="sections">${words ? this.#renderSections(words) : nothing}</div>
      </div>
      ${this.renderLiveRegion()}`;
  }

  #renderHeading(): TemplateResult {
    const name = this.#record.record?.name ?? (this.#record.status === 'loading' ? '' : this.community?.id);
    const content = html`<bdi>${name || '\u00A0'}</bdi>`;
    return this.#level === 1
      ? html`<h1 class="heading" part="heading">${content}</h1>`
      : html`<h2 class="heading" part="heading">${content}</h2>`;
  }

  /** Those that were shown stay, as they were left. */
  #renderSections(words: HubWords): TemplateResult {
    return html`${repeat(
      this.#names.filter((name) => this.#elements.isAsked(name)),
      (name) => name,
      (name) =>
        html`<section
          class="section"
          part="section"
          id="section-${name}"
          tabindex="-1"
          aria-label=${words.names[name]}
          ?hidden=${name !== this.shown}
        >
          ${this.#renderSection(name, words)}
        </section>`,
    )}`;
  }

  #renderSection(name: SectionName, words: HubWords): TemplateResult {
    const element = this.#elements.of(name);
    if (element instanceof Error) return this.#renderNotLoaded(name, words);
    if (!element) {
      return html`<div class="bones" aria-busy="true" aria-label=${this.t.loading} role="img">
        <div class="bone"></div>
        <div class="bone"></div>
        <div class="bone"></div>
      </div>`;
    }
    if (name === 'about') return html`${this.#renderAbout(words)}${element}`;
    return name === 'people' ? this.#renderPeople(element, words) : html`${element}`;
  }

  #renderAbout(words: HubWords): TemplateResult {
    const about = this.#record.record?.about;
    return html`<div class="about">
      <h2 class="title">${words.about}</h2>
      ${about ? html`<p class="about__text" dir="auto">${about}</p>` : nothing}
    </div>`;
  }

  #renderPeople(people: HTMLElement, words: HubWords): TemplateResult {
    people.hidden = this.member !== undefined;
    if (this.member === undefined) return html`${people}`;
    return html`<div class="person">
        <a class="back small" href=${addressOf('member')}>${icon('back')}${words.allPeople}</a>
        <praxis-member exportparts="card, notice" .uid=${this.member}></praxis-member>
      </div>
      ${people}`;
  }

  #renderNotLoaded(name: SectionName, words: HubWords): TemplateResult {
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p>${words.notLoaded(words.names[name])} ${this.t.errors.offline({}, this.formats)}</p>
      <button type="button" class="button button--small" @click=${() => this.#elements.ask(name)}>
        ${this.t.retry}
      </button>
    </div>`;
  }

  /** What the author wants to be shown. */
  #choose(): void {
    const {names, unknown} = readSections(this.sections);
    this.#names = names;
    for (const name of unknown) {
      // eslint-disable-next-line no-console -- Meant for the author of the page, who sees it nowhere else.
      console.warn(`<praxis-hub>: there is no section “${name}”. There are: ${Object.keys(SECTIONS).join(', ')}.`);
    }
    this.#address.serve();
    if (names.includes('people') && !this.#servesPeople) {
      this.#servesPeople = true;
      new AddressController(this, 'member', (uid) => (this.member = uid));
    }
    if (!this.shown || !names.includes(this.shown)) {
      this.#show(names[0]!);
      this.#address.read();
    }
  }

  #show(name: SectionName): void {
    const before = this.shown;
    if (name === before) return;
    if (before) this.#elements.leave(before);
    this.shown = name;
    this.#elements.ask(name);
    if (before && this.hasUpdated) void this.updateComplete.then(() => this.#elements.arrive(name));
  }

  /** Whoever goes to a section anew finds what was open in it; whoever is there already, its beginning. */
  readonly #follow = (event: MouseEvent, name: SectionName): void => {
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const kept = this.#elements.hashOf(name);
    if (isElsewhere || name === this.shown) return;
    this.#elements.note(this.shown);
    if (!kept) return;
    event.preventDefault();
    location.hash = kept;
  };

  /** What is shown in another section is gone to there, unless the page takes its reader elsewhere. */
  readonly #navigate = (event: NavigateEvent) => {
    const [source] = event.composedPath();
    const {kind, id, href} = event;
    const name = this.#names.find((name) => SECTIONS[name].shows.includes(kind));
    if (source === this || !name || this.#elements.holds(name, event)) return;
    const hash = hashFor(name, event);
    if (!hash) return;
    event.stopPropagation();
    event.preventDefault();
    if (!this.dispatchEvent(new NavigateEvent(kind, id, href))) return;
    this.#elements.note(this.shown);
    location.hash = hash;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#section-${name}`)?.focus());
  };

  async #load(): Promise<void> {
    const {t} = this;
    this.#asked = t;
    this.problem = undefined;
    try {
      const words = await t.hub();
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
