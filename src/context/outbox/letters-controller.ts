import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import type {Contents, Delivery, Letter, LetterKind} from './letter.js';
import {Outbox, type Became} from './outbox.js';

interface Source<K extends LetterKind> {
  community(): Community | undefined;
  /** Which letters of the kind are shown here; all of them, if left out. */
  shows?(letter: Letter<K>): boolean;
  /** What became of one. */
  heard?(letter: Letter<K>, became: Became): void;
}

/** Gives an element the viewer's letters of one kind, and shows what became of them. */
export class LettersController<K extends LetterKind> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #kind: K;
  readonly #source: Source<K>;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  /** What is no longer on the page may be drawn once more. */
  #isHere = false;

  constructor(host: ReactiveControllerHost, kind: K, source: Source<K>) {
    this.#host = host;
    this.#kind = kind;
    this.#source = source;
    host.addController(this);
  }

  /** Those that are shown here, oldest first. */
  get all(): readonly Letter<K>[] {
    return this.#outbox?.letters.filter((letter) => this.#isShown(letter)) ?? [];
  }

  get refused(): readonly Letter<K>[] {
    return this.all.filter(({status}) => status === 'refused');
  }

  /** Settles when the store has it or has said no; `heard` is told more. */
  async send(delivery: Delivery<K>, content: Contents[K], options?: {readonly id?: string}): Promise<void> {
    this.hostUpdate(); // The first that is known of the community may be this.
    await this.#outbox?.send(delivery, content, options).catch(() => undefined);
  }

  retry(id: string): void {
    this.#outbox?.retry(id);
  }

  /** Takes one back: to write it otherwise, or to throw it away. */
  take(id: string): void {
    this.#outbox?.take(id);
  }

  hostConnected(): void {
    this.#isHere = true;
  }

  hostUpdate(): void {
    if (!this.#isHere) return;
    const outbox = Outbox.of(this.#source.community());
    if (outbox !== this.#outbox) this.#follow(outbox);
  }

  hostDisconnected(): void {
    this.#isHere = false;
    this.#stop?.();
    this.#outbox = undefined;
  }

  #follow(outbox: Outbox | undefined): void {
    this.#stop?.();
    this.#outbox = outbox;
    this.#stop = outbox?.follow(
      (letter, became) => {
        if (!this.#isShown(letter)) return;
        this.#source.heard?.(letter, became);
        this.#host.requestUpdate();
      },
      (letter) => this.#isShown(letter),
    );
  }

  #isShown(letter: Letter): letter is Letter<K> {
    return letter.kind === this.#kind && (this.#source.shows?.(letter as Letter<K>) ?? true);
  }
}
