import type {ReactiveController, ReactiveControllerHost} from 'lit';

const NAMED = /^#invitation=([0-9a-z]+)/;

/** The code of the invitation that the page was opened with. */
export function invitationInAddress(): string | undefined {
  return NAMED.exec(location.hash)?.[1];
}

/** The link of an invitation: this page, where one joins. */
export function addressOfInvitation(code: string): string {
  const address = new URL(location.href);
  address.hash = `invitation=${code}`;
  return address.href;
}

/** Takes an invitation that was used out of the address: who shares the page must not share it. */
export function forgetInvitation(): void {
  if (!invitationInAddress()) return;
  const address = new URL(location.href);
  address.hash = '';
  try {
    history.replaceState(history.state, '', address.href);
  } catch {
    // A page without an address of its own, as in some frames, has no history either.
  }
}

/** Follows which invitation the page is opened with. */
export class InvitationController implements ReactiveController {
  /** Its code. */
  code: string | undefined;
  /** Whether it lets nobody in any more. */
  isOver = false;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  readonly end = () => {
    this.isOver = true;
    this.#host.requestUpdate();
  };

  readonly #read = () => {
    const code = invitationInAddress();
    if (code === this.code) return;
    this.code = code;
    this.isOver = false;
    this.#host.requestUpdate();
  };
}
