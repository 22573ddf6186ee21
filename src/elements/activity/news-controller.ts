import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {latestOf, LOOK_BACK, newsSince, newsTo, readNews, readSince} from '../../community/news/news.js';
import {markVisited} from '../../community/reading.js';
import {FailedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import type {News} from '../../model/news.js';
import {ReaderController} from './reader-controller.js';

/** Since when. */
interface Period {
  /** By what it is known again. */
  readonly key: string;
  readonly since: number;
  /** As far back as whoever was never here looks. */
  readonly isOpen: boolean;
}

/** What is new to whoever looks: read once, and again when they look further back or somebody else looks. */
export class NewsController implements ReactiveController {
  /** Why it is not there. */
  problem: CommunityError | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #since: () => string;
  readonly #reader: ReaderController;
  #loaded: readonly News[] | undefined;
  #asked: string | undefined;
  #isLookingBack = false;
  /** Until when they said here that they have seen it; the store may not have it yet. */
  #markedUntil = 0;

  /** @param since As the author wrote it. */
  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined, since: () => string) {
    this.#host = host;
    this.#community = community;
    this.#since = since;
    this.#reader = new ReaderController(host, community);
    host.addController(this);
  }

  hostUpdate(): void {
    const community = this.#community();
    if (!community || !this.#reader.isKnown || this.problem) return;
    if (this.period.key !== this.#asked) void this.#load(community);
  }

  get isReady(): boolean {
    return this.#loaded !== undefined && !this.problem;
  }

  get isLookingBack(): boolean {
    return this.#isLookingBack;
  }

  /** Whether they can say that they have seen it. */
  get mayMark(): boolean {
    return Boolean(this.#reader.reader) && this.#fixed === undefined && !this.#isLookingBack;
  }

  /** Whether there is something before what is new to them. */
  get mayLookBack(): boolean {
    return this.isReady && this.#fixed === undefined && this.#visitedAt > 0;
  }

  get period(): Period {
    const {id, viewer} = this.#community() ?? {};
    const visitedAt = this.#isLookingBack ? 0 : this.#visitedAt;
    const since =
      this.#fixed ?? (visitedAt || (this.#isLookingBack ? Date.now() - LOOK_BACK : newsSince(this.#reader.reader)));
    const key = JSON.stringify([id, viewer?.uid, this.#since(), visitedAt]);
    return {key, since, isOpen: this.#fixed === undefined && !visitedAt};
  }

  get shown(): readonly News[] {
    const all = this.#loaded ?? [];
    if (this.#isLookingBack || this.#fixed !== undefined) return all;
    const isUnseen = ({at}: {at: number}) => at > this.#visitedAt;
    const unseen = all.map((news) => ({...news, items: news.items.filter(isUnseen)}));
    return newsTo(this.#community()?.viewer?.uid, this.#reader.reader, unseen);
  }

  retry(): void {
    this.problem = this.#asked = undefined;
    this.#host.requestUpdate();
  }

  /** Looks back, or no longer. */
  look(): void {
    this.#isLookingBack = !this.#isLookingBack;
    this.#loaded = undefined;
    this.#host.requestUpdate();
  }

  /** What is shown is seen at once; what the store then says of it needs no reading anew. @throws {CommunityError} Then it is not. */
  async mark(): Promise<void> {
    const before = this.#markedUntil;
    this.#mark(latestOf(this.shown, before));
    try {
      await markVisited(this.#community()!, this.#markedUntil);
    } catch (cause) {
      this.#mark(before);
      throw cause;
    }
  }

  #mark(until: number): void {
    this.#markedUntil = until;
    this.#asked = this.period.key;
    this.#host.requestUpdate();
  }

  get #fixed(): number | undefined {
    return readSince(this.#since());
  }

  get #visitedAt(): number {
    return Math.max(this.#markedUntil, this.#reader.reader?.state?.visitedAt ?? 0);
  }

  async #load(community: Community): Promise<void> {
    const {key, since} = this.period;
    this.#asked = key;
    try {
      const news = await readNews(community, since);
      if (key === this.#asked) this.#loaded = news;
    } catch (cause) {
      if (key !== this.#asked) return;
      this.problem = CommunityError.from(cause);
      this.#host.dispatchEvent(new FailedEvent(this.problem));
    }
    this.#host.requestUpdate();
  }
}
