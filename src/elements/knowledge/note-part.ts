import {property} from 'lit/decorators.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import type {Standing} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {Part} from '../shared/part.js';

/** A section of a note's page. */
export abstract class NotePart extends Part<KnowledgeWords> {
  @property({attribute: false}) note!: Stored<'note'>;
  @property({attribute: false}) standing!: Standing;

  protected readonly contributes = 'note';

  protected override idOf(): string {
    return this.note.id;
  }
}
