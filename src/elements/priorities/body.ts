import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {Live} from '../../context/live.js';
import {FailedEvent, NavigateEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import type {Standing} from '../../model/permissions.js';
import {maySuggest} from '../../model/prioritising.js';
import {askedIn, bySupport, seasonIn, supportedIn, supportsIn} from '../../model/priority.js';
import {refs, type Kind, type Ref, type Stored} from '../../model/records.js';
import {isSeason} from '../../model/season.js';
import {queries} from '../../store/queries.js';
import type {Query} from '../../store/store.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf} from '../shared/address.js';
import {RestrictedNotice} from '../shared/restricted-notice.js';
import {rowStyles} from '../shared/rows.styles.js';
import {renderSignIn} from '../shared/sign-in.js';
import {renderUnread} from '../shared/unread.js';
import styles from './body.styles.js';
import {CalmOrder} from './calm-order.js';
import {renderForm, renderPage, renderRenewal, renderSupport} from './given.js';
import {renderHead} from './head.js';
import {renderLists} from './lists.js';
import {opensInPlace, PriorityPart} from './part.js';
import {PrioritySupportElement} from './support.js';

/**
 * The priorities of a season, or one of them.
 *
 * @summary What priorities show.
 * @tag praxis-priorities-body
 */
export class PrioritiesBody extends PriorityPart {
  static override styles = [PriorityPart.styles, rowStyles, styles];

  /** The season that the page asks for, or ''. */
  @property({attribute: false}) asked = '';
  @property({attribute: false}) language = 'en';

  /** The season that the reader chose. */
  @state() private chosen?: string | undefined;
  /** The priority that is open. */
  @state() private opened?: string | undefined;
  @state() private isWriting = false;
  @state() private isSigningIn = false;
  @state() private hasParts = false;

  @query('#heading') private heading?: HTMLElement | null;
  @query('.suggest') private suggestButton?: HTMLElement | null;

  readonly #record = this.#live(() => refs.community());
  readonly #member = this.#live(() => (this.community.viewer ? refs.member(this.uid) : undefined));
  readonly #restricted: RestrictedNotice = new RestrictedNotice(this, () => this.community);
  readonly #ballot = this.#live(() => (this.#hasAccount ? refs.ballot(this.uid) : undefined));
  readonly #present = this.#live(() => (this.#isKnown ? queries.prioritiesOf(this.#now) : undefined));
  readonly #past = this.#live(() => (this.#isPast ? queries.prioritiesOf(this.#shown) : undefined));
  readonly #address = new AddressController(this, 'priority', (id) => void this.#show(id));
  readonly #order = new CalmOrder(this, '[data-row]');

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('asked')) this.chosen = undefined;
    if (this.community.viewer) this.isSigningIn = false;
    const needsParts = this.opened || this.isWriting || this.#asked.length > 0;
    if (needsParts && !this.hasParts && !this.problem) void this.#loadParts();
  }

  protected override render(): TemplateResult {
    const error = this.problem ?? this.#record.error ?? this.#present.error ?? this.#past.error;
    if (error) return this.#renderError(error);
    if (!this.#isKnown || (this.opened && !this.hasParts)) return this.renderBones();
    return this.opened ? this.#renderPage(this.opened) : this.#renderSeason();
  }

  #live<K extends Kind>(target: () => Ref<K> | Query<K> | undefined): Live<K> {
    return new Live<K>(this, () => this.community, target);
  }

  get #hasAccount(): boolean {
    const {viewer} = this.community;
    return Boolean(viewer && !viewer.guest);
  }

  /** Whether it is known how long seasons are, and who looks. */
  get #isKnown(): boolean {
    const {viewer, founding} = this.community;
    const {status, record, stale} = this.#record;
    if (viewer === undefined || status !== 'ready' || (viewer && this.#member.status !== 'ready')) return false;
    return record !== undefined || founding === 'first-person' || !stale;
  }

  get #now(): string {
    return seasonIn(this.#record.record);
  }

  get #shown(): string {
    return this.chosen ?? (isSeason(this.asked) ? this.asked : this.#now);
  }

  get #isPast(): boolean {
    return this.#isKnown && this.#shown !== this.#now;
  }

  get #standing(): Standing {
    const {status, record} = this.#record;
    const isFirst = this.community.founding === 'first-person' && status === 'ready' && !record;
    const restriction = this.#restricted.current;
    return {viewer: this.community.viewer, member: this.#member.record, community: record, isFirst, restriction};
  }

  get #supported(): readonly string[] {
    return supportedIn(this.#ballot.record, this.#now);
  }

  get #asked(): readonly string[] {
    return this.#isKnown ? askedIn(this.#ballot.record, this.#now) : [];
  }

  get #limit(): number {
    return supportsIn(this.#record.record);
  }

  /** What every part is given. */
  get #given() {
    const {community, strings, words, formats} = this;
    return {community, strings, words, formats, standing: this.#standing, season: this.#now};
  }

  #renderError(error: CommunityError): TemplateResult {
    return renderUnread(error, this, this.#retry);
  }

  #renderSeason(): TemplateResult {
    const {words, community, strings} = this;
    const isPast = this.#isPast;
    const {status, records} = isPast ? this.#past : this.#present;
    const isFounded = this.#record.record !== undefined || community.founding === 'first-person';
    const priorities = this.#order.of(this.#shown, bySupport(records));
    return html`<div class="stack stack--loose">
      ${renderHead({
        ...this.#given,
        shown: this.#shown,
        isWrong: this.asked !== '' && !isSeason(this.asked),
        since: this.#record.record?.createdAt,
        named: (season) => this.named(season),
        supports: this.#hasAccount ? {given: this.#supported.length, limit: this.#limit} : undefined,
        canSuggest: !isPast && isFounded && (community.viewer === null || maySuggest(this.#standing)),
        isMain: !this.isWriting && !this.isSigningIn,
        suggest: () => void this.#write(),
        choose: (season) => void this.#choose(season),
      })}
      ${this.#restricted.render(strings, this.formats)}
      ${this.isSigningIn ? renderSignIn(community, strings, words.signInFirst) : nothing}
      ${this.isWriting && this.hasParts ? this.#renderForm() : nothing}
      ${isPast || this.#restricted.current ? nothing : this.#renderRenewal()}
      ${
        status === 'ready' || records.length
          ? renderLists({
              ...this.#given,
              priorities,
              present: isPast ? this.#present.records : undefined,
              isFounded,
              side: (priority) => this.#renderSide(priority),
              open: (event, id) => this.#open(event, id),
            })
          : this.renderBones()
      }
    </div>`;
  }

  #renderSide(priority: Stored<'priority'>): TemplateResult {
    return renderSupport(this.#given, {priority, ...this.#votes, signIn: () => void this.#signIn()});
  }

  /** What the viewer supports, and how many supports they have left. */
  get #votes() {
    const supported = this.#supported;
    return {supported, left: this.#limit - supported.length};
  }

  #renderForm(): TemplateResult {
    return renderForm(this.#given, () => void this.#stopWriting());
  }

  #renderRenewal(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (!asked.length || !this.hasParts) return nothing;
    const open = (event: MouseEvent, id: string) => this.#open(event, id);
    return renderRenewal(this.#given, {asked, present: this.#present.records, ...this.#votes, open});
  }

  #renderPage(id: string): TemplateResult {
    const {community, strings, words, language} = this;
    return html`${this.#restricted.render(strings, this.formats)}
    ${renderPage(this.#given, {
      ...{id, language, ...this.#votes, back: this.#back},
      open: (other) => this.#openId(other),
      signIn: () => void this.#signIn(),
    })}
    ${this.isSigningIn ? renderSignIn(community, strings, words.signInFirst) : nothing}`;
  }

  #open(event: MouseEvent, id: string) {
    if (opensInPlace(event)) this.#openId(id);
  }

  #openId(id: string) {
    if (!this.dispatchEvent(new NavigateEvent('priority', id, addressOf('priority', id)))) return;
    this.#address.write(id);
    void this.#show(id);
  }

  readonly #back = () => {
    this.#address.write(undefined);
    void this.#show(undefined);
  };

  /** Shows one, or the list again: there the reader is where they were. */
  async #show(id: string | undefined) {
    const before = this.opened;
    if (id === before) return;
    const isArriving = !this.hasUpdated;
    this.opened = id;
    if (id && !this.hasParts) await this.#loadParts();
    await this.updateComplete;
    if (isArriving) return this.scrollIntoView({block: 'nearest'}); // Nobody asked for the focus.
    const link = before && this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(before)}"]`);
    if (id) this.renderRoot.querySelector<HTMLElement>('praxis-priority-page')?.focus();
    else (link || this.heading)?.focus();
  }

  async #choose(season: string) {
    this.chosen = season;
    this.isWriting = false;
    await this.updateComplete;
    this.heading?.focus({preventScroll: true});
  }

  async #write() {
    if (this.community.viewer === null) return this.#signIn();
    this.isWriting = true;
    await this.#loadParts();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('praxis-priority-form')?.focus();
  }

  async #stopWriting() {
    this.isWriting = false;
    await this.updateComplete;
    this.suggestButton?.focus();
  }

  async #signIn() {
    this.isSigningIn = !this.isSigningIn;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('praxis-sign-in')?.focus();
  }

  async #loadParts() {
    try {
      await import('./parts.js');
      this.hasParts = true;
    } catch (cause) {
      this.problem = new CommunityError('offline', {cause});
      this.dispatchEvent(new FailedEvent(this.problem));
    }
  }

  readonly #retry = () => {
    this.problem = undefined;
    for (const live of [this.#record, this.#member, this.#present, this.#past]) live.retry();
  };
}

const parts = {'praxis-priorities-body': PrioritiesBody, 'praxis-priority-support': PrioritySupportElement} as const;
for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-priorities-body': PrioritiesBody;
    'praxis-priority-support': PrioritySupportElement;
  }
}
