import {
  comparePeople,
  importPeople,
  undoPeopleImport,
  type PeopleImport,
  type WrittenPerson,
} from '../../community/people-import.js';
import {PeopleFileError} from '../../interchange/people-error.js';
import {READABLE_PEOPLE} from '../../interchange/people-formats.js';
import type {PeopleFile} from '../../interchange/person-import.js';
import {readPeople} from '../../interchange/read-people.js';
import type {Locale} from '../../locales/en.js';
import type {PeopleInterchangeWords} from '../../locales/people-interchange/en.js';
import {ImportDialog, type Doing} from '../shared/import-dialog.js';
import {renderPreview} from './import-preview.js';
import {problemsInWords} from './import-words.js';

/**
 * Takes people in from the file of another directory: choosing it, seeing what it would do, doing that, and taking it back.
 *
 * @summary A dialog to import people.
 * @tag praxis-members-import
 * @fires {FailedEvent} praxis-failed - When the import broke off.
 * @csspart dialog - The dialog.
 */
export class MembersImportElement extends ImportDialog<PeopleInterchangeWords['import'], PeopleImport, WrittenPerson> {
  protected readonly accept = READABLE_PEOPLE;
  #file: PeopleFile | undefined;

  protected async wordsOf(strings: Locale): Promise<PeopleInterchangeWords['import']> {
    return (await strings.peopleInterchange()).import;
  }

  protected get hints() {
    return [this.t.formats, this.t.privacy];
  }

  protected async read(files: readonly File[]) {
    const [file, second] = files;
    if (second) throw new SeveralFiles();
    this.#file = await readPeople(file!);
  }

  protected problemsOf(cause: unknown) {
    if (cause instanceof SeveralFiles) return [this.t.oneFile];
    return cause instanceof PeopleFileError ? problemsInWords(cause, this.t, this.formats) : undefined;
  }

  protected compare() {
    const {rows} = this.#file!;
    return this.follow(this.t.comparing, rows.length, ({show, signal}) =>
      comparePeople(this.community, rows, {progress: show, signal}),
    );
  }

  protected countOf({writes, retiring, plan, room}: PeopleImport) {
    return plan.added.length > room ? 0 : writes.length + retiring.length;
  }

  protected renderPlan(compared: PeopleImport) {
    return renderPreview({compared, file: this.#file!, strings: this.t, formats: this.formats});
  }

  protected carryOut(compared: PeopleImport, {signal, did}: Doing<WrittenPerson>) {
    return importPeople(this.community, compared, {signal, wrote: did});
  }

  protected undoHint(written: readonly WrittenPerson[]) {
    const writes = written.flatMap(({write}) => write ?? []);
    if (!writes.length) return undefined;
    const added = writes.filter(({from}) => !from).length;
    return this.t.undoHint(added, writes.length - added, written.length - writes.length, this.formats);
  }

  protected takeBack(written: readonly WrittenPerson[], {signal, did}: Doing<WrittenPerson>) {
    return undoPeopleImport(this.community, written, {signal, undid: did});
  }
}

/** More than one was dropped. */
class SeveralFiles extends Error {}
