/**
 * Goes with the arrow keys from a search box into what it found: Down enters, Up and Down, Home and End move, and Escape
 * comes back; there it empties the box.
 *
 * @param results In the order in which they are shown.
 * @param clear Empties the box.
 */
export function moveThroughResults(
  event: KeyboardEvent,
  box: HTMLInputElement | null | undefined,
  results: readonly HTMLElement[],
  clear: () => void,
): void {
  if (!box || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const target = event.composedPath()[0];
  const place = results.indexOf(target as HTMLElement);
  const goTo = target === box ? fromBox(event.key, box, results, clear) : fromResult(event.key, place, box, results);
  if (!goTo) return;
  event.preventDefault(); // The page must not scroll, nor a dialog around it close.
  goTo.focus();
}

function fromBox(
  key: string,
  box: HTMLInputElement,
  results: readonly HTMLElement[],
  clear: () => void,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return results[0];
  if (key !== 'Escape' || !box.value) return undefined;
  clear();
  return box;
}

function fromResult(
  key: string,
  place: number,
  box: HTMLElement,
  results: readonly HTMLElement[],
): HTMLElement | undefined {
  if (place < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return results[place + 1] ?? results[place];
    case 'ArrowUp':
      return results[place - 1] ?? box;
    case 'Home':
      return results[0];
    case 'End':
      return results.at(-1);
    case 'Escape':
      return box;
    default:
      return undefined;
  }
}
