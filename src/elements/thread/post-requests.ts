import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {targetOf, type Target} from '../../model/moderation.js';
import type {Reaction} from '../../model/post.js';
import type {Stored} from '../../model/records.js';
import {quoteOf} from '../../text/quote.js';
import {namedIn, unmarkMentions} from '../../text/mentions.js';
import type {ComposerElement} from '../composer/composer.js';
import type {SendEvent} from '../composer/mentioning.js';
import type {PostEditorElement, SavedText} from '../post/post-editor.js';
import type {PostElement} from '../post/post.js';
import {dialogOnDemand} from '../shared/on-demand.js';
import {ReportRequest} from '../shared/report-request.js';
import {shownName} from '../shared/shown-name.js';
import type {Edits} from './edits.js';
import type {Outbox} from './outbox.js';
import {copy} from '../shared/copy.js';
import {permalink} from './permalink.js';
import {postElement} from './positions.js';
import type {PostsController} from './posts-controller.js';
import type {Reactions} from './reactions.js';
import type {ReplyBoxes} from './reply-boxes.js';
import type {WritingKit} from './writing-kit.js';

/** What a request is done with. */
interface Parts {
  community(): Community | undefined;
  readonly posts: PostsController;
  readonly outbox: Outbox;
  readonly edits: Edits;
  readonly reactions: Reactions;
  readonly replies: ReplyBoxes;
  /** The box below the posts, while there is one. */
  composer(): ComposerElement | null | undefined;
  /** What one writes with. */
  readonly kit: WritingKit;
  accept(post: Stored<'post'>): void;
  /** What shows the history, or a dialog, could not be loaded. @param post Where that was asked for: '' for below the posts. */
  missed(post: string, what: 'history' | 'dialog'): void;
  copied(post: string, what: 'link' | 'text', isCopied: boolean): void;
}

/**
 * Does what the viewer asks of single posts, and puts the focus where they go on: no request leaves it on something that
 * is gone.
 */
export class PostRequests {
  readonly #host: LitElement;
  readonly #parts: Parts;

