import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {agreementOn, seeDifferently, voiceTerm, type VoiceOf} from '../../community/agreement.js';
import type {Community} from '../../community/community.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {mayVoiceTerm, type Standing} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {TERM_LIMITS} from '../../model/term.js';
import {avatar, avatarStyles} from '../shared/avatar.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {memberLink, memberLinkStyles} from '../shared/member-link.js';
import {MemberNames} from '../shared/member-names.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderSignIn} from '../shared/sign-in.js';
import {shownName} from '../shared/shown-name.js';

/** How many names stand beside the number of those who agree. */
const NAMED = 5;

/**
 * Whether members mean the same by a term: how many do, who does not and why, side by side; and where one says so oneself.
 * Fires `differed` at the term's page once a reason is stored.
 *
 * @summary What members say of what a term means.
 * @tag praxis-term-agreement
 */
export class TermAgreementElement extends LitElement {
  static {
    MemberNames.in(this);
  }

  static override styles = [
    baseStyles,
    avatarStyles,
    buttonStyles,
    memberLinkStyles,
    noticeStyles,
    css`
      section {
        display: grid;
        gap: var(--_space-3);
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-md);
        background: var(--_color-surface);
      }
      h3 {
        font-size: var(--_text-md);
        font-weight: var(--_weight-bold);
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
        gap: var(--_space-3) var(--_space-6);
      }
      .side {
        display: grid;
        gap: var(--_space-2);
        align-content: start;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .side p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-1) var(--_space-2);
      }
      .side strong .icon {
        vertical-align: -0.2em;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--_space-2);
      }
      blockquote {
        padding-inline-start: var(--_space-2);
        border-inline-start: var(--_line-mark) solid var(--_color-caution);
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) term!: Stored<'term'>;
  @property({attribute: false}) standing!: Standing;
  @property({attribute: false}) agreeing = 0;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** What the box for a reason begins with. Undefined: it is closed. */
  @state() private reason?: string | undefined;
  @state() private isSigningIn = false;
  @state() private refusal?: CommunityError | undefined;

  @query('praxis-reason-form') private form?: HTMLElement | null;
  @query('.differ') private differButton?: HTMLElement | null;

  protected override render() {
    const t = this.strings.glossary.agreement;
    const {same, different, earlier} = agreementOn(this.term);
    const uid = this.community.viewer?.uid;
    const mine = [...same, ...different].find((voice) => voice.uid === uid);
    const before = mine ? undefined : earlier.find((voice) => voice.uid === uid);
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${t.heading}</h3>
      ${before ? html`<p class="notice">${icon('retry')}<span>${t.askedAnew}</span></p>` : nothing}
      ${same.length || different.length ? this.#renderSides(same, different) : nothing}
      ${this.#renderProspect(same.length, different.length)} ${this.#renderActs(mine)} ${this.#renderRefusal()}
      ${this.isSigningIn ? renderSignIn(this.community, this.strings, t.signInFirst) : nothing}
      ${this.reason === undefined ? nothing : this.#renderForm(this.reason)}
    </section>`;
  }

