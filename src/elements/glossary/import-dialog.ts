import {html} from 'lit';
import {property, state} from 'lit/decorators.js';
import {allTerms} from '../../community/all-terms.js';
import {runImport, undoImport, type WrittenTerm} from '../../community/glossary-import.js';
import {planImport, type ImportPlan} from '../../community/import-plan.js';
import {READABLE} from '../../interchange/formats.js';
import {ImportError} from '../../interchange/import-error.js';
import {readGlossary} from '../../interchange/read-glossary.js';
import type {GlossaryFile} from '../../interchange/term-import.js';
import type {Locale} from '../../locales/en.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import type {Stored} from '../../model/records.js';
import {ImportDialog, type Doing} from '../shared/import-dialog.js';
import {countLanguages, renderLanguages, wordsFor} from './import-parts.js';
import {renderPreview} from './import-preview.js';
import {languageFor} from './term-text.js';

/**
 * Takes files of terms into the glossary: choosing, seeing what they would do, doing it, and taking it back.
 *
 * @summary A dialog to import terms.
 * @tag praxis-glossary-import
 * @fires {FailedEvent} praxis-failed - When the import broke off.
 * @csspart dialog - The dialog.
 */
export class GlossaryImportElement extends ImportDialog<InterchangeWords['import'], ImportPlan, WrittenTerm> {
  /** The language of the page. */
  @property({attribute: false}) language = 'en';

  @state() private languages: ReadonlySet<string> = new Set();
  @state() private bringsBack = false;

  protected readonly accept = READABLE;
  protected override readonly takesSeveral = true;
  #file: GlossaryFile | undefined;
  #known: readonly Stored<'term'>[] = [];

  protected async wordsOf(strings: Locale): Promise<InterchangeWords['import']> {
    return (await strings.interchange()).import;
  }

  protected get hints() {
    return [this.t.formats];
  }

  protected async read(files: readonly File[]) {
    this.bringsBack = false;
    this.#file = await readGlossary(files, languageFor(this.language, []));
    const counts = countLanguages(this.#file.entries);
    const ofPage = languageFor(this.language, [...counts.keys()]);
    this.languages = new Set(counts.has(ofPage) ? [ofPage] : counts.keys());
  }

  protected problemsOf(cause: unknown) {
    return cause instanceof ImportError ? wordsFor(cause, this.t, this.formats) : undefined;
  }

  protected async compare() {
    this.step = {name: 'wait', message: this.t.comparing};
    this.#known = await allTerms(this.community.store);
    return this.#plan();
  }

  #plan() {
    const entries = this.#file!.entries.filter(({lang}) => this.languages.has(lang));
    return planImport(this.#known, entries, {bringBack: this.bringsBack});
  }

  protected countOf({added, changed}: ImportPlan) {
    return added.length + changed.length;
  }

  protected renderPlan(plan: ImportPlan) {
    const {t, formats, languages, bringsBack} = this;
    const file = this.#file!;
    return html`
      ${renderLanguages(file.entries, languages, {legend: t.languages, formats, toggle: this.#toggle})}
      ${renderPreview({plan, file, strings: t, formats, bringsBack, toggle: this.#toggleReturn})}
    `;
  }

  protected carryOut(plan: ImportPlan, {signal, did}: Doing<WrittenTerm>) {
    return runImport(this.community, plan, {signal, wrote: (term) => did([term])});
  }

  protected undoHint(written: readonly WrittenTerm[]) {
    const returned = written.filter(({returns}) => returns).length;
    const changed = written.filter(({from}) => from).length - returned;
    return this.t.undoHint(changed, written.length - changed - returned, returned, this.formats);
  }

  protected takeBack(written: readonly WrittenTerm[], {signal, did}: Doing<WrittenTerm>) {
    const undid = (term: WrittenTerm, isLeft: boolean) => did([term], Number(isLeft));
    return undoImport(this.community, written, this.t.undoNote, {signal, undid});
  }

  readonly #toggle = (lang: string) => {
    const languages = new Set(this.languages);
    if (!languages.delete(lang)) languages.add(lang);
    this.languages = languages;
    void this.#planAnew();
  };

  readonly #toggleReturn = () => {
    this.bringsBack = !this.bringsBack;
    void this.#planAnew();
  };

  async #planAnew() {
    const {languages, bringsBack} = this;
    try {
      const plan = await this.#plan();
      if (languages === this.languages && bringsBack === this.bringsBack) this.step = {name: 'preview', plan};
    } catch (cause) {
      this.step = {name: 'choose', problems: this.problemsOf(cause) ?? [this.describe(cause)]};
    }
  }
}
