import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Fields into which people type. */
const TYPED =
  'textarea, select, input:not([type=button], [type=checkbox], [type=color], [type=file], [type=image], [type=radio], [type=range], [type=reset], [type=submit]), [role=textbox], [role=searchbox], [role=combobox]';

/**
 * A key that goes to the search from anywhere on the page, where nobody is typing. Of several searches, it goes to the first
 * that can be seen.
 *
 * A key of one character must be possible to change or turn off (WCAG 2.1.4): that is what the attribute is for.
 */
export class ShortcutController implements ReactiveController {
  static readonly #all = new Set<ShortcutController>();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #key: () => string;

  constructor(host: ReactiveControllerHost & HTMLElement, key: () => string) {
    this.#host = host;
    this.#key = key;
    host.addController(this);
  }

  hostConnected(): void {
    if (!ShortcutController.#all.size) addEventListener('keydown', press);
    ShortcutController.#all.add(this);
  }

  hostDisconnected(): void {
    ShortcutController.#all.delete(this);
    if (!ShortcutController.#all.size) removeEventListener('keydown', press);
  }

  static press(event: KeyboardEvent): void {
    const {key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented} = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isTyping(event)) return;
    const found = [...ShortcutController.#all].find((other) => other.#key() === key && isSeen(other.#host));
    if (!found) return;
    event.preventDefault(); // Firefox would open its own search.
    found.#host.focus();
  }
}

const press = (event: KeyboardEvent) => ShortcutController.press(event);

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED));
}

/** What stands behind an open dialog cannot be gone to. */
function isSeen(host: HTMLElement): boolean {
  const modal = [...document.querySelectorAll(':modal')].at(-1);
  return host.checkVisibility({visibilityProperty: true}) && (!modal || modal.contains(host));
}
