import {html} from 'lit';
import {property} from 'lit/decorators.js';
import type {Following} from '../../community/following.js';
import {exportPeople, type PeopleFormat} from '../../community/people-export.js';
import type {Locale} from '../../locales/en.js';
import type {PeopleInterchangeWords} from '../../locales/people-interchange/en.js';
import type {Person} from '../../model/member.js';
import {ExportDialog} from '../shared/export-dialog.js';

/**
 * Gives the people of the directory out as a file, with what they show to everyone.
 *
 * @summary A dialog to export people.
 * @tag praxis-members-export
 * @fires {FailedEvent} praxis-failed - When the people could not be read.
 * @csspart dialog - The dialog.
 */
export class MembersExportElement extends ExportDialog<PeopleInterchangeWords['export'], PeopleFormat> {
  /** All that are in the directory. */
  @property({attribute: false}) people: readonly Person[] = [];

  protected readonly formatNames = ['csv', 'vcard'] as const satisfies readonly PeopleFormat[];

  protected async wordsOf(strings: Locale): Promise<PeopleInterchangeWords['export']> {
    return (await strings.peopleInterchange()).export;
  }

  protected get total() {
    return this.people.length;
  }

  protected get count() {
    return this.people.length;
  }

  protected write(following: Following) {
    return exportPeople(this.community, this.people, {format: this.format, ...following});
  }

  protected override renderMore() {
    return html`<p class="muted small">${this.t.shown}</p>`;
  }
}
