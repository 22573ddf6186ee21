import {css, html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {membersIn} from '../../community/directory.js';
import {join, leave} from '../../community/membership.js';
import {Live} from '../../context/live.js';
import {LivePacked} from '../../context/live-packed.js';
import {ContributedEvent} from '../../events.js';
import type {CommunityError} from '../../model/errors.js';
import {isActive, mayWrite} from '../../model/permissions.js';
import {refs} from '../../model/records.js';
import {avatar, avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSignIn} from '../shared/sign-in.js';

/** How many faces are shown: enough to see that there are people. */
const FACES = 5;

/**
 * Joining and leaving in one click. Reading needs neither.
 *
 * @summary Join, leave.
 * @tag praxis-membership
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {ContributedEvent} praxis-contributed - After the person joined or left.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart notice - What went wrong.
 */
export class MembershipElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    avatarStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    css`
      .faces {
        display: inline-flex;
        gap: var(--_space-half);
      }
      .bone--faces {
        block-size: var(--_avatar-sm);
        inline-size: 140px;
      }
      .bone--button {
        block-size: var(--_target);
        inline-size: 90px;
      }
      p {
        max-inline-size: var(--_measure);
      }
    `,
  ];

  @state() private isLeaving = false;
  @state() private isBusy = false;
  @state() private problem?: CommunityError;

  @query('.button') private firstButton?: HTMLElement | null;

  readonly #member = new Live(
    this,
    () => this.community,
    () => (this.community?.viewer ? refs.member(this.community.viewer.uid) : undefined),
  );
  readonly #directory = new LivePacked(this, () => this.community, 'directory');

  protected override render() {
    return html`<div class="stack">${this.#renderBody()}</div>
      ${this.renderLiveRegion()}`;
  }

  #renderBody(): TemplateResult {
    const {community, t} = this;
    const error = this.connectionError ?? this.#directory.error ?? this.#member.error;
    if (error) return this.renderProblem(error, () => this.#retry());
    const isKnown = community?.viewer === null || this.#member.status === 'ready';
    if (!community || community.viewer === undefined || !isKnown || this.#directory.status !== 'ready') {
      return html`<div class="bones" aria-busy="true" aria-label=${t.loading} role="img">
        <div class="bone bone--faces"></div>
        <div class="bone bone--button"></div>
      </div>`;
    }
    return html`
      ${this.#renderPeople()} ${this.problem ? this.renderProblem(this.problem) : nothing}
      ${isActive({viewer: community.viewer, member: this.#member.record}) ? this.#renderMember() : this.#renderVisitor()}
    `;
  }

  #renderPeople() {
    const people = membersIn(this.#directory.records);
    const t = this.t.membership;
    if (!people.length) return html`<p class="muted">${t.nobodyYet}</p>`;
    return html`<div class="row">
      <span class="faces" aria-hidden="true"
        >${people.slice(0, FACES).map(({uid, name}) => avatar(uid, name, 'sm'))}</span
      >
      <span class="muted">${t.people(people.length, this.formats)}</span>
    </div>`;
  }

  #renderVisitor() {
    const {t} = this;
    const community = this.community!;
    if (!community.viewer) return renderSignIn(community, t, t.membership.signInFirst);
    if (!mayWrite(community)) return html`<p class="muted">${t.membership.guests}</p>`;
    const isBack = this.#member.record?.status === 'left';
    return html`
      <p>${isBack ? t.membership.welcomeBack : t.membership.invitation}</p>
      <div class="row">
        <button type="button" class="button button--primary" aria-disabled=${this.isBusy} @click=${this.#join}>
          ${t.membership.join}
        </button>
      </div>
    `;
  }

  #renderMember() {
    const {t} = this;
    const member = this.#member.record!;
    if (this.isLeaving) {
      return html`<p>${t.membership.whatLeavingDoes}</p>
        <div class="row">
          <button type="button" class="button" aria-disabled=${this.isBusy} @click=${this.#leave}>
            ${t.membership.leave}
          </button>
          <button type="button" class="button button--quiet" @click=${() => this.#ask(false)}>
            ${t.membership.stay}
          </button>
        </div>`;
    }
    return html`<div class="row row--apart">
      <span class="badge badge--accent">${icon('check')}${t.membership.youAre(t.roles[member.role])}</span>
      <button type="button" class="button button--quiet" @click=${() => this.#ask(true)}>${t.membership.leave}</button>
    </div>`;
  }

  async #ask(isLeaving: boolean) {
    this.problem = undefined;
    this.isLeaving = isLeaving;
    await this.updateComplete;
    this.firstButton?.focus();
  }

  readonly #join = () => this.#try(join, this.t.membership.joined);

  readonly #leave = () => this.#try(leave, this.t.membership.left);

  async #try(act: typeof join | typeof leave, message: string) {
    const {community} = this;
    if (!community?.viewer || this.isBusy) return;
    this.problem = undefined;
    this.isBusy = true;
    try {
      await act(community);
      this.announce(message);
      this.dispatchEvent(new ContributedEvent('membership', community.viewer.uid));
    } catch (cause) {
      this.problem = this.fail(cause);
    } finally {
      this.isBusy = false;
      this.isLeaving = false;
      await this.updateComplete;
      this.firstButton?.focus(); // What was pressed is gone.
    }
  }

  #retry() {
    this.#directory.retry();
    this.#member.retry();
  }
}
