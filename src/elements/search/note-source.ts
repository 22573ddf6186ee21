import {html, nothing} from 'lit';
import {notesIn} from '../../community/note-index.js';
import {LivePacked} from '../../context/live-packed.js';
import type {CommunityError} from '../../model/errors.js';
import type {KnowledgeShard} from '../../model/note.js';
import {createNoteSearch, type NoteSearch} from '../knowledge/note-search.js';
import {highlight} from '../shared/highlight.js';
import {icon} from '../shared/icons.js';
import type {Found, Shown, Source, SourceContext, SourceHost} from './source.js';

/** Finds knowledge notes that are kept, as their list does. */
export class NoteSource implements Source {
  readonly kind = 'note';
  readonly #notes: LivePacked<'knowledge'>;
  readonly #context: SourceContext;
  #shards: readonly KnowledgeShard[] | undefined;
  #find: NoteSearch = () => [];

  constructor(host: SourceHost, context: SourceContext) {
    this.#notes = new LivePacked(host, context.community, 'knowledge');
    this.#context = context;
  }

  get isReady(): boolean {
    return this.#notes.status === 'ready';
  }

  get error(): CommunityError | undefined {
    return this.#notes.error;
  }

  retry(): void {
    this.#notes.retry();
  }

  prepare(): void {
    this.#search('a');
  }

  find(query: string, limit: number): Found {
    const found = this.#search(query);
    return {hits: found.slice(0, limit).map(({document}) => this.#show(document, query)), total: found.length};
  }

  #search(query: string): ReturnType<NoteSearch> {
    const {records} = this.#notes;
    if (records !== this.#shards)
      this.#find = createNoteSearch(notesIn(records).filter(({status}) => status === 'kept'));
    this.#shards = records;
    return this.#find(query);
  }

  #show({id, title, lead, tags, doubted}: ReturnType<NoteSearch>[number]['document'], query: string): Shown {
    return {
      ...{kind: 'note', id, title, picture: icon('insight')},
      badges: doubted
        ? html`<span class="badge badge--caution">${icon('differ')}${this.#context.strings().search.doubted}</span>`
        : nothing,
      more: html`${lead ? html`<span class="line"><bdi>${highlight(lead, query)}</bdi></span>` : nothing}
      ${
        tags.length
          ? html`<span class="line dots"
              >${tags.map((tag) => html`<span><bdi>${highlight(tag, query)}</bdi></span>`)}</span
            >`
          : nothing
      }`,
    };
  }
}
