import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {baseStyles} from './base.styles.js';
import {buttonStyles} from './button.styles.js';
import {dialogStyles} from './dialog.styles.js';
import {fieldStyles} from './field.styles.js';
import fileDialogStyles from './file-dialog.styles.js';
import {renderProgress} from './import-steps.js';
import {noticeStyles} from './notice.styles.js';
import {WordsController} from './words-controller.js';

/** Something that takes its time is under way. */
export interface RunStep {
  readonly name: 'run';
  /** What is done. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly stop: AbortController;
}

/** The words that each of these dialogs has. */
export interface FileWords {
  readonly heading: string;
  readonly progress: (done: number, total: number, write: Formats) => string;
}

/** What work is followed by. */
interface Followed {
  readonly show: (done: number) => void;
  readonly signal: AbortSignal;
}

/** What dialogs have in common that take files in and give them out: steps, one of which takes its time and can be cancelled. */
export abstract class FileDialog<Words extends FileWords, Step extends {readonly name: string}> extends LitElement {
  static override styles = [baseStyles, buttonStyles, dialogStyles, fieldStyles, noticeStyles, fileDialogStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() protected step!: Step | RunStep;

  @query('dialog') private dialog?: HTMLDialogElement | null;

  readonly #words = new WordsController<Words>(this, (strings) => this.wordsOf(strings));

  protected abstract wordsOf(strings: Locale): Promise<Words>;
  protected abstract readonly first: Step;
  protected abstract renderStep(step: Step): TemplateResult;

  /** @throws What loading the words throws, as without a connection. */
  async open(): Promise<void> {
    this.step = this.first;
    await this.#words.load();
    this.dialog?.showModal();
  }

  /** What is under way ends with it, and goes on where it was only moved. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /** Only while something is shown. */
  protected get t(): Words {
    return this.#words.words!;
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | RunStep | undefined;
    if (!before || before.name === this.step.name || !this.dialog?.open) return;
    // What had the focus is gone with its step.
    const find = (selector: string) => this.dialog!.querySelector<HTMLElement>(`.dialog__foot ${selector}`);
    (find('.button--primary') ?? find('.button'))?.focus();
  }

  protected override render() {
    if (!this.#words.words) return nothing;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#cancel}
      @close=${this.#stop}
    >
      <h2 id="heading" class="title">${this.t.heading}</h2>
      <div class="stack" aria-live="polite">
        ${isRunning(this.step) ? this.#renderRun(this.step) : this.renderStep(this.step)}
      </div>
    </dialog>`;
  }

  #renderRun({label, done, total, stop}: RunStep) {
    return html`${renderProgress(label, this.t.progress(done, total, this.formats), done, total)}
      <div class="dialog__foot">
        <button type="button" class="button" @click=${() => stop.abort()}>${this.strings.cancel}</button>
      </div>`;
  }

  /** Shows how far something is. @throws What it throws. */
  protected async follow<T>(label: string, total: number, work: (followed: Followed) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const show = (done: number) => (this.step = {name: 'run', label, done, total, stop});
    show(0);
    return work({show, signal: stop.signal});
  }

  /** Lets the page know of a failure. @returns What to tell the person. */
  protected fail(cause: unknown): string {
    const error = CommunityError.from(cause);
    this.dispatchEvent(new FailedEvent(error));
    return this.describe(error);
  }

  protected describe(cause: unknown): string {
    const {code, detail} = CommunityError.from(cause);
    return this.strings.errors[code](detail, this.formats);
  }

  protected readonly close = (): void => this.dialog?.close();

  /** Escape must not break off what is under way. */
  readonly #cancel = (event: Event) => {
    if (isRunning(this.step)) event.preventDefault();
  };

  readonly #stop = () => {
    if (isRunning(this.step)) this.step.stop.abort();
  };
}

/** @param step Undefined of a dialog that was never opened. */
function isRunning(step: {readonly name: string} | undefined): step is RunStep {
  return step?.name === 'run';
}
