const STOPS = 'a[href], button:not([disabled]), input, textarea, select, [tabindex="0"]';

/** What the Tab key stops at below a node, in order, shadow roots included. */
export function tabStops(root: ParentNode): HTMLElement[] {
  return [...root.children].flatMap((child): HTMLElement[] => {
    if (!(child instanceof HTMLElement) || (child.shadowRoot === null && !child.checkVisibility())) return [];
    const below = tabStops(child.shadowRoot ?? child);
    return child.matches(STOPS) ? [child, ...below] : below;
  });
}

/** The element that has the focus, looked for in shadow roots. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whether this is the Tab key, which WebKit does not name on Linux while Shift is held. */
export function isTab({key, code}: KeyboardEvent): boolean {
  return key === 'Tab' || code === 'Tab';
}
