import type {CommunityError} from '../model/errors.js';
import {INBOX_REACH, inboxOf, noInboxRecords, type InboxGroup, type InboxRecords} from '../model/inbox.js';
import {refs, type Kind, type Ref, type Stored} from '../model/records.js';
import {ACTIVE_THREADS} from '../store/inbox-queries.js';
import {queries} from '../store/queries.js';
import type {Query, Store} from '../store/store.js';
import type {Community} from './community.js';

/** How much is asked for: what is new, for a count of it; or what happened lately as well, to be read. */
export type InboxScope = 'new' | 'lately';

/** An inbox as it stands. */
export interface Inbox {
  /** The latest first. Of the scope `new`, those that are unread are sure to be among them. */
  readonly groups: readonly InboxGroup[];
  /** What is kept of the person; undefined for whom nothing is kept yet. */
  readonly state: Stored<'state'> | undefined;
  /** Why some of it is missing. */
  readonly error: CommunityError | undefined;
}

/**
 * Follows the inbox of the viewer. However many follow it on a page, each query is made once, and only while somebody does.
 *
 * @param told Called once everything is known, and whenever something of it changes.
 * @returns The way to stop.
 */
export function watchInbox(
  community: Community & {readonly viewer: {readonly uid: string}},
  scope: InboxScope,
  told: (inbox: Inbox) => void,
): () => void {
  const {store, viewer} = community;
  const ofStore = watched.get(store) ?? new Map<string, InboxWatch>();
  watched.set(store, ofStore);
  const watch = ofStore.get(viewer.uid) ?? new InboxWatch(store, community.id, viewer.uid);
  ofStore.set(viewer.uid, watch);
  return watch.follow(scope, told);
}

const watched = new WeakMap<Store, Map<string, InboxWatch>>();

type Told = (inbox: Inbox) => void;

/** One person's inbox on one page. */
class InboxWatch {
  readonly #store: Store;
  readonly #community: string;
  readonly #uid: string;
  readonly #followers = new Map<object, {scope: InboxScope; told: Told}>();
  readonly #found = new Map<string, readonly Stored<Kind>[]>();
  /** How to stop each query, by its name. */
  readonly #stops = new Map<string, () => void>();
  /** What has not been answered yet. */
  readonly #waiting = new Set<string>();
  #state: Stored<'state'> | undefined;
  #isStateKnown = false;
  /** What was asked for, since when. */
  #asked: {readonly scope: InboxScope; readonly since: number} | undefined;
  #error: CommunityError | undefined;
  #isTelling = false;

  constructor(store: Store, community: string, uid: string) {
    this.#store = store;
    this.#community = community;
    this.#uid = uid;
  }

  follow(scope: InboxScope, told: Told): () => void {
    const key = {};
    this.#followers.set(key, {scope, told});
    if (this.#followers.size === 1) this.#watchState();
    this.#ask();
    this.#tell();
    return () => {
      this.#followers.delete(key);
      if (this.#followers.size === 0) this.#stopAll();
    };
  }

  #watchState(): void {
    this.#watch('state', refs.state(this.#uid), ([state]) => {
      this.#state = state;
      this.#isStateKnown = true;
      this.#ask();
    });
  }

  /** Asks for what the one who wants most wants to know. */
  #ask(): void {
    if (!this.#isStateKnown || this.#followers.size === 0) return;
    const scope = [...this.#followers.values()].some((follower) => follower.scope === 'lately') ? 'lately' : 'new';
    const reach = Date.now() - INBOX_REACH;
    const isWider = this.#asked?.scope === 'new' && scope === 'lately';
    if (!this.#asked || isWider) {
      this.#asked = {scope, since: scope === 'lately' ? reach : Math.max(reach, this.#state?.readAt ?? 0)};
      for (const name of this.#stops.keys()) if (name !== 'state') this.#stop(name);
      this.#askAll(this.#asked.since);
    }
    this.#askForFollowed(this.#asked.since);
  }

  #askAll(since: number): void {
    const [community, uid] = [this.#community, this.#uid];
    this.#find('mentions', queries.mentionsOf(community, uid, since));
    this.#find('replies', queries.repliesTo(community, uid, since));
    this.#find('reactions', queries.reactionsTo(community, uid, since));
    this.#find('tended', queries.voicedTermsOfSteward(uid, since));
    this.#find('proposed', queries.voicedTermsBy(uid, since));
    this.#find('due', queries.dueTerms(uid, today()));
    this.#find('dueNotes', queries.dueNotes(uid, today()));
    this.#find('notices', queries.newNoticesFor(uid, since));
    this.#find('reports', queries.answeredReportsBy(uid, since));
  }

  /** Whoever follows no conversation pays for none. */
  #askForFollowed(since: number): void {
    const follows = (this.#state?.follows.length ?? 0) > 0;
    if (follows && !this.#stops.has('active'))
      this.#find('active', {...queries.threadsSince(since), limit: ACTIVE_THREADS});
    if (!follows) this.#stop('active');
  }

  #find<K extends Kind>(name: string, query: Query<K>): void {
    this.#watch(name, query, (records) =>
      this.#found.set(name, records as readonly unknown[] as readonly Stored<Kind>[]),
    );
  }

  /** What fails leaves the rest as it is. */
  #watch<K extends Kind>(name: string, target: Ref<K> | Query<K>, next: (records: readonly Stored<K>[]) => void): void {
    const answered = () => {
      this.#waiting.delete(name);
      this.#tell();
    };
    this.#waiting.add(name);
    const stop = this.#store.watch(target, {
      next: ({records}) => {
        next(records);
        answered();
      },
      error: (error) => {
        this.#error = error;
        if (name === 'state') this.#isStateKnown = true;
        if (name === 'state') this.#ask();
        answered();
      },
    });
    this.#stops.set(name, stop);
  }

  #stop(name: string): void {
    this.#stops.get(name)?.();
    this.#stops.delete(name);
    this.#waiting.delete(name);
    this.#found.delete(name);
  }

  #stopAll(): void {
    for (const name of [...this.#stops.keys()]) this.#stop(name);
    this.#asked = this.#state = this.#error = undefined;
    this.#isStateKnown = false;
  }

  /** Once for all that came at the same moment, and not before everything did. */
  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      if (!this.#asked || this.#waiting.size > 0) return;
      const groups = inboxOf(this.#uid, this.#state, this.#records());
      const inbox = {groups, state: this.#state, error: this.#error};
      for (const {told} of [...this.#followers.values()]) told(inbox);
    });
  }

  #records(): InboxRecords {
    const {
      tended = [],
      proposed = [],
      ...found
    } = Object.fromEntries(this.#found) as Partial<
      InboxRecords & Record<'tended' | 'proposed', readonly Stored<'term'>[]>
    >;
    return {...noInboxRecords, ...found, voiced: [...tended, ...proposed]};
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
