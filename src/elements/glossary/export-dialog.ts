import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Following} from '../../community/following.js';
import {exportGlossary} from '../../community/glossary-export.js';
import {FORMAT_NAMES, type FormatName} from '../../interchange/formats.js';
import type {Locale} from '../../locales/en.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import type {TermEntry} from '../../model/term.js';
import {ExportDialog} from '../shared/export-dialog.js';

/**
 * Gives the glossary out as a file, in the format that somebody needs.
 *
 * @summary A dialog to export terms.
 * @tag praxis-glossary-export
 * @fires {FailedEvent} praxis-failed - When the terms could not be read.
 * @csspart dialog - The dialog.
 */
export class GlossaryExportElement extends ExportDialog<InterchangeWords['export'], FormatName> {
  /** All that are in the glossary. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  /** '' for every one. */
  @state() private chosenLanguage = '';

  protected readonly formatNames = FORMAT_NAMES;

  protected async wordsOf(strings: Locale): Promise<InterchangeWords['export']> {
    return (await strings.interchange()).export;
  }

  protected get total() {
    return this.terms.length;
  }

  protected get count() {
    const {terms, chosenLanguage} = this;
    return chosenLanguage ? terms.filter(({lang}) => lang === chosenLanguage).length : terms.length;
  }

  protected write(following: Following) {
    return exportGlossary(this.community, {format: this.format, lang: this.chosenLanguage, ...following});
  }

  protected override renderMore() {
    const {formats} = this;
    const languages = [...new Set(this.terms.map(({lang}) => lang))];
    if (languages.length < 2) return nothing;
    const t = this.strings.glossary;
    const name = (lang: string) => formats.languageName(lang);
    return html`<div class="labelled">
      <label for="language">${t.language}</label>
      <select id="language" class="field" @change=${this.#chooseLanguage}>
        <option value="" ?selected=${!this.chosenLanguage}>${t.everyLanguage}</option>
        ${languages
          .sort((a, b) => formats.compare(name(a), name(b)))
          .map((lang) => html`<option value=${lang} ?selected=${lang === this.chosenLanguage}>${name(lang)}</option>`)}
      </select>
    </div>`;
  }

  #chooseLanguage(event: Event) {
    this.chosenLanguage = (event.target as HTMLSelectElement).value;
  }
}
