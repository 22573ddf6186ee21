import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {CommunityError} from '../model/errors.js';
import {communityContext, type CommunityState} from './community-context.js';
import {pageCommunity} from './page-community.js';

/** Gives an element the community it stands in, whenever that is known. */
export class CommunityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #consumer: ContextConsumer<typeof communityContext, ReactiveControllerHost & HTMLElement>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {context: communityContext, subscribe: true});
  }

  get community(): Community | undefined {
    return this.#state?.community;
  }

  /** Why there is no community. */
  get error(): CommunityError | undefined {
    return this.#state?.error;
  }

  hostConnected(): void {
    if (!this.#host.closest('praxis-community')) void pageCommunity.need();
  }

  /** Inside a `<praxis-community>` that is not upgraded yet, the page's answer is not meant for this element. */
  get #state(): CommunityState | undefined {
    return this.#host.closest('praxis-community:not(:defined)') ? undefined : this.#consumer.value;
  }
}
