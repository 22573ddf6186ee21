import {expect} from '@open-wc/testing';
import {CommunityError} from '../../../src/model/errors.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Kind, type Ref, type Stored} from '../../../src/model/records.js';
import type {Change, Query, Snapshot, Store} from '../../../src/store/store.js';
import {Person} from '../store-acts.js';

/** One community that nobody founded yet, in the store under test. */
export interface StoreFixture {
  readonly community: string;
  /**
   * The store as a page of this person has it. Asked twice, it gives two tabs. No more than two may be busy in one test:
   * a browser holds six connections to a server, and a store can need three at a time.
   */
  as(uid: string, name: string): Promise<Store>;
  /** Takes the network away from a store, and gives it back. */
  goOffline(store: Store): Promise<void>;
  goOnline(store: Store): Promise<void>;
  /** Closes every store it gave. */
  close(): Promise<void>;
}

export interface StoreUnderTest {
  open(): Promise<StoreFixture>;
  /** What this store cannot do by its nature, and why. The cases about it are then shown as not run. */
  readonly lacks?: {
    /** Refusing what a person may not do. */
    readonly permissions?: string;
    /** Telling what a backend has not confirmed yet. */
    readonly confirmation?: string;
  };
}

/** A community that Ada founded, and the people a test brings into it. */
export class Setting {
  readonly subject: StoreUnderTest;
  fixture!: StoreFixture;
  ada!: Person;

  constructor(subject: StoreUnderTest) {
    this.subject = subject;
  }

  async open(): Promise<void> {
    this.fixture = await this.subject.open();
    this.ada = await this.tabOf('ada', 'Ada Lovelace');
    await this.ada.store.commit(this.ada.found());
  }

  close(): Promise<void> {
    return this.fixture.close();
  }

  /** Someone who may come in, or another tab of someone who is here. */
  async tabOf(uid: string, name: string): Promise<Person> {
    const {community} = this.fixture;
    return new Person(await this.fixture.as(uid, name), community, uid, name);
  }

  async newMember(uid: string, name: string): Promise<Person> {
    const person = await this.tabOf(uid, name);
    await person.store.commit(person.join());
    return person;
  }

  /** A thread with as many posts by Ada as there are texts, none answering another. */
  async conversation(...texts: string[]): Promise<{thread: string; posts: string[]}> {
    const {ada} = this;
    const thread = createId();
    const posts = texts.map((_, i) => createId(Date.now() + i));
    for (const [i, id] of posts.entries()) {
      const post = {thread, id, body: texts[i]!};
      await ada.store.commit(i === 0 ? await ada.begin(post) : await ada.reply(post));
    }
    return {thread, posts};
  }

  /** Terms brought in by Ada, each `[id, what is special about it]`. */
  async glossary(...terms: Parameters<Person['import']>[]): Promise<void> {
    for (const term of terms) await this.ada.store.commit(this.ada.import(...term));
  }

  async post(thread: string, id: string, store = this.ada.store): Promise<Stored<'post'>> {
    return (await store.get(refs.post(thread, id)))!;
  }

  /** A case for stores that can do this; others show why they cannot. */
  it(needs: keyof NonNullable<StoreUnderTest['lacks']>, title: string, test: () => Promise<void>): void {
    const reason = this.subject.lacks?.[needs];
    if (reason) it(`${title} (not run: ${reason})`);
    else it(title, test);
  }
}

/** What a watcher was told, in order. */
export class Follower<K extends Kind> {
  readonly snapshots: Snapshot<K>[] = [];
  readonly stop: () => void;
  #error: CommunityError | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(store: Store, target: Ref<K> | Query<K>) {
    const told = () => [...this.#waiting].forEach((look) => look());
    this.stop = store.watch(target, {
      next: (snapshot) => {
        this.snapshots.push(snapshot);
        told();
      },
      error: (error) => {
        this.#error = error;
        told();
      },
    });
  }

  /** What is shown now. */
  get records(): readonly Stored<K>[] {
    return this.snapshots.at(-1)?.records ?? [];
  }

  /** Settles with the first snapshot that is like this, from the latest on. */
  until(isLike: (records: readonly Stored<K>[], snapshot: Snapshot<K>) => boolean): Promise<Snapshot<K>> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const snapshot = this.snapshots.at(-1);
        if (snapshot && isLike(snapshot.records, snapshot)) resolve(snapshot);
        else if (this.#error) reject(this.#error);
        else return;
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Settles once something is shown that the backend has confirmed. */
  settled(): Promise<Snapshot<K>> {
    return this.until((_, {pending, stale}) => !pending && !stale);
  }
}

/** The error with which a commit, or anything else, is refused. */
export async function refusal(promise: Promise<unknown>): Promise<CommunityError> {
  try {
    await promise;
  } catch (error) {
    expect(error).to.be.instanceOf(CommunityError);
    return error as CommunityError;
  }
  throw new Error('It was done, though it should have been refused.');
}

/** Changes that a test spoils on purpose, past what the compiler would let through. */
export function spoil(changes: readonly Change[], path: string, data: Readonly<Record<string, unknown>>): Change[] {
  return changes.map((change) =>
    change.ref.path === path ? ({...change, data: {...change.data, ...data}} as Change) : change,
  );
}

export const idsOf = (records: readonly {readonly id: string}[]): string[] => records.map(({id}) => id);
export const bodiesOf = (posts: readonly Stored<'post'>[]): string[] => posts.map(({body}) => body);
