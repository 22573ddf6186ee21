import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NavigateEvent} from '../../events.js';

/**
 * What an address can open on a page: `#term=ID`, `#thread=ID`, `#member=UID`, `#note=ID`, `#priority=ID`, and with `#ask=TITLE` a
 * board to ask on; perhaps with more behind an `&`.
 */
export type Opened = 'term' | 'thread' | 'member' | 'note' | 'priority' | 'ask';

const OPENED = /^#(term|thread|member|note|priority|ask)=([^&]+)/;

/** Where on a page the list of a kind is: in a section that the address names, perhaps the one shown where it names none. */
interface Home {
  readonly hash: string;
  readonly isFirst: boolean;
}

/** The sections of a hub in which things of a kind are opened. On a page without one, nothing open is nothing in the address. */
export const homes = new Map<Opened | NavigateEvent['kind'], Home>();

/**
 * The address of this page with something open; without an id, with nothing open.
 *
 * @param page The address of this page with nothing open, for whoever makes many links: to ask for it is slow.
 */
export function addressOf(kind: Opened, id?: string, page = addressOfPage()): string {
  return id ? `${page}#${kind}=${encodeURIComponent(id)}` : `${page}${homes.get(kind)?.hash ?? ''}`;
}

/** Which element opens it, beside the hub. */
const OPENS: Readonly<Record<Opened, string>> = {
  ...{term: 'glossary', thread: 'threads', ask: 'threads', note: 'knowledge', priority: 'priorities', member: 'hub'},
};

/** The address of this page with nothing open. */
export function addressOfPage(): string {
  // The whole address: a relative one would be read against the page's <base>.
  return location.href.split('#', 1)[0]!;
}

/** The id of what the address opens, if it is of this kind. */
export function openedInAddress(kind: Opened): string | undefined {
  const [, named, id] = OPENED.exec(location.hash) ?? [];
  if (named !== kind) return undefined;
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id; // A percent sign that somebody typed.
  }
}

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
