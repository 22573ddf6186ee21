import type {ReactiveControllerHost} from 'lit';
import type {PostNode} from './post-tree.js';

/** Hardly any post takes less room than this, in pixels: what is left out at first would be below the screen. */
const LEAST_HEIGHT = 90;

/** Draws what fills a screen first, and the rest right after: a reader on a slow machine does not wait for what they would scroll to. */
export class FirstScreen {
  readonly #host: ReactiveControllerHost;
  readonly #isElsewhere: () => boolean;
  #rest: 'undrawn' | 'coming' | 'drawn' = 'undrawn';

  /** @param isElsewhere - Whether the reader is on the way to a post that may be far down, or has the posts before their eyes already. */
  constructor(host: ReactiveControllerHost, isElsewhere: () => boolean) {
    this.#host = host;
    this.#isElsewhere = isElsewhere;
  }

  /** Those to draw now. */
  of(nodes: readonly PostNode[]): readonly PostNode[] {
    if (this.#rest === 'drawn') return nodes;
    const last = this.#isElsewhere() || document.hidden ? nodes.length : lastOnScreen(nodes);
    if (last >= nodes.length) this.#rest = 'drawn';
    else if (this.#rest === 'undrawn') this.#drawRestSoon();
    return nodes.slice(0, last);
  }

  #drawRestSoon(): void {
    this.#rest = 'coming';
    // In the frame after this one has been painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#rest = 'drawn';
        this.#host.requestUpdate();
      }),
    );
  }
}

/** How many of them, with all answers, fill a screen for sure. */
function lastOnScreen(nodes: readonly PostNode[]): number {
  let room = innerHeight;
  const count = nodes.findIndex((node) => (room -= sizeOf(node) * LEAST_HEIGHT) < 0) + 1;
  return count || nodes.length;
}

const sizeOf = ({answers}: PostNode): number => answers.reduce((sum, answer) => sum + sizeOf(answer), 1);
