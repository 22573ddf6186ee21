import type {ReactiveControllerHost} from 'lit';

/** How long it stays to be seen, in milliseconds. */
const NOTE_TIME = 4000;

interface Shown {
  readonly id: string;
  readonly text: string;
}

/** What is said for a while where somebody did something: at a post, or below all of them. */
export class PassingNote {
  readonly #host: ReactiveControllerHost;
  #shown: Shown | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is said at a post; '' below all of them. */
  at(id: string): string {
    return this.#shown?.id === id ? this.#shown.text : '';
  }

  show(id: string, text: string): void {
    const shown = {id, text};
    this.#set(shown);
    setTimeout(() => {
      if (this.#shown === shown) this.#set(undefined);
    }, NOTE_TIME);
  }

  #set(shown: Shown | undefined): void {
    this.#shown = shown;
    this.#host.requestUpdate();
  }
}
