import {property} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {noteHistory, restoreNote, type NoteVersion} from '../../community/note-history.js';
import type {Locale} from '../../locales/en.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import type {NoteRevision} from '../../model/note.js';
import {refs, type Stored} from '../../model/records.js';
import {compareFields, type Comparison, type FieldValue} from '../shared/versions/comparison.js';
import {VersionsDialog} from '../shared/versions/versions-dialog.js';

/**
 * What a note said before, how any two versions of it differ, and the way back to each.
 *
 * @summary A dialog with the versions of a note.
 * @tag praxis-note-history
 * @fires {ContributedEvent} praxis-contributed - After a version that the person restored is stored.
 * @fires {FailedEvent} praxis-failed - When they could not be read, or one could not be restored.
 * @csspart dialog - The dialog.
 */
export class NoteHistoryElement extends VersionsDialog<'note'> {
  @property({attribute: false}) words!: KnowledgeWords;

  protected readonly contributes = 'note';

  protected refOf(id: string) {
    return refs.note(id);
  }

  protected heading({title}: Stored<'note'>) {
    return {say: this.words.note.historyOf, name: title};
  }

  protected languageOf(): undefined {
    return undefined;
  }

  protected read(community: Community, note: Stored<'note'>, newest: number | undefined) {
    return noteHistory(community, note, newest);
  }

  protected bringBack(community: Community, note: Stored<'note'>, version: NoteVersion, why: string) {
    return restoreNote(community, note, version, why);
  }

  protected compare(before: NoteRevision, after: NoteRevision, _strings: Locale): Comparison {
    return compareFields(this.#fieldsOf(before), this.#fieldsOf(after));
  }

  #fieldsOf({title, summary, tags, cites, status}: NoteRevision): Map<string, FieldValue> {
    const {form, retired} = this.words;
    return new Map<string, FieldValue>([
      [form.title, title],
      [form.summary, summary],
      [form.tags, tags],
      [form.cites, cites],
      [retired, status === 'retired' ? retired : ''],
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-note-history': NoteHistoryElement;
  }
}