  constructor(host: LitElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  readonly onSend = (event: SendEvent): void => {
    const post = this.#parts.outbox.send(event);
    this.#parts.replies.close('', false);
    if (post) void this.#show(post.id);
  };

  readonly onReply = async (event: Event): Promise<void> => {
    const {id} = postAt(event);
    if (!(await this.#isReady(id))) return;
    this.#parts.replies.open(id);
    await this.#host.updateComplete;
    this.#answerBox(id)?.focus();
  };

  /** Begins an answer to somebody new with their name, as a text that can be changed; goes on with one that was begun. */
  readonly onWelcome = async ({id, author: uid, byline: name}: Stored<'post'>): Promise<void> => {
    if (!(await this.#isReady(id))) return;
    const hasDraft = this.#parts.replies.hasDraft(id);
    this.#parts.replies.open(id);
    await this.#host.updateComplete;
    if (hasDraft) this.#answerBox(id)?.focus();
    else await this.#answerBox(id)?.add(`@${name} `, [{uid, name}]);
  };

  readonly onQuote = async (event: Event): Promise<void> => {
    const {post, quotation, strings} = event.target as PostElement;
    if (!post || !strings || !(await this.#isReady(post.id))) return;
    this.#parts.replies.open(post.id);
    await this.#host.updateComplete;
    const quote = quoteOf(quotation, strings.post.quoted(shownName(post.byline, strings)));
    await this.#answerBox(post.id)?.add(`${quote}\n\n`);
  };

  readonly onSendAnswer = async (event: SendEvent): Promise<void> => {
    const parent = this.#parts.posts.get(answered(event));
    if (!parent) return;
    const post = this.#parts.outbox.send(event, parent);
    this.#parts.replies.close(parent.id, false);
    await this.#focus(parent.id, 'reply');
    if (post) await this.#show(post.id);
  };

  readonly onLeaveAnswer = async (event: Event): Promise<void> => {
    const id = answered(event);
    this.#parts.replies.close(id, (event.target as ComposerElement).text.trim() !== '');
    await this.#focus(id, 'reply');
  };

  readonly onReact = (event: CustomEvent<Reaction>): void => {
    const post = this.#parts.posts.get(postAt(event).id);
    if (post) void this.#parts.reactions.choose(post, event.detail);
  };

  readonly onAccept = (event: Event): void => {
    this.#parts.accept(postAt(event));
  };

  readonly onEdit = async (event: Event): Promise<void> => {
    const {id} = postAt(event);
    const post = this.#parts.posts.get(id);
    if (!post || !(await this.#isReady(id))) return;
    this.#parts.edits.open(post);
    await this.#host.updateComplete;
    const editor = this.#post(id)?.querySelector<PostEditorElement>('praxis-post-editor');
    await editor?.updateComplete;
    editor?.focus();
  };

  readonly onSave = async (event: CustomEvent<SavedText>): Promise<void> => {
    const {id} = postAt(event);
    void this.#parts.edits.save(id, event.detail);
    await this.#focus(id, 'more');
  };

  readonly onLeaveEdit = async (event: Event): Promise<void> => {
    const {id} = postAt(event);
    this.#parts.edits.close(id);
    await this.#focus(id, 'more');
  };

  readonly onDiscardEdit = async (event: Event): Promise<void> => {
    const {id} = postAt(event);
    this.#parts.edits.discard(id);
    await this.#focus(id, 'more');
  };

  readonly onRemove = async (event: Event): Promise<void> => {
    const post = this.#parts.posts.get(postAt(event).id);
    if (!post) return;
    void this.#parts.edits.remove(post);
    await this.#focus(post.id);
  };

  readonly onCopyLink = async (event: Event): Promise<void> => {
    const post = postAt(event);
    this.#parts.copied(post.id, 'link', await copy(new URL(permalink(post), location.href).href));
  };

  readonly onViewHistory = async (event: Event): Promise<void> => {
    const community = this.#parts.community();
    const post = this.#parts.posts.get(postAt(event).id);
    if (!community || !post) return;
    const load = async () => (await import('../post/post-history.js')).PostHistoryElement;
    const dialog = dialogOnDemand(this.#host, 'praxis-post-history', load);
    await dialog.then(
      (opened) => opened?.open(community, post),
      () => this.#parts.missed(post.id, 'history'),
    );
  };

  readonly onReport = (event: Event): void => this.#report('report', targetOf.post(postAt(event)), postAt(event).id);

  /** Why a post of one's own is hidden, and what one can do about it. */
  readonly onWhyHidden = (event: Event): void => this.#report('notice', targetOf.post(postAt(event)), postAt(event).id);

  /** Why the viewer may not write for now, and what they can do about it. */
  readonly onWhyRestricted = (): void => {
    const uid = this.#parts.community()?.viewer?.uid;
    if (uid) this.#report('notice', targetOf.person(uid), '');
  };

  readonly onRetry = (event: Event): void => {
    this.#parts.outbox.retry(postAt(event).id);
  };

  /** Puts the text of a post that did not arrive back where it was written. */
  readonly onTakeBack = async (event: Event): Promise<void> => {
    const {id} = postAt(event);
    if (!(await this.#isReady(id))) return;
    const asked = this.#parts.outbox.get(id)?.parent;
    // Nobody can answer what was taken away: then it is said in the conversation.
    const isThere = asked && this.#parts.posts.get(asked.id)?.state === 'visible' && this.#post(asked.id);
    const parent = isThere ? asked : undefined;
    if (parent) this.#parts.replies.open(parent.id);
    await this.#host.updateComplete;
    const box = (parent && this.#answerBox(parent.id)) ?? this.#parts.composer();
    const taken = box && this.#parts.outbox.take(id)?.post;
    if (taken) await box.add(taken.body, namedIn({text: taken.body, mentions: taken.mentions}));
  };

  readonly onCopyText = async (event: Event): Promise<void> => {
    const {id, body} = postAt(event);
    this.#parts.copied(id, 'text', await copy(unmarkMentions(body)));
  };

  readonly onDiscard = async (event: Event): Promise<void> => {
    const parent = this.#parts.outbox.take(postAt(event).id)?.parent;
    await this.#host.updateComplete;
    if (parent && this.#post(parent.id)) await this.#focus(parent.id, 'reply');
    else this.#parts.composer()?.focus();
  };

  /** Whether there is something to write with; says so at the post where there is not. */
  async #isReady(id: string): Promise<boolean> {
    const isReady = await this.#parts.kit.ready();
    if (!isReady) this.#parts.missed(id, 'dialog');
    return isReady;
  }

  #report(what: ReportRequest['what'], about: Target, at: string): void {
    this.#host.dispatchEvent(new ReportRequest(what, about, () => this.#parts.missed(at, 'dialog')));
  }

  #post(id: string): PostElement | null {
    return postElement(this.#host.renderRoot, id);
  }

  #answerBox(id: string): ComposerElement | null {
    return this.#host.renderRoot.querySelector<ComposerElement>(`[data-answer-to="${CSS.escape(id)}"]`);
  }

  async #focus(id: string, action?: 'reply' | 'more'): Promise<void> {
    await this.#host.updateComplete;
    const post = this.#post(id);
    await post?.updateComplete;
    if (action) post?.focusAction(action);
    else post?.focus();
  }

  /** Makes what the viewer just wrote visible, without moving more than needed. */
  async #show(id: string): Promise<void> {
    await this.#host.updateComplete;
    const post = this.#post(id);
    await post?.updateComplete;
    post?.scrollIntoView({block: 'nearest'});
  }
}

function postAt(event: Event): Stored<'post'> {
  return (event.target as PostElement | PostEditorElement).post!;
}

function answered(event: Event): string {
  return (event.target as HTMLElement).dataset.answerTo ?? '';
}
