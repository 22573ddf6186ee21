import type {LitElement, ReactiveController} from 'lit';

/** How long a list stays as its reader knows it after something in it moved up or down, in milliseconds. */
const PAUSE = 1500;
/** How long the move takes. */
const MOVE = 320;

interface Item {
  readonly id: string;
}

/**
 * Keeps a list from jumping under its reader: what moves in it waits for a moment, then goes to its place in sight of them. What is
 * focused stays so.
 */
export class CalmOrder implements ReactiveController {
  readonly #host: LitElement;
  readonly #rows: string;
  #list = '';
  #shown: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #before: ReadonlyMap<string, number> | undefined;
  #focused: HTMLElement | null | undefined;

  /** @param rows Selects the rows, whose ids are in `data-row`. */
  constructor(host: LitElement, rows: string) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#list = '';
  }

  /** The items in the order in which they are shown now. @param list Which list it is: another one is shown in its own order. */
  of<T extends Item>(list: string, items: readonly T[]): readonly T[] {
    const ids = items.map(({id}) => id);
    if (list !== this.#list) this.#take(list, ids);
    const places = new Map(this.#shown.map((id, place) => [id, place]));
    // What is new stands where it belongs among those that are known.
    const known = items.filter(({id}) => places.has(id)).sort((a, b) => places.get(a.id)! - places.get(b.id)!);
    const shown = items.map((item) => (places.has(item.id) ? known.shift()! : item));
    this.#shown = shown.map(({id}) => id);
    if (this.#shown.join(' ') !== ids.join(' ')) this.#timer ??= setTimeout(() => this.#settle(ids), PAUSE);
    return shown;
  }

  hostUpdated(): void {
    const before = this.#before;
    if (!before) return;
    this.#before = undefined;
    if (this.#focused?.isConnected && !this.#focused.matches(':focus')) this.#focused.focus({preventScroll: true});
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [id, row] of this.#elements()) {
      const moved = (before.get(id) ?? NaN) - row.getBoundingClientRect().top;
      if (moved) row.animate({translate: [`0 ${moved}px`, '0 0']}, {duration: MOVE, easing: 'ease-out'});
    }
  }

  #take(list: string, ids: readonly string[]): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#list = list;
    this.#shown = ids;
  }

  #settle(ids: readonly string[]): void {
    this.#timer = undefined;
    this.#before = new Map([...this.#elements()].map(([id, row]) => [id, row.getBoundingClientRect().top]));
    this.#focused = focusedIn(this.#host.renderRoot as ShadowRoot);
    this.#shown = ids;
    this.#host.requestUpdate();
  }

  #elements(): Map<string, HTMLElement> {
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#rows)];
    return new Map(rows.map((row) => [row.dataset['row']!, row]));
  }
}

function focusedIn(root: ShadowRoot): HTMLElement | null {
  const focused = root.activeElement as HTMLElement | null;
  return (focused?.shadowRoot && focusedIn(focused.shadowRoot)) ?? focused;
}
