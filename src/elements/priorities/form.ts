import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {rewordPriority, type PriorityWords} from '../../community/priorities.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {Outbox} from '../../context/outbox/outbox.js';
import {priorityDelivery} from '../../context/outbox/priority-delivery.js';
import {createId} from '../../model/ids.js';
import type {Stored} from '../../model/records.js';
import {oneLine} from '../../text/one-line.js';
import {meanwhileStyles, renderMeanwhile, type Meanwhile} from '../shared/meanwhile.js';
import {renderTextField} from '../shared/text-field.js';
import {Watching} from '../shared/watching.js';
import {PriorityPart} from './part.js';

const NOTHING: PriorityWords = {title: '', body: ''};

/** What is kept of what is written. */
interface Kept extends PriorityWords {
  /** What it says otherwise. */
  readonly of?: PriorityWords;
}

/**
 * Where a priority is suggested, or said in other words. What is written is kept from the first letter on. Fires `close` when it
 * was sent, or the person wants to write no more for now.
 *
 * @summary A form for a priority.
 * @tag praxis-priority-form
 */
export class PriorityFormElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    meanwhileStyles,
    css`
      form {
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-lg);
        background: var(--_color-surface-raised);
      }
      textarea.field {
        min-block-size: 6lh;
      }
      .lines {
        white-space: pre-line;
      }
    `,
  ];

  /** What is said in other words; left out: something is suggested. */
  @property({attribute: false}) priority?: Stored<'priority'> | undefined;

  @state() private written: PriorityWords = NOTHING;
  @state() private isKept = false;

  @query('form') private form?: HTMLFormElement | null;

  /** What it said when the form began. */
  #begun: PriorityWords = NOTHING;
  #sent: PriorityWords = NOTHING;

  private readonly watching: Watching = new Watching(this);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.form?.querySelector<HTMLElement>('#title')?.focus(options));
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.written = this.#begun = this.#said;
    void this.#findKept();
  }

  protected override render(): TemplateResult {
    const {priority, strings, formats, problem, written} = this;
    const t = this.words.form;
    const field = problem?.detail.field;
    const wrong = problem && strings.errors[problem.code](problem.detail, formats);
    return html`<form
      class="stack"
      part="form"
      aria-labelledby="heading"
      novalidate
      @submit=${this.#send}
      @input=${this.#input}
      @keydown=${this.#keys}
    >
      <div class="tight">
        <h3 id="heading" class="subtitle">${priority ? t.change : t.suggest}</h3>
        <p class="small muted">${priority ? t.aboutChange : t.about}</p>
      </div>
      ${
        this.isKept
          ? html`<div class="notice">
              <p>${t.kept}</p>
              <button type="button" class="button button--small" @click=${this.#startOver}>${t.startOver}</button>
            </div>`
          : nothing
      }
      ${renderMeanwhile(this.#meanwhile)}
      ${renderTextField({
        ...{name: 'title', label: t.title, hint: t.titleHint, value: written.title},
        problem: field === 'title' && wrong,
      })}
      ${renderTextField({
        ...{name: 'body', label: t.body, hint: t.bodyHint, value: written.body, rows: 4},
        problem: field === 'body' && wrong,
      })}
      ${wrong && field !== 'title' && field !== 'body' ? html`<p class="hint hint--problem" role="alert">${this.words.failed(wrong)}</p>` : nothing}
      ${this.watching.hint?.render(said(written), {
        ...{action: priority ? strings.save : t.send, formats, send: () => this.form?.requestSubmit()},
        boxes: () => this.form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [],
      })}
      <div class="row">
        ${
          this.standing.restriction
            ? html`<p class="hint">${strings.post.kept}</p>`
            : html`<button class="button button--primary" aria-disabled=${this.isBusy}>
                ${priority ? strings.save : t.send}
              </button>`
        }
        <button type="button" class="button button--quiet" @click=${this.#close}>${strings.cancel}</button>
      </div>
    </form>`;
  }

  /** What was said elsewhere, where that is neither what stands in the form nor what was sent from it: that may show before it is stored. */
  get #meanwhile(): Meanwhile | undefined {
    const {words, written} = this;
    const now = this.#said;
    if ([this.#begun, written, this.#sent].some((known) => isSame(known, now))) return undefined;
    const {title, body} = now;
    return {
      ...{said: words.form.meanwhile, show: words.form.now},
      now: html`<p>
          <strong><bdi>${title}</bdi></strong>
        </p>
        ${body ? html`<p class="lines"><bdi>${body}</bdi></p>` : nothing}`,
    };
  }

  /** What the priority says. */
  get #said(): PriorityWords {
    const {title, body} = this.priority ?? NOTHING;
    return {title, body};
  }

  get #draft(): string {
    const {community, uid, priority} = this;
    return draftKey(community.id, uid, 'priority', ...(priority ? [priority.id] : []));
  }

  async #findKept() {
    const {written} = this;
    const draft = await readDraft(this.#draft);
    if (!draft || this.written !== written) return;
    try {
      const {of: begun = this.#begun, ...kept} = JSON.parse(draft.text) as Kept;
      if (isSame(kept, this.#said)) return void keepDraft(this.#draft, undefined); // It is said by now.
      this.written = kept;
      this.#begun = begun;
      this.isKept = true;
    } catch {
      // Nothing that can be read.
    }
  }

  readonly #input = () => {
    const valueOf = (name: string) => this.form?.querySelector<HTMLInputElement>(`#${name}`)?.value ?? '';
    this.written = {title: valueOf('title'), body: valueOf('body')};
    this.watching.prepare(said(this.written), CommunityLookup.in(this.community), this.strings);
    const kept: Kept = {...this.written, ...(this.priority && {of: this.#begun})};
    void keepDraft(this.#draft, isSame(this.written, this.#begun) ? undefined : {text: JSON.stringify(kept)});
  };

  readonly #startOver = () => {
    this.written = this.#begun = this.#said;
    this.isKept = false;
    void keepDraft(this.#draft, undefined);
    this.focus();
  };

  readonly #keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.form?.requestSubmit();
  };

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.standing.restriction) return;
    const {community, priority, written} = this;
    const t = this.words.form;
    if (this.watching.hint?.asks(said(written), priority ? said(priority) : '', this.formats.language)) return;
    this.#sent = written;
    const act = async () => {
      if (!priority) {
        const id = createId();
        await Outbox.ofSignedIn(community).sendFromForm(priorityDelivery, {id, words: written}, id);
        return id;
      }
      await rewordPriority(community, priority.id, written);
      return priority.id;
    };
    if (await this.attempt(act, priority ? t.changed : t.sent)) {
      void keepDraft(this.#draft, undefined);
      this.#close();
    } else {
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  };

  readonly #close = () => this.dispatchEvent(new Event('close'));
}

/** All that is said, to look through. */
const said = ({title, body}: PriorityWords): string => `${title}\n\n${body}`;

/** Whether the same would be stored. */
const isSame = (one: PriorityWords, other: PriorityWords): boolean =>
  oneLine(one.title) === oneLine(other.title) && one.body.trim() === other.body.trim();
