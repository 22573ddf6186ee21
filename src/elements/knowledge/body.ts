import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {notesIn} from '../../community/note-index.js';
import {LivePacked} from '../../context/live-packed.js';
import type {Letter} from '../../context/outbox/letter.js';
import {LettersController} from '../../context/outbox/letters-controller.js';
import {noteDelivery} from '../../context/outbox/note-delivery.js';
import type {Became} from '../../context/outbox/outbox.js';
import {ContributedEvent, FailedEvent} from '../../events.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {CommunityError} from '../../model/errors.js';
import {mayWriteNote} from '../../model/permissions.js';
import {icon} from '../shared/icons.js';
import {Part} from '../shared/part.js';
import {renderSentence} from '../shared/sentence.js';
import {renderSignIn} from '../shared/sign-in.js';
import {renderUnread} from '../shared/unread.js';
import {Writer} from '../shared/writer.js';
import {draftIn, keepNoteDraft, letterOf, newNote, NO_NOTE, type NoteDraft} from './note-draft.js';
import {NoteListElement} from './note-list.js';
import type {NotePageElement} from './note-page.js';

/**
 * The list of notes, or one note's page, or the form. Fires `open`, `back`, `tag`, and `signing-in` (with whether somebody is, to write)
 * at the element around it.
 *
 * @summary What the community knows.
 * @tag praxis-knowledge-body
 */
export class KnowledgeBody extends Part<KnowledgeWords> {
  static override styles = [
    Part.styles,
    css`
      .stack {
        gap: var(--_space-6);
      }
      [hidden] {
        display: none;
      }
    `,
  ];

  @property({attribute: false}) noteId?: string | undefined;
  @property({attribute: false}) tag = '';
  @property({attribute: false}) language = 'en';
  /** Whether somebody signs in to write. It stays with the element around, since whoever does may be another than was here before. */
  @property({attribute: false}) isSigningIn = false;

  @state() private form?: NoteDraft | undefined;
  @state() private hasParts = false;

  @query('praxis-note-list') private list?: NoteListElement | null;
  @query('praxis-note-page') private page?: NotePageElement | null;
  @query('.write') private writeButton?: HTMLElement | null;

