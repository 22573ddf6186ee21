import {css, html, nothing} from 'lit';
import {query, state} from 'lit/decorators.js';
import {agreementOn, type VoiceOf} from '../../community/agreement.js';
import {doubtNote, voiceNote} from '../../community/note-voices.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {isReviewDue, NOTE_LIMITS} from '../../model/note.js';
import {mayVoiceNote} from '../../model/permissions.js';
import {avatar} from '../shared/avatar.js';
import {dayOf, timeOfDay} from '../shared/days.js';
import {icon} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';
import {renderSignIn} from '../shared/sign-in.js';
import {nextLook} from './note-draft.js';
import {NotePart} from './note-part.js';

/** How many names stand beside the number of those who say that it holds. */
const NAMED = 5;

/**
 * Whether a note is still true: who says so, who doubts it and why, and where one says so oneself.
 *
 * @summary What members say of whether a note holds.
 * @tag praxis-note-check
 */
export class NoteCheckElement extends NotePart {
  static override styles = [
    NotePart.styles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
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
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-2);
        align-content: start;
        overflow-wrap: anywhere;
      }
      .side blockquote {
        border-inline-start-color: var(--_color-caution);
      }
    `,
  ];

  /** What the box for a reason begins with. Undefined: it is closed. */
  @state() private reason?: string | undefined;
  @state() private isSigningIn = false;

  @query('praxis-reason-form') private form?: HTMLElement | null;
  @query('.doubt') private doubtButton?: HTMLElement | null;

  protected override render() {
    const {note, words} = this;
    const t = words.check;
    const {same, different, earlier} = agreementOn(note);
    const mine = [...same, ...different].find(({uid}) => uid === this.uid);
    const before = !mine && earlier.some(({uid}) => uid === this.uid);
    const isDue = isReviewDue(note, dayOf(Date.now()));
    const isMine = note.owner !== '' && note.owner === this.uid;
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${t.heading}</h3>
      ${
        isDue
          ? html`<div class="notice notice--caution">
              ${icon('clock')}
              <p>${isMine ? t.dueMine : t.due}</p>
            </div>`
          : nothing
      }
      ${
        before
          ? html`<div class="notice">
              ${icon('retry')}
              <p>${t.askedAnew}</p>
            </div>`
          : nothing
      }
      <div class="sides">${this.#renderSame(same)} ${different.length ? this.#renderDoubts(different) : nothing}</div>
      ${this.#renderActs(mine)} ${this.renderProblem()}
      ${this.isSigningIn && this.community.viewer === null ? renderSignIn(this.community, this.strings, t.signIn) : nothing}
      ${this.reason === undefined ? nothing : this.#renderForm(this.reason)}
    </section>`;
  }

  #renderSame(same: readonly VoiceOf[]) {
    const {words, strings, formats} = this;
    const t = words.check;
    const names = same.slice(0, NAMED).map(({name}) => `\u2068${shownName(name, strings)}\u2069`);
    const rest = same.length - names.length;
    return html`<div class="side">
      <p>${icon('circle-check')} ${t.same(same.length, formats)}</p>
      ${
        same.length
          ? html`<p class="row small muted">
              ${same.slice(0, NAMED).map(({uid, name}) => avatar(uid, name, 'sm'))}
              <span>${formats.list(rest ? [...names, t.others(rest, formats)] : names)}</span>
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderDoubts(different: readonly VoiceOf[]) {
    const {words, strings, formats} = this;
    return html`<div class="side">
      <p>${icon('differ')} <strong>${words.check.different(different.length, formats)}</strong></p>
      <ul class="list">
        ${different.map(
          ({uid, name, reason}) =>
            html`<li class="item">
              ${avatar(uid, name, 'sm')}
              <div class="tight">
                <span class="small muted">${memberLink(uid, shownName(name, strings))}</span>
                <blockquote dir="auto">${reason}</blockquote>
              </div>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #renderActs(mine: VoiceOf | undefined) {
    const t = this.words.check;
    if (this.community.viewer && !mayVoiceNote(this.standing, this.note)) return nothing;
    const isSame = mine?.reason === '';
    return html`<div class="row">
      <button
        type="button"
        class="button"
        aria-pressed=${isSame}
        aria-disabled=${this.isBusy}
        @click=${() => void this.#confirm(isSame)}
      >
        ${icon('check')}${t.yes}
      </button>
      <button
        type="button"
        class="button doubt"
        aria-pressed=${Boolean(mine?.reason)}
        aria-expanded=${this.reason !== undefined}
        @click=${() => void this.#toggle(mine?.reason)}
      >
        ${icon('differ')}${t.no}
      </button>
      ${
        mine?.reason
          ? html`<button type="button" class="button button--quiet" @click=${() => void this.#takeBack()}>
              ${t.withdraw}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderForm(reason: string) {
    const t = this.words.check;
    return html`<praxis-reason-form
      label=${t.why}
      hint=${t.whyHint}
      action=${t.send}
      text=${reason}
      max-length=${NOTE_LIMITS.reason}
      is-required
      .community=${this.community}
      .strings=${this.strings}
      .formats=${this.formats}
      @input=${this.#keep}
      @send=${(event: CustomEvent<string>) => void this.#doubt(event.detail)}
      @cancel=${() => this.#close()}
    ></praxis-reason-form>`;
  }

  /** Whoever says again that it is true, once its day has come, says so anew. */
  async #confirm(isSame: boolean) {
    if (!this.#isSignedIn()) return;
    this.reason = undefined;
    const {note, community, words, formats} = this;
    const isDue = isReviewDue(note, dayOf(Date.now()));
    if (isSame && !isDue) return this.#takeBack();
    const reviewBy = isDue ? nextLook() : undefined;
    const said = reviewBy ? words.check.saidYesUntil(formats.day(timeOfDay(reviewBy))) : words.check.saidYes;
    await this.attempt(() => voiceNote(community, note.id, {reason: '', reviewBy}), said);
  }

  async #takeBack() {
    const {note, community, words} = this;
    await this.attempt(() => voiceNote(community, note.id, undefined), words.check.takenBack);
  }

  async #toggle(given = '') {
    if (!this.#isSignedIn()) return;
    if (this.reason !== undefined) return this.#close();
    this.reason = (await readDraft(this.#key))?.text ?? given;
    await this.updateComplete;
    this.form?.focus();
  }

  async #doubt(reason: string) {
    const {note, community, words} = this;
    await keepDraft(this.#key, {text: reason});
    this.#close();
    const title = words.note.talk(note.title);
    const isDone = await this.attempt(() => doubtNote(community, note.id, reason, title), words.check.saidNo);
    if (isDone) await keepDraft(this.#key, undefined);
    else this.reason = reason;
  }

  #close() {
    this.reason = undefined;
    this.doubtButton?.focus();
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
    return draftKey('note-voice', this.community.id, this.uid, this.note.id);
  }
}
