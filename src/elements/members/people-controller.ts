import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {LivePacked} from '../../context/live-packed.js';
import {inTurns, sortInSteps} from '../../context/turns.js';
import type {CommunityError} from '../../model/errors.js';
import {unpackMember, type DirectoryShard, type Person} from '../../model/member.js';
import {createPeopleIndex, type PersonReason} from './people-search.js';

/** Up to this many newcomers find their place among the others one by one. */
const FEW = 50;

/**
 * Everyone in the directory as they are now, in the order of their names, and the search through them. Ten thousand people are
 * taken in in turns with the page; of those who did not change nothing is done anew.
 */
export class PeopleController implements ReactiveController {
  /** In the order of their names. The same array as long as nothing changed; undefined until they are first there. */
  all: readonly Person[] | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #community: () => Community | undefined;
  readonly #formats: () => Formats;
  readonly #directory: LivePacked<'directory'>;
  #store: unknown;
  #shards: readonly DirectoryShard[] | undefined;
  #order: Formats | undefined;
  #entries: Entries = new Map();
  #stop: (() => void) | undefined;

  #index = createPeopleIndex();
  #indexed: readonly Person[] | undefined;
  #indexing: readonly Person[] | undefined;
  #stopIndexing: (() => void) | undefined;
  #isSearched = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    community: () => Community | undefined,
    formats: () => Formats,
  ) {
    this.#host = host;
    this.#community = community;
    this.#formats = formats;
    this.#directory = new LivePacked(host, community, 'directory');
    host.addController(this);
  }

  /** Those who can be found; undefined until somebody searches. */
  get indexed(): readonly Person[] | undefined {
    return this.#indexed;
  }

  /** Why they cannot be shown. */
  get error(): CommunityError | undefined {
    return this.#directory.error;
  }

  /** Tries again, after an error. */
  retry(): void {
    this.#directory.retry();
  }

  hostUpdate(): void {
    const store = this.#community()?.store;
    const isElsewhere = store !== this.#store;
    this.#store = store;
    if (isElsewhere || this.#directory.status !== 'ready') {
      this.#pause();
      this.all = undefined;
    }
    if (this.#directory.status === 'ready') this.#follow(this.#directory.records, this.#formats());
  }

  hostDisconnected(): void {
    if (this.#stop) this.#pause();
    this.#stopIndexing?.();
    this.#indexing = undefined;
  }

  /** Where somebody is about to search: builds the index, and keeps it up to date from then on. */
  prepare(): void {
    this.#isSearched = true;
    const {all} = this;
    if (!all || all === this.#indexed || all === this.#indexing) return;
    this.#stopIndexing?.();
    this.#indexing = all;
    this.#stopIndexing = inTurns(this.#takeInWords(all), () => {
      this.#indexed = all;
      this.#indexing = undefined;
      this.#host.requestUpdate();
    });
  }

  /**
   * Those whom a query finds, each with a number: the higher, the better. Undefined where there is nothing to search for, or not
   * yet anything to search.
   */
  find(query: string): ReadonlyMap<Person, number> | undefined {
    if (!query) return undefined;
    this.prepare();
    return this.#indexed && this.#index.find(query);
  }

  /** Why a query finds somebody. */
  reasons(person: Person, query: string): readonly PersonReason[] {
    return this.#index.reasons(person, query);
  }

  #follow(shards: readonly DirectoryShard[], formats: Formats): void {
    if (shards === this.#shards && formats === this.#order) return;
    this.#stop?.();
    const before = formats === this.#order ? this.all : undefined;
    [this.#shards, this.#order] = [shards, formats];
    this.#stop = inTurns(this.#takeIn(shards, formats, before), (people) => {
      this.#stop = undefined;
      this.all = people;
      if (this.#isSearched) this.prepare();
      this.#host.requestUpdate();
    });
  }

  /** What was not taken in yet is taken in from the beginning the next time. */
  #pause(): void {
    this.#stop?.();
    this.#stop = this.#shards = undefined;
  }

  /** @param before Those who are there, in this order. */
  *#takeIn(
    shards: readonly DirectoryShard[],
    formats: Formats,
    before: readonly Person[] | undefined,
  ): Generator<void, readonly Person[]> {
    const entries: Entries = new Map();
    const news: Person[] = [];
    for (const shard of shards) {
      for (const [uid, entry] of Object.entries(shard.entries)) {
        const known = this.#entries.get(uid);
        const isKnown = known?.entry === entry;
        const person = isKnown ? known.person : unpackMember(uid, entry);
        if (!isKnown) news.push(person);
        entries.set(uid, {entry, person});
        yield;
      }
    }
    this.#entries = entries;
    const compare = (a: Person, b: Person) => formats.compare(a.name, b.name) || (a.uid < b.uid ? -1 : 1);
    if (!before || news.length > FEW) {
      return yield* sortInSteps(
        Array.from(entries.values(), ({person}) => person),
        compare,
      );
    }
    const stay = before.filter((person) => entries.get(person.uid)?.person === person);
    if (!news.length && stay.length === before.length) return before;
    for (const person of news) stay.splice(placeOf(person, stay, compare), 0, person);
    return stay;
  }

  *#takeInWords(all: readonly Person[]): Generator<void, void> {
    if (this.#index.waste > all.length) this.#index = createPeopleIndex();
    const index = this.#index;
    const present = new Set(all);
    for (const person of [...index.documents]) if (!present.has(person)) index.delete(person);
    yield* index.addInSteps(all);
  }
}

type Entries = Map<string, {readonly entry: string; readonly person: Person}>;

/** Where somebody belongs among people who are in order. */
function placeOf(person: Person, people: readonly Person[], compare: (a: Person, b: Person) => number): number {
  let [from, to] = [0, people.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(people[middle]!, person) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
