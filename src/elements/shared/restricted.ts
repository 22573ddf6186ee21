import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {RestrictionController} from '../../context/restriction-controller.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {targetOf} from '../../model/moderation.js';
import type {Stored} from '../../model/records.js';
import {icon} from './icons.js';
import {ReportRequest} from './report-request.js';

/**
 * Says to somebody who may not write for now until when, and leads to why, and to asking for another look.
 *
 * @param missed Why that could not be shown, or ''.
 */
export function renderRestriction(
  {state, until}: Stored<'restriction'>,
  {strings: t, formats, why, missed}: {strings: Locale; formats: Formats; why: () => void; missed: string},
): TemplateResult {
  return html`<div class="notice" role="status" part="notice">
      ${icon('clock')}
      <p>${state === 'banned' ? t.errors.banned({}, formats) : t.thread.suspended(formats.day(until))}</p>
      <button type="button" class="button button--small" @click=${why}>${t.post.whyHidden}</button>
    </div>
    ${missed ? html`<p class="small muted" data-passing>${missed}</p>` : nothing}`;
}

/** Tells whoever may not write for now so before they do, in an element where one writes in forms. */
export class RestrictedNotice {
  readonly #host: LitElement;
  readonly #community: () => Community | undefined;
  readonly #restriction: RestrictionController;
  #missed: CommunityError | undefined;

  constructor(host: LitElement, community: () => Community | undefined, restriction: RestrictionController) {
    this.#host = host;
    this.#community = community;
    this.#restriction = restriction;
  }

  render(strings: Locale, formats: Formats): TemplateResult | typeof nothing {
    const {current} = this.#restriction;
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
