import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Post, Reaction} from '../../model/post.js';
import type {Lookup} from '../composer/lookup.js';
import {float} from '../shared/float.js';

/** How many people are named before the others are only counted. */
const MOST_NAMES = 8;

/** For how long a pointer rests before it asks, and a finger presses, in milliseconds. */
const REST = 300;
const LONG_PRESS = 500;

/** How long the pointer may take on its way from a reaction to the names, in milliseconds. */
const PASSAGE = 200;

interface NamesSource {
  reactions(): Post['reactions'];
  /** Who looks. */
  me(): string;
  lookup(): Lookup | undefined;
  strings(): Locale | undefined;
  formats(): Formats | undefined;
}

/**
 * Who is behind a reaction, beside it: for a pointer that rests on it, for the focus, for a finger that stays on it. Nobody is
 * looked up before somebody asks. Escape takes it away, as does going elsewhere.
 */
export class ReactionNames implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: NamesSource;
  #shown: {readonly pill: HTMLElement; readonly text: string} | undefined;
  /** Whether anybody asked here: only then there is something to be said aloud. */
  #isAsked = false;
  #wanted: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unfloat: (() => void) | undefined;
  #isLongPress = false;
  #isListening = false;

  constructor(host: LitElement, source: NamesSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Whether a reaction is described by what is shown. */
  describes(code: Reaction): boolean {
    return this.#shown?.pill.dataset['reaction'] === code;
  }

  /** Whether the press that just ended was long: then it asked, and chose nothing. */
  takeLongPress(): boolean {
    const wasLong = this.#isLongPress;
    this.#isLongPress = false;
    return wasLong;
  }

  /** Shows the names at once, or takes them away. */
  toggle(pill: HTMLElement): void {
    if (this.#shown?.pill === pill) this.hide();
    else void this.#show(pill);
  }

  readonly hide = (): void => {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
    if (!this.#shown) return;
    this.#unfloat?.();
    this.#unfloat = this.#shown = undefined;
    document.removeEventListener('pointerdown', this.#pressedElsewhere);
    window.removeEventListener('keydown', this.#keydown, true);
    this.#host.requestUpdate();
  };

  hostDisconnected(): void {
    this.hide();
  }

  hostUpdated(): void {
    this.#listen();
    if (this.#shown && !this.#shown.pill.isConnected) return this.hide();
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('.names');
    if (!panel || !this.#shown || this.#unfloat) return;
    panel.showPopover();
    this.#unfloat = float(this.#shown.pill, panel, 'top');
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isAsked) return nothing;
    const text = this.#shown?.text;
    return html`${
        text
          ? html`<div
              popover="manual"
              id="names"
              class="float names"
              dir="auto"
              @pointerenter=${() => clearTimeout(this.#timer)}
              @pointerleave=${() => this.#after(PASSAGE, this.hide)}
            >
              ${text}
            </div>`
          : nothing
      } <span class="sr" role="status">${text}</span>`;
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    const on = (type: string, does: (pill: HTMLElement, event: PointerEvent) => void) =>
      this.#host.renderRoot.addEventListener(type, (event) => {
        const pill = (event.target as Element).closest<HTMLElement>('[data-reaction]');
        if (pill && this.#source.lookup()) does(pill, event as PointerEvent);
      });
    on('pointerover', (pill, {pointerType}) => {
      if (pointerType !== 'touch') this.#after(REST, () => void this.#show(pill));
    });
    on('pointerout', (pill, {pointerType, relatedTarget}) => {
      if (pointerType !== 'touch' && !pill.contains(relatedTarget as Node | null)) this.#after(PASSAGE, this.hide);
    });
    on('focusin', (pill) => {
      if (pill.matches(':focus-visible')) void this.#show(pill);
    });
    on('focusout', this.hide);
    on('pointerdown', (pill, {pointerType}) => {
      this.#isLongPress = false;
      if (pointerType !== 'touch') return;
      this.#after(LONG_PRESS, () => {
        this.#isLongPress = true;
        void this.#show(pill);
      });
    });
    for (const type of ['pointerup', 'pointercancel'])
      on(type, (_, {pointerType}) => {
        if (pointerType === 'touch') clearTimeout(this.#timer);
      });
    on('contextmenu', (_, event) => {
      if (event.pointerType === 'touch') event.preventDefault(); // What a long press opens elsewhere.
    });
  }

  #after(time: number, does: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(does, time);
  }

  async #show(pill: HTMLElement): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#shown?.pill === pill) return;
    this.hide();
    this.#wanted = pill;
    this.#isAsked = true;
    this.#host.requestUpdate();
    const [text] = await Promise.all([this.#textFor(pill.dataset['reaction'] as Reaction), this.#host.updateComplete]);
    if (this.#wanted !== pill || !pill.isConnected) return;
    this.#shown = {pill, text};
    document.addEventListener('pointerdown', this.#pressedElsewhere);
    window.addEventListener('keydown', this.#keydown, true);
    this.#host.requestUpdate();
  }

  async #textFor(code: Reaction): Promise<string> {
    const people =
      (await this.#source
        .lookup()
        ?.people()
        .catch(() => undefined)) ?? []; // Else they are only counted.
    const [strings, formats] = [this.#source.strings(), this.#source.formats()];
    if (!strings || !formats) return '';
    const {post: t} = strings;
    const all = Object.entries(this.#source.reactions()).flatMap(([uid, said]) => (said === code ? [uid] : []));
    const me = this.#source.me();
    const known = new Map(people.map(({uid, name}) => [uid, name]));
    const others = all
      .flatMap((uid) => (uid === me ? [] : (known.get(uid) ?? [])))
      .sort((a, b) => formats.compare(a, b));
    const named = others.map((name) => `\u2068${name}\u2069`);
    const names = [...(all.includes(me) ? [t.you] : []), ...named].slice(0, MOST_NAMES);
    return t.whoSaid(t.reaction[code], names, all.length - names.length, formats);
  }

  readonly #pressedElsewhere = (event: PointerEvent): void => {
    const panel = this.#host.renderRoot.querySelector('.names');
    const path = event.composedPath();
    if (!this.#shown || path.includes(this.#shown.pill) || (panel && path.includes(panel))) return;
    this.hide();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // A dialog around us stays open.
    event.stopPropagation();
    this.hide();
  };
}
