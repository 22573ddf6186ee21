import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {EmojiNames} from '../../locales/emoji/en.js';
import type {Locale, Writer} from '../../locales/en.js';
import {askedAt, type Asked} from '../../text/completion.js';
import {float} from '../shared/float.js';
import {applyEdit} from './apply-edit.js';
import {placeInBox} from './caret-place.js';
import type {Lookup} from './lookup.js';
import type {Suggestion, Suggestions} from './suggestions.js';

interface CompletionSource {
  box(): HTMLTextAreaElement | null | undefined;
  lookup(): Lookup | undefined;
  /** What the reader calls emoji; undefined: as in English. */
  emoji(): Promise<EmojiNames> | undefined;
  chosen(suggestion: Suggestion): void;
}

/**
 * The list of names that opens where somebody writes. The focus stays in the box, as the combobox pattern of the ARIA
 * Authoring Practices has it; the box says which option is the current one.
 */
export class CompletionController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: CompletionSource;
  #suggestions: Promise<Suggestions> | undefined;
  #asked: Asked | undefined;
  #options: readonly Suggestion[] = [];
  /** Which option is the current one; -1: none yet. */
  #active = 0;
  /** Where somebody closed the list: it stays closed there. */
  #closedAt: number | undefined;
  #unfloat: (() => void) | undefined;
  #unfollow: (() => void) | undefined;

  constructor(host: LitElement, source: CompletionSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#options.length > 0;
  }

  /** The id of the option that Enter chooses. */
  get activeId(): string | undefined {
    return this.isOpen && this.#active >= 0 ? `option-${this.#active}` : undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('#suggestions');
    if (list && !this.#unfloat) this.#float(list);
    list?.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
  }

  /** Looks at what was typed. */
  async typed(): Promise<void> {
    const asked = this.#askedNow;
    if (asked?.from !== this.#closedAt) this.#closedAt = undefined;
    if (!asked || this.#closedAt !== undefined) return this.close();
    this.#asked = asked;
    this.#follow(asked);
    const options = await this.#find(asked);
    if (this.#asked === asked) this.#show(options);
  }

  /** Who comes while somebody looks for them is found as well. */
  #follow(asked: Asked): void {
    this.#unfollow?.();
    const what = asked.sign === '@' ? 'people' : asked.sign === '#' ? 'terms' : undefined;
    this.#unfollow = what && this.#source.lookup()?.follow?.(what, () => void this.#lookAgain(asked));
  }

  async #lookAgain(asked: Asked): Promise<void> {
    const options = await this.#find(asked);
    const hasOthers = String(options.map(({insert}) => insert)) !== String(this.#options.map(({insert}) => insert));
    if (this.#asked === asked && hasOthers) this.#show(options);
  }

  /** Looks again after the caret went somewhere. That alone opens nothing. */
  moved(): void {
    const {from, query} = this.#askedNow ?? {};
    if (this.isOpen && (from !== this.#asked?.from || query !== this.#asked?.query)) void this.typed();
  }

  get #askedNow(): Asked | undefined {
    const box = this.#source.box();
    if (!box || box.selectionStart !== box.selectionEnd) return undefined;
    return askedAt(box.value, box.selectionStart);
  }

  close(): void {
    this.#asked = undefined;
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#hide();
  }

  #hide(): void {
    if (!this.isOpen) return;
    this.#unfloat?.();
    this.#unfloat = undefined;
    this.#options = [];
    this.#host.requestUpdate();
  }

  /** @returns Whether the key was for the list: then nobody else must hear of it. */
  keydown(event: KeyboardEvent): boolean {
    const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
    if (!this.isOpen || ctrlKey || metaKey || altKey || shiftKey) return false;
    const count = this.#options.length;
    if (key === 'ArrowDown') this.#active = (this.#active + 1) % count;
    else if (key === 'ArrowUp') this.#active = (Math.max(this.#active, 0) + count - 1) % count;
    else if ((key === 'Enter' || key === 'Tab') && this.#active >= 0) this.#choose(this.#active);
    else if (key === 'Escape') this.#dismiss();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
    return true;
  }

  render({composer: t}: Locale, write: Writer): TemplateResult {
    const count = this.#options.length;
    return html`${
        this.#asked && count
          ? html`<div
              popover="manual"
              id="suggestions"
              class="float suggestions"
              role="listbox"
              aria-label=${t.suggestions[this.#asked.sign]}
              @mousedown=${keepFocus}
            >
              ${this.#options.map(
                (option, place) =>
                  html`<button
                    type="button"
                    id="option-${place}"
                    class="option"
                    role="option"
                    tabindex="-1"
                    aria-selected=${place === this.#active ? 'true' : 'false'}
                    @click=${() => this.#choose(place)}
                  >
                    ${option.content}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <div class="sr" aria-live="polite">${count ? t.suggested(count, write) : ''}</div>`;
  }

  /** Searching is loaded when somebody first needs it: most readers never do. */
  async #find(asked: Asked): Promise<Suggestion[]> {
    try {
      this.#suggestions ??= import('./suggestions.js').then(({Suggestions}) => new Suggestions(this.#source.lookup));
      return await (await this.#suggestions).find(asked, this.#source.emoji);
    } catch {
      this.#suggestions = undefined;
      return []; // Whoever writes goes on without.
    }
  }

  #show(options: readonly Suggestion[]) {
    if (!options.length) return this.#hide();
    this.#options = options;
    this.#active = this.#asked?.mayBeText ? -1 : 0; // Enter goes on writing a text.
    this.#host.requestUpdate();
  }

  #float(list: HTMLElement) {
    const box = this.#source.box();
    const {from} = this.#asked ?? {};
    if (!box || from === undefined) return;
    list.showPopover();
    const caret = {contextElement: box, getBoundingClientRect: () => placeInBox(box, from)};
    this.#unfloat = float(caret, list, 'bottom-start');
  }

  #choose(place: number) {
    const option = this.#options[place];
    const box = this.#source.box();
    const {from} = this.#asked ?? {};
    if (!option || !box || from === undefined) return;
    const to = box.selectionEnd;
    const insert = /^\s/.test(box.value.slice(to)) ? option.insert : `${option.insert} `;
    const caret = from + option.insert.length + 1;
    this.close();
    this.#source.chosen(option);
    applyEdit(box, {from, to, insert, start: caret, end: caret});
    this.close();
  }

  #dismiss() {
    this.#closedAt = this.#asked?.from;
    this.close();
  }
}

/** A press in the list leaves the focus in the box. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
