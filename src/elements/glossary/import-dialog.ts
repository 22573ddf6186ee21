import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {allTerms} from '../../community/all-terms.js';
import type {Community} from '../../community/community.js';
import {runImport, undoImport, type WrittenTerm} from '../../community/glossary-import.js';
import {planImport, type ImportPlan} from '../../community/import-plan.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import {READABLE} from '../../interchange/formats.js';
import {ImportError} from '../../interchange/import-error.js';
import {readGlossary} from '../../interchange/read-glossary.js';
import type {GlossaryFile} from '../../interchange/term-import.js';
import type {Locale} from '../../locales/en.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderChoose, renderEnd} from './import-steps.js';
import importDialogStyles from './import-dialog.styles.js';
import {countLanguages, renderLanguages, renderProgress, wordsFor} from './import-parts.js';
import {renderPreview} from './import-preview.js';
import {languageFor} from './term-text.js';
import {WordsController} from '../shared/words-controller.js';

type Step =
  | {readonly name: 'choose'; readonly problems?: readonly string[]}
  | {readonly name: 'wait'; readonly message: string}
  | {readonly name: 'preview'; readonly plan: ImportPlan}
  | {readonly name: 'run'; readonly done: number; readonly total: number; readonly stop: AbortController}
  | {readonly name: 'end'; readonly message: string; readonly problem?: string; readonly canGoOn?: boolean};

