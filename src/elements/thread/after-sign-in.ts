import type {LitElement, ReactiveController} from 'lit';

/** Puts those who signed in to write into the box for that, once it is there. */
export class AfterSignIn implements ReactiveController {
  readonly #host: LitElement;
  readonly #box: () => HTMLElement | null | undefined;
  #isSigningIn = false;

  constructor(host: LitElement, box: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#box = box;
    host.addController(this);
  }

  hostUpdate(): void {
    const signIn = this.#host.shadowRoot?.querySelector('praxis-sign-in');
    if (signIn) this.#isSigningIn = this.#host.shadowRoot!.activeElement === signIn;
  }

  hostUpdated(): void {
    const box = this.#isSigningIn && this.#box();
    if (!box) return;
    this.#isSigningIn = false;
    box.focus();
  }
}
