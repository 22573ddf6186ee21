import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {planImport, runImport, type ImportPlan, type TermImport} from '../../community/glossary-import.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import {ImportError} from '../../interchange/import-error.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import importDialogStyles from './import-dialog.styles.js';
import {countLanguages, planFor, renderLanguages, renderProblems, wordsFor} from './import-parts.js';
import {languageFor} from './term-text.js';

/** Larger files are not read: nobody's glossary is, and a browser would stand still. */
const MAX_BYTES = 10 * 1024 * 1024;
/** How many of the terms are named. */
const NAMED = 4;

type Step =
  | {readonly name: 'choose'; readonly problems?: readonly string[]}
  | {readonly name: 'compare'}
  | {readonly name: 'preview'; readonly entries: readonly TermImport[]; readonly plan: ImportPlan}
  | {readonly name: 'run'; readonly done: number; readonly total: number; readonly stop: AbortController}
  | {
      readonly name: 'end';
      readonly message: string;
      readonly problem?: string;
      /** What to go on with. */
      readonly rest?: readonly TermImport[];
    };

/**
 * Takes a file of terms into the glossary: choosing it, seeing what it would do, doing it.
 *
 * @summary A dialog to import terms.
 * @tag praxis-glossary-import
 * @fires {FailedEvent} praxis-failed - When the import broke off.
 * @csspart dialog - The dialog.
 */
