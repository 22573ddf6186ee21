import {ContextProvider} from '@lit/context';
import {communityContext, type CommunityState} from './community-context.js';
import {Connection} from './connection.js';

/** The community of a page that names none. */
export const DEFAULT_COMMUNITY = 'community';

/**
 * Says which community the page as a whole belongs to: that of its childless `<praxis-community>`, or, on a page
 * without any, one on the local store.
 *
 * It stands on the root element, so it hears every widget, also those that were there before it. A widget inside a
 * `<praxis-community>` with children is heard by that one first.
 */
class PageCommunity {
  /** None where a server renders the host: there is no page yet. */
  readonly #provider =
    typeof document === 'undefined'
      ? undefined
      : new ContextProvider(document.documentElement, {context: communityContext});
  readonly #owners: object[] = [];
  #fallback: Connection | undefined;

  /** Takes the page over; of several, the first one counts. */
  claim(owner: object): void {
    if (!this.#owners.includes(owner)) this.#owners.push(owner);
    this.#fallback?.close();
    this.#fallback = undefined;
    if (this.#owners[0] === owner) this.#provider?.setValue(undefined);
  }

  /** What the owner has come to know. */
  tell(owner: object, state: CommunityState): void {
    if (this.#owners[0] === owner) this.#provider?.setValue(state);
  }

  release(owner: object): void {
    const wasFirst = this.#owners[0] === owner;
    this.#owners.splice(this.#owners.indexOf(owner) >>> 0, 1);
    if (wasFirst) this.#provider?.setValue(undefined);
  }

  /** Called by every widget that nobody answers yet. */
  async need(): Promise<void> {
    await parsed();
    if (this.#owners.length || this.#fallback || document.querySelector('praxis-community:not(:defined)')) return;
    this.#fallback = new Connection({community: DEFAULT_COMMUNITY, backend: 'local'}, (state) =>
      this.#provider?.setValue(state),
    );
  }
}

function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), {once: true}));
}

const key = Symbol.for('praxis-page-community');
type Global = typeof globalThis & {[key]?: PageCommunity};

/** One for the page, even when the library is on it twice. */
export const pageCommunity: PageCommunity = ((globalThis as Global)[key] ??= new PageCommunity());
