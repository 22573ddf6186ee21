import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {eraseMyData} from '../../community/erasure.js';
import {exportMyData} from '../../community/my-data.js';
import type {Reading} from '../../community/my-writing.js';
import {forgetDevice} from '../../context/forget-device.js';
import type {Formats} from '../../context/formats.js';
import {ContributedEvent, FailedEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import type {TakingPartWords} from '../../locales/taking-part/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Member} from '../../model/member.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {saveFile} from '../shared/save-file.js';
import styles from './my-data.styles.js';

type Step =
  | {readonly name: 'choose'}
  | {readonly name: 'sure'}
  | {readonly name: 'save' | 'erase'; readonly progress: string; readonly stop: AbortController}
  | {readonly name: 'erased'};

/**
 * Where people take out what they wrote and what is kept of them, and have it erased: what goes and what stays is said before, and
 * asked twice.
 *
 * @summary My data, to take along and to erase.
 * @tag praxis-my-data
 * @fires {ContributedEvent} praxis-contributed - After the data is erased, which ends a membership.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart dialog - The dialog.
 * @csspart notice - What happened, and what went wrong.
 */
export class MyDataElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, dialogStyles, noticeStyles, styles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** The viewer's own record, if they have one. */
  @property({attribute: false}) member?: Member | undefined;

  @state() private words?: TakingPartWords;
  @state() private step: Step = {name: 'choose'};
  /** Whether what they wrote is to go as well. */
  @state() private texts = false;
  @state() private said = '';
  @state() private problem = '';

  @query('dialog') private dialog?: HTMLDialogElement | null;

  /** @throws What loading the words throws, as without a connection. */
  async open(): Promise<void> {
    this.words = await this.strings.takingPart();
    this.step = {name: 'choose'};
    this.texts = false;
    this.said = this.problem = '';
    await this.updateComplete;
    this.dialog?.showModal();
  }

  /** What is under way ends with it, and goes on where it was only moved. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('step') as Step | undefined;
    if (!before || before.name === this.step.name || !this.dialog?.open) return;
    this.dialog.querySelector<HTMLElement>('[data-next]')?.focus(); // What had the focus is gone with its step.
  }

  protected override render() {
    const t = this.words?.myData;
    if (!t) return nothing;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#cancel}
      @close=${this.#stop}
    >
      <div class="stack stack--loose">
        <div class="stack">
          <h2 id="heading" class="title">${t.heading}</h2>
          <div class="stack" aria-live="polite">${this.#renderNews()}</div>
        </div>
        ${this.#renderStep(t)}
      </div>
    </dialog>`;
  }

  #renderNews(): TemplateResult {
    const {said, problem} = this;
    return html`${
      said
        ? html`<div class="notice" part="notice">
            ${icon('check')}
            <p>${said}</p>
          </div>`
        : nothing
    }
    ${
      problem
        ? html`<div class="notice notice--negative" part="notice">
            ${icon('alert')}
            <p>${problem}</p>
          </div>`
        : nothing
    }`;
  }

  #renderStep(t: TakingPartWords['myData']): TemplateResult {
    const {step} = this;
    switch (step.name) {
      case 'choose':
        return html`${this.#renderExport(t)} ${this.#renderErase(t)}
          <div class="dialog__foot">
            <button type="button" class="button" @click=${this.#close}>${this.strings.close}</button>
          </div>`;
      case 'sure':
        return html`<section class="stack">
            <h3>${t.sure}</h3>
            <p>${t.sureAbout}</p>
            ${this.#renderStays(t)}
          </section>
          <div class="dialog__foot">
            <button type="button" class="button" @click=${this.#erase}>${t.confirm}</button>
            <button type="button" class="button button--primary" data-next @click=${() => this.#go('choose')}>
              ${t.keep}
            </button>
          </div>`;
      case 'save':
      case 'erase':
        return html`<p role="status">${step.name === 'erase' ? html`${t.erasing} ` : nothing}${step.progress}</p>
          <div class="dialog__foot">
            <button type="button" class="button" data-next @click=${() => step.stop.abort()}>${t.stop}</button>
          </div>`;
      case 'erased':
        return html`<div class="dialog__foot">
          <button type="button" class="button" data-next @click=${this.#close}>${this.strings.close}</button>
        </div>`;
    }
  }

  #renderExport(t: TakingPartWords['myData']): TemplateResult {
    return html`<section class="stack" aria-labelledby="export">
      <h3 id="export">${t.export}</h3>
      <p>${t.exportAbout}</p>
      <div class="row">
        <button type="button" class="button" data-next @click=${this.#save}>${icon('download')}${t.save}</button>
      </div>
    </section>`;
  }

  #renderErase(t: TakingPartWords['myData']): TemplateResult {
    const {member} = this;
    const isHere = member?.status === 'active' || member?.status === 'left';
    const isKnown = isHere || member?.status === 'asking';
    if (!isKnown) return html`<p class="muted">${t.notHere}</p>`;
    return html`<section class="stack" aria-labelledby="erase">
      <h3 id="erase">${t.erase}</h3>
      <div>
        <p>${t.goes}</p>
        <ul>
          ${t.goesList.map((item) => html`<li>${item}</li>`)}
        </ul>
      </div>
      ${
        isHere
          ? html`<label class="choice">
              <input type="checkbox" .checked=${this.texts} @change=${() => (this.texts = !this.texts)} />
              <span>${t.texts}<span class="muted small">${t.textsHint}</span></span>
            </label>`
          : nothing
      }
      ${this.#renderStays(t)}
      <div class="row">
        <button type="button" class="button" @click=${() => this.#go('sure')}>${icon('trash')}${t.begin}</button>
      </div>
    </section>`;
  }

  #renderStays(t: TakingPartWords['myData']): TemplateResult {
    return html`<div>
      <p>${t.stays}</p>
      <ul>
        ${this.texts ? nothing : html`<li>${t.staysPosts}</li>`} ${t.staysList.map((item) => html`<li>${item}</li>`)}
      </ul>
    </div>`;
  }

  readonly #save = async () => {
    const t = this.words!.myData;
    const isDone = await this.#run('save', async (reading) => {
      const file = await exportMyData(this.community, reading);
      if (!file) return false;
      saveFile(file);
      this.said = t.saved(file.name, file.posts, file.terms, this.formats);
      return true;
    });
    if (isDone) this.step = {name: 'choose'};
  };

  readonly #erase = async () => {
    const t = this.words!.myData;
    const {community, texts} = this;
    const isDone = await this.#run('erase', async (reading, say) => {
      await forgetDevice(community);
      const nameless = (done: number, all: number) => say(t.nameless(done, all, this.formats));
      return eraseMyData(community, {texts, nameless, ...reading});
    });
    if (!isDone) return;
    this.said = t.erased;
    this.step = {name: 'erased'};
    this.dispatchEvent(new ContributedEvent('membership', community.viewer?.uid ?? ''));
  };

  /** @returns Whether it came to its end. */
  async #run(
    name: 'save' | 'erase',
    act: (reading: Reading, say: (progress: string) => void) => Promise<boolean>,
  ): Promise<boolean> {
    const t = this.words!.myData;
    const stop = new AbortController();
    this.said = this.problem = '';
    const say = (progress: string) => void (this.step = {name, progress, stop});
    const progress = (done: number) => say(t.progress(done, this.formats));
    say('');
    try {
      if (await act({progress, signal: stop.signal}, say)) return true;
      this.said = name === 'erase' ? t.stopped : '';
    } catch (cause) {
      const error = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(error));
      this.problem =
        error.code === 'too-fast' ? t.tooFast : this.strings.errors[error.code](error.detail, this.formats);
    }
    this.step = {name: 'choose'};
    return false;
  }

  #go(name: 'choose' | 'sure') {
    this.said = this.problem = '';
    this.step = {name};
  }

  readonly #close = () => this.dialog?.close();

  /** Escape must not break off what is under way. */
  readonly #cancel = (event: Event) => {
    if ('stop' in this.step) event.preventDefault();
  };

  readonly #stop = () => {
    if ('stop' in this.step) this.step.stop.abort();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-my-data': MyDataElement;
  }
}
