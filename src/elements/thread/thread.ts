import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {ContributedEvent, ReadyEvent} from '../../events.js';
import type {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {MAX_PAGE} from '../../store/queries.js';
import type {ComposerElement} from '../composer/composer.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderBones} from './bones.js';
import type {PostOrder} from './loaded-posts.js';
import {MinuteController} from './minute-controller.js';
import {NearController} from './near-controller.js';
import {Nudges} from './nudges.js';
import {linkedPost} from './permalink.js';
import {PlaceController} from './place-controller.js';
import {goTo, postElement, wouldShift} from './positions.js';
import {renderPostList} from './post-list.js';
import {postTree} from './post-tree.js';
import {PostsController} from './posts-controller.js';
import styles from './thread.styles.js';
import {renderWritingArea} from './writing-area.js';
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

  /** Private reminders to whoever writes, separated by spaces: `unread`, `same-person`, `dominating`. All, or `off`. */
  @property() nudges = '';

  @state() private isLoadingMore = false;
  @state() private problem?: CommunityError;
  @state() private highlighted?: string;

  @query('[data-main]') private composer?: ComposerElement | null;

  readonly #near = new NearController(this);
  readonly #place = new PlaceController(this, {
    community: () => this.#reading,
    threadKey: () => this.threadKey,
    previousKeys: () => this.previousKeys,
  });
  readonly #posts = new PostsController(this, {
    community: () => this.#reading,
    thread: () => this.#place.id,
    grewAt: () => this.#place.grewAt,
    total: () => this.#place.record?.posts,
    order: () => this.#order,
    pageSize: () => this.#size,
    isFound: () => this.#place.isFound,
    isBoundForPost: () => linkedPost() !== undefined,
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
    reacted: ({id}) => this.dispatchEvent(new ContributedEvent('reaction', id)),
    failed: (error) => this.fail(error),
    noted: (note) => this.announce(note),
  });
  readonly #nudges = new Nudges(this, {
    writing: () => {
      const uid = this.community?.viewer?.uid;
      return uid ? {posts: this.#writing.posts, uid, waiting: this.#posts.held.length} : undefined;
    },
    post: (id) => this.#posts.get(id),
    thread: () => this.#place.id,
    wanted: () => this.nudges,
    strings: () => this.t,
  });
  #isSigningIn = false;
  #toldKey: string | undefined;
  #visited: string | undefined;

  constructor() {
    super();
    new MinuteController(this);
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
      <h2 id="heading" part="heading" class="title">
        ${this.threadTitle || this.t.thread.heading}
        ${count ? html`<span class="count">${this.formats.number(count)}</span>` : nothing}
      </h2>
      ${this.#renderPosts()} ${this.#renderHeld()} ${this.#renderWriting()}
      <praxis-post-history exportparts="dialog" .strings=${this.t} .formats=${this.formats}></praxis-post-history>
      ${this.renderLiveRegion()}
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
    if (!posts.length) {
      return html`<div class="empty">
        ${icon('discussion')}
        <div>
          <p>${t.thread.empty}</p>
          ${isOpen ? html`<p>${t.thread.emptyHint}</p>` : nothing}
        </div>
      </div>`;
    }
    const list = renderPostList(postTree(posts, this.#order), this.#posts.gaps, {
      strings: t,
      formats: this.formats,
      requests,
      nudges: this.#nudges,
      highlighted: this.highlighted,
      view: (post) => this.#writing.view(post),
      lookup: this.#writing.lookup,
      onMore: (after) => void this.#show(() => this.#posts.showMore(after), 0),
      onEarlier: (before) => void this.#show(() => this.#posts.showEarlier(before), -1),
      rest: (this.#place.record?.posts ?? 0) - this.#posts.known,
      isLoadingMore: this.isLoadingMore,
      count: posts.length,
    });
    return html`${list} ${this.problem ? this.renderProblem(this.problem) : nothing}`;
  }

  #renderHeld() {
    const {length} = this.#posts.held;
    if (!length) return nothing;
    return html`<div class="new">
      <button type="button" class="pill" @click=${this.#showHeld}>
        ${icon('arrow-down')}${this.t.thread.arrivedSeveral(length, this.formats)}
      </button>
    </div>`;
  }

  #renderWriting() {
    const {pageKey, record, error} = this.#place;
    if (this.readonly || this.connectionError || pageKey === undefined) return nothing;
    return renderWritingArea({
      community: this.community,
      isClosed: record?.state === 'closed',
      isReadable: error?.code !== 'permission-denied',
      strings: this.t,
      formats: this.formats,
      writing: this.#writing,
      nudges: this.#nudges,
    });
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

  /** Reads more, and puts the focus on one of what came: the first, or the last. */
  async #show(read: () => Promise<readonly Stored<'post'>[]>, which: 0 | -1) {
    if (this.isLoadingMore) return;
    this.isLoadingMore = true;
    this.problem = undefined;
    try {
      const next = (await read()).at(which);
      await this.updateComplete;
      const post = next && postElement(this.renderRoot, next.id);
      await post?.updateComplete;
      post?.focus({preventScroll: true});
    } catch (cause) {
      this.problem = this.fail(cause);
    } finally {
      this.isLoadingMore = false;
    }
  }

  readonly #showHeld = async () => {
    const [first] = this.#posts.held;
    this.#posts.release();
    if (first) await this.#visit(first);
  };

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
