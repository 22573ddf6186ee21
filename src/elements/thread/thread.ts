import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {ContributedEvent, ReadyEvent} from '../../events.js';
import type {CommunityError} from '../../model/errors.js';
import {mayWrite} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {MAX_PAGE} from '../../store/queries.js';
import type {ComposerElement} from '../composer/composer.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSignIn} from '../shared/sign-in.js';
import {composerBone, renderBones, renderEmpty} from './bones.js';
import type {PostOrder} from './loaded-posts.js';
import {MinuteController} from './minute-controller.js';
import {NearController} from './near-controller.js';
import {linkedPost} from './permalink.js';
import {PlaceController} from './place-controller.js';
import {goTo, postElement, wouldShift} from './positions.js';
import {renderPostList} from './post-list.js';
import {postTree} from './post-tree.js';
import {PostsController} from './posts-controller.js';
import styles from './thread.styles.js';
import {VisitController} from './visit-controller.js';
import {renderHeld, renderVisit} from './visit-head.js';
import {WritingController} from './writing-controller.js';

const DEFAULT_PAGE_SIZE = 25;

/**
 * The conversation of the page it is on: reading it needs nobody to sign in, and writing makes a member.
 *
 * @summary One conversation, bound to the page it is on.
 * @tag praxis-thread
 * @fires {ReadyEvent} praxis-ready - When the community is known, and again when the page is another one; with its key.
 * @fires {ContributedEvent} praxis-contributed - After a post, or a change to one, is stored.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work. Nothing that was written is lost.
 * @csspart heading - The heading.
 * @csspart posts - The list of posts.
 * @csspart notice - What is said about the conversation as a whole.
 */
export class ThreadElement extends PraxisElement {
  static override styles = [PraxisElement.styles, badgeStyles, buttonStyles, noticeStyles, styles];

  /** Binds the conversation to a key, in place of the page's address. */
  @property({attribute: 'thread-key'}) threadKey = '';

  /** Keys or addresses that the page had before, separated by spaces or commas. */
  @property({attribute: 'previous-keys'}) previousKeys = '';

  /** The heading, and the title of a conversation that begins here. */
  @property({attribute: 'thread-title'}) threadTitle = '';

  /** `oldest` or `newest`: which branch comes first. Answers always go from the oldest to the newest. */
  @property() sort: 'oldest' | 'newest' | 'top' = 'oldest';

  /** How many posts are read at a time, 1 to 100. */
  @property({type: Number, attribute: 'page-size'}) pageSize = DEFAULT_PAGE_SIZE;

  /** `lazy`: reads nothing before somebody comes near. `eager`: reads at once. */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** Shows the conversation, and nothing to do with it. */
  @property({type: Boolean}) readonly = false;

  /** Shows this conversation in place of the page's: the board opens one so. */
  @property({attribute: false}) threadId?: string | undefined;

  @state() private isLoadingMore = false;
  @state() private problem?: CommunityError;
  @state() private highlighted?: string;

  @query('[data-main]') private composer?: ComposerElement | null;