/**
 * Takes files of terms into the glossary: choosing, seeing what they would do, doing it, and taking it back.
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
  @state() private bringsBack = false;
  @state() private isOver = false;
  /** What the last import wrote, while it can be taken back. */
  @state() private written: readonly WrittenTerm[] = [];

  @query('dialog') private dialog?: HTMLDialogElement | null;
  @query('input[type=file]') private input?: HTMLInputElement | null;

  readonly #words: WordsController<InterchangeWords> = new WordsController(this, (strings) => strings.interchange());
  #file: GlossaryFile | undefined;
  #known: readonly Stored<'term'>[] = [];

  async open(): Promise<void> {
    await this.#words.load();
    this.step = {name: 'choose'};
    this.dialog?.showModal();
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (!before || before.name === this.step.name || !this.dialog?.open) return;
    // What had the focus is gone with its step.
    const find = (selector: string) => this.dialog!.querySelector<HTMLElement>(`.dialog__foot ${selector}`);
    (find('.button--primary') ?? find('.button'))?.focus();
  }

  get #t(): InterchangeWords['import'] {
    return this.#words.words!.import;
  }

  protected override render() {
    const t = this.#words.words?.import;
    if (!t) return nothing;
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
    const {step, strings, formats} = this;
    const t = this.#t;
    const undo = this.written.length ? {hint: this.#undoHint, run: () => void this.#undo()} : undefined;
    switch (step.name) {
      case 'choose':
        return renderChoose({
          t,
          strings,
          formats,
          problems: step.problems ?? [],
          accept: READABLE,
          isOver: this.isOver,
          over: (isOver) => (this.isOver = isOver),
          choose: (files) => void this.#read([...(files ?? this.input?.files ?? [])]),
          close: this.#close,
          undo,
        });
      case 'wait':
        return html`<p class="muted">${step.message}</p>`;
      case 'preview':
        return this.#renderPreview(step.plan);
      case 'run':
        return html`${renderProgress(t.heading, t.progress(step.done, step.total, formats), step.done, step.total)}
          <div class="dialog__foot">
            <button type="button" class="button" @click=${() => step.stop.abort()}>${strings.cancel}</button>
          </div>`;
      case 'end':
        return renderEnd({
          ...step,
          t,
          strings,
          goOn: step.canGoOn ? () => void this.#compare() : undefined,
          close: this.#close,
          undo,
        });
    }
  }

  #renderPreview(plan: ImportPlan) {
    const {strings, formats} = this;
    const t = this.#t;
    const file = this.#file!;
    const count = plan.added.length + plan.changed.length;
    return html`
      ${renderLanguages(file.entries, this.languages, {legend: t.languages, formats, toggle: this.#toggle})}
      ${renderPreview({plan, file, strings: t, formats, bringsBack: this.bringsBack, toggle: this.#toggleReturn})}
      <div class="dialog__foot">
        <button type="button" class="button button--quiet" @click=${this.#close}>
          ${count ? strings.cancel : strings.close}
        </button>
        ${
          count
            ? html`<button type="button" class="button button--primary" @click=${() => this.#run(plan)}>
                ${t.run(count, formats)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  get #undoHint(): string {
    const returned = this.written.filter(({returns}) => returns).length;
    const changed = this.written.filter(({from}) => from).length - returned;
    return this.#t.undoHint(changed, this.written.length - changed - returned, returned, this.formats);
  }

  async #read(files: readonly File[]) {
    if (!files.length) return;
    const t = this.#t;
    this.step = {name: 'wait', message: t.reading};
    this.bringsBack = false;
    try {
      this.#file = await readGlossary(files, languageFor(this.language, []));
      const counts = countLanguages(this.#file.entries);
      const ofPage = languageFor(this.language, [...counts.keys()]);
      this.languages = new Set(counts.has(ofPage) ? [ofPage] : counts.keys());
    } catch (cause) {
      return this.#refuse(cause instanceof ImportError ? wordsFor(cause, t, this.formats) : [t.unreadable]);
    }
    await this.#compare();
  }

  #refuse(problems: readonly string[]) {
    this.step = {name: 'choose', problems};
  }

  /** Reads the glossary as it is now, and shows what the file would do. */
  async #compare() {
    this.step = {name: 'wait', message: this.#t.comparing};
    try {
      this.#known = await allTerms(this.community.store);
      await this.#plan();
    } catch (cause) {
      this.#refuse(this.#reasons(cause));
    }
  }

  async #plan() {
    const {languages, bringsBack: bringBack} = this;
    const file = this.#file!;
    const plan = await planImport(
      this.#known,
      file.entries.filter(({lang}) => languages.has(lang)),
      {bringBack},
    );
    if (languages === this.languages && bringBack === this.bringsBack) this.step = {name: 'preview', plan};
  }

  async #run(plan: ImportPlan) {
    const t = this.#t;
    const total = plan.added.length + plan.changed.length;
    this.written = [];
    const written: WrittenTerm[] = [];
    const problem = await this.#follow(total, (show, signal) =>
      runImport(this.community, plan, {wrote: (term) => show(written.push(term)), signal}),
    );
    this.written = written;
    const done = written.length;
    if (problem) this.step = {name: 'end', message: t.broken(done, total, this.formats), problem, canGoOn: true};
    else if (done < total) this.step = {name: 'end', message: t.stopped(done, total, this.formats), canGoOn: true};
    else this.step = {name: 'end', message: t.done(done, this.formats)};
  }

  async #undo() {
    const t = this.#t;
    const {written} = this;
    const undone = new Set<WrittenTerm>();
    let left = 0;
    const problem = await this.#follow(written.length, (show, signal) => {
      const undid = (term: WrittenTerm, isLeft: boolean) => {
        if (isLeft) left++;
        show(undone.add(term).size);
      };
      return undoImport(this.community, written, t.undoNote, {undid, signal});
    });
    this.written = written.filter((term) => !undone.has(term));
    const message = this.written.length
      ? t.undoStopped(undone.size, written.length, this.formats)
      : t.undone(undone.size - left, left, this.formats);
    this.step = {name: 'end', message, ...(problem && {problem})};
  }

  /** Shows how far something is. @returns Why it broke off. */
  async #follow(
    total: number,
    work: (show: (done: number) => void, signal: AbortSignal) => Promise<void>,
  ): Promise<string | undefined> {
    const stop = new AbortController();
    const show = (done: number) => (this.step = {name: 'run', done, total, stop});
    show(0);
    try {
      await work(show, stop.signal);
      return undefined;
    } catch (cause) {
      this.dispatchEvent(new FailedEvent(CommunityError.from(cause)));
      return this.#describe(cause);
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
    this.#planAnew();
  };

  readonly #toggleReturn = () => {
    this.bringsBack = !this.bringsBack;
    this.#planAnew();
  };

  #planAnew() {
    void this.#plan().catch((cause: unknown) => this.#refuse(this.#reasons(cause)));
  }

  #reasons(cause: unknown): readonly string[] {
    return cause instanceof ImportError ? wordsFor(cause, this.#t, this.formats) : [this.#describe(cause)];
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
