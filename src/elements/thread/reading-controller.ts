import type {LitElement, ReactiveController} from 'lit';
import type {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {linkedPost} from './permalink.js';
import {goTo, postElement} from './positions.js';
import type {PostsController} from './posts-controller.js';

/** Takes the reader through a thread: to more of it, to what waited, and to the post that the address leads to. */
export class ReadingController implements ReactiveController {
  isLoadingMore = false;
  /** Why there is no more. */
  problem: CommunityError | undefined;
  /** The post that somebody was sent to. */
  highlighted: string | undefined;

  readonly #host: LitElement;
  readonly #posts: PostsController;
  readonly #fail: (cause: unknown) => CommunityError;
  #visited: string | undefined;

  constructor(host: LitElement, posts: PostsController, fail: (cause: unknown) => CommunityError) {
    this.#host = host;
    this.#posts = posts;
    this.#fail = fail;
    host.addController(this);
  }

  /** Whether the address leads to a post, and the reader is not there yet. */
  get isUnderWay(): boolean {
    const linked = linkedPost();
    return linked !== undefined && linked !== this.#visited;
  }

  /** Whether the reader goes to a post, or was taken to one. */
  get isGuiding(): boolean {
    return this.isUnderWay || this.highlighted !== undefined;
  }

  hostUpdated(): void {
    const linked = linkedPost();
    if (linked === this.#visited || !this.#posts.isRead) return;
    this.#visited = linked;
    if (linked) void this.visit(linked);
  }

  /** Reads what follows a post, and puts the focus on the first of it. */
  showMore(after: Stored<'post'>): Promise<void> {
    return this.#show(() => this.#posts.reader.showMore(after), 0);
  }

  /** Reads what precedes a post, and puts the focus on the last of it. */
  showEarlier(before: Stored<'post'>): Promise<void> {
    return this.#show(() => this.#posts.reader.showEarlier(before), -1);
  }

  /** Goes to the end of a long thread, past all that stands before it. */
  async goToEnd(): Promise<void> {
    let last: Stored<'post'> | undefined;
    await this.#show(async () => {
      last = await this.#posts.reader.showEnd();
      return [];
    }, 0);
    if (last) await this.visit(last.id);
  }

  /** Shows what waited, and goes to the first of it. */
  async showHeld(): Promise<void> {
    const [first] = this.#posts.held;
    this.#posts.release();
    if (first) await this.visit(first);
  }

  async visit(id: string): Promise<void> {
    if (!(await this.#posts.reader.reveal(id).catch(() => false))) return;
    this.highlighted = id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const post = postElement(this.#host.renderRoot, id);
    if (post) await goTo(post);
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    const post = postElement(this.#host.renderRoot, id);
    await post?.updateComplete;
    post?.focus({preventScroll: true});
  }

  async #show(read: () => Promise<readonly Stored<'post'>[]>, which: 0 | -1): Promise<void> {
    if (this.isLoadingMore) return;
    this.isLoadingMore = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      const next = (await read()).at(which);
      if (next) void this.#focus(next.id);
    } catch (cause) {
      this.problem = this.#fail(cause);
    } finally {
      this.isLoadingMore = false;
      this.#host.requestUpdate();
    }
  }
}
