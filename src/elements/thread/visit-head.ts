import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import type {VisitController} from './visit-controller.js';

/** What is new to the viewer, and whether they want to hear of more. @param go Leads to a post. */
export function renderVisit(
  visit: VisitController,
  strings: Locale['thread'],
  formats: Formats,
  go: (post: string) => void,
): TemplateResult | typeof nothing {
  const {first, count, isMoreNew, standing} = visit;
  if (!first && !standing) return nothing;
  const news = () => (isMoreNew ? strings.newAtLeast(count, formats) : strings.newCount(count, formats));
  return html`<div class="row">
    ${
      first
        ? html`<button type="button" class="button button--small news" data-passing @click=${() => go(first)}>
            ${icon('arrow-down')}${news()}
          </button>`
        : nothing
    }
    ${standing ? renderStanding(visit, standing, strings) : nothing}
  </div>`;
}

function renderStanding(
  visit: VisitController,
  {isFollowed, isMuted}: NonNullable<VisitController['standing']>,
  strings: Locale['thread'],
): TemplateResult {
  return html`<button
      type="button"
      class="button button--small button--quiet"
      aria-pressed=${isFollowed}
      @click=${() => visit.follow(!isFollowed)}
    >
      ${icon(isFollowed ? 'check' : 'bell')}${isFollowed ? strings.following : strings.follow}
    </button>
    ${
      isMuted === undefined
        ? nothing
        : html`<button
            type="button"
            class="button button--small button--quiet"
            aria-pressed=${isMuted}
            @click=${() => visit.mute(!isMuted)}
          >
            ${icon('mute')}${isMuted ? strings.muted : strings.mute}
          </button>`
    }`;
}

/** Brings what arrived while the viewer read. */
export function renderHeld(
  count: number,
  strings: Locale['thread'],
  formats: Formats,
  show: () => void,
): TemplateResult | typeof nothing {
  if (!count) return nothing;
  return html`<div class="new" data-passing>
    <button type="button" class="pill" @click=${show}>
      ${icon('arrow-down')}${strings.arrivedSeveral(count, formats)}
    </button>
  </div>`;
}
