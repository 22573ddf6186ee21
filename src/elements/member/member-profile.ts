import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {sharedWith} from '../../community/contributions.js';
import type {ReadProfile} from '../../community/profile.js';
import type {Formats} from '../../context/formats.js';
import {StandingController} from '../../context/standing-controller.js';
import type {Locale} from '../../locales/en.js';
import type {PersonWords} from '../../locales/person/en.js';
import type {CommunityError} from '../../model/errors.js';
import {targetOf} from '../../model/moderation.js';
import {mayReport, mayWrite} from '../../model/permissions.js';
import {MAX_BODY_LENGTH} from '../../model/post.js';
import {avatarStyles} from '../shared/avatar.js';
import {addressOf} from '../shared/address.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {ReportRequest} from '../shared/report-request.js';
import {renderSignIn} from '../shared/sign-in.js';
import {WordsController} from '../shared/words-controller.js';
import '../sign-in/define.js';
import {MinuteController} from '../thread/minute-controller.js';
import '../thread/reason-form.js';
import {Asking} from './asking.js';
import {renderContributions, renderShared} from './member-around.js';
import {MemberController} from './member-controller.js';
import {renderFacts, renderHead, renderSkills, renderWhere, type CardContext} from './member-parts.js';
import profileStyles from './member-profile.styles.js';

/**
 * What the viewer may know of somebody. A tile: to whoever shows it, it tells `go` (with a `kind`, an `id` and a `href` to open),
 * `stored` (with the id of the conversation that a question began) and `refused` (with why it was not stored).
 *
 * @summary A person's card.
 * @tag praxis-member-profile
 */
export class MemberProfileElement extends LitElement {
  static override styles = [
    baseStyles,
    avatarStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    profileStyles,
  ];

  @property({attribute: false}) community: Community | undefined;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;
  @property() uid = '';

  /** Their name, as far as it is known before they are read. */
  @property() named = '';

  /** Whether it shows all there is to read; otherwise what helps to know somebody whose name one came across. */
  @property({type: Boolean, attribute: 'is-full'}) isFull = false;

  /** What to show in place of what the viewer may read: a preview, in which nothing can be done. */
  @property({attribute: false}) preview?: Pick<ReadProfile, 'uid' | 'member' | 'profile'> | undefined;

  @state() private isSigningIn = false;

