import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {outlookOf, resettle, type ListedPage, type Outlook, type Resettled} from '../../community/page-list.js';
import {keyOfPageAt} from '../../context/page-key-of.js';
import {CommunityError} from '../../model/errors.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {MembershipPart} from './part.js';

/**
 * Asks to which page a conversation goes, says what will happen, and does it. Fires `resettled`, with `Resettled`, and `cancel`.
 *
 * @summary A form to take a conversation to another page.
 * @tag praxis-membership-page-move
 */
export class PageMoveElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-3);
        max-inline-size: none;
        padding: var(--_space-4);
        border-radius: var(--_radius-md);
        background: var(--_color-neutral-soft);
      }
      .preview {
        display: grid;
        gap: var(--_space-2);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) page!: ListedPage;
  /** How many posts its conversation has. */
  @property({type: Number}) posts = 0;

  @state() private address = '';
  @state() private isLooking = false;
  @state() private isEmpty = false;
  @state() private outlook?: Outlook | undefined;

  @query('#address') private field?: HTMLInputElement | null;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  protected override render(): TemplateResult {
    const {outlook, strings, page} = this;
    const t = this.words.pages.form;
    const may = outlook?.kind === 'move' || outlook?.kind === 'merge' ? outlook : undefined;
    return html`<form @submit=${this.#submit} @keydown=${this.#escape} aria-label=${t.heading(page.key)}>
      <div class="labelled">
        <label for="address">${t.address}</label>
        <input
          id="address"
          class="field"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir=${this.address ? 'auto' : nothing}
          aria-describedby="hint"
          .value=${this.address}
          @input=${this.#type}
        />
        <span id="hint" class="hint">${t.hint}</span>
      </div>
      <div role="status" class="tight">
        ${this.isLooking ? html`<p class="hint">${t.looking}</p>` : nothing}
        ${this.isEmpty ? html`<p>${t.noAddress}</p>` : nothing} ${outlook ? this.#renderOutlook(outlook) : nothing}
      </div>
      ${this.renderProblem()}
      <div class="row">
        ${
          may
            ? html`<button
                type="button"
                class="button button--small button--primary"
                aria-disabled=${this.isBusy}
                @click=${() => void this.#do(may)}
              >
                ${may.kind === 'move' ? t.move : t.merge}
              </button>`
            : html`<button class="button button--small button--primary" aria-disabled=${this.isLooking}>
                ${t.look}
              </button>`
        }
        <button type="button" class="button button--quiet button--small" @click=${this.#cancel}>
          ${strings.cancel}
        </button>
      </div>
    </form>`;
  }

  #renderOutlook(outlook: Outlook): TemplateResult {
    const {formats, strings} = this;
    const {form: t, posts} = this.words.pages;
    const refused = {same: t.same, closed: t.closed, 'leads-on': t.leadsOn};
    if (outlook.kind !== 'move' && outlook.kind !== 'merge') return html`<p>${refused[outlook.kind]}</p>`;
    const says =
      outlook.kind === 'move'
        ? [t.empty, t.goes(posts(this.posts, formats)), t.leaves, t.moveUndo]
        : [
            t.taken(`\u2068${shownTitle(outlook.into.title, strings)}\u2069`, posts(outlook.into.posts, formats)),
            ...[t.closes, t.mergeUndo],
          ];
    return html`<div class="preview">
      <strong>${t.preview}</strong>
      <span class="row">${icon('move')}<bdi>${outlook.key}</bdi></span>
      ${says.map((sentence) => html`<p>${sentence}</p>`)}
    </div>`;
  }

  readonly #type = (event: Event) => {
    this.address = (event.target as HTMLInputElement).value;
    this.outlook = this.problem = undefined;
    this.isEmpty = false;
  };

  /** Looks what would happen. With the same key again, it happens. */
  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {outlook} = this;
    if (this.isLooking) return;
    if (outlook?.kind === 'move' || outlook?.kind === 'merge') return this.#do(outlook);
    const address = this.address.trim();
    this.isEmpty = !address;
    if (!address) return this.field?.focus();
    this.isLooking = true;
    this.problem = undefined;
    try {
      const found = await outlookOf(this.community, this.page, await keyOfPageAt(address));
      if (this.address.trim() === address) this.outlook = found;
    } catch (cause) {
      this.problem = CommunityError.from(cause);
    }
    this.isLooking = false;
  };

  async #do(outlook: Extract<Outlook, {kind: 'move' | 'merge'}>) {
    let done: Resettled | undefined;
    const act = async () => (done = await resettle(this.community, this.page, outlook));
    const isDone = await this.attempt(act, '', 'thread');
    if (isDone && done) this.dispatchEvent(new CustomEvent('resettled', {detail: done}));
    else this.outlook = undefined; // What was foreseen may be so no more.
  }

  protected override idOf(made: unknown): string {
    return (made as Resettled).id;
  }

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #cancel = () => void this.dispatchEvent(new CustomEvent('cancel'));
}
