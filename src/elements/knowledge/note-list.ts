import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {isReviewDue, needsALook, type NoteEntry} from '../../model/note.js';
import {readLead} from '../../text/lead.js';
import {moveThroughResults} from '../glossary/result-keys.js';
import {addressOf} from '../shared/address.js';
import {dayOf} from '../shared/days.js';
import {highlightStyles} from '../shared/highlight.styles.js';
import {icon} from '../shared/icons.js';
import {Part} from '../shared/part.js';
import {rowStyles} from '../shared/rows.styles.js';
import {renderSearchField} from '../shared/search-field.js';
import {renderSentence} from '../shared/sentence.js';
import type * as searching from './note-search.js';
import {renderNoteStatus, renderNoteTags} from './note-status.js';

/** How many notes are shown before “Show more”. */
const PAGE = 30;
const DAY = 86_400_000;

const FILTERS = ['all', 'look', 'retired'] as const;
type Filter = (typeof FILTERS)[number];

/**
 * The notes of a community, or those that a search finds. Fires `open` and `tag` at the element around it, each with a `detail`: the
 * id of a note, the tag chosen.
 *
 * @summary The list of notes.
 * @tag praxis-note-list
 * @slot actions - What a person can do beside reading.
 */
export class NoteListElement extends Part<KnowledgeWords> {
  static override styles = [
    Part.styles,
    highlightStyles,
    rowStyles,
    css`
      .entry {
        gap: var(--_space-1);
        padding-block: var(--_space-3);
      }
      .entry h3 {
        font-size: var(--_text-body);
        font-weight: var(--_weight-bold);
        overflow-wrap: anywhere;
      }
      .entry__text {
        text-align: -webkit-match-parent;
        text-align: match-parent;
        max-inline-size: var(--_measure);
      }
    `,
  ];

  /** All notes; undefined while they are on their way. */
  @property({attribute: false}) notes?: readonly NoteEntry[] | undefined;

  /** The tag chosen; '' for every one. */
  @property({attribute: false}) tag = '';

  @state() private sought = '';
  @state() private filter: Filter = 'all';
  @state() private limit = PAGE;
  /** What it takes to search; undefined until somebody is about to. */
  @state() private searching?: typeof searching | undefined;

  @query('input') private field?: HTMLInputElement | null;
  @query('#heading') private heading?: HTMLElement | null;

  protected readonly contributes = 'note';
  #search: {readonly notes: readonly NoteEntry[]; readonly find: searching.NoteSearch} | undefined;

  /** Puts the focus on a note, as when coming back from its page. */
  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    const link = () => this.renderRoot.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
    if (!link()) this.limit = Math.max(this.limit, this.#rows().findIndex((note) => note.id === id) + 1);
    await this.updateComplete;
    (link() ?? this.heading)?.focus();
  }

