import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {threadAtPage, type PageThread} from '../../community/pages.js';
import {threadOfPage, type ThreadPlace} from '../../community/thread-place.js';
import {Live} from '../../context/live.js';
import {Patience} from '../../context/outbox/patience.js';
import {PageKeyController} from '../../context/page-key-controller.js';
import {CommunityError, type ErrorCode} from '../../model/errors.js';
import {threadIdOf} from '../../model/ids.js';
import {refs, type Stored} from '../../model/records.js';
import {keysOf} from '../../text/keys-of.js';

export interface PlaceSource {
  /** Undefined while nothing is to be read. */
  community(): Community | undefined;
  threadKey(): string;
  previousKeys(): string;
  /** The conversation to show in place of the page's, as on the board. */
  threadId?(): string | undefined;
}

/** With these there is nothing that could be read later: it counts as not there. */
const NOT_THERE: readonly ErrorCode[] = ['permission-denied', 'not-found'];

/** What was found for a page whose own conversation is not there, or no longer. */
interface Found extends PageThread {
  /** The key that the conversation has there: the page's, or an earlier one. */
  readonly key: string;
}

interface Search {
  /** The page, and all that it was looked for by. */
  readonly page: string;
  readonly by: string;
  readonly isDone: boolean;
  /** Why some of it could not be read, where nothing was found elsewhere: that is tried again by and by. */
  readonly problem?: CommunityError | undefined;
  readonly found?: Found | undefined;
}

