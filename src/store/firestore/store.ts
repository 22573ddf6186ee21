import {
  getDoc,
  getDocFromCache,
  getDocs,
  getDocsFromServer,
  type DocumentReference,
  type DocumentSnapshot,
} from 'firebase/firestore';
import {CommunityError} from '../../model/errors.js';
import type {Kind, Ref, Stored} from '../../model/records.js';
import type {Aggregates, Change, Observer, Query, Store} from '../store.js';
import {aggregate} from './aggregate.js';
import {batchOf} from './changes.js';
import {recordOf} from './convert.js';
import {firestoreError, isOffline} from './errors.js';
import {decided} from './decided.js';
import {whyRefused} from './refusal.js';
import {documentAt, pageAt, type Place} from './targets.js';
import {follow} from './watch.js';

/** A community kept in Firestore, and what this device knows of it while there is no connection. */
export class FirestoreStore implements Store {
  readonly #place: Place;
  readonly #release: () => Promise<void>;
  readonly #stops = new Set<() => void>();
  /** The ways to give up what is under way. */
  readonly #underWay = new Set<(cause: CommunityError) => void>();
  #hasEnded = false;
  #isClosed = false;

  /**
   * @param release Called once, when this store needs its connection no more.
   * @param ended Settles where the SDK answers no more: whoever asked it something hears that there is no connection.
   */
  constructor(place: Place, release: () => Promise<void>, ended?: Promise<void>) {
    this.#place = place;
    this.#release = release;
    void ended?.then(() => this.#end());
  }

  get<K extends Kind>(ref: Ref<K>, {fresh = false} = {}): Promise<Stored<K> | undefined> {
    return this.#use(async () => {
      const document = documentAt(this.#place, ref);
      const known = fresh ? undefined : await knownOf(document);
      // That something was missing a while ago says little about now.
      const found = known?.exists() ? known : await freshOf(document, fresh ? decided : getDoc);
      return found.exists() ? recordOf(ref.kind, found) : undefined;
    });
  }

  query<K extends Kind>(query: Query<K>, {fresh = false} = {}): Promise<readonly Stored<K>[]> {
    return this.#use(async () => {
      const {docs, metadata} = await (fresh ? getDocsFromServer : getDocs)(pageAt(this.#place, query));
      if (docs.length === 0 && metadata.fromCache) throw new CommunityError('offline');
      return docs.map((document) => recordOf(query.kind, document));
    });
  }

  watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    let stop = () => {};
    const forget = () => {
      stop();
      this.#stops.delete(forget);
    };
    try {
      this.#open();
      stop = follow(this.#place, target, observer);
      this.#stops.add(forget);
    } catch (cause) {
      // A watcher hears of it as of any other failure: later, and unless it has stopped by then.
      const timer = setTimeout(() => observer.error(firestoreError(cause)));
      stop = () => clearTimeout(timer);
    }
    return forget;
  }

  aggregate<K extends Kind, A extends Aggregates>(query: Query<K>, what: A): Promise<{[N in keyof A]: number | null}> {
    return this.#use(() => aggregate(this.#place, query, what)) as Promise<{[N in keyof A]: number | null}>;
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.#use(async () => {
      if (changes.length === 0) return;
      // Nothing may be awaited before the batch is handed over: whoever reads next sees it.
      const batch = batchOf(this.#place, changes);
      await batch.commit().catch(async (cause: unknown) => {
        const reason = await whyRefused(this.#place, changes, cause);
        if (reason) throw reason;
      });
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    await this.#release();
  }

  async #use<T>(work: () => Promise<T>): Promise<T> {
    let giveUp: (cause: CommunityError) => void;
    // One for each, which goes with it: what waits for `ended` itself would be held as long as the store is there.
    const gone = new Promise<never>((_, reject) => (giveUp = reject));
    this.#underWay.add(giveUp!);
    try {
      this.#open();
      return await Promise.race([work(), gone]);
    } catch (cause) {
      throw firestoreError(cause);
    } finally {
      this.#underWay.delete(giveUp!);
    }
  }

  /** What could not be done may be done with the next store, so nothing is refused. */
  #end(): void {
    this.#hasEnded = true;
    for (const giveUp of this.#underWay) giveUp(new CommunityError('offline'));
  }

  #open(): void {
    // Also once it was closed: it was not the page that went.
    if (this.#hasEnded) throw new CommunityError('offline');
    if (this.#isClosed) throw new CommunityError('storage-unavailable');
  }
}

/** What this device knows of a document, be it that there is none. */
function knownOf(document: DocumentReference): Promise<DocumentSnapshot | undefined> {
  return getDocFromCache(document).catch((cause: unknown) => {
    if (isOffline(cause)) return undefined;
    throw cause;
  });
}

/** What the backend has; without a connection, what this device knows. */
function freshOf(document: DocumentReference, ask: typeof decided): Promise<DocumentSnapshot> {
  return ask(document).catch(async (cause: unknown) => {
    const known = isOffline(cause) ? await knownOf(document) : undefined;
    if (known) return known;
    throw cause;
  });
}
