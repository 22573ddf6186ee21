import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {exportGlossary, type ExportedFile} from '../../community/glossary-export.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import {FORMAT_NAMES, type FormatName} from '../../interchange/formats.js';
import type {Locale} from '../../locales/en.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import {CommunityError} from '../../model/errors.js';
import type {TermEntry} from '../../model/term.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import importDialogStyles from './import-dialog.styles.js';
import {renderProgress} from './import-parts.js';
import {WordsController} from '../shared/words-controller.js';

type Step =
  | {readonly name: 'choose'; readonly problem?: string}
  | {readonly name: 'run'; readonly done: number; readonly stop: AbortController}
  | {readonly name: 'end'; readonly file: string; readonly count: number};

/**
 * Gives the glossary out as a file, in the format that somebody needs.
 *
 * @summary A dialog to export terms.
 * @tag praxis-glossary-export
 * @fires {FailedEvent} praxis-failed - When the terms could not be read.
 * @csspart dialog - The dialog.
 */
export class GlossaryExportElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, dialogStyles, fieldStyles, noticeStyles, importDialogStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** The language of the page. */
  @property({attribute: false}) language = 'en';

  /** All that are in the glossary. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  @state() private step: Step = {name: 'choose'};
  @state() private format: FormatName = 'csv';
  /** '' for every one. */
  @state() private chosenLanguage = '';

  @query('dialog') private dialog?: HTMLDialogElement | null;

  readonly #words: WordsController<InterchangeWords> = new WordsController(this, (strings) => strings.interchange());

  async open(): Promise<void> {
    await this.#words.load();
    this.step = {name: 'choose'};
    this.dialog?.showModal();
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (!before || before.name === this.step.name || !this.dialog?.open) return;
    // What had the focus is gone with its step.
    this.dialog.querySelector<HTMLElement>('.dialog__foot .button:last-child')?.focus();
  }

  get #t(): InterchangeWords['export'] {
    return this.#words.words!.export;
  }

  protected override render() {
    if (!this.#words.words) return nothing;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#cancel}
      @close=${this.#closed}
    >
      <h2 id="heading" class="title">${this.#t.heading}</h2>
      <div class="stack" aria-live="polite">${this.#renderStep()}</div>
    </dialog>`;
  }

  #renderStep(): TemplateResult {
    const {step, formats, strings} = this;
    const t = this.#t;
    switch (step.name) {
      case 'choose':
        return this.#renderChoose(step.problem);
      case 'run': {
        const total = this.terms.length;
        return html`${renderProgress(t.heading, t.progress(step.done, total, formats), step.done, total)}
          <div class="dialog__foot">
            <button type="button" class="button" @click=${() => step.stop.abort()}>${strings.cancel}</button>
          </div>`;
      }
      case 'end':
        return html`<div class="notice" part="notice">
            ${icon('check')}
            <p>${t.done(step.count, step.file, formats)}</p>
          </div>
          <div class="dialog__foot">
            <button type="button" class="button" @click=${this.#close}>${strings.close}</button>
          </div>`;
    }
  }

  #renderChoose(problem?: string) {
    const {strings, formats} = this;
    const t = this.#t;
    const count = this.#count;
    return html`
      ${
        problem
          ? html`<div class="notice notice--negative" role="alert" part="notice">
              ${icon('alert')}
              <p>${problem}</p>
            </div>`
          : nothing
      }
      <div class="labelled">
        <label for="format">${t.format}</label>
        <select id="format" class="field" aria-describedby="about" @change=${this.#chooseFormat}>
          ${FORMAT_NAMES.map(
            (name) => html`<option value=${name} ?selected=${name === this.format}>${t.formats[name].name}</option>`,
          )}
        </select>
        <p id="about" class="hint">${t.formats[this.format].about}</p>
      </div>
      ${this.#renderLanguages()}
      <p class="muted small figures">${t.reads(this.terms.length, formats)}</p>
      <div class="dialog__foot">
        <button type="button" class="button button--quiet" @click=${this.#close}>${strings.cancel}</button>
        <button type="button" class="button button--primary" @click=${this.#run}>
          ${icon('download')}${t.run(count, formats)}
        </button>
      </div>
    `;
  }

  #renderLanguages() {
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

  get #count(): number {
    const {terms, chosenLanguage} = this;
    return chosenLanguage ? terms.filter(({lang}) => lang === chosenLanguage).length : terms.length;
  }

  readonly #run = async () => {
    const {community, format, chosenLanguage: lang} = this;
    const stop = new AbortController();
    const show = (done: number) => (this.step = {name: 'run', done, stop});
    show(0);
    try {
      const file = await exportGlossary(community, {format, lang, progress: show, signal: stop.signal});
      this.step = file ? {name: 'end', file: file.name, count: file.count} : {name: 'choose'};
      if (file) save(file);
    } catch (cause) {
      const error = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(error));
      this.step = {name: 'choose', problem: this.strings.errors[error.code](error.detail, this.formats)};
    }
  };

  #chooseFormat(event: Event) {
    this.format = (event.target as HTMLSelectElement).value as FormatName;
  }

  #chooseLanguage(event: Event) {
    this.chosenLanguage = (event.target as HTMLSelectElement).value;
  }

  readonly #close = () => this.dialog?.close();

  /** Escape must not break off what is under way. */
  readonly #cancel = (event: Event) => {
    if (this.step.name === 'run') event.preventDefault();
  };

  readonly #closed = () => {
    if (this.step.name === 'run') this.step.stop.abort();
  };
}

/** Gives a file to the browser, which asks the person where to keep it or puts it where it always does. */
function save({name, content}: ExportedFile): void {
  const href = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), {href, download: name});
  link.click();
  // The browser has it once the click is done; some read it a moment later.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
