import {html, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {markAllSeen} from '../../community/reading.js';
import {NextPerson} from '../../context/next-person.js';
import {ContributedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {mayWrite} from '../../model/permissions.js';
import {MAX_PAGE} from '../../store/queries.js';
import {addressOf} from '../shared/address.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {RestrictedNotice} from '../shared/restricted-notice.js';
import {renderSignIn} from '../shared/sign-in.js';
import {copy} from '../shared/copy.js';
import {MinuteController} from '../thread/minute-controller.js';
import {actOn} from './act-on.js';
import {BoardThreads} from './board-threads.js';
import {kindNamed, NO_FILTERS, sortNamed, type Filters, type ThreadSort} from './filters.js';
import {OpenedThread} from './opened.js';
import {ReaderController} from './reader-controller.js';
import {renderReturned, renderStart} from './start-parts.js';
import type {StartDraft} from './start-drafts.js';
import {Starting} from './starting.js';
import type {ThreadFormElement} from './thread-form.js';
import type {RowRequest, ThreadListElement} from './thread-list.js';
import styles from './threads.styles.js';

const DEFAULT_PAGE_SIZE = 25;

/**
 * The board: all conversations of the community, those of its pages too. Reading needs nobody to sign in; members see what
 * is new to them, and whoever may write starts a conversation.
 *
 * The conversation that is open stands in the page's address as `#thread=ID`.
 *
 * @summary The board of all conversations.
 * @tag praxis-threads
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before a conversation is opened in place. Cancel it to take the person elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After a conversation that the person started, or a post, is stored.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When something could not be stored. Nothing that was written is lost.
 * @csspart notice - What went wrong, and what is said about the conversation that is open.
 * @csspart heading - The heading of the list.
 * @csspart search - The search box.
 * @csspart threads - The list of conversations.
 * @csspart thread - One conversation of the list.
 * @csspart form - The form to start a conversation, or to make a term or note of a post.
 * @csspart opened - The conversation that is open.
 * @csspart opened__heading - Its heading.
 * @csspart posts - Its posts.
 * @csspart post - One post.
 * @csspart author - Who wrote it.
 * @csspart body - What they wrote.
 * @csspart actions - What one can do with it.
 * @csspart outcome - Where it arrived, and who differs.
 * @csspart accepted - The answer to a question, in short.
 * @csspart dialog - A dialog: the history of a post, a move, a term or note made of a post.
 * @csspart composer - The frame of a box to write in.
 * @csspart toolbar - The buttons in it that format.
 * @csspart input - Its text area.
 * @csspart preview - Its text as it will be shown.
 * @csspart send - The button that sends.
 */
export class ThreadsElement extends PraxisElement {
  static override styles = [PraxisElement.styles, badgeStyles, buttonStyles, noticeStyles, styles];

  /** Shows only conversations with this tag; those started here have it. */
  @property() tag = '';

  /** Shows only one kind, and starts only that: `discussion`, `question`, `idea` or `decision`. */
  @property() kind = '';

  /**
   * The order at first: `active` (the latest post first), `newest`, `top` (most posts first) or `unanswered` (only those
   * that nobody answered).
   */
  @property() sort = 'active';

  /** How many conversations are read at a time, 1 to 100. */
  @property({type: Number, attribute: 'page-size'}) pageSize = DEFAULT_PAGE_SIZE;

  /** The conversation that is open. */
  @property({attribute: 'thread-id', reflect: true}) threadId?: string | undefined;

  @state() private chosen: Filters = NO_FILTERS;
  @state() private chosenSort?: ThreadSort | undefined;
  @state() private isLoadingMore = false;
  @state() private isSigningIn = false;
  @state() private problem?: CommunityError | undefined;

  @query('praxis-thread-list') private list?: ThreadListElement | null;
  @query('praxis-thread-form') private form?: ThreadFormElement | null;
  @query('.start') private startButton?: HTMLElement | null;

  readonly #threads = new BoardThreads(this, {
    community: () => this.community,
    sort: () => this.#sort,
    kind: () => kindNamed(this.kind) ?? this.chosen.kind,
    pageSize: () => Math.min(MAX_PAGE, Math.max(1, Math.floor(this.pageSize) || DEFAULT_PAGE_SIZE)),
  });
  readonly #restricted: RestrictedNotice = new RestrictedNotice(this, () => this.community);
  readonly #reader = new ReaderController(this, () => this.community);
  readonly #opened: OpenedThread = new OpenedThread(
    this,
    () => this.community,
    () => {
      this.problem = undefined;
      this.#starting.close();
    },
  );
  readonly #starting = new Starting(this, {
    community: () => this.community,
    stored: (id) => this.dispatchEvent(new ContributedEvent('post', id)),
    refused: (cause) => void this.fail(cause),
    isThere: () => !this.threadId,
    asked: () => void this.#start(),
  });

  constructor() {
    super();
    const here = () => this.community;
    new NextPerson(this, here, () => this.#starting.isOpen && this.#starting.close());
    new MinuteController(this);
  }

  protected override willUpdate(): void {
    if (this.isSigningIn && this.community?.viewer && this.#canStart) void this.#start();
  }

  protected override firstUpdated(): void {
    if (this.#opened.isLinked) this.scrollIntoView();
  }

  protected override render() {
    const error = this.#error;
    return html`<div class="stack stack--loose">
        ${error ? this.renderProblem(error, this.#threads.error && (() => this.#threads.retry())) : nothing}
        ${this.problem ? this.renderProblem(this.problem) : nothing} ${this.#renderReturned()}
        ${this.#isReading ? nothing : this.#restricted.render(this.t, this.formats)} ${this.#renderSignIn()}
        ${error ? nothing : this.#renderList()} ${this.#renderOpened()} ${this.#renderForm()}
      </div>
      ${this.renderLiveRegion()}`;
  }

  #renderList() {
    const isHidden = this.#starting.isOpen || Boolean(this.threadId && this.community);
    return html`<praxis-thread-list
      exportparts="heading, search, threads, thread"
      ?hidden=${isHidden}
      .threads=${this.#threads.isReady ? this.#threads.all : undefined}
      .outgoing=${this.#starting.outgoing}
      .find=${this.#threads.find}
      .reader=${this.#reader.reader}
      .nameOf=${this.#reader.nameOf}
      .filters=${this.chosen}
      .scope=${{kind: kindNamed(this.kind), tag: this.tag || undefined}}
      .sort=${this.#sort}
      .hasMore=${this.#threads.hasMore}
      .isLoadingMore=${this.isLoadingMore}
      .strings=${this.t}
      .formats=${this.formats}
      @open=${(event: CustomEvent<string>) => this.#opened.open(event.detail)}
      @filter=${(event: CustomEvent<Partial<Filters>>) => (this.chosen = {...this.chosen, ...event.detail})}
      @sort=${(event: CustomEvent<ThreadSort>) => (this.chosenSort = event.detail)}
      @act=${(event: CustomEvent<RowRequest>) => void this.#act(event.detail)}
      @all-seen=${() => void this.#try((community) => markAllSeen(community))}
      @more=${() => void this.#showMore()}
    >
      ${this.#canStart ? renderStart(this.t.threads, !this.isSigningIn, () => void this.#start()) : nothing}
    </praxis-thread-list>`;
  }

  #renderForm() {
    if (!this.#starting.isOpen || !this.community) return nothing;
    return html`<praxis-thread-form
      exportparts="form, notice, composer, toolbar, input, preview, send"
      .community=${this.community}
      .find=${this.#threads.findSimilar}
      .kind=${kindNamed(this.kind)}
      .initial=${{kind: this.chosen.kind ?? 'question', title: this.#starting.title, tags: this.tag || (this.chosen.tag ?? '')}}
      .refusal=${this.#starting.refusal}
      .isRestricted=${this.#restricted.current !== undefined}
      .strings=${this.t}
      .formats=${this.formats}
      @write=${(event: CustomEvent<StartDraft>) => void this.#send(event.detail)}
      @open=${(event: CustomEvent<string>) => this.#opened.open(event.detail)}
      @close=${() => void this.#leaveForm()}
    ></praxis-thread-form>`;
  }

  /** Whether a conversation stands in place of the list, which says itself what one may do in it. */
  get #isReading(): boolean {
    return Boolean(this.community && this.threadId) && !this.#starting.isOpen;
  }

  #renderOpened() {
    const {threadId} = this;
    if (!threadId || !this.#isReading) return nothing;
    return this.#opened.render({
      known: this.#threads.all.find(({id}) => id === threadId),
      strings: this.t,
      problem: (error, retry) => this.renderProblem(error, retry),
    });
  }

  #renderSignIn() {
    const {community, t} = this;
    const isAsked = this.isSigningIn && community?.viewer === null;
    return isAsked ? renderSignIn(community, t, t.threads.signInFirst) : nothing;
  }

  #renderReturned() {
    const {returned} = this.#starting;
    if (!returned || this.#starting.isOpen) return nothing;
    return renderReturned(returned, this.describe(returned.refusal), this.t.threads, {
      takeUp: () => void this.#takeUp(),
      discard: () => this.#starting.discard(returned),
    });
  }

  /** Offline with nothing kept on this device, an empty list would be a lie. */
  get #error(): CommunityError | undefined {
    const {isReady, isStale, all, error} = this.#threads;
    return (
      this.connectionError ?? error ?? (isReady && isStale && !all.length ? new CommunityError('offline') : undefined)
    );
  }

  get #sort(): ThreadSort {
    return this.chosenSort ?? sortNamed(this.sort);
  }

  /** Whoever is not signed in is shown how. */
  get #canStart(): boolean {
    const {viewer} = this.community ?? {};
    return viewer === null || mayWrite({viewer, restriction: this.#restricted.current});
  }

  readonly #start = async () => {
    const isVisitor = !this.community?.viewer;
    // Pressed once more, the offer is taken back.
    this.isSigningIn = isVisitor && !this.isSigningIn;
    if (!isVisitor) await this.#try(() => this.#starting.open());
    await this.updateComplete;
    const signIn = this.renderRoot.querySelector<HTMLElement>('praxis-sign-in');
    (isVisitor ? signIn : this.form)?.focus();
  };

  async #send(draft: StartDraft) {
    if (!this.community?.viewer) return; // The session ended while they wrote: the form keeps it.
    const id = this.#starting.send(draft);
    this.announce(this.t.threads.started(draft.title.trim()));
    await this.updateComplete;
    if (!this.#starting.isOpen) await this.list?.reveal(id);
  }

  async #leaveForm() {
    this.#starting.close();
    await this.updateComplete;
    this.startButton?.focus();
  }

  async #takeUp() {
    const {returned} = this.#starting;
    if (!returned) return;
    this.#opened.back();
    await this.#try((community) => this.#starting.takeUp(community, returned));
    await this.updateComplete;
    this.form?.focus();
  }

  async #act({act, thread}: RowRequest) {
    const {linkCopied, linkNotCopied} = this.t.thread;
    if (act !== 'copy-link') await this.#try((community) => actOn(community, act, thread));
    else this.announce((await copy(addressOf('thread', thread.id))) ? linkCopied : linkNotCopied);
  }

  async #try(work: (community: NonNullable<typeof this.community>) => Promise<void>) {
    this.problem = undefined;
    await work(this.community!).catch((cause: unknown) => (this.problem = this.fail(cause)));
  }

  async #showMore() {
    if (this.isLoadingMore) return;
    this.isLoadingMore = true;
    await this.#try(async () => {
      const [first] = await this.#threads.showMore();
      await this.updateComplete;
      if (first) await this.list?.reveal(first.id);
    });
    this.isLoadingMore = false;
  }
}
