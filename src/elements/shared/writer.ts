import {nothing, type LitElement, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {StandingController} from '../../context/standing-controller.js';
import type {Locale} from '../../locales/en.js';
import type {Standing} from '../../model/permissions.js';
import {RestrictedNotice} from './restricted-notice.js';

/** Who the viewer is where one writes, and whether they may not for now, which it tells them. */
export class Writer {
  readonly #me: StandingController;
  readonly #restricted: RestrictedNotice;

  constructor(host: LitElement, community: () => Community | undefined) {
    this.#me = new StandingController(host, community);
    this.#restricted = new RestrictedNotice(host, community);
  }

  get standing(): Standing {
    return {...this.#me.standing, restriction: this.#restricted.current};
  }

  /** Whether somebody is signed in, and all that they may do is known. */
  get isKnown(): boolean {
    return Boolean(this.#me.standing.viewer) && this.#me.isKnown && this.#restricted.isKnown;
  }

  /** Whether they may not write for now. */
  get isRestricted(): boolean {
    return this.#restricted.current !== undefined;
  }

  renderRestricted(strings: Locale, formats: Formats): TemplateResult | typeof nothing {
    return this.#restricted.render(strings, formats);
  }
}
