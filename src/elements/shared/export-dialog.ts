import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {ExportedFile} from '../../community/exported-file.js';
import type {Following} from '../../community/following.js';
import type {Writer} from '../../locales/en.js';
import {FileDialog, type FileWords} from './file-dialog.js';
import {icon} from './icons.js';
import {saveFile} from './save-file.js';

export type ExportStep =
  | {readonly name: 'choose'; readonly problem?: string}
  | {readonly name: 'end'; readonly file: string; readonly count: number};

export interface ExportWords<Format extends string> extends FileWords {
  readonly format: string;
  readonly formats: Readonly<Record<Format, {readonly name: string; readonly about: string}>>;
  readonly reads: (count: number, write: Writer) => string;
  readonly run: (count: number, write: Writer) => string;
  readonly done: (count: number, file: string, write: Writer) => string;
}

/** Gives something out as a file, in the format that somebody needs. */
export abstract class ExportDialog<Words extends ExportWords<Format>, Format extends string> extends FileDialog<
  Words,
  ExportStep
> {
  protected readonly first: ExportStep = {name: 'choose'};

  @state() protected format!: Format;

  protected abstract readonly formatNames: readonly Format[];
  /** How many are read. */
  protected abstract get total(): number;
  /** How many of them are given out. */
  protected abstract get count(): number;
  /** @returns Undefined when it was aborted. */
  protected abstract write(following: Following): Promise<ExportedFile | undefined>;

  /** What else there is to choose, or to know. */
  protected renderMore(): TemplateResult | typeof nothing {
    return nothing;
  }

  override async open(): Promise<void> {
    this.format ??= this.formatNames[0]!;
    await super.open();
  }

  protected renderStep(step: ExportStep): TemplateResult {
    if (step.name === 'choose') return this.#renderChoose(step.problem);
    return html`<div class="notice" part="notice">
        ${icon('check')}
        <p>${this.t.done(step.count, step.file, this.formats)}</p>
      </div>
      <div class="dialog__foot">
        <button type="button" class="button" @click=${this.close}>${this.strings.close}</button>
      </div>`;
  }

  #renderChoose(problem?: string) {
    const {t, strings, formats} = this;
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
          ${this.formatNames.map(
            (name) =>
              html`<option value=${String(name)} ?selected=${name === this.format}>${t.formats[name].name}</option>`,
          )}
        </select>
        <p id="about" class="hint">${t.formats[this.format].about}</p>
      </div>
      ${this.renderMore()}
      <p class="muted small figures">${t.reads(this.total, formats)}</p>
      <div class="dialog__foot">
        <button type="button" class="button button--quiet" @click=${this.close}>${strings.cancel}</button>
        <button type="button" class="button button--primary" @click=${this.#run}>
          ${icon('download')}${t.run(this.count, formats)}
        </button>
      </div>
    `;
  }

  readonly #run = async () => {
    try {
      const file = await this.follow(this.t.heading, this.total, ({show, signal}) =>
        this.write({progress: show, signal}),
      );
      this.step = file ? {name: 'end', file: file.name, count: file.count} : this.first;
      if (file) saveFile(file);
    } catch (cause) {
      this.step = {name: 'choose', problem: this.fail(cause)};
    }
  };

  #chooseFormat(event: Event) {
    this.format = (event.target as HTMLSelectElement).value as Format;
  }
}
