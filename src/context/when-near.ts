import {AHEAD} from './near.js';

/** What is called when a reader comes near an element. */
const waiting = new WeakMap<Element, () => void>();

/** One for each distance: a page may wait for a thousand elements. */
const observers = new Map<string, IntersectionObserver>();

/**
 * Calls back once, when a reader comes near an element.
 *
 * @param ahead How far below the window it may be, as `rootMargin` says it; less for what few people come for.
 * @returns The way to stop waiting.
 */
export function whenNear(element: Element, come: () => void, ahead = AHEAD): () => void {
  const observer = observers.get(ahead) ?? observerAt(ahead);
  waiting.set(element, come);
  observer.observe(element);
  return () => observer.unobserve(element);
}

function observerAt(ahead: string): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        waiting.get(target)?.();
      }
    },
    {rootMargin: ahead},
  );
  observers.set(ahead, observer);
  return observer;
}
