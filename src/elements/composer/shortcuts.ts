import type {EditCommand} from '../../text/markdown-editing.js';

// Servers that render a host page have no navigator.
const IS_APPLE = /Mac|iP(?:hone|ad|od)/.test(globalThis.navigator?.platform ?? '');

/** The key that is held for a shortcut, as people call it. */
export const MODIFIER = IS_APPLE ? '⌘' : 'Ctrl';

/** With Control or Command, and Shift for those that are signs in most applications. */
interface Shortcut {
  readonly key: string;
  readonly shift?: true;
}

export const SHORTCUTS: Readonly<Record<EditCommand, Shortcut>> = {
  bold: {key: 'B'},
  italic: {key: 'I'},
  link: {key: 'K'},
  code: {key: 'E'},
  quote: {key: '9', shift: true},
  bullets: {key: '8', shift: true},
  numbers: {key: '7', shift: true},
};

/** What the keys pressed ask for. */
export function commandOf(event: KeyboardEvent): EditCommand | undefined {
  if (event.altKey || event.ctrlKey === event.metaKey) return undefined;
  const pressed = keyOf(event);
  const found = Object.entries(SHORTCUTS).find(
    ([, {key, shift = false}]) => key === pressed && shift === event.shiftKey,
  );
  return found?.[0] as EditCommand | undefined;
}

/** As `aria-keyshortcuts` has it. */
export function ariaShortcut(command: EditCommand): string {
  const {key, shift} = SHORTCUTS[command];
  return [IS_APPLE ? 'Meta' : 'Control', ...(shift ? ['Shift'] : []), key].join('+');
}

/** The letter that is typed; where the keyboard types others, or signs, the one that the key would be. */
function keyOf({key, code}: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^(?:Key|Digit)/, '');
}
