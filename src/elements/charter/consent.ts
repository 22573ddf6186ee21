import {css, html, type LitElement, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {CommunityError} from '../../model/errors.js';
import {refs, type Stored} from '../../model/records.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import type {ConsentSource} from '../shared/consents.js';
import './comparison.js';
import {CharterPart} from './part.js';
import {renderWording} from './wording.js';

interface Question {
  readonly community: Community;
  /** The version in effect. */
  readonly number: number;
  /** The version they agreed to before, 0 for none. */
  readonly agreed: number;
}

/** Asks somebody in an element whether they agree to the charter. @returns Whether they do. @throws {CommunityError} `offline` … */
export async function ask(host: LitElement, source: ConsentSource, question: Question): Promise<boolean> {
  const strings = source.strings();
  const words = await strings.charter().catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
  if (!customElements.get('praxis-charter-consent')) {
    customElements.define('praxis-charter-consent', CharterConsentElement);
  }
  const dialog = document.createElement('praxis-charter-consent');
  Object.assign(dialog, {community: question.community, strings, words, formats: source.formats()});
  host.renderRoot.append(dialog);
  try {
    return await dialog.ask(question);
  } finally {
    dialog.remove();
  }
}

/**
 * The question whether somebody agrees to the charter, before they write.
 *
 * @summary A dialog that asks for an agreement.
 * @tag praxis-charter-consent
 */
export class CharterConsentElement extends CharterPart {
  static override styles = [
    CharterPart.styles,
    dialogStyles,
    css`
      :host {
        display: contents;
      }
      .dialog {
        inline-size: min(640px, calc(100vw - var(--_space-8)));
      }
      .dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-4);
        overflow: hidden;
      }
      .inside {
        overflow: auto;
        padding: var(--_space-1);
        margin: calc(-1 * var(--_space-1));
      }
      .dialog__foot {
        margin: 0;
      }
      @media (max-width: 480px) {
        .dialog {
          inline-size: calc(100vw - var(--_space-4));
        }
      }
    `,
  ];

  @state() private charter?: Stored<'charter'> | undefined;
  @state() private earlier?: Stored<'charter'> | undefined;
  @state() private isAgain = false;

  @query('dialog') private dialog?: HTMLDialogElement | null;

  #answer: ((agrees: boolean) => void) | undefined;

  async ask(question: Question): Promise<boolean> {
    this.isAgain = question.agreed > 0;
    await this.updateComplete;
    const answered = new Promise<boolean>((resolve) => (this.#answer = resolve));
    this.dialog?.showModal();
    void this.#load(question);
    return answered;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#answer?.(false);
  }

  protected override render() {
    const {words, charter, problem, isAgain} = this;
    const t = words.consent;
    return html`<dialog class="dialog" aria-labelledby="heading" @close=${this.#closed}>
      <div class="stack">
        <h2 id="heading" class="title">${isAgain ? t.headingAgain : t.heading}</h2>
        <p>${isAgain ? t.askAgain : t.ask}</p>
      </div>
      <div class="inside" tabindex="0" role="group" aria-labelledby="heading">
        ${problem ? this.renderNotice(t.failed(this.describe(problem))) : charter ? this.#renderCharter(charter) : this.renderBones()}
      </div>
      <div class="dialog__foot">
        <button type="button" class="button" @click=${() => this.dialog?.close()}>${t.later}</button>
        <button
          type="button"
          class="button button--primary"
          aria-disabled=${!charter}
          @click=${() => charter && this.dialog?.close('agree')}
        >
          ${words.agree}
        </button>
      </div>
    </dialog>`;
  }

  #renderCharter(charter: Stored<'charter'>): TemplateResult {
    const {words, formats, earlier} = this;
    const whole = renderWording(charter, words, formats);
    if (!earlier) return whole;
    return html`<div class="stack stack--loose">
      ${this.renderComparison(earlier, charter)}
      <details>
        <summary>${words.consent.whole}</summary>
        ${whole}
      </details>
    </div>`;
  }

  async #load({community: {store}, number, agreed}: Question) {
    try {
      const read = (version: number) => (version ? store.get(refs.charter(version)) : undefined);
      const [charter, earlier] = await Promise.all([read(number), read(agreed)]);
      if (!charter) throw new CommunityError('not-found');
      Object.assign(this, {charter, earlier});
    } catch (cause) {
      this.problem = CommunityError.from(cause);
    }
  }

  readonly #closed = () => {
    this.#answer?.(this.dialog?.returnValue === 'agree');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter-consent': CharterConsentElement;
  }
}
