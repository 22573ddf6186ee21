/** How far from the window an element may be when it begins to read: so that it is there when the reader is. */
const AHEAD = '1200px';

/**
 * Tells when a reader comes near an element, perhaps at once.
 *
 * @param ahead How far from the window that is; less for what few people come for.
 * @returns What looks: disconnected, it tells nothing more.
 */
export function whenNear(element: Element, come: () => void, ahead: string = AHEAD): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({isIntersecting}) => isIntersecting)) come();
    },
    {rootMargin: ahead},
  );
  observer.observe(boxOf(element));
  return observer;
}

/** Itself, or what it stands in where a page gives it no box of its own (`display: contents`): that would never be seen. */
function boxOf(element: Element): Element {
  const {parentElement} = element;
  return parentElement && getComputedStyle(element).display === 'contents' ? boxOf(parentElement) : element;
}
