import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Writer} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {FileDialog, type FileWords} from './file-dialog.js';
import {renderChoose, renderEnd, type StepWords} from './import-steps.js';

export type ImportStep<Plan> =
  | {readonly name: 'choose'; readonly problems?: readonly string[]}
  | {readonly name: 'wait'; readonly message: string}
  | {readonly name: 'preview'; readonly plan: Plan}
  | {readonly name: 'end'; readonly message: string; readonly problem?: string; readonly canGoOn?: boolean};

export interface ImportWords extends FileWords, StepWords {
  readonly formats: string;
  readonly reading: string;
  readonly unreadable: string;
  readonly run: (count: number, write: Writer) => string;
  readonly done: (count: number, write: Writer) => string;
  readonly stopped: (done: number, total: number, write: Writer) => string;
  readonly broken: (done: number, total: number, write: Writer) => string;
  readonly undone: (count: number, kept: number, write: Writer) => string;
  readonly undoStopped: (done: number, total: number, write: Writer) => string;
}

/** How a dialog hears of what is being done. */
export interface Doing<Written> {
  readonly signal: AbortSignal;
  /** Some are seen to; of those that are taken back, so many were left as they are. */
  readonly did: (some: readonly Written[], kept?: number) => void;
}

/** Takes files in: choosing, seeing what they would do, doing it, and taking it back. */
export abstract class ImportDialog<Words extends ImportWords, Plan, Written> extends FileDialog<
  Words,
  ImportStep<Plan>
> {
  @state() private isOver = false;
  /** What the last import wrote, while it can be taken back. */
  @state() private written: readonly Written[] = [];

  /** What the browser offers to choose. */
  protected abstract readonly accept: string;
  protected readonly takesSeveral: boolean = false;
  protected readonly first: ImportStep<Plan> = {name: 'choose'};

  /** What to know before a file is chosen. */
  protected abstract get hints(): readonly string[];
  /** Reads what was chosen, and keeps it. */
  protected abstract read(files: readonly File[]): Promise<void>;
  /** Says what the files would do here. @returns Undefined when that was stopped. */
  protected abstract compare(): Promise<Plan | undefined>;
  /** What is wrong with a file; undefined of anything else. */
  protected abstract problemsOf(cause: unknown): readonly string[] | undefined;
  protected abstract countOf(plan: Plan): number;
  protected abstract renderPlan(plan: Plan): TemplateResult;
  protected abstract carryOut(plan: Plan, doing: Doing<Written>): Promise<void>;
  /** What taking these back would do; undefined if nothing of them can be. */
  protected abstract undoHint(written: readonly Written[]): string | undefined;
  protected abstract takeBack(written: readonly Written[], doing: Doing<Written>): Promise<void>;

  protected renderStep(step: ImportStep<Plan>): TemplateResult {
    const {t, strings, formats, close, isOver} = this;
    const hint = this.written.length ? this.undoHint(this.written) : undefined;
    const undo = hint === undefined ? undefined : {hint, run: () => void this.#undo()};
    const shared = {t, strings, formats, close, undo};
    switch (step.name) {
      case 'choose':
        return renderChoose({
          ...{...shared, isOver, problems: step.problems ?? [], hints: this.hints},
          ...{accept: this.accept, takesSeveral: this.takesSeveral},
          over: (over) => (this.isOver = over),
          choose: (files) => void this.#read(files),
        });
      case 'wait':
        return html`<p class="muted">${step.message}</p>`;
      case 'preview':
        return this.#renderPreview(step.plan);
      case 'end':
        return renderEnd({...step, ...shared, goOn: step.canGoOn ? () => void this.showPlan() : undefined});
    }
  }

  #renderPreview(plan: Plan) {
    const {strings, formats} = this;
    const count = this.countOf(plan);
    return html`
      ${this.renderPlan(plan)}
      <div class="dialog__foot">
        <button type="button" class="button button--quiet" @click=${this.close}>
          ${count ? strings.cancel : strings.close}
        </button>
        ${
          count
            ? html`<button type="button" class="button button--primary" @click=${() => this.#run(plan)}>
                ${this.t.run(count, formats)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  async #read(files: readonly File[]) {
    if (!files.length) return;
    this.step = {name: 'wait', message: this.t.reading};
    try {
      await this.read(files);
    } catch (cause) {
      this.step = {name: 'choose', problems: this.problemsOf(cause) ?? [this.t.unreadable]};
      return;
    }
    await this.showPlan();
  }

  /** Compares with what is here now, and shows what the file would do. */
  protected async showPlan(): Promise<void> {
    try {
      const plan = await this.compare();
      this.step = plan ? {name: 'preview', plan} : this.first;
    } catch (cause) {
      this.step = {name: 'choose', problems: this.problemsOf(cause) ?? [this.describe(cause)]};
    }
  }

  async #run(plan: Plan) {
    const {t, formats} = this;
    const total = this.countOf(plan);
    const written: Written[] = [];
    this.written = [];
    const problem = await this.#do(t.heading, total, (show, signal) =>
      this.carryOut(plan, {signal, did: (some) => show(written.push(...some))}),
    );
    this.written = written;
    const done = written.length;
    if (problem) this.step = {name: 'end', message: t.broken(done, total, formats), problem, canGoOn: true};
    else if (done < total) this.step = {name: 'end', message: t.stopped(done, total, formats), canGoOn: true};
    else this.step = {name: 'end', message: t.done(done, formats)};
  }

  async #undo() {
    const {t, formats, written} = this;
    const undone = new Set<Written>();
    let left = 0;
    const problem = await this.#do(t.undo, written.length, (show, signal) => {
      const did = (some: readonly Written[], kept = 0) => {
        left += kept;
        for (const one of some) undone.add(one);
        show(undone.size);
      };
      return this.takeBack(written, {signal, did});
    });
    this.written = written.filter((one) => !undone.has(one));
    const message = this.written.length
      ? t.undoStopped(undone.size, written.length, formats)
      : t.undone(undone.size - left, left, formats);
    this.step = {name: 'end', message, ...(problem && {problem})};
  }

  /** @returns Why it broke off. */
  async #do(
    label: string,
    total: number,
    work: (show: (done: number) => void, signal: AbortSignal) => Promise<void>,
  ): Promise<string | undefined> {
    try {
      await this.follow(label, total, ({show, signal}) => work(show, signal));
      return undefined;
    } catch (cause) {
      return this.fail(CommunityError.from(cause));
    }
  }
}