  #renderSides(same: readonly VoiceOf[], different: readonly VoiceOf[]) {
    const t = this.strings.glossary.agreement;
    const names = same.slice(0, NAMED).map(({name}) => `\u2068${shownName(name, this.strings)}\u2069`);
    const rest = same.length - names.length;
    return html`<div class="sides">
      <div class="side">
        <p><strong>${icon('circle-check')} ${t.same(same.length, this.formats)}</strong></p>
        ${
          same.length
            ? html`<p class="small muted">
                ${same.slice(0, NAMED).map(({uid, name}) => avatar(uid, name, 'sm'))}
                <span>${this.formats.list(rest ? [...names, t.others(rest, this.formats)] : names)}</span>
              </p>`
            : nothing
        }
      </div>
      <div class="side">
        <p><strong>${icon('differ')} ${t.different(different.length, this.formats)}</strong></p>
        ${
          different.length
            ? html`<ul class="side">
                ${different.map(
                  ({uid, name, reason}) =>
                    html`<li>
                      ${avatar(uid, name, 'sm')}
                      <div>
                        <span class="small muted">${memberLink(uid, shownName(name, this.strings))}</span>
                        <blockquote dir="auto">${reason}</blockquote>
                      </div>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** What is still needed for it to be agreed. */
  #renderProspect(same: number, different: number) {
    const t = this.strings.glossary.agreement;
    if (this.term.status !== 'proposed' || !this.agreeing) return nothing;
    const missing = this.agreeing - same;
    return html`<p class="small muted">
      ${missing > 0 || !different ? t.needs(Math.max(missing, 1), this.formats) : t.talk}
    </p>`;
  }

  #renderActs(mine: VoiceOf | undefined) {
    const {standing, term, strings} = this;
    const isVisitor = this.community.viewer === null;
    if (!isVisitor && !mayVoiceTerm(standing, term)) return nothing;
    if (isVisitor && !['proposed', 'agreed'].includes(term.status)) return nothing;
    const t = strings.glossary.agreement;
    const isSame = mine?.reason === '';
    return html`<div class="row">
      <button type="button" class="button" aria-pressed=${isSame} @click=${() => this.#say(isSame ? undefined : '')}>
        ${icon('check')}${t.agree}
      </button>
      <button
        type="button"
        class="button differ"
        aria-pressed=${Boolean(mine?.reason)}
        aria-expanded=${this.reason !== undefined}
        @click=${() => this.#toggle(mine?.reason)}
      >
        ${icon('differ')}${t.differ}
      </button>
      ${
        mine?.reason
          ? html`<button type="button" class="button button--quiet" @click=${() => this.#say(undefined)}>
              ${t.withdraw}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderForm(reason: string) {
    const t = this.strings.glossary.agreement;
    return html`<praxis-reason-form
      label=${t.why}
      hint=${t.whyHint}
      action=${t.send}
      text=${reason}
      max-length=${TERM_LIMITS.reason}
      is-required
      .community=${this.community}
      .strings=${this.strings}
      .formats=${this.formats}
      @input=${this.#keep}
      @send=${(event: CustomEvent<string>) => this.#differ(event.detail)}
      @cancel=${() => this.#close(true)}
    ></praxis-reason-form>`;
  }

  #renderRefusal() {
    const {refusal} = this;
    if (!refusal) return nothing;
    return html`<p class="notice notice--negative" role="alert">
      ${icon('alert')}<span>${this.strings.errors[refusal.code](refusal.detail, this.formats)}</span>
    </p>`;
  }

  #say(reason: '' | undefined) {
    if (!this.#isSignedIn()) return;
    this.#close(false);
    void this.#attempt(() => voiceTerm(this.community, this.term.id, reason));
  }

  async #toggle(given = '') {
    if (!this.#isSignedIn()) return;
    if (this.reason !== undefined) return this.#close(true);
    this.reason = (await readDraft(this.#key))?.text ?? given;
    await this.updateComplete;
    this.form?.focus();
  }

  async #differ(reason: string) {
    const title = this.strings.glossary.term.talk(this.term.label);
    await keepDraft(this.#key, {text: reason});
    this.#close(true);
    const isStored = await this.#attempt(() => seeDifferently(this.community, this.term.id, reason, title));
    if (!isStored) return void (this.reason = reason);
    await keepDraft(this.#key, undefined);
    this.dispatchEvent(new Event('differed'));
  }

  async #attempt(act: () => Promise<void>): Promise<boolean> {
    this.refusal = undefined;
    try {
      await act();
      return true;
    } catch (cause) {
      this.refusal = CommunityError.from(cause);
      return false;
    }
  }

  #close(putsFocusBack: boolean) {
    if (this.reason === undefined) return;
    this.reason = undefined;
    if (putsFocusBack) this.differButton?.focus();
  }

  /** Whoever is not is shown how. */
  #isSignedIn(): boolean {
    const isVisitor = !this.community.viewer;
    this.isSigningIn = isVisitor && !this.isSigningIn;
    return !isVisitor;
  }

  readonly #keep = (event: Event) => {
    const [box] = event.composedPath();
    if (box instanceof HTMLTextAreaElement) void keepDraft(this.#key, {text: box.value});
  };

  get #key(): string {
    const {id, viewer} = this.community;
    return draftKey('voice', id, viewer?.uid ?? '', this.term.id);
  }
}