export class GlossaryImportElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, dialogStyles, fieldStyles, noticeStyles, importDialogStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** The language of the page. */
  @property({attribute: false}) language = 'en';

  @state() private step: Step = {name: 'choose'};
  @state() private languages: ReadonlySet<string> = new Set();
  /** In how many entries of the file something did not fit. */
  @state() private shortened = 0;
  @state() private isOver = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input[type=file]') private file?: HTMLInputElement | null;

  async open(): Promise<void> {
    await this.updateComplete;
    this.step = {name: 'choose'};
    this.dialog.showModal();
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (!before || before.name === this.step.name || !this.dialog.open) return;
    // What had the focus is gone with its step.
    const find = (selector: string) => this.dialog.querySelector<HTMLElement>(`.dialog__foot ${selector}`);
    (find('.button--primary') ?? find('.button'))?.focus();
  }

  protected override render() {
    const t = this.strings.glossary.import;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#cancel}
      @close=${this.#closed}
    >
      <h2 id="heading" class="title">${t.heading}</h2>
      <div class="stack" aria-live="polite">${this.#renderStep()}</div>
    </dialog>`;
  }

  #renderStep(): TemplateResult {
    const {step} = this;
    switch (step.name) {
      case 'choose':
        return this.#renderChoose(step.problems);
      case 'compare':
        return html`<p class="muted">${this.strings.glossary.import.comparing}</p>`;
      case 'preview':
        return this.#renderPreview(step.entries, step.plan);
      case 'run':
        return this.#renderRun(step.done, step.total, step.stop);
      case 'end':
        return this.#renderEnd(step);
    }
  }

  #renderChoose(problems: readonly string[] = []) {
    const t = this.strings.glossary.import;
    return html`
      ${renderProblems(problems, t, this.formats)}
      <div
        class="drop"
        ?data-over=${this.isOver}
        @dragover=${this.#dragOver}
        @dragleave=${() => (this.isOver = false)}
        @drop=${this.#drop}
      >
        ${icon('upload')}
        <input id="file" class="sr" type="file" accept=".json,application/json" @change=${this.#choose} />
        <label for="file" class="button">${t.choose}</label>
        <p class="muted">${t.drop}</p>
      </div>
      <div class="dialog__foot">${this.#renderClose(this.strings.cancel)}</div>
    `;
  }

  #renderPreview(entries: readonly TermImport[], plan: ImportPlan) {
    const t = this.strings.glossary.import;
    const {formats} = this;
    const chosen = planFor(this.languages, entries, plan);
    const count = chosen.added.length + chosen.changed.length;
    const names = [...chosen.added, ...chosen.changed.map(({to}) => to)].slice(0, NAMED).map(({label}) => label);
    return html`
      ${renderLanguages(entries, this.languages, {legend: t.languages, formats, toggle: this.#toggle})}
      <p class="figures">
        <strong>${t.preview(chosen.added.length, chosen.changed.length, chosen.unchanged, formats)}</strong>
      </p>
      <p class="muted"><bdi>${count ? t.examples(formats.list(names)) : t.nothingToDo}</bdi></p>
      ${this.shortened ? html`<p class="muted small">${t.shortened(this.shortened, formats)}</p>` : nothing}
      <div class="dialog__foot">
        ${this.#renderClose(count ? this.strings.cancel : this.strings.close)}
        ${
          count
            ? html`<button type="button" class="button button--primary" @click=${() => this.#run(chosen, entries)}>
                ${t.run(count, formats)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderRun(done: number, total: number, stop: AbortController) {
    const t = this.strings.glossary.import;
    const progress = t.progress(done, total, this.formats);
    return html`
      <progress max=${total} .value=${done} aria-label=${t.heading}>${progress}</progress>
      <p class="muted figures" aria-live="off">${progress}</p>
      <div class="dialog__foot">
        <button type="button" class="button" @click=${() => stop.abort()}>${t.stop}</button>
      </div>
    `;
  }

  #renderEnd({message, problem, rest}: Extract<Step, {name: 'end'}>) {
    return html`
      <div class=${problem ? 'notice notice--negative' : 'notice'} part="notice">
        ${icon(problem ? 'alert' : rest ? 'clock' : 'check')}
        <p>${problem ? html`<strong>${problem}</strong> ` : nothing}${message}</p>
      </div>
      <div class="dialog__foot">
        ${
          rest
            ? html`<button type="button" class="button" @click=${() => this.#compare(rest)}>
                ${this.strings.retry}
              </button>`
            : nothing
        }
        ${this.#renderClose(this.strings.close)}
      </div>
    `;
  }

  #renderClose(word: string) {
    return html`<button type="button" class="button button--quiet" @click=${() => this.dialog.close()}>
      ${word}
    </button>`;
  }

  readonly #choose = () => {
    const file = this.file?.files?.[0];
    if (file) void this.#read(file);
  };

  readonly #dragOver = (event: DragEvent) => {
    event.preventDefault(); // Or the browser would leave the page and open the file.
    this.isOver = true;
  };

  readonly #drop = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = false;
    const file = event.dataTransfer?.files[0];
    if (file) void this.#read(file);
  };

  async #read(file: File) {
    const t = this.strings.glossary.import;
    try {
      if (file.size > MAX_BYTES) throw new ImportError([{code: 'too-big'}]);
      // Who never imports need not load how.
      const {readGlossaryJson} = await import('../../interchange/glossary-json.js');
      const {entries, notices} = readGlossaryJson(await file.text(), languageFor(this.language, []));
      this.shortened = new Set(notices.map(({row}) => row)).size;
      const counts = countLanguages(entries);
      const ofPage = languageFor(this.language, [...counts.keys()]);
      this.languages = new Set(counts.has(ofPage) ? [ofPage] : counts.keys());
      await this.#compare(entries);
    } catch (cause) {
      this.#refuse(cause instanceof ImportError ? wordsFor(cause, t, this.formats) : [t.unreadable]);
    }
  }

  #refuse(problems: readonly string[]) {
    this.step = {name: 'choose', problems};
  }

  async #compare(entries: readonly TermImport[]) {
    this.step = {name: 'compare'};
    try {
      this.step = {name: 'preview', entries, plan: await planImport(this.community, entries)};
    } catch (cause) {
      this.#refuse([this.#describe(cause)]);
    }
  }

  async #run(plan: ImportPlan, entries: readonly TermImport[]) {
    const t = this.strings.glossary.import;
    const stop = new AbortController();
    const total = plan.added.length + plan.changed.length;
    let done = 0;
    const show = (count: number) => {
      done = count;
      this.step = {name: 'run', done, total, stop};
    };
    show(0);
    try {
      await runImport(this.community, plan, {progress: show, signal: stop.signal});
      const message = done < total ? t.stopped(done, total, this.formats) : t.done(done, this.formats);
      this.step = {name: 'end', message, ...(done < total && {rest: entries})};
    } catch (cause) {
      this.dispatchEvent(new FailedEvent(CommunityError.from(cause)));
      const message = t.broken(done, total, this.formats);
      this.step = {name: 'end', message, problem: this.#describe(cause), rest: entries};
    }
  }

  #describe(cause: unknown): string {
    const {code, detail} = CommunityError.from(cause);
    return this.strings.errors[code](detail, this.formats);
  }

  readonly #toggle = (lang: string) => {
    const languages = new Set(this.languages);
    if (!languages.delete(lang)) languages.add(lang);
    this.languages = languages;
  };

  /** Escape must not break off what is under way. */
  readonly #cancel = (event: Event) => {
    if (this.step.name === 'run') event.preventDefault();
  };

  readonly #closed = () => {
    if (this.step.name === 'run') this.step.stop.abort();
  };
}
