import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FIRST, VIEW} from '../glance/glance.js';
import {isFirestore, keyOf, localReader, standOf} from '../glance/key.js';
import {keepGlance} from '../glance/keep.js';
import {keyShown} from '../glance/show.js';
import type {Viewer} from '../model/viewer.js';
import {leavesNothing} from './device.js';

/** After an element did not change for so long, in milliseconds, what it shows is copied. */
const QUIET = 1500;

interface GlanceSource {
  /** Selects what somebody is in the middle of, with which the next visit does not begin. */
  readonly unfinished: string;
  /** Null for nobody, undefined while it is not known who looks. */
  viewer(): Viewer | null | undefined;
  /** Of its dates. */
  language(): string;
}

/**
 * Leaves a reader with what they saw last until the element has something to show: then one stands in the other's place, in one
 * moment. And keeps what it shows, for their next visit.
 */
export class GlanceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: GlanceSource;
  #view: Element | undefined;
  #behind: CSSStyleSheet | undefined;
  #isTakingOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: GlanceSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Whether what the reader saw last still stands there. */
  get isShown(): boolean {
    return this.#view !== undefined && !this.#isFirstLook;
  }

  hostConnected(): void {
    this.#view ??= this.#host.shadowRoot?.querySelector(VIEW) ?? undefined;
    if (!this.#view || this.#behind) return;
    this.#stepBehind();
    this.#checkView();
  }

  hostUpdate(): void {
    this.#checkView();
  }

  hostUpdated(): void {
    if (this.#view && !this.#isTakingOver && this.#isThere) void this.#takeOver();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), QUIET);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (this.#view) this.#takeAway();
  }

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  /** Whether it shows what it has to show, or why it cannot: nothing stands there for what is to come. */
  get #isThere(): boolean {
    const {children} = this.#root;
    // A first look has no box to write in, either: it gives way once there is more to read.
    const toCome = this.#isFirstLook ? '.bones[aria-busy]' : '.bones';
    return [...children].some(({localName}) => localName !== VIEW) && !this.#root.querySelector(toCome);
  }

  /** Whether what stands there is not what the reader saw last, but what there is to read first. */
  get #isFirstLook(): boolean {
    return this.#view?.hasAttribute(FIRST) ?? false;
  }

  get #key(): string | undefined {
    try {
      const stand = standOf(this.#host);
      if (!stand) return undefined;
      const {community, says} = stand;
      if (!isFirestore(community)) return keyOf(says, localReader(community));
      const viewer = this.#source.viewer();
      // Until it is known who looks, it is whose session there was a moment ago.
      const reader = viewer === undefined && this.#view ? readerOf(keyShown(this.#view)) : viewer?.uid;
      return keyOf(says, reader ?? '');
    } catch {
      return undefined; // A browser that keeps nothing for us.
    }
  }

  /** Who gave it its properties as it was defined may have meant another one, or somebody else may have come. */
  #checkView(): void {
    if (this.#view && this.#key !== keyShown(this.#view)) this.#takeAway();
  }

  /** What waits behind the view is laid out, and neither seen nor heard. */
  #stepBehind(): void {
    this.#behind = new CSSStyleSheet();
    this.#behind.replaceSync(
      `:host{position:relative!important}
      :host>:not(${VIEW}){position:absolute!important;inset-inline:0;visibility:hidden!important}`,
    );
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#behind];
  }

  async #takeOver(): Promise<void> {
    this.#isTakingOver = true;
    await drawn(this.#root);
    if (!this.#view) return;
    const focused = focusIn(this.#view)?.getAttribute('href');
    this.#takeAway();
    if (focused) linkTo(this.#root, focused)?.focus({preventScroll: true});
  }

  #takeAway(): void {
    this.#view?.remove();
    this.#view = undefined;
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#behind);
  }

  async #keep(): Promise<void> {
    if (!this.#mayKeep) return;
    const copying = await import('../glance/copy.js').catch(() => undefined); // A visit can begin without.
    if (!copying || !this.#mayKeep) return;
    const key = this.#key;
    if (key !== undefined) void keepGlance({key, ...copying.copyOf(this.#root, this.#source.language())});
  }

  get #mayKeep(): boolean {
    if (this.#view || leavesNothing() || !isAutoloaded() || !this.#host.isConnected) return false;
    return this.#isThere && !this.#root.querySelector(`[role=alert], ${this.#source.unfinished}`);
  }
}

/** Who looked, of the key of a glance: see `keyOf`. */
const readerOf = (key: string | undefined): string => String((JSON.parse(key ?? '[""]') as unknown[])[0]);

/** Only a page with the one script shows glances. */
const isAutoloaded = (): boolean => Symbol.for('praxis-autoloader') in globalThis;

/** Settles when everything in a root has been drawn, and what is in that. */
async function drawn(root: ShadowRoot): Promise<void> {
  for (const element of root.querySelectorAll<Element & {readonly updateComplete?: Promise<unknown>}>('*')) {
    await element.updateComplete;
    if (element.shadowRoot && element.localName !== VIEW) await drawn(element.shadowRoot);
  }
}

function focusIn({shadowRoot}: Element): Element | undefined {
  const focused = shadowRoot?.activeElement ?? undefined;
  return (focused && focusIn(focused)) ?? focused;
}

function linkTo(root: ShadowRoot, href: string): HTMLElement | undefined {
  const own = root.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
  if (own) return own;
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    const found = shadowRoot && linkTo(shadowRoot, href);
    if (found) return found;
  }
  return undefined;
}
