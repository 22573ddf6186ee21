import type {LitElement, ReactiveController} from 'lit';
import {CommunityError} from '../../model/errors.js';

/** Loads what a glossary shows beyond its list, once somebody opens a part of it. */
export class PartsController implements ReactiveController {
  static #loaded = false;
  readonly #host: LitElement;
  /** Why they cannot be shown. */
  error: CommunityError | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.error = undefined;
  }

  get isLoaded(): boolean {
    return PartsController.#loaded;
  }

  /** Never fails: `error` says it. May be called again, and then tries again. */
  async load(): Promise<void> {
    if (this.isLoaded) return;
    this.error = undefined;
    try {
      await import('./parts.js');
      PartsController.#loaded = true;
    } catch (cause) {
      this.error = new CommunityError('offline', {cause});
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
