import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Formats} from '../../context/formats.js';
import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import type {Post, Reaction} from '../../model/post.js';
import type {Stored} from '../../model/records.js';
import type {Lookup} from '../composer/lookup.js';
import {icon} from '../shared/icons.js';
import {MemberNames} from '../shared/member-names.js';
import {shownName} from '../shared/shown-name.js';
import {Approach} from './approach.js';
import {PostBody} from './post-body.js';
import {buttonToCome, renderPostFrame} from './post-frame.js';
import {renderGone} from './post-gone.js';
import {renderInReplyTo, renderMarks, renderProblem} from './post-marks.js';
import {postMenuItems} from './post-menu.js';
import type {PostRequest} from './post-request.js';
import {renderEdited, renderTime} from './post-times.js';
import styles from './post.styles.js';
import type {TermLinks} from './term-links.js';
import {turnFor} from './turns.js';
import {renderUnsent} from './unsent-notice.js';

/**
 * One post: who wrote it, when, and what. A tile: it tells the element around it what the viewer asks for (`PostRequest`).
 *
 * @summary One message of a conversation.
 * @tag praxis-post
 * @slot editor - Stands in place of the text while it is changed.
 * @csspart post - The whole post.
 * @csspart author - Who wrote it.
 * @csspart body - What they wrote.
 * @csspart actions - What one can do with it.
 */
export class PostElement extends LitElement {
  static override styles = styles;

  static {
    MemberNames.in(this);
  }

  @property({attribute: false}) post?: Stored<'post'>;
  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;
  /** The images it shows. */
  @property({attribute: false}) images?: ImageSource | undefined;

  /** How long ago it was written, as one says it. */
  @property() age = '';

  /** Where it can be found again. */
  @property() href = '';

  /** Whom it answers, where its place does not show that. */
  @property({attribute: 'in-reply-to'}) inReplyTo = '';

  @property({attribute: 'in-reply-to-href'}) inReplyToHref = '';

  @property({type: Boolean, attribute: 'can-reply'}) canReply = false;

  /** Whether the viewer may edit it, and delete it: to take it back is open also to who may write no more. */
  @property({type: Boolean, attribute: 'can-change'}) canChange = false;
  @property({type: Boolean, attribute: 'can-remove'}) canRemove = false;
  @property({type: Boolean, attribute: 'can-copy-link'}) canCopyLink = false;
  @property({type: Boolean, attribute: 'can-report'}) canReport = false;

  /** Whether the viewer may make a term or a note of it. */
  @property({type: Boolean, attribute: 'can-define'}) canDefine = false;

  /** What links the names of terms in it. */
  @property({attribute: false}) terms?: TermLinks | undefined;

  /** Whether it answers the question. */
  @property({type: Boolean, attribute: 'is-answer'}) isAnswer = false;

  /** Whether the viewer may say that it does, or no longer does. */
  @property({type: Boolean, attribute: 'can-accept'}) canAccept = false;

  /** Who looks. */
  @property() me = '';

  /** What they may say about it with a reaction. */
  @property({attribute: false}) reactions: readonly Reaction[] = [];

  /** Where the names of those who did are. */
  @property({attribute: false}) lookup?: Lookup | undefined;

  @property({type: Boolean, attribute: 'can-view-history'}) canViewHistory = false;

  /** `sending`: on its way to the store. `waiting`: for a connection. `unsent`: the store refused it. */
  @property() status: '' | 'sending' | 'waiting' | 'unsent' = '';

  /** Whether there is a box to put its text back into, when it was not sent. */
  @property({type: Boolean, attribute: 'can-take-back'}) canTakeBack = false;

  /** What went wrong with it. */
  @property() problem = '';

  /** What was done with it a moment ago. */
  @property() note = '';

  /** Whether an answer to it was begun and not sent. */
  @property({type: Boolean, attribute: 'has-draft'}) hasDraft = false;

  /** Whether its text is being changed: the editor has its place. */
  @property({type: Boolean, attribute: 'is-editing'}) isEditing = false;

  /** Whether the viewer has not seen it before this visit. */
  @property({type: Boolean, attribute: 'is-new'}) isNew = false;

  /** Whether somebody was sent to this post. */
  @property({type: Boolean, reflect: true}) highlighted = false;

  /** Whether it stands among so many that what one can do with it is drawn when a reader comes near. */
  @property({type: Boolean, attribute: 'can-wait'}) canWait = false;

  /** What the viewer wants to quote of it, or to make a term of: all, or what they selected. */
  quotation = '';

  @state() private isAsking = false;

  @query('article') private article?: HTMLElement | null;
  @query('praxis-menu') private menu?: HTMLElement | null;
  @query('[data-ask] button') private confirmButton?: HTMLElement | null;
  @query('[data-reply]') private replyButton?: HTMLElement | null;

  readonly #body = new PostBody();
  readonly #approach = new Approach(this, () => this.canWait);

  /** What was selected before the menu was pressed: that may take the selection away. */
  #selected = '';

  /** Puts the reader at this post. */
  override focus(options?: FocusOptions): void {
    this.article?.focus(options);
  }

  /** Puts the viewer back where they asked for something. */
  focusAction(action: 'reply' | 'more'): void {
    ((action === 'reply' && this.replyButton) || this.menu || this.article)?.focus();
  }

