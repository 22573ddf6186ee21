/**
 * Goes with the arrow keys from the search box into what it found, and among cards and rows as they stand: Down enters, the
 * arrows, Home and End move, and Escape comes back; there it empties the box.
 *
 * @param links The names, in the order in which they are shown.
 * @param clear Empties the box.
 */
export function moveAmongPeople(
  event: KeyboardEvent,
  box: HTMLInputElement | null | undefined,
  links: readonly HTMLElement[],
  clear: () => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const [target] = event.composedPath();
  if (target === box) {
    if (event.key === 'ArrowDown') go(event, links[0]);
    if (event.key !== 'Escape' || !box?.value) return;
    event.preventDefault();
    clear();
    return;
  }
  const place = links.indexOf(target as HTMLElement);
  if (place < 0) return;
  if (event.key === 'Escape') return go(event, box);
  go(event, nextTo(links, place, event.key) ?? (event.key === 'ArrowUp' ? box : undefined));
}

function go(event: KeyboardEvent, to: HTMLElement | null | undefined): void {
  if (!to) return;
  event.preventDefault(); // The page must not scroll, nor a dialog around it close.
  to.focus();
}

function nextTo(links: readonly HTMLElement[], place: number, key: string): HTMLElement | undefined {
  const from = links[place]!;
  const isRtl = from.matches(':dir(rtl)');
  switch (key) {
    case 'ArrowRight':
      return links[place + (isRtl ? -1 : 1)];
    case 'ArrowLeft':
      return links[place + (isRtl ? 1 : -1)];
    case 'ArrowDown':
      return nearest(from, links.slice(place + 1), 1);
    case 'ArrowUp':
      return nearest(from, links.slice(0, place).reverse(), -1);
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    default:
      return undefined;
  }
}

/** Of those in the next line, the one whose beginning is nearest. @param others From near to far. */
function nearest(from: HTMLElement, others: readonly HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
  const start = lineOf(from);
  let line: DOMRect | undefined;
  let best: HTMLElement | undefined;
  let distance = Infinity;
  for (const other of others) {
    const box = lineOf(other);
    if ((box.top - start.top) * direction < start.height / 2) continue;
    line ??= box;
    if (Math.abs(box.top - line.top) > 1) break;
    const away = Math.abs(box.left - start.left);
    if (away >= distance) continue;
    [best, distance] = [other, away];
  }
  return best;
}

/** A name may have any number of lines in its card: cards stand in lines. */
const lineOf = (link: HTMLElement): DOMRect => (link.closest('li') ?? link).getBoundingClientRect();