  protected readonly contributes = 'note';
  readonly #notes = new LivePacked(this, () => this.community, 'knowledge');
  readonly #letters = new LettersController(this, 'note', {
    community: () => this.community,
    heard: (letter, became) => this.#heard(letter, became),
  });
  readonly #me: Writer = new Writer(this, () => this.community);

  /** Puts the focus where the reader is now. @param before The note that was open before. */
  async shown(before: string | undefined): Promise<void> {
    this.form = undefined;
    if (this.noteId) await this.#load();
    await this.updateComplete;
    if (this.noteId) this.page?.focus();
    else if (before) await this.list?.reveal(before);
  }

  protected override willUpdate(): void {
    if (this.isSigningIn && this.#me.isKnown) {
      this.#signIn(false);
      if (mayWriteNote(this.#me.standing)) this.#begin();
    }
    if (this.noteId && !this.hasParts && !this.problem) void this.#load();
  }

  protected override render() {
    const {error, status, records} = this.#notes;
    const isAway = Boolean(this.form ?? this.noteId);
    return html`<div class="stack">
      ${this.#letters.refused.map((refused) => this.#renderRefused(refused))} ${this.renderProblem()}
      ${error ? renderUnread(error, this, () => this.#notes.retry()) : nothing}
      ${this.#me.renderRestricted(this.strings, this.formats)}
      ${this.isSigningIn && this.community.viewer === null ? renderSignIn(this.community, this.strings, this.words.writeSignIn) : nothing}
      <praxis-note-list
        exportparts="notice, heading, search, notes, note"
        ?hidden=${isAway || Boolean(error)}
        .community=${this.community}
        .strings=${this.strings}
        .words=${this.words}
        .formats=${this.formats}
        .notes=${status === 'ready' || records.length ? notesIn(records) : undefined}
        .tag=${this.tag}
        @open=${this.#pass}
        @tag=${this.#pass}
      >
        ${this.#mayBegin ? this.#renderWrite() : nothing}
      </praxis-note-list>
      ${isAway ? this.#renderAway() : nothing}
    </div>`;
  }

  /** Whoever is not signed in is shown how. */
  get #mayBegin(): boolean {
    return this.community.viewer === null || mayWriteNote(this.#me.standing);
  }

  #renderWrite() {
    return html`<button slot="actions" type="button" class="button button--primary write" @click=${this.#write}>
      ${icon('plus')}${this.words.write}
    </button>`;
  }

  #renderAway(): TemplateResult | typeof nothing {
    if (this.problem) return nothing;
    if (!this.hasParts) return this.renderBones();
    const {community, strings, words, formats, form, noteId, language} = this;
    if (form) {
      return html`<praxis-note-form
        exportparts="form, notice"
        .community=${community}
        .strings=${strings}
        .words=${words}
        .formats=${formats}
        .language=${language}
        .draft=${form}
        .isRestricted=${this.#me.isRestricted}
        @write=${({detail}: CustomEvent<NoteDraft>) => void this.#send(detail)}
        @close=${() => void this.#leave()}
      ></praxis-note-form>`;
    }
    return html`<praxis-note-page
      exportparts="notice, title, summary, dialog"
      .community=${community}
      .strings=${strings}
      .words=${words}
      .formats=${formats}
      .standing=${this.#me.standing}
      .noteId=${noteId!}
      .entry=${notesIn(this.#notes.records).find(({id}) => id === noteId)}
      @edit=${({detail}: CustomEvent<NoteDraft>) => (this.form = detail)}
      @back=${this.#pass}
      @tag=${this.#pass}
      @say=${this.#pass}
    ></praxis-note-page>`;
  }

  #renderRefused({id, content, error}: Letter<'note'>) {
    const {words, strings, formats} = this;
    const draft = draftIn(content);
    const reason = error ? strings.errors[error.code](error.detail, formats) : '';
    const forget = () => this.#letters.take(id);
    const takeUp = async () => {
      forget();
      void keepNoteDraft(this.community, draft, NO_NOTE);
      await this.#load();
      this.form = draft;
    };
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p>${renderSentence((title) => words.form.refused(title, reason), draft.text.title.trim())}</p>
      <button type="button" class="button button--small" @click=${takeUp}>${words.form.takeUp}</button>
      <button type="button" class="button button--small button--quiet" @click=${forget}>${words.form.discard}</button>
    </div>`;
  }

  /** What a part tells is told of the whole. */
  readonly #pass = ({type, detail}: CustomEvent<unknown>) => {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  };

  readonly #write = () => {
    if (this.community.viewer) return this.#begin();
    // Pressed once more, the offer is taken back.
    this.#signIn(!this.isSigningIn);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('praxis-sign-in')?.focus());
  };

  #signIn(isSigningIn: boolean) {
    this.isSigningIn = isSigningIn;
    this.dispatchEvent(new CustomEvent('signing-in', {detail: isSigningIn}));
  }

  #begin() {
    this.form = newNote({tags: this.tag});
    void this.#load();
  }

  /** Nothing that a person sees waits for the store: what it refuses comes back. */
  async #send(draft: NoteDraft) {
    if (!this.community.viewer) return; // Whose session ended while they wrote goes on once they have signed in again.
    const {words} = this;
    const title = draft.text.title.trim();
    this.say(draft.base ? words.form.changed(title) : words.form.kept(title));
    void this.#leave();
    await this.#letters.send(noteDelivery, await letterOf(this.community, draft));
  }

  #heard({content, error}: Letter<'note'>, became: Became) {
    if (became === 'delivered') this.dispatchEvent(new ContributedEvent('note', content.id));
    if (became === 'refused' && error) this.dispatchEvent(new FailedEvent(error));
  }

  /** Puts the focus back to where writing began. */
  async #leave() {
    this.form = undefined;
    await this.updateComplete;
    if (this.noteId) this.page?.focusEdit();
    else this.writeButton?.focus();
  }

  async #load() {
    if (this.hasParts) return;
    this.problem = undefined;
    try {
      await import('./parts.js');
      this.hasParts = true;
    } catch (cause) {
      this.problem = new CommunityError('offline', {cause});
    }
    await this.updateComplete;
  }
}

if (!customElements.get('praxis-note-list')) customElements.define('praxis-note-list', NoteListElement);
if (!customElements.get('praxis-knowledge-body')) customElements.define('praxis-knowledge-body', KnowledgeBody);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-knowledge-body': KnowledgeBody;
    'praxis-note-list': NoteListElement;
  }
}