  /** The posts of a page are drawn a few at a time, so that whoever reads is never held up; what one writes is there at once. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const turn = turnFor(this.post?.body ?? '', this.hasUpdated || this.status !== '');
    return turn ? turn.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    const {post, strings: t, formats} = this;
    if (!post || !t || !formats) return nothing;
    if (post.newer || post.state !== 'visible') return this.#renderGone(post, t, formats);
    const isUnsent = this.status === 'unsent';
    return renderPostFrame({
      ...{author: post.author, byline: post.byline, name: shownName(post.byline, t), isUnsent},
      beside: html`${isUnsent ? html`<span class="meta">${t.post.notSent}</span>` : this.#renderTime(post, formats)}
      ${renderMarks(post, this.isAnswer, t)}
      ${post.revision > 0 ? renderEdited(t, this.canViewHistory ? this.#asks('view-history') : undefined) : nothing}
      ${this.isNew ? html`<span class="new" data-passing>${t.post.isNew}</span>` : nothing}
      ${this.status && this.status !== 'unsent' ? html`<span class="meta sending">${t.post[this.status]}</span>` : nothing}
      ${this.note ? html`<span class="note" data-passing>${this.note}</span>` : nothing}`,
      to: this.inReplyTo ? renderInReplyTo(this.inReplyTo, this.inReplyToHref, t) : undefined,
      body: this.isEditing ? html`<slot name="editor"></slot>` : this.#body.render(post, t, this.images, this.terms),
      below: isUnsent
        ? renderUnsent(t, this, (request) => this.#asks(request))
        : this.isEditing
          ? nothing
          : this.#renderActions(t, post),
    });
  }

  #renderGone(post: Stored<'post'>, t: Locale, formats: Formats): TemplateResult {
    return renderGone(post, t, formats, {
      time: this.#renderTime(post, formats),
      menu: this.canViewHistory ? this.#renderMenu(t) : undefined,
      editor: this.isEditing ? html`<slot name="editor"></slot>` : nothing,
      askWhy: post.state === 'hidden' && post.author === this.me ? this.#asks('why-hidden') : undefined,
    });
  }

  #renderTime({createdAt}: Stored<'post'>, formats: Formats) {
    return renderTime({createdAt, href: this.href, age: this.age, highlighted: this.highlighted}, formats);
  }

  #renderActions(t: Locale, {reactions}: Stored<'post'>) {
    const {canReply, canRemove, canCopyLink, canViewHistory} = this;
    if (this.isAsking && canRemove) return this.#renderQuestion(t);
    const hasMenu = canReply || canRemove || canCopyLink || canViewHistory || this.canAccept || this.canReport;
    if (!hasMenu && !Object.keys(reactions).length) return nothing;
    return html`
      ${this.problem ? renderProblem(this.problem) : nothing}
      <div class="actions" part="actions">
        ${this.#approach.isOver ? this.#renderBar(t, reactions, hasMenu) : buttonToCome}
        ${this.hasDraft ? html`<span class="badge">${icon('draft')}${t.post.draft}</span>` : nothing}
      </div>
    `;
  }

  #renderBar(t: Locale, reactions: Post['reactions'], hasMenu: boolean) {
    return html`<praxis-reaction-bar
      .reactions=${reactions}
      .offered=${this.reactions}
      .me=${this.me}
      .strings=${t}
      .formats=${this.formats}
      .lookup=${this.lookup}
      @react=${this.#reacts}
    >
      ${
        this.canReply
          ? html`<button
              type="button"
              class="button button--quiet button--small"
              data-reply
              @click=${this.#asks('reply')}
            >
              ${icon('reply')}${t.post.reply}
            </button>`
          : nothing
      }
      ${hasMenu ? this.#renderMenu(t) : nothing}
    </praxis-reaction-bar>`;
  }

  #renderQuestion(t: Locale) {
    return html`<div class="notice" role="group" aria-labelledby="question" data-ask @keydown=${this.#escape}>
      <p id="question">${t.post.askRemove}</p>
      <div class="row">
        <button type="button" class="button button--small" @click=${this.#remove}>${t.post.remove}</button>
        <button type="button" class="button button--quiet button--small" @click=${this.#keep}>${t.cancel}</button>
      </div>
    </div>`;
  }

  #renderMenu(t: Locale) {
    return html`<praxis-menu
      slot="more"
      .label=${t.post.more}
      .items=${postMenuItems(this, this.#selected !== '', t, {
        ask: (request) => this.#asks(request),
        take: (request, all) => () => this.#take(request, all),
        remove: () => void this.#ask(),
      })}
      @pointerdown=${this.#noteSelection}
      @keydown=${this.#noteSelection}
    ></praxis-menu>`;
  }

  readonly #noteSelection = (event: Event) => {
    const isChoosing = event
      .composedPath()
      .some((target) => target instanceof Element && target.matches('[role=menuitem]'));
    if (isChoosing) return; // The menu stays as it was opened.
    this.#selected = this.#body.selectedText(this.shadowRoot);
    this.requestUpdate();
  };

  readonly #reacts = ({detail}: CustomEvent<Reaction>) =>
    void this.dispatchEvent(new CustomEvent('react' satisfies PostRequest, {detail}));

  /** Gives what is selected, or else all of it, to whoever is asked to do something with it. */
  #take(request: 'quote' | 'propose-term', all: string) {
    this.quotation = this.#body.selectedText(this.shadowRoot) || this.#selected || all;
    this.#selected = '';
    this.dispatchEvent(new Event(request satisfies PostRequest));
  }

  async #ask() {
    this.isAsking = true;
    await this.updateComplete;
    this.confirmButton?.focus();
  }

  readonly #keep = async () => {
    this.isAsking = false;
    await this.updateComplete;
    this.focusAction('more');
  };

  readonly #remove = () => {
    this.isAsking = false;
    this.dispatchEvent(new Event('remove' satisfies PostRequest));
  };

  #escape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.#keep();
  }

  #asks(request: PostRequest): () => void {
    return () => void this.dispatchEvent(new Event(request));
  }
}
