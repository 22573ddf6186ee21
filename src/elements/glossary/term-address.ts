import type {ReactiveController, ReactiveControllerHost} from 'lit';

const TERM = /^#term=(.+)$/;

/** The address of a term on this page. */
export function addressOfTerm(id: string): string {
  // From the whole address: a relative one would be read against the page's <base>.
  const address = new URL(location.href);
  address.hash = `term=${encodeURIComponent(id)}`;
  return address.href;
}

/** The address of this page with no term open. */
export function addressOfList(): string {
  const address = new URL(location.href);
  address.hash = '';
  return address.href;
}

/** The term that the address names. */
export function termInAddress(): string | undefined {
  const id = TERM.exec(location.hash)?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id; // A percent sign that somebody typed.
  }
}

/**
 * Keeps the open term in the page's address, so that it can be linked to and the Back button leads back.
 *
 * Of several glossaries on a page, the address is that of the one used last, at first of the first one.
 */
export class TermAddress implements ReactiveController {
  static #owner: TermAddress | undefined;
  readonly #open: (id: string | undefined) => void;

  /** @param open Called when the address comes to name another term, or none. */
  constructor(host: ReactiveControllerHost, open: (id: string | undefined) => void) {
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {
    TermAddress.#owner ??= this;
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
    if (termInAddress()) this.#read();
  }

  hostDisconnected(): void {
    if (TermAddress.#owner === this) TermAddress.#owner = undefined;
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
  }

  /** Names a term, or none, in the address. */
  write(id: string | undefined): void {
    TermAddress.#owner = this;
    if (id === termInAddress()) return;
    try {
      history.pushState(null, '', id ? addressOfTerm(id) : addressOfList());
    } catch {
      // A page without an address of its own, as in some frames, has no history either.
    }
  }

  /** Whether it is this term that the address names, for this glossary. */
  isOpen(id: string): boolean {
    return TermAddress.#owner === this && termInAddress() === id;
  }

  readonly #read = () => {
    TermAddress.#owner ??= this;
    if (TermAddress.#owner === this) this.#open(termInAddress());
  };
}
