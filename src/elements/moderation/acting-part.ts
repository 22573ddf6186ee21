import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Why} from '../../community/moderation.js';
import {keepDraft} from '../../context/drafts.js';
import type {ActKind} from '../../model/moderation.js';
import type {Standing} from '../../model/permissions.js';
import type {ActFormElement} from './act-form.js';
import {ModerationPart} from './part.js';

/** A section in which something is done, one thing at a time, each with its reason. */
export abstract class ActingPart extends ModerationPart {
  @property({attribute: false}) standing!: Standing;

  /** What is about to be done. */
  @state() protected chosen?: ActKind | undefined;

  /** What something is done to: a path. */
  protected abstract readonly target: string;

  /** Does what was chosen. */
  protected abstract act(kind: ActKind, why: Why): Promise<unknown>;

  /** A button for each thing that can be done; once one is chosen, the form for its reason. */
  protected renderActs(kinds: readonly ActKind[]): TemplateResult | typeof nothing {
    const {chosen, words} = this;
    if (!kinds.length) return nothing;
    if (!chosen) {
      return html`<div class="row">
        ${kinds.map(
          (kind) =>
            html`<button
              type="button"
              class="button button--small"
              data-act=${kind}
              @click=${() => void this.choose(kind)}
            >
              ${words.acts[kind]}
            </button>`,
        )}
      </div>`;
    }
    const {problem} = this;
    const error = problem && words.queue.failed(this.strings.errors[problem.code](problem.detail, this.formats));
    return html`<praxis-moderation-form
      .community=${this.community}
      .strings=${this.strings}
      .words=${words}
      .formats=${this.formats}
      .kind=${chosen}
      .target=${this.target}
      .error=${error ?? ''}
      .isSending=${this.isBusy}
      @act=${({detail}: CustomEvent<Why>) => void this.#send(chosen, detail)}
      @cancel=${() => void this.choose(undefined)}
    ></praxis-moderation-form>`;
  }

  protected async choose(kind: ActKind | undefined): Promise<void> {
    const before = this.chosen;
    this.problem = undefined;
    this.chosen = kind;
    await this.updateComplete;
    const next = kind ? 'praxis-moderation-form' : `[data-act="${before}"]`;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  async #send(kind: ActKind, why: Why): Promise<void> {
    const draft = this.renderRoot.querySelector<ActFormElement>('praxis-moderation-form')?.draft;
    if (!(await this.attempt(() => this.act(kind, why), this.words.act.done[kind]))) return;
    if (draft) void keepDraft(draft, undefined);
    if (this.chosen === kind) this.chosen = undefined; // Else they are on to the next.
  }
}
