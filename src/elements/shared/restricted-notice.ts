import {nothing, type LitElement, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {RestrictionController} from '../../context/restriction-controller.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {targetOf} from '../../model/moderation.js';
import type {Stored} from '../../model/records.js';
import {ReportRequest} from './report-request.js';
import {renderRestriction} from './restricted.js';

/** Tells whoever may not write for now so before they do, in an element where one writes in forms. */
export class RestrictedNotice {
  readonly #host: LitElement;
  readonly #community: () => Community | undefined;
  readonly #restriction: RestrictionController;
  #missed: CommunityError | undefined;

  constructor(host: LitElement, community: () => Community | undefined) {
    this.#host = host;
    this.#community = community;
    this.#restriction = new RestrictionController(host, community);
  }

  /** What holds now; undefined for whoever may write, as far as is known. */
  get current(): Stored<'restriction'> | undefined {
    return this.#restriction.current;
  }

  /** Whether it is known; where nobody looks for it, it is. */
  get isKnown(): boolean {
    return this.#restriction.isKnown;
  }

  render(strings: Locale, formats: Formats): TemplateResult | typeof nothing {
    const {current} = this;
    if (!current) return nothing;
    const missed = this.#missed ? strings.errors[this.#missed.code](this.#missed.detail, formats) : '';
    return renderRestriction(current, {strings, formats, missed, why: this.#why});
  }

  readonly #why = (): void => {
    const uid = this.#community()?.viewer?.uid;
    if (!uid) return;
    this.#tell(undefined);
    this.#host.dispatchEvent(new ReportRequest('notice', targetOf.person(uid), (error) => this.#tell(error)));
  };

  #tell(missed: CommunityError | undefined): void {
    this.#missed = missed;
    this.#host.requestUpdate();
  }
}
