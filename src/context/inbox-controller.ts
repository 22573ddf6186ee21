import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import {watchInbox, type Inbox, type InboxScope} from '../community/inbox-watch.js';
import type {Store} from '../store/store.js';

/** How long a page that nobody looks at goes on following, in milliseconds: going back and forth between tabs costs nothing. */
const LINGERING = 60_000;

/** Keeps an element showing the inbox of the viewer while they look at the page. All elements of a page share one. */
export class InboxController implements ReactiveController {
  /** Undefined until all of it is known. */
  inbox: Inbox | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #scope: InboxScope;
  #followed: {readonly store: Store; readonly viewer: string} | undefined;
  #stop: (() => void) | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined, scope: InboxScope) {
    this.#host = host;
    this.#community = community;
    this.#scope = scope;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const community = this.#community();
    const viewer = community?.viewer;
    if (!community || !viewer || viewer.guest) return this.#forget();
    const {store} = community;
    const followed = this.#followed;
    const isOther = followed && (followed.store !== store || followed.viewer !== viewer.uid);
    if (isOther) this.#forget();
    if (this.#stop || document.visibilityState === 'hidden') return;
    this.#followed = {store, viewer: viewer.uid};
    this.#stop = watchInbox({...community, viewer}, this.#scope, (inbox) => {
      this.inbox = inbox;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#leaving);
    this.#rest();
  }

  /** Asks anew, after an error. */
  retry(): void {
    this.#rest();
    this.#host.requestUpdate();
  }

  readonly #look = () => {
    clearTimeout(this.#leaving);
    if (document.visibilityState === 'hidden') this.#leaving = setTimeout(() => this.#rest(), LINGERING);
    else this.#host.requestUpdate();
  };

  /** What is known stays shown. */
  #rest(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #forget(): void {
    this.#rest();
    this.#followed = this.inbox = undefined;
  }
}
