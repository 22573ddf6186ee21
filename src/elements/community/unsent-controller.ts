import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Outbox} from '../../context/outbox/outbox.js';
import {whenIdle} from '../../linking/idle.js';
import type {Locale} from '../../locales/en.js';

/**
 * Sees to it that what the viewer sent from any page, and a page that was closed could not deliver, is delivered from this one, and
 * shows what was refused. Its code comes when the page has nothing else to do.
 */
export class UnsentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #community: () => Community | undefined;
  #followed: Pick<Community, 'store' | 'viewer'> | undefined;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  /** What is no longer on the page may be drawn once more. */
  #isHere = false;

  constructor(host: ReactiveControllerHost, community: () => Community | undefined) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
  }

  hostUpdate(): void {
    const community = this.#community();
    const {store, viewer} = this.#followed ?? {};
    const isSame = community?.viewer?.uid === viewer?.uid && (!viewer || community?.store === store);
    if (!this.#isHere || isSame) return;
    this.#leave();
    if (!community?.viewer) return;
    this.#followed = community;
    const cancel = whenIdle(() => {
      void this.#follow(() => this.#isHere && this.#community() === community);
      return false;
    });
    this.#stop = cancel;
  }

  hostDisconnected(): void {
    this.#isHere = false;
    this.#leave();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = this.#outbox = this.#followed = undefined;
  }

  render(strings: Locale, formats: Formats, say: (message: string) => void): TemplateResult | typeof nothing {
    const letters = this.#outbox?.homeless ?? [];
    if (!letters.length) return nothing;
    void import('../unsent/unsent.js').catch(() => undefined);
    return html`<praxis-unsent
      exportparts="notice"
      .outbox=${this.#outbox!}
      .letters=${letters}
      .strings=${strings}
      .formats=${formats}
      @say=${({detail}: CustomEvent<string>) => say(detail)}
    ></praxis-unsent>`;
  }

  async #follow(isStill: () => boolean): Promise<void> {
    // Without a connection, another page will do it.
    const loaded = await import('../../context/outbox/outbox.js').catch(() => undefined);
    const outbox = isStill() ? loaded?.Outbox.of(this.#community()) : undefined;
    if (!outbox) return;
    this.#outbox = outbox;
    this.#stop = outbox.follow(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
