import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {threadAt, threadAtPage} from '../../community/pages.js';
import type {Formats} from '../../context/formats.js';
import {keyOfPageAt} from '../../context/page-key-of.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {copy} from '../shared/copy.js';
import movingStyles from './moving.styles.js';
import {attributeFor, renderHead} from './parts.js';

/** A conversation that is to be moved, and the key of the page it goes to; '' for the board alone. */
export interface Move {
  readonly thread: Stored<'thread'>;
  readonly key: string;
}

/** What the dialog is open for: this conversation goes elsewhere, or this page gets the one it had before. */
export type Moving =
  {readonly kind: 'away'; readonly thread: Stored<'thread'>} | {readonly kind: 'here'; readonly pageKey: string};

/** Why it cannot be done: a sentence, or the conversation that is there already. */
type Problem = {readonly says: string} | {readonly other: Stored<'thread'>};

/**
 * Asks where a conversation goes, or where it was. To the conversation around it, it tells `move` (with a `Move`) and
 * `merge` (with the thread that this one is a duplicate of).
 *
 * @summary A dialog to move a conversation to another page.
 * @tag praxis-thread-move
 * @csspart dialog - The dialog.
 */
export class ThreadMoveElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, dialogStyles, fieldStyles, noticeStyles, movingStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private moving?: Moving | undefined;
  @state() private address = '';
  @state() private problem?: Problem | undefined;
  @state() private isLooking = false;
  @state() private copied = '';

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('#address') private field?: HTMLInputElement | null;

  async open(moving: Moving): Promise<void> {
    Object.assign(this, {moving, address: '', problem: undefined, isLooking: false, copied: ''});
    await this.updateComplete;
    this.dialog.showModal();
    this.field?.focus();
  }

  protected override render() {
    const {strings: t, moving} = this;
    const words = moving?.kind === 'here' ? t.moving.here : t.moving.away;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${this.#closed}>
      <form class="form" @submit=${this.#submit}>
        ${renderHead(words.heading, t, this.#close)}
        <p>${words.about}</p>
        <div class="labelled">
          <label for="address">${words.address}</label>
          <input
            id="address"
            class="field"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            dir=${this.address ? 'auto' : nothing}
            aria-describedby="address-hint"
            aria-invalid=${this.problem !== undefined}
            .value=${this.address}
            @input=${this.#type}
          />
          <p id="address-hint" class="hint">${words.hint}</p>
        </div>
        <div role="alert">${this.problem ? this.#renderProblem(this.problem) : nothing}</div>
        <div class="dialog__foot">
          <p class="hint looking" role="status">${this.isLooking ? html`<span>${t.moving.looking}</span>` : nothing}</p>
          <button type="button" class="button button--quiet" @click=${this.#close}>${t.cancel}</button>
          ${
            moving?.kind === 'away' && moving.thread.key
              ? html`<button type="button" class="button" @click=${() => this.#tell(moving.thread, '')}>
                  ${t.moving.away.toBoard}
                </button>`
              : nothing
          }
          <button class="button button--primary">${words.action}</button>
        </div>
        ${this.#renderAttribute()}
      </form>
    </dialog>`;
  }

  #renderProblem(problem: Problem): TemplateResult {
    const {strings: t} = this;
    if ('says' in problem)
      return html`<div class="notice notice--negative">
        ${icon('alert')}
        <p>${problem.says}</p>
      </div>`;
    const {other} = problem;
    const [before, after] = t.moving.taken;
    return html`<div class="notice notice--caution">
      ${icon('alert')}
      <p>
        ${before} <strong class="other"><bdi>${other.title}</bdi></strong> ${after}
      </p>
      ${
        this.moving?.kind === 'away' && this.moving.thread.state === 'open'
          ? html`<button type="button" class="button button--small" @click=${() => this.#merge(other)}>
              ${t.moving.merge}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** The way without a record, for who writes the page. */
  #renderAttribute() {
    const {strings: t, moving} = this;
    const key = moving?.kind === 'away' ? moving.thread.key : this.address.trim();
    if (!key) return nothing;
    const attribute = attributeFor(key);
    return html`<div class="attribute">
      <p class="hint">${moving?.kind === 'here' ? t.moving.here.attribute : t.moving.away.attribute}</p>
      <div class="row">
        <code dir="ltr">${attribute}</code>
        <button type="button" class="button button--small" @click=${() => void this.#copy(attribute)}>
          ${t.moving.copy}
        </button>
      </div>
      <p class=${this.copied ? 'hint' : 'sr'} role="status">${this.copied}</p>
    </div>`;
  }

  readonly #type = (event: Event) => {
    this.address = (event.target as HTMLInputElement).value;
    this.problem = undefined;
    this.copied = '';
  };

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {moving, strings: t} = this;
    if (!moving || this.isLooking) return;
    const address = this.address.trim();
    if (!address) return this.#refuse({says: t.moving.noAddress});
    this.isLooking = true;
    const refused = await (
      moving.kind === 'away' ? this.#away(moving.thread, address) : this.#here(moving, address)
    ).catch((cause: unknown) => ({says: this.#describe(CommunityError.from(cause))}));
    if (this.moving !== moving) return; // It was closed meanwhile.
    this.isLooking = false;
    if (refused) this.#refuse(refused);
  };

  async #away(thread: Stored<'thread'>, address: string): Promise<Problem | undefined> {
    const {strings: t} = this;
    const key = await keyOfPageAt(address);
    if (key === thread.key) return {says: t.moving.away.already};
    const there = await threadAtPage(this.community, key, {fresh: true});
    if (there.thread) return {other: there.thread};
    this.#tell(thread, key);
    return undefined;
  }

  async #here({pageKey}: Moving & {kind: 'here'}, address: string): Promise<Problem | undefined> {
    const {strings: t} = this;
    const thread = await threadAt(this.community, address, location.href);
    if (!thread) return {says: t.moving.here.notFound};
    this.#tell(thread, pageKey);
    return undefined;
  }

  #tell(thread: Stored<'thread'>, key: string) {
    this.#close();
    this.dispatchEvent(new CustomEvent<Move>('move', {detail: {thread, key}}));
  }

  #merge(into: Stored<'thread'>) {
    this.#close();
    this.dispatchEvent(new CustomEvent<Stored<'thread'>>('merge', {detail: into}));
  }

  #refuse(problem: Problem) {
    this.problem = problem;
    this.field?.focus();
  }

  async #copy(attribute: string) {
    const {attributeCopied, attributeNotCopied} = this.strings.moving;
    this.copied = (await copy(attribute)) ? attributeCopied : attributeNotCopied;
  }

  #describe({code, detail}: CommunityError): string {
    return this.strings.errors[code](detail, this.formats);
  }

  readonly #close = () => this.dialog.close();

  readonly #closed = () => {
    this.moving = undefined;
  };
}