  readonly #near = new NearController(this);
  readonly #place = new PlaceController(this, {
    community: () => this.#reading,
    threadKey: () => this.threadKey,
    previousKeys: () => this.previousKeys,
    threadId: () => this.threadId,
  });
  readonly #posts = new PostsController(this, {
    community: () => this.#reading,
    thread: () => this.#place.id,
    grewAt: () => this.#place.grewAt,
    total: () => this.#place.record?.posts,
    order: () => this.#order,
    pageSize: () => this.#size,
    wouldShift: (post) => wouldShift(this.renderRoot, post, this.#order),
    arrived: (posts) => this.#arrived(posts),
  });
  readonly #writing: WritingController = new WritingController(this, {
    place: this.#place,
    posts: this.#posts,
    community: () => this.community,
    reading: () => this.#reading,
    isReadonly: () => this.readonly,
    title: () => (this.threadTitle || document.title).replace(/\s+/g, ' '),
    composer: () => this.composer,
    describe: (error) => this.describe(error),
    strings: () => this.t,
    posted: (post) => this.#posted(post),
    refused: (error) => this.#refused(error),
    changed: (post, what) => this.#changed(post, what),
    noted: (note) => this.announce(note),
  });
  readonly #visitor = new VisitController(this, {
    place: this.#place,
    posts: this.#posts,
    community: () => this.#reading,
    member: () => this.#writing.member,
    order: () => this.#order,
    isReadonly: () => this.readonly,
    failed: (cause) => this.announce(this.describe(this.fail(cause))),
  });
  #isSigningIn = false;
  #toldKey: string | undefined;
  #visited: string | undefined;

  constructor() {
    super();
    new MinuteController(this);
  }

  /** Puts the reader at the beginning of the conversation. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus(options);
  }

  protected override get readyKey(): string | undefined {
    return this.#place.pageKey;
  }

  /** The community, once there is a reason to read: the viewer is known, and somebody is near. */
  get #reading(): Community | undefined {
    const {community} = this;
    return community?.viewer !== undefined && (this.#near.isNear || this.loading === 'eager') ? community : undefined;
  }

  get #order(): PostOrder {
    return this.sort === 'newest' ? 'newest' : 'oldest';
  }

  get #size(): number {
    return Math.min(MAX_PAGE, Math.max(1, Math.floor(this.pageSize) || DEFAULT_PAGE_SIZE));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#isSigningIn = this.shadowRoot?.activeElement?.localName === 'praxis-sign-in';
    if (linkedPost()) this.#near.come(); // The reader is on the way.
  }

  protected override render() {
    const count = this.#place.record?.posts;
    return html`<section class="thread stack stack--loose" aria-labelledby="heading">
      <header class="row row--apart">
        <h2 id="heading" part="heading" class="title" tabindex="-1">
          ${this.threadTitle || this.t.thread.heading}
          ${count ? html`<span class="count">${this.formats.number(count)}</span>` : nothing}
        </h2>
        ${renderVisit(this.#visitor, this.t.thread, this.formats, (first) => void this.#visit(first))}
      </header>
      ${this.#renderPosts()}
      ${renderHeld(this.#posts.held.length, this.t.thread, this.formats, () => void this.#showHeld())}
      ${this.#renderWriting()} ${this.renderLiveRegion()}
    </section>`;
  }

  #renderPosts() {
    const error = this.connectionError ?? this.#place.error ?? this.#posts.error;
    const isMereVisitor = error?.code === 'permission-denied' && this.community?.viewer === null; // Signing in may help.
    const problem = error && !isMereVisitor ? this.renderProblem(error, () => this.#retry()) : nothing;
    if (this.#posts.isRead && this.#place.isFound) return html`${problem} ${this.#renderList()}`;
    return error ? problem : renderBones(this.t.loading);
  }

  #renderList(): TemplateResult {
    const {t} = this;
    const {posts, requests, isOpen} = this.#writing;
    if (!posts.length) return renderEmpty(t.thread, isOpen);
    const list = renderPostList(postTree(posts, this.#order), this.#posts.gaps, {
      strings: t,
      formats: this.formats,
      requests,
      highlighted: this.highlighted,
      firstNew: this.#visitor.first,
      isNew: (post) => this.#visitor.isNew(post),
      view: (post) => this.#writing.view(post),
      onMore: (after) => void this.#showMore(after),
      rest: (this.#place.record?.posts ?? 0) - this.#posts.known,
      isLoadingMore: this.isLoadingMore,
      count: posts.length,
    });
    return html`${list} ${this.problem ? this.renderProblem(this.problem) : nothing}`;
  }

  #renderWriting() {
    const {community, t} = this;
    if (this.readonly || this.connectionError || this.#place.key === undefined) return nothing;
    if (this.#place.record?.state === 'closed') return html`<p class="notice" part="notice">${t.thread.closed}</p>`;
    if (community?.viewer === undefined) return composerBone;
    if (community.viewer === null) {
      const mayRead = this.#place.error?.code !== 'permission-denied';
      return renderSignIn(community, t, mayRead ? t.thread.signInFirst : t.account.readPrompt);
    }
    if (!mayWrite(community)) return html`<p class="notice" part="notice">${t.thread.guests}</p>`;
    return html`<praxis-composer
      data-main
      .strings=${t}
      .formats=${this.formats}
      .label=${t.composer.write}
      .action=${t.composer.post}
      .hint=${this.#writing.makesMember ? t.thread.newcomer : ''}
      .draftKey=${this.#writing.draftKey}
      @send=${this.#writing.requests.onSend}
    ></praxis-composer>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellKey();
    if (this.#isSigningIn) this.composer?.focus(); // What they signed in for.
    const linked = linkedPost();
    if (linked === this.#visited || !this.#posts.isRead) return;
    this.#visited = linked;
    if (linked) void this.#visit(linked);
  }

  /** `praxis-ready` is told once; a page that becomes another one is told of as well. */
  #tellKey() {
    const {pageKey} = this.#place;
    if (!this.community || pageKey === this.#toldKey) return;
    if (this.#toldKey !== undefined) this.dispatchEvent(new ReadyEvent(pageKey));
    this.#toldKey = pageKey;
  }

  async #visit(id: string) {
    if (!(await this.#posts.reveal(id).catch(() => false))) return;
    this.highlighted = id;
    await this.updateComplete;
    const post = postElement(this.renderRoot, id);
    if (post) await goTo(post);
  }

  async #showMore(after: Stored<'post'>) {
    if (this.isLoadingMore) return;
    this.isLoadingMore = true;
    this.problem = undefined;
    try {
      const [first] = await this.#posts.showMore(after);
      await this.updateComplete;
      const post = first && postElement(this.renderRoot, first.id);
      await post?.updateComplete;
      post?.focus({preventScroll: true});
    } catch (cause) {
      this.problem = this.fail(cause);
    } finally {
      this.isLoadingMore = false;
    }
  }

  async #showHeld() {
    const [first] = this.#posts.held;
    this.#posts.release();
    if (first) await this.#visit(first);
  }

  #retry() {
    this.#place.retry();
    this.#posts.retry();
  }

  #arrived(posts: readonly Stored<'post'>[]) {
    const t = this.t.thread;
    this.announce(posts.length === 1 ? t.arrived(posts[0]!.byline) : t.arrivedSeveral(posts.length, this.formats));
  }

  #posted({id}: Stored<'post'>) {
    this.announce(this.t.thread.posted);
    this.dispatchEvent(new ContributedEvent('post', id));
  }

  #refused(error: CommunityError) {
    this.announce(this.t.thread.notSent(this.describe(error)));
    this.fail(error);
  }

  #changed({id}: Stored<'post'>, what: 'saved' | 'removed') {
    this.announce(this.t.thread[what]);
    if (what === 'saved') this.dispatchEvent(new ContributedEvent('post', id));
  }
}
