import {parserFor} from '../../text/parser.js';

/** How many posts are drawn before the browser may paint and listen to the reader again. */
const AT_ONCE = 5;

/** Those who wait for their turn, in the order they came. */
const waiting: (() => void)[] = [];
let taken = 0;

/**
 * A turn to be drawn for the first time: at once for a few posts, a little later for the rest of a page.
 *
 * @returns Undefined where there is nothing to wait for.
 */
export function takeTurn(): Promise<void> | undefined {
  if (taken === 0) setTimeout(next);
  if (taken < AT_ONCE) {
    taken++;
    return undefined;
  }
  return new Promise((resolve) => waiting.push(resolve));
}

/** What a text waits for before it is drawn: whoever can read it, and then its turn, unless it is urgent. @returns Undefined for nothing. */
export function turnFor(text: string, isUrgent: boolean): Promise<void> | undefined {
  const turn = () => (isUrgent ? undefined : takeTurn());
  return parserFor(text)?.then(turn) ?? turn();
}

function next(): void {
  const due = waiting.splice(0, AT_ONCE);
  taken = due.length;
  if (taken > 0) setTimeout(next);
  for (const go of due) go();
}
