import type {Community} from '../community/community.js';
import type {Person} from '../model/member.js';
import {refs} from '../model/records.js';
import type {TermEntry} from '../model/term.js';
import type {Store} from '../store/store.js';
import type {NamedIndexes} from './named-indexes.js';

/** By the store, and who looks. */
const lookups = new WeakMap<Store, Map<string, CommunityLookup>>();

/**
 * Whom and what a writer can name. Each index is read when it is first asked for, with code that is loaded then, and stays live
 * for a while.
 */
export class CommunityLookup {
  /** The one that all boxes of a page share which write to the same place. */
  static in(community: Community): CommunityLookup {
    const ofStore = lookups.get(community.store) ?? new Map<string, CommunityLookup>();
    lookups.set(community.store, ofStore);
    const uid = JSON.stringify(community.viewer?.uid);
    const lookup = ofStore.get(uid) ?? new CommunityLookup(community);
    ofStore.set(uid, lookup);
    return lookup;
  }

  readonly #community: Community;
  #indexes: Promise<NamedIndexes> | undefined;

  constructor(community: Community) {
    this.#community = community;
  }

  readonly people = async (): Promise<readonly Person[]> => (await this.#load()).people();

  readonly terms = async (): Promise<readonly TermEntry[]> => (await this.#load()).terms();

  /** Communities that are older than the list have none. */
  readonly watched = async (): Promise<readonly string[]> =>
    (await this.#community.store.get(refs.community()))?.watched ?? [];

  readonly follow = (what: 'people' | 'terms', changed: () => void): (() => void) => {
    let isOver = false;
    let stop: (() => void) | undefined;
    void this.#load().then(
      (indexes) => {
        if (!isOver) stop = indexes.follow(what, changed);
      },
      () => undefined, // Without a connection, whoever asks for names learns it.
    );
    return () => {
      isOver = true;
      stop?.();
    };
  };

  #load(): Promise<NamedIndexes> {
    return (this.#indexes ??= import('./named-indexes.js').then(
      ({NamedIndexes}) => new NamedIndexes(this.#community),
      (cause: unknown) => {
        this.#indexes = undefined; // Whoever asks again may have a connection.
        throw cause;
      },
    ));
  }
}
