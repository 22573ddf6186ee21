import type {Community} from '../community/community.js';
import {peopleIn} from '../community/directory.js';
import {termsIn} from '../community/glossary.js';
import type {Person} from '../model/member.js';
import type {TermEntry} from '../model/term.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';

/** For how long what was read is good enough, in milliseconds: whoever joined since is found a little later. */
const KEPT = 600_000;

const lookups = new WeakMap<Store, CommunityLookup>();

/** Whom and what a writer can name. Each index is read when it is first asked for, and costs nothing after that. */
export class CommunityLookup {
  /** The one that all boxes of a page share which write to the same place. */
  static in({store}: Pick<Community, 'store'>): CommunityLookup {
    const lookup = lookups.get(store) ?? new CommunityLookup(store);
    lookups.set(store, lookup);
    return lookup;
  }

  readonly people: () => Promise<readonly Person[]>;
  terms: () => Promise<readonly TermEntry[]>;

  readonly #readTerms: () => Promise<readonly TermEntry[]>;

  constructor(store: Store) {
    this.people = kept(async () => peopleIn(await store.query(queries.directory())));
    this.#readTerms = async () => termsIn(await store.query(queries.glossary()));
    this.terms = kept(this.#readTerms);
  }

  /** Reads the glossary anew when it is asked for next: the viewer has changed it. */
  forgetTerms(): void {
    this.terms = kept(this.#readTerms);
  }
}

function kept<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  let readAt = 0;
  return () => {
    if (reading && Date.now() - readAt < KEPT) return reading;
    readAt = Date.now();
    const current = read();
    reading = current;
    current.catch(() => (reading = undefined)); // The next one to ask tries again.
    return current;
  };
}
