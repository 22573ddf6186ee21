import type {Community} from '../../src/community/community.js';
import {createId, localUid} from '../../src/model/ids.js';
import {LocalStore} from '../../src/store/local/store.js';
import type {Session} from '../../src/store/session.js';
import type {Store} from '../../src/store/store.js';

/** A community id that no other test uses. */
export function freshCommunityId(): string {
  return `t-${createId()}`;
}

/** A community on the embedded store, as each of its people sees it. */
export class LocalCommunity {
  readonly id = freshCommunityId();
  readonly #stores: Store[] = [];

  /** The community as a person sees it in a tab of their own; null for a visitor. */
  as(name: string | null, store: Store = this.#open()): Community {
    const viewer = name === null ? null : {uid: localUid(name), name};
    return {id: this.id, store, session: sessionOf(viewer), founding: 'first-person', viewer};
  }

  async close(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.close()));
  }

  #open(): Store {
    const store = new LocalStore(this.id);
    this.#stores.push(store);
    return store;
  }
}

/** A session that stays as it is. */
export function sessionOf(viewer: Session['viewer']): Session {
  return {
    viewer,
    methods: ['local'],
    subscribe: () => () => undefined,
    signIn: async () => undefined,
    signOut: async () => undefined,
    close: () => undefined,
  };
}
