import {html, nothing, type TemplateResult} from 'lit';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {isReviewDue, type NoteEntry} from '../../model/note.js';
import {dayOf} from '../shared/days.js';
import {icon} from '../shared/icons.js';

/** What to know of a note before one relies on it. */
export function renderNoteStatus(
  note: Pick<NoteEntry, 'status' | 'doubted' | 'reviewBy'>,
  words: KnowledgeWords,
): TemplateResult {
  const badge = (look: string, name: 'differ' | 'clock' | 'lock', word: string) =>
    html`<span class="badge ${look}">${icon(name)}${word}</span>`;
  if (note.status === 'retired') return badge('', 'lock', words.retired);
  return html`${note.doubted ? badge('badge--caution', 'differ', words.doubted) : nothing}
  ${isReviewDue(note, dayOf(Date.now())) ? badge('badge--caution', 'clock', words.due) : nothing}`;
}

export function renderNoteTags(tags: readonly string[], words: KnowledgeWords): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  return html`<ul class="tags" aria-label=${words.form.tags}>
    ${tags.map((tag) => html`<li class="tag"><bdi>${tag}</bdi></li>`)}
  </ul>`;
}
