import {html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {acceptApplication, declineApplication} from '../../community/applications.js';
import {draftKey} from '../../context/drafts.js';
import {applicationSchema} from '../../model/application.js';
import type {Stored} from '../../model/records.js';
import {avatar} from '../shared/avatar.js';
import {KeptForm} from '../shared/kept-form.js';
import {memberLink} from '../shared/member-link.js';
import {photoOf} from '../shared/photo.js';
import {MembershipPart} from './part.js';

const MAX_REASON_LENGTH = applicationSchema.reason.type === 'line' ? applicationSchema.reason.max : 0;

/**
 * Those who ask to join, for a steward to let in or decline.
 *
 * @summary Who asks to join.
 * @tag praxis-membership-requests
 */
export class RequestsElement extends MembershipPart {
  @property({attribute: false}) applications: readonly Stored<'application'>[] = [];

  /** Who is being declined: their uid. */
  @state() private declining = '';

  readonly #kept = new KeptForm(this, () => this.#draftOf(this.declining));

  protected override render() {
    const t = this.words.requests;
    const {applications} = this;
    return html`<section class="stack" aria-labelledby="heading">
      <h4 id="heading" tabindex="-1">${t.heading}</h4>
      ${
        applications.length
          ? html`<ul class="list">
              ${repeat(
                applications,
                ({id}) => id,
                (application) => this.#renderOne(application),
              )}
            </ul>`
          : html`<p class="muted">${t.none}</p>`
      }
      ${this.renderProblem()}
    </section>`;
  }

  #renderOne({id: uid, name, message, createdAt}: Stored<'application'>): TemplateResult {
    const t = this.words.requests;
    return html`<li class="item">
      ${avatar(uid, name, 'md', photoOf(this.community, {uid}))}
      <div class="tight">
        <span>${memberLink(uid, name)} <span class="muted small">· ${this.formats.ago(createdAt)}</span></span>
        ${message ? html`<p class="words" dir="auto">${message}</p>` : html`<p class="muted">${t.noMessage}</p>`}
        ${
          this.declining === uid
            ? this.#renderDeclining(uid, name)
            : html`<div class="row">
                <button
                  type="button"
                  class="button button--small"
                  aria-label=${t.acceptWhom(name)}
                  aria-disabled=${this.isBusy}
                  @click=${() => this.#accept(uid, name)}
                >
                  ${t.accept}
                </button>
                <button
                  type="button"
                  class="button button--quiet button--small"
                  aria-label=${t.declineWhom(name)}
                  @click=${() => this.#ask(uid)}
                >
                  ${t.decline}
                </button>
              </div>`
        }
      </div>
    </li>`;
  }

  #renderDeclining(uid: string, name: string): TemplateResult {
    const t = this.words.requests;
    return html`<form class="labelled" @submit=${(event: SubmitEvent) => this.#decline(event, uid, name)}>
      <label for="reason">${t.reason}</label>
      <textarea
        id="reason"
        class="field"
        rows="2"
        dir="auto"
        maxlength=${MAX_REASON_LENGTH}
        aria-describedby="reason-hint"
      ></textarea>
      <span id="reason-hint" class="hint">${t.reasonHint}</span>
      <div class="row">
        <button class="button button--small" aria-disabled=${this.isBusy}>${t.decline}</button>
        <button type="button" class="button button--quiet button--small" @click=${() => this.#ask('')}>
          ${this.strings.cancel}
        </button>
      </div>
    </form>`;
  }

  async #ask(uid: string) {
    const before = this.declining;
    this.declining = uid;
    this.problem = undefined;
    await this.updateComplete;
    if (uid) this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
    else if (before) this.#focusHeading();
  }

  async #accept(uid: string, name: string) {
    const accept = () => acceptApplication(this.community, uid);
    if (await this.attempt(accept, this.words.requests.accepted(name))) this.#focusHeading();
  }

  async #decline(event: SubmitEvent, uid: string, name: string) {
    event.preventDefault();
    const reason = this.renderRoot.querySelector<HTMLTextAreaElement>('#reason')?.value ?? '';
    const decline = () => declineApplication(this.community, uid, reason);
    const draft = this.#draftOf(uid);
    if (!(await this.attempt(decline, this.words.requests.declined(name)))) return;
    this.#kept.forget(draft);
    if (this.declining !== uid) return; // They are on to the next.
    this.declining = '';
    this.#focusHeading();
  }

  #draftOf(uid: string): string {
    return draftKey(this.community.id, this.uid, 'decline', uid);
  }

  /** What was pressed is gone. */
  #focusHeading() {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}
