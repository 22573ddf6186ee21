import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import {notesIn, notesOn} from '../../community/note-index.js';
import {PackedIndex} from '../../context/packed-index.js';
import type {Locale} from '../../locales/en.js';
import type {NoteEntry} from '../../model/note.js';
import {addressOf} from '../shared/address.js';
import {icon} from '../shared/icons.js';

/** The notes that rest on a conversation, from the packed index, while somebody reads it. */
export class KeptNotes {
  readonly stop: () => void;
  #kept: readonly NoteEntry[] = [];

  /** @param changed Called when there are others. */
  constructor(community: Community, thread: string, changed: () => void) {
    const index = PackedIndex.of(community, 'knowledge');
    const look = () => {
      const kept = notesOn(thread, notesIn(index.records));
      if (kept.length === this.#kept.length && kept.every((note, place) => note === this.#kept[place])) return;
      this.#kept = kept;
      changed();
    };
    this.stop = index.follow(look);
    look();
  }

  render({noteOf}: Locale): TemplateResult | typeof nothing {
    if (!this.#kept.length) return nothing;
    const links = this.#kept.map(({id, title}) => html`<a href=${addressOf('note', id)}><bdi>${title}</bdi></a> `);
    return html`<div class="notice notice--accent" part="notice">
      ${icon('insight')}
      <p>${noteOf.kept} ${links}</p>
    </div>`;
  }
}
