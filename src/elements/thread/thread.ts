import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {ContributedEvent} from '../../events.js';
import type {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import type {ComposerElement} from '../composer/composer.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {AfterSignIn} from './after-sign-in.js';
import {placeAnswer} from './answer-place.js';
import {renderBones} from './bones.js';
import {renderOutcome} from './conversation-head.js';
import {renderDialogs} from './dialogs.js';
import {FirstScreen} from './first-screen.js';
import {LaterKeys} from './later-keys.js';
import type {PostOrder} from './loaded-posts.js';
import {MinuteController} from './minute-controller.js';
import {renderMovingNotices, renderNothing} from './moving-notices.js';
import {NearController} from '../../context/near-controller.js';
import {Nudges} from './nudges.js';
import {linkedPost, permalinks} from './permalink.js';
import {PlaceController} from './place-controller.js';
import {wouldShift} from './positions.js';
import {renderPostList} from './post-list.js';
import {postTree} from './post-tree.js';
import {PostsController} from './posts-controller.js';
import {DEFAULT_PAGE_SIZE, pageSizeOf} from './posts-source.js';
import {ReadingController} from './reading-controller.js';
import {orderNamed} from './sort-control.js';
import {renderThreadHead} from './thread-head.js';
import styles from './thread.styles.js';
import {VisitController} from './visit-controller.js';
import {renderHeld} from './visit-head.js';
import {renderWritingArea} from './writing-area.js';
import {WritingController} from './writing-controller.js';

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
 * @csspart post - One post.
 * @csspart author - Who wrote it.
 * @csspart body - What they wrote.
 * @csspart actions - What one can do with it.
 * @csspart composer - The frame of a box to write in.
 * @csspart toolbar - The buttons in it that format.
 * @csspart input - Its text area.
 * @csspart preview - Its text as it will be shown.
 * @csspart send - The button that sends.
 * @csspart outcome - Where it arrived, and who differs.
 * @csspart accepted - The answer to a question, in short.
 * @csspart notice - What is said about the conversation, and what went wrong.
 * @csspart dialog - A dialog: the history of a post, a move, a term or note made of a post.
 * @csspart form - The form of such a term or note.
 */
export class ThreadElement extends PraxisElement {
  static override styles = [PraxisElement.styles, badgeStyles, buttonStyles, fieldStyles, noticeStyles, styles];

  /** Binds the conversation to a key, in place of the page's address. */
  @property({attribute: 'thread-key'}) threadKey = '';

  /** Keys or addresses that the page had before, separated by spaces or commas. */
  @property({attribute: 'previous-keys'}) previousKeys = '';

  /** The heading, and the title of a conversation that begins here. */
  @property({attribute: 'thread-title'}) threadTitle = '';

  /** `oldest` or `newest`: which branch comes first. `top`: which post most people said something about. */
  @property() sort: PostOrder = 'oldest';

  /** How many posts are read at a time, 1 to 100. */
  @property({type: Number, attribute: 'page-size'}) pageSize = DEFAULT_PAGE_SIZE;

  /** `lazy`: reads nothing before somebody comes near; written out, it is not even loaded. `eager`: reads at once. */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** Shows the conversation, and nothing to do with it. */
  @property({type: Boolean}) readonly = false;

  /** Private reminders to whoever writes, separated by spaces: `unread`, `same-person`, `dominating`. All, or `off`. */
  @property() nudges = '';

  /** Shows this conversation in place of the page's: the board opens one so. */
  @property({attribute: false}) threadId?: string | undefined;

  /** Whether what it stands in says already that the viewer may not write for now. */
  @property({attribute: false}) isTold = false;

  @state() private chosenSort?: PostOrder;

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
    pageSize: () => pageSizeOf(this.pageSize),
    isFound: () => this.#place.isFound,
    isBoundForPost: () => this.#reader.isUnderWay || (this.#order === 'oldest' && this.#visitor.isBehind),
    wouldShift: (post) => wouldShift(this.renderRoot, post, this.#order),
    arrived: (posts) => this.#arrived(posts),
  });
  readonly #reader: ReadingController = new ReadingController(this, this.#posts, (cause) => this.fail(cause));
  readonly #writing: WritingController = new WritingController(this, {
    ...{place: this.#place, posts: this.#posts, composer: () => this.composer},
    ...{community: () => this.community, reading: () => this.#reading, isReadonly: () => this.readonly},
    title: () => (this.threadTitle || document.title).replace(/\s+/g, ' '),
    describe: (error) => this.describe(error),
    strings: () => this.t,
    words: () => ({...this.#words, language: this.language}),
    posted: (post) => this.#posted(post),
    refused: (error) => this.#refused(error),
    changed: (post, what) => this.#changed(post, what),
    contributed: (kind, id) => this.dispatchEvent(new ContributedEvent(kind, id)),
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
  readonly #firstScreen = new FirstScreen(this, () => this.hasGlance || this.#reader.isGuiding);
  readonly #visitor: VisitController = new VisitController(this, {
    place: this.#place,
    posts: this.#posts,
    community: () => this.#reading,
    member: () => this.#writing.member,
    isMemberKnown: () => this.#writing.isMemberKnown,
    opensAtNew: () => this.#order === 'oldest' && linkedPost() === undefined,
    order: () => this.#order,
    isReadonly: () => this.readonly,
    failed: (cause) => this.announce(this.describe(this.fail(cause))),
  });

  constructor() {
    super();
    new MinuteController(this);
    new LaterKeys(
      this,
      () => this.#place.pageKey,
      () => this.community !== undefined,
    );
    new AfterSignIn(this, () => this.composer);
    this.keepGlance('praxis-post-editor, .answer');
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
    return this.chosenSort ?? orderNamed(this.sort);
  }

  get #words() {
    return {strings: this.t, formats: this.formats};
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (linkedPost()) this.#near.come(); // The reader is on the way.
  }

  protected override render() {
    const {conversation, notes} = this.#writing;
    return html`<section class="thread stack stack--loose" aria-labelledby="heading">
      ${this.#renderHead()} ${renderMovingNotices(conversation, this.#words)}
      ${renderOutcome(conversation, this.#words)} ${this.#renderPosts()} ${notes.renderKept()}
      ${renderHeld(this.#posts.held.length, this.t.thread, this.formats, () => void this.#reader.showHeld())}
      ${this.#renderWriting()} ${renderDialogs(this.#writing, this.#words)} ${this.renderLiveRegion()}
    </section>`;
  }

  #renderHead() {
    return renderThreadHead({
      ...this.#words,
      title: this.threadTitle || this.t.thread.heading,
      count: this.#place.record?.posts,
      order: this.#order,
      isEndFar: this.#posts.isEndFar,
      visitor: this.#visitor,
      conversation: this.#writing.conversation,
      visit: (id) => void this.#reader.visit(id),
      goToEnd: () => void this.#reader.goToEnd(),
      sort: (order) => (this.chosenSort = order),
    });
  }

  #renderPosts() {
    const error = this.connectionError ?? this.#place.error ?? this.#posts.error;
    const isMereVisitor = error?.code === 'permission-denied' && this.community?.viewer === null; // Signing in may help.
    const problem = error && !isMereVisitor ? this.renderProblem(error, () => this.#retry()) : nothing;
    if (this.#posts.isRead && this.#place.isFound) return html`${problem} ${this.#renderList()}`;
    return error ? problem : renderBones(this.t.loading);
  }

  #renderList(): TemplateResult {
    const {posts, requests, isOpen, conversation} = this.#writing;
    if (!posts.length) return renderNothing(conversation, this.#words, isOpen);
    const answer = placeAnswer(conversation, posts, this.#words);
    const nodes = postTree(posts, this.#order, (id) => this.#posts.get(id));
    const list = renderPostList(this.#firstScreen.of(nodes), this.#posts.gaps, {
      ...this.#words,
      ...{requests, nudges: this.#nudges, rest: this.#posts.rest, count: posts.length},
      highlighted: this.#reader.highlighted,
      firstNew: this.#visitor.first,
      isNew: (post) => this.#visitor.isNew(post),
      view: this.#writing.view,
      href: permalinks(),
      lookup: this.#writing.lookup,
      images: (post) => this.#writing.images(post),
      ...{terms: this.#writing.terms, notes: this.#writing.notes},
      below: answer.below,
      onMore: (after) => void this.#reader.showMore(after),
      onEarlier: (before) => void this.#reader.showEarlier(before),
      isLoadingMore: this.#reader.isLoadingMore,
    });
    const {problem} = this.#reader;
    return html`${answer.above} ${list} ${this.#firstScreen.isOnlyBegun ? renderBones(this.t.loading) : nothing}
    ${problem ? this.renderProblem(problem) : nothing}`;
  }

  #renderWriting() {
    const {key, error, isSought} = this.#place;
    if (this.readonly || this.connectionError || key === undefined) return nothing;
    return renderWritingArea({
      ...this.#words,
      community: this.community,
      ...{error, isSought, isTold: this.isTold},
      writing: this.#writing,
      nudges: this.#nudges,
    });
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
    this.announce(this.t.thread.notSent(this.describe(this.fail(error))));
  }

  #changed({id}: Stored<'post'>, what: 'saved' | 'removed') {
    this.announce(this.t.thread[what]);
    if (what === 'saved') this.dispatchEvent(new ContributedEvent('post', id));
  }
}
