import {html, nothing, type TemplateResult} from 'lit';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {renderSections, type Sections} from './sections.js';

export interface Inside extends Sections {
  readonly language: string;
  readonly directory: readonly Stored<'directory'>[];
  /** Whether the stewards have left the community alone. */
  readonly isAbandoned: boolean;
  readonly isWelcomed: boolean;
  /** Whether they are asked whether they want to leave. */
  readonly isLeaving: boolean;
  readonly isBusy: boolean;
  readonly leave: () => void;
  readonly ask: (isLeaving: boolean) => void;
  readonly dismiss: () => void;
  /** What the viewer was at is gone. */
  readonly done: () => void;
}

/** What a membership shows to whoever is here. */
export function renderInside(inside: Inside): TemplateResult {
  const {words, parts} = inside;
  return html`${renderStanding(inside)} ${words && parts ? parts.renderNotices(inside, words) : nothing}
  ${renderSections(inside)}`;
}

/** That the viewer is here, and the way out. */
function renderStanding({strings, member, isLeaving, isBusy, leave, ask}: Inside): TemplateResult {
  const t = strings.membership;
  if (isLeaving) {
    return html`<div class="stack is-leaving acts">
      <p>${t.whatLeavingDoes}</p>
      <div class="row">
        <button type="button" class="button" aria-disabled=${isBusy} @click=${leave}>${t.leave}</button>
        <button type="button" class="button button--quiet" @click=${() => ask(false)}>${t.stay}</button>
      </div>
    </div>`;
  }
  return html`<div class="row row--apart acts">
    <span class="badge badge--accent here" tabindex="-1">${icon('check')}${t.youAre(strings.roles[member.role])}</span>
    <button type="button" class="button button--quiet" @click=${() => ask(true)}>${t.leave}</button>
  </div>`;
}
