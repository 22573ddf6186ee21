import type {ReactiveControllerHost} from 'lit';
import type {PostNode} from './post-tree.js';

/** Hardly any post takes less room than this, in pixels: what is left out at first would be below the screen. */
const LEAST_HEIGHT = 90;

/** With so many posts, and what answers them, somebody begins to read. */
const FIRST = 1;

/**
 * Draws the first post, then what fills a screen, then the rest, each once the one before was painted: a reader on a slow machine
 * waits neither for what they would scroll to nor for what they read next.
 */
export class FirstScreen {
  readonly #host: ReactiveControllerHost;
  readonly #isElsewhere: () => boolean;
  #portion: 'first' | 'screen' | 'all' = 'first';
  #isUnderWay = false;

  /** @param isElsewhere - Whether the reader is on the way to a post that may be far down, or has the posts before their eyes already. */
  constructor(host: ReactiveControllerHost, isElsewhere: () => boolean) {
    this.#host = host;
    this.#isElsewhere = isElsewhere;
  }

  /** Whether what the reader sees next is still to come: its place is to be kept. */
  get isOnlyBegun(): boolean {
    return this.#portion === 'first';
  }

  /** Those to draw now. */
  of(nodes: readonly PostNode[]): readonly PostNode[] {
    if (this.#portion !== 'all' && (this.#isElsewhere() || document.hidden)) this.#portion = 'all';
    const drawn = nodes.slice(0, {first: FIRST, screen: lastOnScreen(nodes), all: nodes.length}[this.#portion]);
    if (drawn.length === nodes.length) this.#portion = 'all';
    else if (!this.#isUnderWay) this.#drawMoreSoon();
    return drawn;
  }

  #drawMoreSoon(): void {
    this.#isUnderWay = true;
    // In the frame after this one has been painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isUnderWay = false;
        this.#portion = this.#portion === 'first' ? 'screen' : 'all';
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
