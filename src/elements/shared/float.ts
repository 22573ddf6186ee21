import type {Placement, ReferenceElement} from '@floating-ui/dom';

type Follow = typeof import('./follow.js').follow;

let loaded: Follow | undefined;

/**
 * Keeps a floating panel beside what opened it, in the top layer and on the screen, until the returned function is called.
 *
 * The panel has the `popover` attribute and `position: fixed`; open it before. It is not seen before it has its place.
 *
 * @param isStill Of a panel in which somebody is about to choose: it goes along when the page is scrolled or resized, but not
 *   when something arrives in the page, so that it does not slip away from under the pointer.
 */
export function float(
  anchor: ReferenceElement,
  panel: HTMLElement,
  placement: Placement = 'bottom-end',
  isStill = false,
): () => void {
  if (loaded) return loaded(anchor, panel, placement, isStill);
  let stop: (() => void) | undefined;
  let isOver = false;
  panel.style.opacity = '0'; // Unlike what is hidden, this can have the focus.
  void prepareFloat().then((follow) => {
    if (!isOver) stop = follow(anchor, panel, placement, isStill);
  });
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Loads what it takes, where a panel is about to open. */
export async function prepareFloat(): Promise<Follow> {
  try {
    loaded = (await import('./follow.js')).follow;
    return loaded;
  } catch {
    return stayBelow; // Without a connection, it opens all the same. The next one tries again.
  }
}

function stayBelow(anchor: ReferenceElement, panel: HTMLElement): () => void {
  const {left, bottom} = anchor.getBoundingClientRect();
  panel.style.left = `${Math.max(0, Math.min(left, innerWidth - panel.offsetWidth))}px`;
  panel.style.top = `${Math.max(0, Math.min(bottom, innerHeight - panel.offsetHeight))}px`;
  panel.style.opacity = '';
  return () => undefined;
}
