import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {addressOf, homes, OPENED, openedInAddress, type Opened} from './address.js';

/** Which element opens it, beside the hub. */
const OPENS: Readonly<Record<Opened, string>> = {
  ...{term: 'glossary', thread: 'threads', ask: 'threads', note: 'knowledge', priority: 'priorities', member: 'hub'},
};

/**
 * Keeps what is open in an element in the page's address, so that it can be linked to and the Back button leads back.
 *
 * Of several elements of a kind on a page, the address is that of the one used last, at first of the first one.
 */
export class AddressController implements ReactiveController {
  static readonly #owners = new Map<Opened, AddressController>();

  /** Whether an element of the page opens what its address names, be it one that such an address wakes: see `Waiting`. */
  static isServed(kind: Opened): boolean {
    const opens = `:is(praxis-${OPENS[kind]}, praxis-hub)`;
    return (
      AddressController.#owners.has(kind) || document.querySelector(`${opens}[loading=lazy]:not(:defined)`) !== null
    );
  }

  readonly #kind: Opened;
  readonly #open: (id: string | undefined) => void;

  /** @param open Called when the address comes to name something else, or nothing. */
  constructor(host: ReactiveControllerHost, kind: Opened, open: (id: string | undefined) => void) {
    this.#kind = kind;
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {
    this.#claimIfFree();
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
    if (openedInAddress(this.#kind)) this.#read();
  }

  hostDisconnected(): void {
    if (this.#isOwner) AddressController.#owners.delete(this.#kind);
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
  }

  /** Names something, or nothing, in the address. */
  write(id: string | undefined): void {
    AddressController.#owners.set(this.#kind, this);
    if (id === openedInAddress(this.#kind)) return;
    try {
      history.pushState(null, '', addressOf(this.#kind, id));
    } catch {
      // A page without an address of its own, as in some frames, has no history either.
    }
  }

  /** Whether it is this that the address names, for this element. */
  isOpen(id: string): boolean {
    return this.#isOwner && openedInAddress(this.#kind) === id;
  }

  get #isOwner(): boolean {
    return AddressController.#owners.get(this.#kind) === this;
  }

  #claimIfFree(): void {
    if (!AddressController.#owners.has(this.#kind)) AddressController.#owners.set(this.#kind, this);
  }

  readonly #read = () => {
    this.#claimIfFree();
    if (this.#isOwner && !this.#isElsewhere) this.#open(openedInAddress(this.#kind));
  };

  /** A heading or a post that somebody goes to on the page closes nothing; nor does another section of a hub. */
  get #isElsewhere(): boolean {
    const {hash} = location;
    const home = homes.get(this.#kind);
    if (!home) return hash !== '' && !OPENED.test(hash);
    const isHome = hash === home.hash || (hash === '' && home.isFirst);
    return !isHome && openedInAddress(this.#kind) === undefined;
  }
}
