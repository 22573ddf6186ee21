import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {
  follow,
  isFollowed,
  isMuted,
  lastVisit,
  markSeen,
  mute,
  readerOf,
  type Reader,
} from '../../community/reading.js';
import {Live} from '../../context/live.js';
import {refs, type Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import type {PostOrder} from './loaded-posts.js';
import type {PlaceController} from './place-controller.js';
import {comesAfter} from './positions.js';
import type {PostsController} from './posts-controller.js';

/** How long somebody looks at a conversation before they have seen it, in milliseconds. */
const GLANCE = 1000;

/** How many of the new posts are read to find where they begin, and to count them. */
const ENOUGH = 10;

export interface VisitSource {
  readonly place: PlaceController;
  readonly posts: PostsController;
  /** Undefined while nothing is to be read. */
  community(): Community | undefined;
  member(): Stored<'member'> | undefined;
  /** Whether it is known if the viewer is a member. */
  isMemberKnown(): boolean;
  /** Whether whoever comes back begins at what is new. */
  opensAtNew(): boolean;
  order(): PostOrder;
  isReadonly(): boolean;
  failed(cause: unknown): void;
}

/**
 * What a member has seen of a conversation: which posts are new to them, noted once they looked.
 *
 * A visit writes once, and only if there is something they had not seen; what arrives while they read is noted when they
 * leave. Of visitors, and of those who neither joined nor follow anything, nothing is kept.
 */
export class VisitController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: VisitSource;
  readonly #state: Live<'state'>;
  readonly #observer = new IntersectionObserver((entries) => this.#look(entries.at(-1)?.isIntersecting ?? false));
  #place: string | undefined;
  #store: Community['store'] | undefined;
  /** Whom and what the visit is of, once all is known. */
  #visit: {readonly community: Community; readonly reader: Reader; readonly since: number | undefined} | undefined;
  /** How many posts are new at least, where there may be more; else 0. */
  #newAtLeast = 0;
  /** New posts that are not loaded yet. */
  #beyond: readonly Stored<'post'>[] = [];
  /** Before which post the new ones begin; null for none. */
  #first: string | null | undefined;
  #thread: Stored<'thread'> | undefined;
  #notedUntil = 0;
  /** Whether the visit began with what this device kept, and the backend has yet to say what came meanwhile. */
  #isOpen = false;
  /** When the last post was written that this visit began without; 0 if it lacked none. */
  #expected = 0;
  #isLooking = false;
  #hasLooked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, source: VisitSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#state = new Live(host, source.community, () => {
      const viewer = source.community()?.viewer;
      // Beside the conversation, though a page without one needs it not: how much of it is read depends on both.
      return viewer && !viewer.guest ? refs.state(viewer.uid) : undefined;
    });
  }

  /** The first post that is new since the last visit; it stays the same while one reads. */
  get first(): string | undefined {
    return this.#first ?? undefined;
  }

  /** How many posts are new to the viewer. */
  get count(): number {
    if (this.#visit?.since === undefined) return 0;
    return this.isMoreNew ? this.#newAtLeast : this.#fresh().length;
  }

  /** Whether there may be even more. */
  get isMoreNew(): boolean {
    return this.#newAtLeast > 0 && this.#source.posts.gaps.length > 0;
  }

  /** Whether the viewer comes back to something new. Undefined while that is not known, false once the visit began. */
  get isBehind(): boolean | undefined {
    const {record: thread, isFound} = this.#source.place;
    const viewer = this.#source.community()?.viewer;
    if (this.#visit || !viewer) return false;
    if (!thread) return isFound ? false : undefined;
    if (viewer.guest || this.#state.status === 'error') return false;
    if (!this.#isReaderKnown) return undefined;
    const reader = this.#reader;
    if (!reader) return false;
    const since = lastVisit(reader, thread.id);
    return since !== undefined && thread.lastAt > since && thread.lastBy !== reader.uid;
  }

  /**
   * Whether the viewer follows or mutes the conversation; undefined for those who can do neither. One need not be a member to
   * follow it; of whom nothing is kept, there is nothing to mute.
   */
  get standing(): {readonly isFollowed: boolean; readonly isMuted: boolean | undefined} | undefined {
    const {record: thread} = this.#source.place;
    if (!thread || !this.#isReaderKnown || this.#source.isReadonly()) return undefined;
    const reader = this.#reader;
    if (!reader) return {isFollowed: false, isMuted: undefined};
    return {isFollowed: isFollowed(reader, thread.id), isMuted: isMuted(reader, thread.id)};
  }

  isNew({author, createdAt, state}: Stored<'post'>): boolean {
    const {since, reader} = this.#visit ?? {};
    return since !== undefined && createdAt > since && author !== reader?.uid && state === 'visible';
  }

  follow(follows: boolean): void {
    void this.#keep(follow, follows);
  }

  mute(mutes: boolean): void {
    void this.#keep(mute, mutes);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this.#turn);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#turn);
    this.#end();
    this.#place = undefined;
  }

  hostUpdate(): void {
    const community = this.#source.community();
    const place = JSON.stringify([community?.id, community?.viewer?.uid, this.#source.place.id]);
    if (place !== this.#place || community?.store !== this.#store) this.#end();
    this.#place = place;
    this.#store = community?.store;
    const {record, grewAt} = this.#source.place;
    if (record && grewAt !== undefined) this.#thread = record; // Its time is the backend's own.
    if (!this.#visit && community) this.#begin(community);
    else if (this.#isOpen && !this.#source.place.isStale) this.#expectMissed();
    if (this.#isExpected()) this.#findFirst();
  }

  get #isReaderKnown(): boolean {
    return this.#state.status === 'ready' && this.#source.isMemberKnown();
  }

  get #reader(): Reader | undefined {
    const community = this.#source.community();
    if (!community || !this.#isReaderKnown) return undefined;
    return readerOf(community, this.#source.member(), this.#state.record);
  }

  #begin(community: Community): void {
    const reader = this.#reader;
    const thread = this.#thread;
    if (!reader || !thread || !this.#source.posts.isRead) return;
    const since = lastVisit(reader, thread.id);
    // What this device kept of them may be from before they were ever here.
    if (since === undefined && this.#state.stale) return;
    this.#visit = {community, reader, since};
    this.#notedUntil = since ?? 0;
    this.#isOpen = this.#source.place.isStale;
    this.#findFirst();
    this.#expectMissed();
  }

  /** What others wrote since the last visit may not be there yet: it is waited for, or looked for further down. */
  #expectMissed(): void {
    this.#isOpen &&= this.#source.place.isStale;
    const [since, thread] = [this.#visit?.since, this.#thread!];
    if (since !== undefined && thread.lastAt > since) {
      if (this.#first === null) this.#expected = thread.lastAt;
      if (this.#source.posts.gaps.length) void this.#findBeyond(since);
    }
    this.#hasLooked = false;
    this.#noteSoon();
  }

  async #keep(what: typeof follow, isOn: boolean): Promise<void> {
    const {id} = this.#source.place;
    const community = this.#source.community();
    if (community && id) await what(community, id, isOn).catch((cause: unknown) => this.#source.failed(cause));
  }

  /**
   * In a long conversation, what is new may stand far from where reading begins: a few of the new posts are enough to find
   * it. What stands there is shown below the beginning; nobody is moved there unless they want to.
   */
  async #findBeyond(since: number): Promise<void> {
    const visit = this.#visit!;
    const {posts} = this.#source;
    const {store} = visit.community;
    const query = {...queries.newPosts(this.#thread!.id, since), limit: ENOUGH};
    const found = await store.query(query).catch(() => []);
    if (this.#visit !== visit) return;
    this.#beyond = found.filter((post) => this.isNew(post));
    this.#newAtLeast = found.length === ENOUGH ? this.#beyond.length : 0;
    this.#findFirst();
    this.#host.requestUpdate();
    const first = this.#beyond.find(({id}) => id === this.#first);
    if (!first || !posts.isShort || !this.#source.opensAtNew()) return;
    posts.learn(this.#beyond);
    await posts.reader.showAround(first, found.length).catch(() => undefined); // The link to it tries again.
  }

  /**
   * Whether posts have come that were there when the visit began: what this device kept is shown before the backend
   * says what is missing in it.
   */
  #isExpected(): boolean {
    const {isRead} = this.#source.posts;
    return this.#expected > 0 && isRead && this.#fresh().some(({createdAt}) => createdAt <= this.#expected);
  }

  #findFirst(): void {
    this.#expected = 0;

    const order = this.#source.order();
    const [first] = this.#fresh().sort((a, b) => Number(comesAfter(a, b, order)) - Number(comesAfter(b, a, order)));
    this.#first = first?.id ?? null;
  }

  #fresh(): Stored<'post'>[] {
    const loaded = this.#source.posts.shown.filter((post) => this.isNew(post));
    return [...loaded, ...this.#beyond.filter(({id}) => !this.#source.posts.get(id))];
  }

  readonly #turn = (): void => {
    if (document.visibilityState === 'hidden') this.#noteRest();
    else this.#noteSoon();
  };

  #look(isLooking: boolean): void {
    this.#isLooking = isLooking;
    this.#noteSoon();
  }

  /** The first note of a visit; later ones wait until it ends. */
  #noteSoon(): void {
    if (!this.#visit || this.#hasLooked || this.#timer !== undefined) return;
    if (!this.#isLooking || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#isLooking) return;
      this.#hasLooked = true;
      this.#note();
    }, GLANCE);
  }

  #note(): void {
    const [visit, thread] = [this.#visit, this.#thread];
    if (!visit || !thread || thread.lastAt <= this.#notedUntil) return;
    // Whoever only wrote in it themselves has seen it all along.
    if (this.#notedUntil && thread.lastBy === visit.reader.uid) return;
    this.#notedUntil = thread.lastAt;
    void markSeen(visit.community, thread).catch(() => undefined); // Then it is new once more, the next time.
  }

  #noteRest(): void {
    if (this.#hasLooked) this.#note();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#noteRest();
    this.#timer = undefined;
    this.#hasLooked = false;
    this.#visit = this.#first = this.#thread = undefined;
    this.#beyond = [];
    this.#newAtLeast = this.#expected = 0;
    this.#isOpen = false;
  }
}