/**
 * Finds the conversation of the page: under its key, moved here from another page, or under a key that the page had before.
 * Or one by its id. A page whose conversation is its own pays for nothing else.
 */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: PlaceSource;
  readonly #page: PageKeyController;
  /** The conversation under the page's own id, wherever it is shown now; or the one that was asked for. */
  readonly #own: Live<'thread'>;
  /** What was moved here; looked for only where the page's own conversation is not. */
  readonly #alias: Live<'alias'>;
  /** The one found under another id. */
  readonly #other: Live<'thread'>;
  #search: Search | undefined;
  /** Which conversation, found where, turned out to be at another page: it is looked for anew once. */
  #outdated = '';
  #hashed = {key: '', id: ''};
  readonly #patience = new Patience(() => this.#lookAgain());

  constructor(host: ReactiveControllerHost & HTMLElement, source: PlaceSource) {
    this.#host = host;
    this.#source = source;
    this.#page = new PageKeyController(host, source.threadKey);
    const {community} = source;
    this.#own = new Live(host, community, () => (this.#ownId === undefined ? undefined : refs.thread(this.#ownId)));
    this.#alias = new Live(host, community, () => (this.#isGone && this.#ownId ? refs.alias(this.#ownId) : undefined));
    this.#other = new Live(host, community, () => {
      const {id} = this.#found ?? {};
      return id === undefined || id === this.#ownId ? undefined : refs.thread(id);
    });
    host.addController(this); // After those it looks at: what they hold is of this page.
  }

  /** The key of the page. */
  get pageKey(): string | undefined {
    return this.#page.key;
  }

  /** Why the page has no conversation, or it is not known which. */
  get error(): CommunityError | undefined {
    return (this.#given ? undefined : this.#page.error) ?? this.#own.error ?? this.#other.error ?? this.#problem;
  }

  /** The key of the conversation. */
  get key(): string | undefined {
    if (this.#given) return this.record?.key;
    return this.#found?.key ?? this.#page.key;
  }

  get id(): string | undefined {
    return this.#found?.id ?? this.#ownId;
  }

  /** The conversation, once it has begun. */
  get record(): Stored<'thread'> | undefined {
    const {record} = this.#live;
    if (record?.id !== this.id) return undefined;
    return this.#given || record?.key === this.key ? record : undefined;
  }

  /** The conversation that was here, and is at another page now. */
  get moved(): Stored<'thread'> | undefined {
    return this.#found?.moved;
  }

  /** Whether the conversation is shown in place of the page's, as on the board. */
  get isOnBoard(): boolean {
    return this.#given !== undefined;
  }

  /** Where to write, with a title for a conversation that begins here. Undefined while there is no place. */
  begin(title: string): ThreadPlace | undefined {
    const {record, key, id} = this;
    if (this.#given) return record && {id: record.id, key: record.key, title: record.title};
    return key === undefined || id === undefined ? undefined : threadOfPage(key, title, id);
  }

  /** When the conversation last grew, by the backend's clock. */
  get grewAt(): number | undefined {
    return this.#live.pending ? undefined : this.record?.updatedAt;
  }

  /** Whether what is known of the conversation is what this device kept, and the backend has yet to say what it is now. */
  get isStale(): boolean {
    return this.#live.stale;
  }

  /** Whether it is certain which conversation it is. */
  get isFound(): boolean {
    if (this.#own.status !== 'ready') return false;
    if (this.#given || this.record || !this.#isGone) return true;
    if (!this.#isAliasKnown) return false;
    if (this.#mayBeElsewhere && !this.#isLookedFor) return false;
    return this.#live.status === 'ready';
  }

  /** Whether there may be one elsewhere that is not found yet: what is written meanwhile would begin another. */
  get isSought(): boolean {
    if (this.#given || this.record || !this.#mayBeElsewhere) return false;
    return !this.#isGone || !this.#isAliasKnown || !this.#isLookedFor;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const community = this.#source.community();
    // What it was looked for by is no more, as where the backend was emptied: nothing that was found holds.
    if (!this.#isGone || (this.#isAliasKnown && !this.#mayBeElsewhere)) this.#search = undefined;
    if (!community || !this.#isGone || !this.#isAliasKnown || !this.#mayBeElsewhere) return;
    const outdated = this.#elsewhere;
    const isAgain = this.#search?.by === this.#by;
    if (isAgain && (!outdated || outdated === this.#outdated)) return;
    this.#outdated = outdated;
    void this.#look(community, isAgain);
  }

  hostDisconnected(): void {
    if (!this.#search?.isDone) this.#search = undefined; // Nobody waits for it any more.
    this.#forgetProblem();
    this.#patience.end();
  }

  /** Looks for it anew. */
  retry(): void {
    this.#forgetProblem();
    this.#own.retry();
    this.#other.retry();
  }

  get #given(): string | undefined {
    return this.#source.threadId?.();
  }

  get #ownId(): string | undefined {
    if (this.#given) return this.#given;
    const {key} = this.#page;
    if (key === undefined) return undefined;
    if (this.#hashed.key !== key) this.#hashed = {key, id: threadIdOf(key)};
    return this.#hashed.id;
  }

  get #live(): Live<'thread'> {
    return this.id === this.#ownId ? this.#own : this.#other;
  }

  /** Whether it is known that what has the page's own id is not its conversation: nothing, or one that was moved away. */
  get #isGone(): boolean {
    return !this.#given && this.#own.status === 'ready' && this.#own.record?.key !== this.#page.key;
  }

  get #isAliasKnown(): boolean {
    return this.#alias.status === 'ready' || this.#alias.status === 'error';
  }

  get #mayBeElsewhere(): boolean {
    return Boolean(this.#own.record ?? this.#alias.record) || this.#source.previousKeys().trim() !== '';
  }

  /** Whether all there is to look at was looked at. */
  get #isLookedFor(): boolean {
    return this.#search?.isDone === true && this.#search.by === this.#by && !this.#search.problem;
  }

  get #problem(): CommunityError | undefined {
    return this.#isGone && this.#search?.by === this.#by ? this.#search.problem : undefined;
  }

  get #found(): Found | undefined {
    return this.#isGone && this.#search?.page === this.#here ? this.#search.found : undefined;
  }

  /** What was found, if it was moved on while it was shown. */
  get #elsewhere(): string {
    const found = this.#search?.isDone ? this.#found : undefined;
    const {record} = this.#live;
    const isElsewhere = found !== undefined && record?.id === found.id && record.key !== found.key;
    return isElsewhere ? JSON.stringify([found.key, record.id, record.key]) : '';
  }

  get #here(): string {
    return JSON.stringify([this.#source.community()?.id, this.#page.key, this.#source.previousKeys()]);
  }

  get #by(): string {
    return JSON.stringify([this.#here, this.#own.record?.key, this.#alias.record?.thread]);
  }

  /** What could not be read may be by now. Until then, what was found stays. */
  #lookAgain(): void {
    const community = this.#source.community();
    const problem = this.#problem;
    if (community && problem) void this.#look(community, true, {isDone: true, problem});
    else this.#patience.end();
  }

  #forgetProblem(): void {
    if (this.#search?.problem) this.#search = undefined;
  }

  /** @param before What holds until this search is done. */
  async #look(
    community: Community,
    fresh: boolean,
    before: Pick<Search, 'isDone' | 'problem'> = {isDone: false},
  ): Promise<void> {
    const search: Search = {...before, page: this.#here, by: this.#by, found: this.#found};
    this.#search = search;
    let cause: CommunityError | undefined;
    const failed = (thrown: unknown) => {
      const error = CommunityError.from(thrown);
      if (!NOT_THERE.includes(error.code)) cause ??= error;
      return undefined;
    };
    const now = await this.#find(community, fresh, failed).catch(failed);
    if (this.#search !== search) return;
    const problem = now?.thread ? undefined : cause;
    this.#search = {...search, isDone: true, problem, found: now ?? (problem && search.found)};
    if (problem) {
      this.#patience.begin();
      this.#patience.wait();
    } else this.#patience.end();
    this.#host.requestUpdate();
  }

  async #find(community: Community, fresh: boolean, failed: (cause: unknown) => undefined): Promise<Found> {
    const key = this.#page.key!;
    const known = {first: this.#own.record, alias: this.#alias.record};
    const previous = this.#source.previousKeys().split(/[\s,]+/);
    const here = await threadAtPage(community, key, {known, fresh});
    if (here.thread || here.moved) return {...here, key};
    let moved: Stored<'thread'> | undefined;
    for (const earlier of previous.flatMap((written) => keysOf(written, location.href))) {
      const there = await threadAtPage(community, earlier, {fresh}).catch(failed);
      if (there?.thread) return {...there, key: earlier};
      moved ??= there?.moved;
    }
    return {...here, key, moved};
  }
}
