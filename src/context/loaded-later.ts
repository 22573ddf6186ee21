import type {ReactiveControllerHost} from 'lit';
import {CommunityError} from '../model/errors.js';

/** Code that an element does not need at first. Its host is drawn again when it is there. */
export class LoadedLater<T> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #code: T | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads it when first asked for it; until it is there, undefined. Without a connection, every asking tries again. */
  get code(): T | undefined {
    if (!this.#code) void (this.#loading ??= this.#begin());
    return this.#code;
  }

  /** Loads it, if it is not there yet. @returns Undefined without a connection. */
  async ready(): Promise<T | undefined> {
    if (!this.#code) await (this.#loading ??= this.#begin());
    return this.#code;
  }

  async #begin(): Promise<void> {
    try {
      this.#code = await this.#load();
      this.#host.requestUpdate();
    } catch {
      // Whoever asks again may have a connection.
    } finally {
      this.#loading = undefined;
    }
  }
}

/** Loads code that an act needs. @throws {CommunityError} `offline` where it cannot be loaded. */
export async function codeOf<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new CommunityError('offline', {cause});
  }
}
