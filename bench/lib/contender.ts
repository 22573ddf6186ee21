/** Where comments are shown, and how to get at it. */
export interface Contender {
  /** Begins to show them. */
  mount(): unknown;
  /** Takes it all away again. */
  unmount(): void;
  /** What is shown of them, each as one element. */
  comments(): readonly Element[];
  /** Writes a comment as a person does, up to the click that sends it. Left out: one can only read. */
  send?(text: string): Promise<void>;
  /** Whether a text is among what is shown. */
  shows?(text: string): boolean;
}

/** Lets a benchmark measure it: `bench.open`, `bench.close`, `bench.size`, `bench.write`. */
export function contend({mount, unmount, comments, send, shows}: Contender): void {
  const bench = {
    /** Milliseconds until the first comment was painted, and how long tasks kept everything else waiting. */
    async open(): Promise<{first: number; blocking: number; longest: number}> {
      let [blocking, longest] = [0, 0];
      const observer = new PerformanceObserver((list) => {
        for (const {duration} of list.getEntries()) {
          blocking += duration - LONG;
          longest = Math.max(longest, duration);
        }
      });
      observer.observe({type: 'longtask'});
      const began = performance.now();
      mount();
      while (!comments().length) await frame();
      await painted();
      const first = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 500)); // What follows, and the observer, which is told late.
      observer.disconnect();
      return {first, blocking, longest};
    },
    async close(): Promise<void> {
      unmount();
      while (comments().length) await frame();
      await painted();
    },
    size: () => ({comments: comments().length, elements: elementsIn(document.body)}),
    /** Milliseconds from the click until a comment that was just written has been painted. */
    async write(text: string): Promise<number> {
      const began = performance.now();
      await send!(text);
      while (!shows!(text)) await frame();
      await painted();
      return performance.now() - began;
    },
  };
  Object.assign(globalThis, {bench});
  // As on a page of a site, where nobody asks.
  if (new URLSearchParams(location.search).has('open')) void bench.open();
}

/** What a task may take without being felt, in milliseconds. */
const LONG = 50;

function elementsIn(root: ParentNode): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? elementsIn(element.shadowRoot) : 0);
  }
  return count;
}

const frame = () => new Promise(requestAnimationFrame);

async function painted(): Promise<void> {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}
