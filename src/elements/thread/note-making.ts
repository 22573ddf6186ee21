import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {NextPerson} from '../../context/next-person.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {citeOf, NOTE_LIMITS} from '../../model/note.js';
import type {Stored} from '../../model/records.js';
import {shorten} from '../../text/shorten.js';
import {imagesIn, withoutImage} from '../../text/images.js';
import {unmarkMentions} from '../../text/mentions.js';
import {oneLine} from '../../text/one-line.js';
import {newNote, type NoteDraft} from '../knowledge/note-draft.js';
import {NoteDialogElement, type NoteOutcome} from '../knowledge/note-dialog.js';
import {addressOf} from '../shared/address.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import type {NotesSource} from './notes-controller.js';

/** What a note is made of: a post, or a conversation as a whole with what began it and what answers it. */
export interface NoteOrigin {
  readonly thread: Stored<'thread'>;
  /** What the note cites, in this order. */
  readonly posts: readonly {readonly id: string}[];
  /** What it begins with, if there is something. */
  readonly said?: Stored<'post'> | undefined;
}

/** Makes notes of what was said: the form, and what became of it. Loaded when somebody first does. */
export class NoteMaking {
  readonly #host: LitElement;
  readonly #source: NotesSource;
  readonly #words: KnowledgeWords;
  /** What became of posts and conversations, by their ids. */
  readonly #made = new Map<string, NoteOutcome>();

  constructor(host: LitElement, source: NotesSource, words: KnowledgeWords) {
    this.#host = host;
    this.#source = source;
    this.#words = words;
    new NextPerson(
      host,
      () => source.reading(),
      () => this.#made.clear(),
    );
  }

  /** @param about The id of the post, or of the conversation. */
  async open(about: string, origin: NoteOrigin): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const refused = this.#made.get(about);
    const draft = refused?.refusal ? refused.draft : noteFrom(origin);
    await this.#host.renderRoot.querySelector('praxis-note-dialog')?.open(about, draft);
  }

  renderDialog(): TemplateResult | typeof nothing {
    const community = this.#source.reading();
    const {strings, formats, language} = this.#source.words();
    if (!community) return nothing;
    return html`<praxis-note-dialog
      exportparts="dialog, form, notice"
      .community=${community}
      .strings=${strings}
      .words=${this.#words}
      .formats=${formats}
      .language=${language}
      @outcome=${this.#became}
    ></praxis-note-dialog>`;
  }

  /** What became of a post or a conversation that somebody made a note of. @param again Opens the form anew. */
  renderMade(about: string, again: () => void): TemplateResult | typeof nothing {
    const made = this.#made.get(about);
    if (!made) return nothing;
    const {draft, refusal} = made;
    const t = this.#words.form;
    const title = draft.text.title.trim();
    if (refusal) {
      const {strings, formats} = this.#source.words();
      const reason = strings.errors[refusal.code](refusal.detail, formats);
      return html`<div class="notice notice--negative made" role="alert" part="notice">
        ${icon('alert')}
        <p>${renderSentence((name) => t.refused(name, reason), title)}</p>
        <button type="button" class="button button--small" @click=${again}>${t.takeUp}</button>
      </div>`;
    }
    const [before, after] = this.#words.made;
    return html`<div class="notice notice--accent made" part="notice">
      ${icon('insight')}
      <p>
        ${before}<a href=${addressOf('note', draft.id)}><bdi>${title}</bdi></a
        >${after}
      </p>
    </div>`;
  }

  /** Whether the store did not take what was made of something. */
  isRefused(about: string): boolean {
    return this.#made.get(about)?.refusal !== undefined;
  }

  readonly #became = ({detail}: CustomEvent<NoteOutcome>) => {
    const {about, draft, state, refusal} = detail;
    this.#made.set(about, detail);
    this.#host.requestUpdate();
    if (state === 'sent') this.#source.noted(this.#words.form.kept(draft.text.title.trim()));
    if (state === 'stored') this.#source.contributed(draft.id);
    if (refusal) this.#source.failed(refusal);
  };
}

/** What the form begins with: the words of the post, for people to make their own, under the title of the conversation. */
export function noteFrom({thread, posts, said}: NoteOrigin): NoteDraft {
  const summary = said
    ? imagesIn(said.body)
        .reduce((text, {id}) => withoutImage(text, id), unmarkMentions(said.body))
        .trim()
    : '';
  return newNote({
    title: shorten(oneLine(thread.title), NOTE_LIMITS.title),
    summary,
    tags: thread.tags.join(', '),
    cites: posts.map(({id}) => citeOf({thread: thread.id, post: id})).join('\n'),
  });
}

if (!customElements.get('praxis-note-dialog')) customElements.define('praxis-note-dialog', NoteDialogElement);
