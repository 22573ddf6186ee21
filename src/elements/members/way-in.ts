import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {TakingPartWords} from '../../locales/taking-part/en.js';
import {mayApply, mayJoin, type Standing} from '../../model/permissions.js';
import {renderAsking, renderWait} from '../membership/asking-place.js';
import {whyNoWayIn} from '../shared/way-in.js';

interface WayIn {
  readonly community: Community;
  readonly standing: Standing;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly isBusy: boolean;
  /** Whether the place is open where one asks to join. */
  readonly isAsking: boolean;
  /** Undefined until that place is loaded. */
  readonly words: TakingPartWords | undefined;
  readonly join: () => unknown;
  readonly ask: () => unknown;
  readonly say: (event: CustomEvent<string>) => void;
}

/** What opens the community to somebody who is no member: joining in one click, or asking to. Whoever is signed out signs in first. */
export function renderJoining({
  standing,
  strings,
  isBusy,
  isAsking,
  join,
  ask,
}: WayIn): TemplateResult | typeof nothing {
  const t = strings.membership;
  if (!standing.viewer || mayJoin(standing)) {
    return html`<button type="button" class="button button--primary" aria-disabled=${isBusy} @click=${join}>
      ${t.join}
    </button>`;
  }
  if (!mayApply(standing)) return nothing;
  return html`<button type="button" class="button" aria-expanded=${isAsking} @click=${ask}>
    ${standing.member?.status === 'asking' ? t.asked : t.ask}
  </button>`;
}

/** The place where one asks to join; or why there is no way in. */
export function renderWayIn(way: WayIn): TemplateResult | typeof nothing {
  const {standing, strings, words, isAsking} = way;
  const reason = whyNoWayIn(standing, strings);
  if (reason) return html`<p class="muted">${reason}</p>`;
  if (!isAsking || !mayApply(standing)) return nothing;
  return words ? renderAsking(way, words) : renderWait(strings);
}
