import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Shown} from '../../community/consent.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {TakingPartWords} from '../../locales/taking-part/en.js';
import {isRestricted} from '../../model/moderation.js';
import {mayApply, mayJoin, type Standing} from '../../model/permissions.js';
import {renderSignIn} from '../shared/sign-in.js';
import {whyNoWayIn} from '../shared/way-in.js';
import type {InvitationController} from './address.js';
import {renderAsking, renderWait} from './asking-place.js';

interface Visit {
  readonly community: Community;
  readonly standing: Standing;
  readonly strings: Locale;
  readonly formats: Formats;
  /** Undefined until the parts are loaded, null where they cannot be. */
  readonly words: TakingPartWords | undefined | null;
  /** Whether the community is one of those that only members read. */
  readonly isPrivate: boolean;
  readonly isBusy: boolean;
  /** Which version of the charter is in effect, 0 for none. */
  readonly charter: number;
  /** Which one they see, and agree to by joining. */
  readonly shown: () => Shown;
  readonly invitation: InvitationController;
  readonly join: () => unknown;
  /** Once somebody joined with an invitation. */
  readonly joined: () => unknown;
  readonly say: (event: CustomEvent<string>) => void;
}

/** Whether somebody comes with an invitation that is for them to use: whoever was here before needs none. */
export function isInvited({viewer, member}: Standing, {code}: InvitationController): boolean {
  if (!viewer || viewer.guest || code === undefined) return false;
  return member?.status !== 'active' && member?.status !== 'left';
}

/** What somebody who is no member may do, and how they become one. */
export function renderVisitor(visit: Visit): TemplateResult {
  const {community, standing, strings, invitation, isPrivate} = visit;
  const t = strings.membership;
  if (!standing.viewer) return renderSignIn(community, strings, invitation.code ? t.invited : t.signInFirst);
  if (standing.viewer.guest) {
    return html`<p class="muted">${isPrivate ? t.guestsNone : whyNoWayIn(standing, strings)}</p>`;
  }
  if (isRestricted(standing.restriction)) return html`<p>${strings.errors.banned({}, visit.formats)}</p>`;
  const invited = isInvited(standing, invitation);
  return html`${isPrivate ? nothing : renderCharter(visit)} ${invited ? renderInvited(visit) : nothing}
  ${invited && !invitation.isOver ? nothing : renderWaysIn(visit)}
  ${isPrivate ? nothing : html`<p class="muted small">${t.followHint}</p>`}`;
}

function renderCharter({community, strings, formats, words, charter}: Visit): TemplateResult | typeof nothing {
  if (!charter || !words) return nothing;
  return html`<praxis-charter-summary
    exportparts="charter"
    .community=${community}
    .strings=${strings}
    .formats=${formats}
    .number=${charter}
    .isOffered=${true}
  ></praxis-charter-summary>`;
}

function renderWaysIn(visit: Visit): TemplateResult | typeof nothing {
  const {standing, strings, words, isPrivate, isBusy, join} = visit;
  const t = strings.membership;
  if (isPrivate) return html`<p>${t.isPrivate}</p>`;
  if (mayJoin(standing)) {
    return html`<p>${standing.member?.status === 'left' ? t.welcomeBack : t.invitation}</p>
      <div class="row acts">
        <button type="button" class="button button--primary" aria-disabled=${isBusy} @click=${join}>${t.join}</button>
      </div>`;
  }
  if (!mayApply(standing)) return html`<p>${whyNoWayIn(standing, strings)}</p>`;
  return words ? renderAsking(visit, words) : renderNoWords(visit);
}

function renderInvited(visit: Visit) {
  const {community, strings, formats, words, invitation, shown, joined, say} = visit;
  if (!words) return renderNoWords(visit);
  return html`<praxis-membership-invited
    exportparts="notice"
    .community=${community}
    .strings=${strings}
    .words=${words}
    .formats=${formats}
    .code=${invitation.code ?? ''}
    .shown=${shown}
    @say=${say}
    @joined=${joined}
    @over=${invitation.end}
  ></praxis-membership-invited>`;
}

function renderNoWords({words, strings}: Visit): TemplateResult | typeof nothing {
  return words === null ? nothing : renderWait(strings);
}
