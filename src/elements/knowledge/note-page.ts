import {html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {Live} from '../../context/live.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {CommunityError} from '../../model/errors.js';
import {keyOfNote} from '../../model/ids.js';
import {targetOf} from '../../model/moderation.js';
import {noteEntryOf, type NoteEntry} from '../../model/note.js';
import {mayReport, mayWriteNote, type Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {parseMarkdown} from '../../text/markdown.js';
import {LinkedText} from '../post/linked-text.js';
import {richTextStyles} from '../post/rich-text.js';
import {addressOf} from '../shared/address.js';
import {renderHidden} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import {Part} from '../shared/part.js';
import {ReportRequest} from '../shared/report-request.js';
import {copy} from '../shared/copy.js';
import {CitedPosts, renderCited} from './cited-posts.js';
import {changeOf} from './note-draft.js';
import notePageStyles from './note-page.styles.js';
import {renderNoteStatus} from './note-status.js';

/**
 * A note in full. Fires `back`, `tag` and `edit`, with what the form begins with, at the element around it.
 *
 * @summary One note's page.
 * @tag praxis-note-page
 */
export class NotePageElement extends Part<KnowledgeWords> {
  static override styles = [Part.styles, richTextStyles, notePageStyles];

  @property({attribute: false}) noteId!: string;
  /** What the list knows of the note: shown at once, while the rest is on its way. */
  @property({attribute: false}) entry?: NoteEntry | undefined;
  @property({attribute: false}) standing: Standing = {viewer: undefined};

  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';

  @query('#title') private headline?: HTMLElement | null;
  @query('.edit') private editButton?: HTMLElement | null;

  protected readonly contributes = 'note';
  readonly #note = new Live(
    this,
    () => this.community,
    () => refs.note(this.noteId),
  );
  readonly #cited = new CitedPosts(this, () => this.community);
  #text: {readonly of: string; readonly built: LinkedText} | undefined;

  /** Puts the focus on the title, so that whoever listens hears where they are. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.headline?.focus(options));
  }

  /** Puts the focus back to where editing began. */
  focusEdit(): void {
    void this.updateComplete.then(() => (this.editButton ?? this.headline)?.focus());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('noteId')) Object.assign(this, {copied: 'no', problem: undefined});
  }

  protected override render() {
    return html`<article class="stack" aria-labelledby="title">
      <p>
        <a class="back small" href=${addressOf('note')} @click=${this.#back}>${icon('back')}${this.words.heading}</a>
      </p>
      ${this.#renderNote()} ${this.renderProblem()} ${this.#renderHistory()}
    </article>`;
  }

  #renderNote(): TemplateResult | typeof nothing {
    const {record, status, stale} = this.#note;
    const isUnknown = status === 'ready' && stale && !record;
    const error = this.#note.error ?? (isUnknown ? new CommunityError('offline') : undefined);
    if (record && !record.title) {
      const ask = record.by === this.uid ? () => this.#ask('notice', record) : undefined;
      return renderHidden({about: 'note', strings: this.strings, ask});
    }
    const shown = record ? noteEntryOf(record) : this.entry;
    if (shown) return html`${this.#renderPage(shown, record)} ${error ? this.renderProblem(error) : nothing}`;
    if (error) return this.renderProblem(error);
    if (status === 'ready') return html`<p class="muted">${this.words.note.missing}</p>`;
    return html`<div class="bones" aria-busy="true" aria-label=${this.strings.loading} role="img">
      <div class="bone bone--title"></div>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }

  #renderPage(shown: NoteEntry, record: Stored<'note'> | undefined) {
    const t = this.words.note;
    return html`<header class="head">
        <h2 id="title" class="title" part="title" tabindex="-1"><bdi>${shown.title}</bdi></h2>
        <div class="row">${renderNoteStatus(shown, this.words)}</div>
        ${record ? this.#renderActs(record) : nothing}
      </header>
      ${
        shown.status === 'retired'
          ? html`<div class="notice">
              ${icon('lock')}
              <p>${t.isRetired}</p>
            </div>`
          : nothing
      }
      ${record ? this.#renderRest(record) : this.renderBones()}`;
  }

  #renderActs(note: Stored<'note'>) {
    const t = this.words.note;
    return html`<div class="row">
        ${
          mayWriteNote(this.standing)
            ? html`<button type="button" class="button button--small edit" @click=${() => this.#edit(note)}>
                ${icon('edit')}${t.edit}
              </button>`
            : nothing
        }
        <button type="button" class="button button--small" @click=${() => void this.#openHistory(note)}>
          ${icon('clock')}${t.history}
        </button>
        <button type="button" class="button button--small" @click=${this.#copy}>
          ${icon(this.copied === 'yes' ? 'check' : 'link')}${t.copyLink}
        </button>
        ${
          mayReport(this.standing, {about: 'note', owner: note.by})
            ? html`<button
                type="button"
                class="button button--small button--quiet"
                @click=${() => this.#ask('report', note)}
              >
                ${icon('flag')}${this.strings.report}
              </button>`
            : nothing
        }
      </div>
      ${
        this.copied === 'by-hand'
          ? html`<input class="field" dir="ltr" readonly aria-label=${t.link} .value=${addressOf('note', note.id)} />`
          : nothing
      }`;
  }

  #renderRest(note: Stored<'note'>) {
    const {community, strings, words, formats, standing} = this;
    return html`<h3 class="sr">${words.form.summary}</h3>
      ${this.#textOf(note).element}
      ${
        note.tags.length
          ? html`<ul class="tags" aria-label=${words.note.tags}>
              ${note.tags.map(
                (tag) =>
                  html`<li>
                    <button type="button" class="tag" @click=${() => this.#tag(tag)}><bdi>${tag}</bdi></button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        note.status === 'kept'
          ? html`<praxis-note-check
              exportparts="notice"
              .community=${community}
              .strings=${strings}
              .words=${words}
              .formats=${formats}
              .standing=${standing}
              .note=${note}
              @say=${this.#pass}
            ></praxis-note-check>`
          : nothing
      }
      ${this.#renderCites(note)}
      <praxis-note-care
        exportparts="notice"
        .community=${community}
        .strings=${strings}
        .words=${words}
        .formats=${formats}
        .standing=${standing}
        .note=${note}
        @say=${this.#pass}
      ></praxis-note-care>
      ${keyed(
        note.id,
        html`<praxis-thread
          thread-key=${keyOfNote(note.id)}
          thread-title=${words.note.talk(note.title)}
          .isTold=${standing.restriction !== undefined}
          @praxis-ready=${(event: Event) => event.stopPropagation()}
        ></praxis-thread>`,
      )}`;
  }

  #renderCites({cites}: Stored<'note'>) {
    const {strings, formats, words} = this;
    if (!cites.length) return nothing;
    return html`<section class="stack" aria-labelledby="cites">
      <h3 id="cites" class="subtitle">${words.cites.heading}</h3>
      <ul class="cites">
        ${this.#cited.of(cites).map((cited) => html`<li>${renderCited(cited, {strings, formats, gone: words.cites.gone})}</li>`)}
      </ul>
    </section>`;
  }

  #renderHistory() {
    if (!isLoaded('praxis-note-history')) return nothing;
    return html`<praxis-note-history
      exportparts="dialog"
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .canRestore=${mayWriteNote(this.standing)}
    ></praxis-note-history>`;
  }

  #textOf({summary}: Stored<'note'>): LinkedText {
    if (this.#text?.of !== summary) {
      this.#text = {of: summary, built: new LinkedText('summary', parseMarkdown(summary), this.strings.post)};
    }
    return this.#text.built;
  }

  async #openHistory(note: Stored<'note'>) {
    this.problem = undefined;
    try {
      const load = async () => (await import('./note-history.js')).NoteHistoryElement;
      await (await dialogOnDemand(this, 'praxis-note-history', load))?.open(this.community, note);
    } catch (cause) {
      this.problem = new CommunityError('offline', {cause});
    }
  }

  #ask(what: ReportRequest['what'], {id}: Stored<'note'>) {
    this.dispatchEvent(new ReportRequest(what, targetOf.note(id), (error) => (this.problem = error)));
  }

  #edit(note: Stored<'note'>) {
    this.dispatchEvent(new CustomEvent('edit', {detail: changeOf(note)}));
  }

  #tag(detail: string) {
    this.dispatchEvent(new CustomEvent('tag', {detail}));
    this.dispatchEvent(new Event('back'));
  }

  readonly #copy = async () => {
    this.copied = (await copy(addressOf('note', this.noteId))) ? 'yes' : 'by-hand';
    if (this.copied === 'yes') return this.say(this.words.note.linkCopied);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input[readonly]')?.select();
  };

  readonly #pass = ({detail}: CustomEvent<string>) => this.say(detail);

  readonly #back = (event: MouseEvent) => {
    event.preventDefault();
    this.dispatchEvent(new Event('back'));
  };
}