  protected override render() {
    const {words, notes, formats} = this;
    const isEmpty = notes?.length === 0;
    return html`<section class="stack" aria-labelledby="heading" @keydown=${this.#move}>
      <header class="row row--apart">
        <h2 id="heading" class="title" part="heading" tabindex="-1">
          ${words.heading}
          ${notes?.length ? html`<span class="count">${formats.number(this.#kept.length)}</span>` : nothing}
        </h2>
        <slot name="actions"></slot>
      </header>
      ${!notes ? this.renderBones() : isEmpty ? this.#renderEmpty() : this.#renderNotes()}
    </section>`;
  }

  get #kept(): readonly NoteEntry[] {
    return (this.notes ?? []).filter(({status}) => status === 'kept');
  }

  #renderEmpty() {
    return html`<div class="empty">
      ${icon('insight')}
      <p>${this.words.empty}</p>
    </div>`;
  }

  #renderNotes() {
    const {words, formats, sought} = this;
    const rows = this.#rows();
    const rest = rows.length - this.limit;
    const said = sought.trim() ? words.found(rows.length, sought.trim(), formats) : words.count(rows.length, formats);
    return html`${this.#renderYours()} ${this.#renderControls()}
      <p class=${sought.trim() && rows.length ? 'small muted' : 'sr'} role="status">${said}</p>
      ${
        rows.length
          ? html`<ul class="rows" part="notes">
              ${repeat(
                rows.slice(0, this.limit),
                ({id}) => id,
                (note) => this.#renderRow(note),
              )}
            </ul>`
          : this.#renderNothing()
      }
      ${
        rest > 0
          ? html`<div class="row">
              <button type="button" class="button" @click=${this.#showMore}>${words.more(rest, formats)}</button>
            </div>`
          : nothing
      }`;
  }

  /** Whoever looks after a note is asked, here, once its day has come. */
  #renderYours() {
    const {words, uid, filter} = this;
    const yours = uid ? this.#kept.filter((note) => note.owner === uid && isReviewDue(note, dayOf(Date.now()))) : [];
    if (!yours.length || filter === 'look') return nothing;
    return html`<div class="notice notice--caution" part="notice">
      ${icon('clock')}
      <p>${words.yours(yours.length, this.formats)}</p>
      <button type="button" class="button button--small" @click=${() => this.#show({filter: 'look'})}>
        ${words.showYours}
      </button>
    </div>`;
  }

  #renderControls() {
    const {words, formats, filter, tag} = this;
    const count = this.#kept.filter((note) => needsALook(note, dayOf(Date.now()))).length;
    const hasRetired = this.notes!.length > this.#kept.length;
    const names = {all: words.filter.all, look: words.filter.look(count, formats), retired: words.filter.retired};
    const tags = [...new Set(this.notes!.flatMap((note) => note.tags))].sort((a, b) => formats.compare(a, b));
    return html`<div class="row">
      ${renderSearchField({
        ...{label: words.search, hint: words.searchHint, value: this.sought},
        seek: this.#seek,
        prepare: () => void this.#prepare(),
      })}
      <select
        class="select"
        aria-label=${words.filter.label}
        @change=${({target}: Event) => this.#show({filter: (target as HTMLSelectElement).value as Filter})}
      >
        ${FILTERS.filter((one) => one !== 'retired' || hasRetired || filter === 'retired').map(
          (one) => html`<option value=${one} .selected=${one === filter}>${names[one]}</option>`,
        )}
      </select>
      ${
        tags.length || tag
          ? html`<select
              class="select"
              aria-label=${words.tag.label}
              @change=${({target}: Event) => this.#choose((target as HTMLSelectElement).value)}
            >
              <option value="" .selected=${!tag}>${words.tag.all}</option>
              ${[...new Set([...tags, ...(tag ? [tag] : [])])].map(
                (one) => html`<option value=${one} .selected=${one === tag}>${one}</option>`,
              )}
            </select>`
          : nothing
      }
    </div>`;
  }

  #renderRow(note: NoteEntry): TemplateResult {
    const {words, sought} = this;
    const {id, title, lead, tags, changedOn} = note;
    const marked = (text: string) => (sought.trim() && this.searching ? this.searching.highlight(text, sought) : text);
    return html`<li>
      <article class="entry" part="note">
        <h3>
          <a
            class="entry__link"
            href=${addressOf('note', id)}
            data-note=${id}
            @click=${(event: MouseEvent) => this.#open(event, id)}
            ><bdi>${marked(title)}</bdi></a
          >
        </h3>
        ${lead ? html`<p class="entry__text" dir="auto">${marked(readLead(lead))}</p>` : nothing}
        <div class="row small muted">
          ${renderNoteStatus(note, words)}
          <span>${words.changedOn(this.formats.day((changedOn + 0.5) * DAY))}</span>
          ${renderNoteTags(tags, words)}
        </div>
      </article>
    </li>`;
  }

  #renderNothing(): TemplateResult {
    const {words} = this;
    const sought = this.sought.trim();
    return html`<div class="empty">
      ${icon('search')}
      <p>${sought ? renderSentence(words.nothingFound, sought) : words.noneLikeThis}</p>
      ${
        this.tag || this.filter !== 'all' || sought
          ? html`<button type="button" class="button" @click=${this.#showAll}>${words.showAll}</button>`
          : nothing
      }
    </div>`;
  }

  /** Those that fit what is chosen: the best first of a search, the newest first else. */
  #rows(): readonly NoteEntry[] {
    const {filter, tag} = this;
    const today = dayOf(Date.now());
    const sought = this.sought.trim();
    const all = sought ? this.#find(sought) : newestFirst(this.notes ?? []);
    return all.filter(
      (note) =>
        (!tag || note.tags.includes(tag)) &&
        (filter === 'look' ? needsALook(note, today) : (note.status === 'retired') === (filter === 'retired')),
    );
  }

  #find(sought: string): readonly NoteEntry[] {
    const {notes = [], searching} = this;
    if (!searching) return newestFirst(notes);
    if (this.#search?.notes !== notes) this.#search = {notes, find: searching.createNoteSearch(notes)};
    return this.#search.find(sought).map(({document}) => document);
  }

  /** Has the search there, and its index made, before the first letter is typed. Without it, all notes stay. */
  async #prepare() {
    this.searching = await import('./note-search.js').catch(() => undefined);
    this.#find('a');
  }

  #show(chosen: {readonly filter?: Filter; readonly sought?: string}) {
    Object.assign(this, chosen, {limit: PAGE});
  }

  #choose(tag: string) {
    this.limit = PAGE;
    this.tag = tag;
    this.dispatchEvent(new CustomEvent('tag', {detail: tag}));
  }

  readonly #showAll = () => {
    this.#show({filter: 'all', sought: ''});
    this.#choose('');
    this.field?.focus();
  };

  readonly #seek = () => {
    if (!this.searching) void this.#prepare();
    this.#show({sought: this.field?.value ?? ''});
  };

  readonly #move = (event: KeyboardEvent) => {
    const results = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-note]')];
    moveThroughResults(event, this.field, results, () => this.#show({sought: ''}));
  };

  readonly #showMore = async () => {
    const place = this.limit;
    this.limit += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[data-note]')[place]?.focus();
  };

  /** A plain click opens in place; with a modifier, the browser follows the link as people expect. */
  #open(event: MouseEvent, id: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open', {detail: id}));
  }
}

/** By the day of the last change; of one day, those that began last. */
function newestFirst(notes: readonly NoteEntry[]): NoteEntry[] {
  return [...notes].sort((a, b) => b.changedOn - a.changedOn || (a.id < b.id ? 1 : -1));
}
