import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {CommunityError} from '../model/errors.js';
import {pageKey} from '../text/page-key.js';

/** Tells an element which page it is on, also when a single-page app has gone to another one. */
export class PageKeyController implements ReactiveController {
  /** Undefined only when the page cannot have a key: `error` says why. */
  key: string | undefined;
  error: CommunityError | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #threadKey: () => string | undefined;
  #unfollow: (() => void) | undefined;

  /** @param threadKey What the author wrote as the key. */
  constructor(host: ReactiveControllerHost, threadKey: () => string | undefined) {
    this.#host = host;
    this.#threadKey = threadKey;
    host.addController(this);
  }

  hostConnected(): void {
    page ??= new Page();
    this.#unfollow = page.follow(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!page) return;
    try {
      this.key = pageKey({threadKey: this.#threadKey(), canonical: page.canonical, url: page.url});
      this.error = undefined;
    } catch (cause) {
      this.key = undefined;
      this.error = CommunityError.from(cause);
    }
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }
}

/** Where the page is now. One for all elements; it follows the page while somebody follows it. */
class Page {
  url = location.href;
  /**
   * The canonical address, unless it is that of the page before: an app that goes to another page changes its address
   * first and the rest later or never, and nobody may read the conversation of the former page there.
   */
  canonical: string | undefined;

  readonly #followers = new Set<() => void>();
  readonly #head = new MutationObserver(() => this.#changed());
  /** The canonical address as it was last written, and the place it was written for. */
  #written: {canonical: string | undefined; place: string};
  #isAsked = false;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    const canonical = canonicalOf(document);
    this.#written = {canonical, place: placeOfFirst(canonical)};
  }

  follow(listener: () => void): () => void {
    if (!this.#followers.size) this.#listen();
    this.#read();
    this.#followers.add(listener);
    return () => {
      this.#followers.delete(listener);
      if (!this.#followers.size) this.#unlisten();
    };
  }

  #read(): void {
    const canonical = canonicalOf(document);
    const place = placeOf(location.href);
    if (canonical !== this.#written.canonical) this.#written = {canonical, place};
    this.url = location.href;
    this.canonical = this.#written.place === place ? canonical : undefined;
  }

  #listen(): void {
    for (const [target, type] of signals) target?.addEventListener(type, this.#changed);
    if (!globalThis.navigation) {
      this.#looking = setInterval(() => {
        if (location.href !== this.url) this.#changed();
      }, LOOK);
    }
    this.#head.observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['href', 'rel'],
    });
  }

  #unlisten(): void {
    for (const [target, type] of signals) target?.removeEventListener(type, this.#changed);
    clearInterval(this.#looking);
    this.#head.disconnect();
  }

  /** Reads at the end of the task: an app changes its address and its head together, in either order. */
  readonly #changed = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    setTimeout(() => {
      this.#isAsked = false;
      const {url, canonical} = this;
      this.#read();
      if (url !== this.url || canonical !== this.canonical) for (const listener of [...this.#followers]) listener();
    });
  };
}

let page: Page | undefined;

/**
 * How often the address is looked at where no Navigation API tells of its changes, in milliseconds. Most apps change their title as
 * well, which tells at once; to wrap the page's own `history.pushState` would be to meddle with it.
 */
const LOOK = 300;

/** What may mean that the page is another one, besides its head. */
const signals: readonly (readonly [EventTarget | undefined, string])[] = [
  [globalThis.navigation, 'currententrychange'],
  [globalThis.window, 'popstate'],
  [globalThis.window, 'hashchange'],
];

function canonicalOf({head}: Document): string | undefined {
  return head.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href;
}

/** Where a canonical address belongs: an element may come with a later page of an app whose head speaks of the first. */
function placeOfFirst(canonical: string | undefined): string {
  const [navigation] = performance.getEntriesByType('navigation');
  const first = placeOf(navigation?.name ?? location.href);
  return canonical !== undefined && placeOf(canonical) === first ? first : placeOf(location.href);
}

/** An address without what may change on one page. */
function placeOf(url: string): string {
  try {
    return pageKey({url});
  } catch {
    return url; // Too long for a key, and still a place.
  }
}