  readonly #words = new WordsController<PersonWords>(this, (strings) => strings.person());
  readonly #person = new MemberController(this);
  readonly #me = new StandingController(this, () => (this.preview ? undefined : this.community));
  readonly #asking = new Asking(this, {
    community: () => this.community,
    whom: () => this.#person.read && {uid: this.uid, name: this.#person.read.profile.name},
    stored: (id) => this.dispatchEvent(new CustomEvent('stored', {detail: id})),
    refused: (error) => this.dispatchEvent(new CustomEvent('refused', {detail: error})),
  });

  #tellReady!: () => void;

  /** Settles when it shows what there is to read. */
  readonly ready = new Promise<void>((resolve) => (this.#tellReady = resolve));

  constructor() {
    super();
    new MinuteController(this);
  }

  /** Whether something is being written in it. */
  get isWriting(): boolean {
    return this.#asking.text !== undefined || this.isSigningIn;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#words.load()).catch(() => undefined);
  }

  protected override updated(): void {
    const {read, contributions, error, isMissing} = this.#person;
    const isRead = read && contributions && (!this.community?.viewer || this.#me.isKnown);
    if (this.#words.words && (isRead || error || isMissing)) this.#tellReady();
    if (!this.isSigningIn || !this.community?.viewer || !this.#me.isKnown) return;
    this.isSigningIn = false;
    if (mayWrite(this.#me.standing)) void this.#begin(); // What they signed in for.
  }

  protected override render(): TemplateResult {
    const {words} = this.#words;
    const {error, isMissing} = this.#person;
    const read = this.preview ?? this.#person.read;
    if (!words || (!read && !error && !isMissing)) return this.#renderBones();
    if (error) {
      return html`${this.#renderName()}
        <div class="notice notice--negative" role="alert">
          ${icon('alert')}
          <p>${this.strings.errors[error.code](error.detail, this.formats)}</p>
          <button type="button" class="button button--small" @click=${() => this.#person.retry()}>
            ${this.strings.retry}
          </button>
        </div>`;
    }
    if (!read) {
      return html`${this.#renderName()}
        <p class="muted">${words.card.missing}</p>`;
    }
    const context = this.#context(words);
    const {about} = read.profile;
    // Beside a name there is little room: whoever asks something sees whom, and what they write.
    const isShort = !this.isFull && this.isWriting;
    return html`
      ${renderHead(read, context)} ${renderWhere(read, context)}
      ${about && this.isFull ? html`<p class="about" dir="auto">${about}</p>` : nothing}
      ${isShort ? nothing : html`${renderSkills(read, context, this.isFull)} ${renderFacts(read, context, this.isFull)}`}
      ${this.preview ? nothing : this.#renderRest(context, isShort)}
    `;
  }

  #renderRest(context: CardContext, isShort: boolean) {
    const {contributions, parts} = this.#person;
    const viewer = this.community?.viewer?.uid;
    const shared = contributions && !context.isMe && !isShort ? sharedWith(viewer, contributions) : undefined;
    return html`
      ${
        this.isFull && contributions && parts
          ? renderContributions({threads: parts, terms: contributions.terms}, context)
          : nothing
      }
      ${shared ? renderShared(shared, context) : nothing} ${this.#renderAsk(context)}
      ${isShort ? nothing : this.#renderReport()}
    `;
  }

  /** Says to those who moderate that something is wrong with what somebody shows or does. */
  #renderReport() {
    const {uid} = this;
    const {status} = this.#person.read!.member;
    const isHere = status === 'active' || status === 'left';
    if (!isHere || !this.#me.isKnown || !mayReport(this.#me.standing, {about: 'person', owner: uid})) return nothing;
    const failed = (detail: CommunityError) => this.dispatchEvent(new CustomEvent('refused', {detail}));
    const report = () => this.dispatchEvent(new ReportRequest('report', targetOf.person(uid), failed));
    return html`<div class="row">
      <button type="button" class="button button--quiet button--small report" @click=${report}>
        ${icon('flag')}${this.strings.report}
      </button>
    </div>`;
  }

  /** They can be asked if they are here, by whoever may write. */
  #renderAsk({words, isMe, go}: CardContext) {
    const {community} = this;
    const {member, profile} = this.#person.read!;
    const t = words.card;
    const name = `\u2068${profile.name}\u2069`;
    const {thread, text, problem} = this.#asking;
    if (!community || isMe || member.status !== 'active') return nothing;
    if (this.isSigningIn && !community.viewer) return renderSignIn(community, this.strings, t.signInFirst);
    if (community.viewer && !(this.#me.isKnown && mayWrite(this.#me.standing))) return nothing;
    if (text !== undefined) {
      return html`<div class="ask">
        ${
          problem
            ? html`<div class="notice notice--negative" role="alert">
                ${icon('alert')}
                <p>${this.strings.errors[problem.code](problem.detail, this.formats)}</p>
              </div>`
            : nothing
        }
        <praxis-reason-form
          .community=${this.community}
          .strings=${this.strings}
          .formats=${this.formats}
          .label=${t.question}
          .hint=${t.questionHint(name)}
          .action=${t.send}
          .text=${text}
          .maxLength=${MAX_BODY_LENGTH}
          .isRequired=${true}
          @input=${(event: Event) => this.#asking.write((event.composedPath()[0] as HTMLTextAreaElement).value)}
          @send=${({detail}: CustomEvent<string>) => this.#send(detail)}
          @cancel=${() => this.#close()}
        ></praxis-reason-form>
      </div>`;
    }
    return html`<div class="row" role="status">
      ${
        thread
          ? html`<p>
              ${icon('circle-check')} ${t.asked}
              <a href=${addressOf('thread', thread.id)} @click=${go('thread', thread.id)}
                ><bdi>${shownTitle(thread.title, this.strings)}</bdi></a
              >
            </p>`
          : html`<button type="button" class="button button--small" data-ask @click=${() => this.#begin()}>
              ${icon('question')}<span class="cut">${t.ask(name)}</span>
            </button>`
      }
    </div>`;
  }

  #renderName() {
    return this.named ? html`<h2 id="name" class="name"><bdi>${this.named}</bdi></h2>` : nothing;
  }

  #renderBones() {
    return html`<div class="bones" aria-busy="true" role="img" aria-label=${this.strings.loading}>
      <div class="bone bone--face"></div>
      <div class="bone bone--name"></div>
      <div class="bone bone--line"></div>
    </div>`;
  }

  #context(words: PersonWords): CardContext {
    const {community, strings, formats} = this;
    const isMe = !this.preview && this.uid === community?.viewer?.uid;
    return {
      ...{community, strings, words, formats, isMe},
      go: (kind, id) => (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // Into a tab of its own.
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('go', {detail: {kind, id, href: addressOf(kind, id)}}));
      },
    };
  }

  async #begin() {
    if (this.community?.viewer) await this.#asking.begin();
    else this.isSigningIn = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('praxis-reason-form, praxis-sign-in')?.focus();
  }

  async #send(question: string) {
    await this.#asking.send(question);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row a, praxis-reason-form')?.focus();
  }

  async #close() {
    this.#asking.close();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-ask]')?.focus();
  }
}

if (!customElements.get('praxis-member-profile')) customElements.define('praxis-member-profile', MemberProfileElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-member-profile': MemberProfileElement;
  }
}
