import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Shown} from '../../community/consent.js';
import {joinByInvitation} from '../../community/invitations.js';
import {CommunityError} from '../../model/errors.js';
import {isOpenInvitation} from '../../model/invitation.js';
import {refs, type Stored} from '../../model/records.js';
import {avatar} from '../shared/avatar.js';
import {icon} from '../shared/icons.js';
import {photoOf} from '../shared/photo.js';
import {forgetInvitation} from './address.js';
import {MembershipPart} from './part.js';

/**
 * An invitation that somebody came with: by whom it is, and until when. Fires `joined` once they have, and `over` where it
 * lets nobody in any more.
 *
 * @summary Join with an invitation.
 * @tag praxis-membership-invited
 */
export class InvitedElement extends MembershipPart {
  @property() code = '';
  /** Which charter they see. */
  @property({attribute: false}) shown?: (() => Shown) | undefined;

  /** Null where there is none. */
  @state() private invitation?: Stored<'invitation'> | null | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('community') || changed.has('code')) void this.#read();
  }

  protected override render() {
    const {invitation, formats} = this;
    const t = this.words.invited;
    if (invitation === undefined) return this.problem ? this.renderProblem() : this.renderBones();
    if (!invitation || !isOpenInvitation(invitation)) {
      return html`<div class="notice notice--caution">
        ${icon('clock')}
        <p dir="auto">${this.#whyOver(invitation)}</p>
      </div>`;
    }
    const {createdBy, byline, expiresAt, note} = invitation;
    return html`<div class="stack">
      <div class="item">
        ${avatar(createdBy, byline, 'md', photoOf(this.community, {uid: createdBy}))}
        <div class="tight">
          <h3 class="subtitle" dir="auto">${t.heading(`\u2068${byline}\u2069`)}</h3>
          ${note ? html`<blockquote dir="auto">${note}</blockquote>` : nothing}
          <p class="muted small">${t.until(formats.day(expiresAt))}</p>
        </div>
      </div>
      ${this.renderProblem()}
      <div class="row">
        <button type="button" class="button button--primary" aria-disabled=${this.isBusy} @click=${this.#join}>
          ${t.join}
        </button>
      </div>
    </div>`;
  }

  #whyOver(invitation: Stored<'invitation'> | null): string {
    const t = this.words.invited;
    if (!invitation) return t.unknown;
    const name = `\u2068${invitation.byline}\u2069`;
    const isUsedUp = invitation.used >= invitation.limit && Date.now() < invitation.expiresAt;
    return isUsedUp ? t.usedUp(name) : t.expired(name, this.formats.day(invitation.expiresAt));
  }

  async #read() {
    const {community, code} = this;
    try {
      const invitation = (await community.store.get(refs.invitation(code), {fresh: true})) ?? null;
      if (code !== this.code) return;
      this.invitation = invitation;
      if (!invitation || !isOpenInvitation(invitation)) this.dispatchEvent(new Event('over'));
    } catch (cause) {
      this.problem = CommunityError.from(cause);
    }
  }

  readonly #join = async () => {
    const {community, code} = this;
    if (
      await this.attempt(() => joinByInvitation(community, code, {}, this.shown?.()), this.strings.membership.joined)
    ) {
      forgetInvitation();
      this.dispatchEvent(new Event('joined'));
    } else if (this.problem?.code === 'invitation-over') await this.#read();
  };
}
