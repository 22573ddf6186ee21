import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {dismiss, isDismissed} from '../../context/dismissals.js';
import type {Locale} from '../../locales/en.js';
import {NUDGES, nudgesFor, type Nudge, type Writing} from '../../model/nudge.js';
import type {ComposerElement} from '../composer/composer.js';

export interface NudgesSource {
  /** Undefined while nobody can write. */
  writing(): Omit<Writing, 'parent'> | undefined;
  post(id: string): Writing['parent'];
  /** The id of the thread. */
  thread(): string | undefined;
  /** The nudges that the page wants, separated by spaces; none for `off`. */
  wanted(): string;
  strings(): Locale;
}

/**
 * Reminders in private, below the box in which somebody writes. Each is shown only once there is something in the box,
 * and never again in a conversation once it was dismissed there.
 */
export class Nudges {
  readonly #host: LitElement;
  readonly #source: NudgesSource;
  #hadText = new WeakSet<ComposerElement>();

  constructor(host: LitElement, source: NudgesSource) {
    this.#host = host;
    this.#source = source;
  }

  /** To be called when somebody types in a box of the thread. */
  readonly onInput = (event: Event): void => {
    const box = event.currentTarget as ComposerElement;
    const hasText = box.text.trim() !== '';
    if (hasText === this.#hadText.has(box)) return;
    if (hasText) this.#hadText.add(box);
    else this.#hadText.delete(box);
    this.#host.requestUpdate();
  };

  /** What to say below the box that answers a post, or below the one for the thread as a whole. */
  render(answered = ''): TemplateResult | typeof nothing {
    const [nudge] = this.#box(answered)?.text.trim() ? this.#due(answered) : [];
    if (!nudge) return nothing;
    const {nudges} = this.#source.strings().thread;
    return html`<div class="notice" role="status" part="notice">
      <p>${nudges[nudge]}</p>
      <button type="button" class="button button--quiet button--small" @click=${() => this.#dismiss(nudge)}>
        ${nudges.dismiss}
      </button>
    </div>`;
  }

  #box(answered: string): ComposerElement | null {
    const which = answered ? `[data-answer-to="${CSS.escape(answered)}"]` : '[data-main]';
    return this.#host.renderRoot.querySelector<ComposerElement>(which);
  }

  #due(answered: string): readonly Nudge[] {
    const writing = this.#source.writing();
    if (!writing) return [];
    const wanted = this.#source.wanted().split(/\s+/).filter(Boolean);
    const allowed = NUDGES.filter((nudge) => wanted.length === 0 || wanted.includes(nudge));
    const parent = answered ? this.#source.post(answered) : undefined;
    return nudgesFor({...writing, parent}).filter(
      (nudge) => allowed.includes(nudge) && !isDismissed(this.#keyOf(nudge)),
    );
  }

  #dismiss(nudge: Nudge): void {
    dismiss(this.#keyOf(nudge));
    this.#host.requestUpdate();
  }

  #keyOf(nudge: Nudge): string {
    return `${nudge} ${this.#source.thread()}`;
  }
}
