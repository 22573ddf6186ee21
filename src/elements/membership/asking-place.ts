import {html, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Shown} from '../../community/consent.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {TakingPartWords} from '../../locales/taking-part/en.js';

interface Asking {
  readonly community: Community;
  readonly strings: Locale;
  readonly formats: Formats;
  /** Which charter they see, where there is one. */
  readonly shown?: () => Shown;
  readonly say: (event: CustomEvent<string>) => void;
}

/** Where one asks to join. */
export function renderAsking(
  {community, strings, formats, shown, say}: Asking,
  words: TakingPartWords,
): TemplateResult {
  return html`<praxis-membership-asking
    exportparts="notice"
    .community=${community}
    .strings=${strings}
    .words=${words}
    .formats=${formats}
    .shown=${shown}
    @say=${say}
  ></praxis-membership-asking>`;
}

/** In place of a part that is on its way. */
export function renderWait(strings: Locale): TemplateResult {
  return html`<div class="bones" aria-busy="true" aria-label=${strings.loading} role="img">
    <div class="bone"></div>
  </div>`;
}
