import {css, html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {createInvitation, revokeInvitation} from '../../community/invitations.js';
import {draftKey} from '../../context/drafts.js';
import {Live} from '../../context/live.js';
import {invitationSchema, isOpenInvitation, MAX_INVITED} from '../../model/invitation.js';
import type {Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {icon} from '../shared/icons.js';
import {KeptForm} from '../shared/kept-form.js';
import {copy} from '../shared/copy.js';
import {addressOfInvitation} from './address.js';
import {MembershipPart} from './part.js';

/** How many are listed, the latest first. */
const SHOWN = 20;
/** For how many days one can be good. */
const DAYS = [7, 30, 90, 365] as const;
const DAY = 24 * 60 * 60 * 1000;
const MAX_NOTE_LENGTH = invitationSchema.note.type === 'line' ? invitationSchema.note.max : 0;

/**
 * Invitations, for a steward to make, pass on and take back.
 *
 * @summary Invitations.
 * @tag praxis-membership-invitations
 */
export class InvitationsElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      form {
        display: grid;
        gap: var(--_space-3);
      }
      .pairs {
        display: grid;
        gap: var(--_space-3);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
      }
      .over {
        color: var(--_color-text-muted);
      }
    `,
  ];

  /** The link to select by hand, where it could not be copied. */
  @state() private uncopied = '';

  @query('form') private form!: HTMLFormElement;

  readonly #invitations = new Live(
    this,
    () => this.community,
    () => ({...queries.invitations(), limit: SHOWN}),
  );

  readonly #kept = new KeptForm(this, () => draftKey(this.community.id, this.uid, 'invitation'));

  protected override render() {
    const t = this.words.invitations;
    const {status, records, error} = this.#invitations;
    return html`<section class="stack" aria-labelledby="heading">
      <div class="tight">
        <h4 id="heading" tabindex="-1">${t.heading}</h4>
        <p class="muted small">${t.about}</p>
      </div>
      ${error ? this.renderProblem(error) : status === 'ready' ? this.#renderList(records) : this.renderBones()}
      ${this.#renderForm()}
    </section>`;
  }

  #renderList(invitations: readonly Stored<'invitation'>[]) {
    if (!invitations.length) return nothing;
    return html`<ul class="list">
      ${invitations.map((invitation) => this.#renderOne(invitation))}
    </ul>`;
  }

  #renderOne(invitation: Stored<'invitation'>): TemplateResult {
    const t = this.words.invitations;
    const {formats} = this;
    const {id: code, note, used, limit, expiresAt} = invitation;
    const isOpen = isOpenInvitation(invitation);
    const day = formats.day(expiresAt);
    const until = isOpen ? t.until(day) : Date.now() < expiresAt ? t.usedUp : t.ended(day);
    const name = note || t.unnamed;
    return html`<li class=${isOpen ? 'row row--apart' : 'row row--apart over'} data-code=${code}>
      <span class="tight">
        <bdi>${name}</bdi>
        <span class="muted small dots"><span>${t.used(used, limit, formats)}</span><span>${until}</span></span>
      </span>
      ${
        isOpen
          ? html`<span class="row">
              <button
                type="button"
                class="button button--small"
                aria-label="${t.copy}: ${name}"
                @click=${() => this.#copy(code)}
              >
                ${icon('link')}${t.copy}
              </button>
              <button
                type="button"
                class="button button--quiet button--small"
                aria-label="${t.revoke}: ${name}"
                aria-disabled=${this.isBusy}
                @click=${() => this.#revoke(code)}
              >
                ${t.revoke}
              </button>
            </span>`
          : nothing
      }
      ${this.uncopied === code ? this.#renderUncopied(code) : nothing}
    </li>`;
  }

  #renderUncopied(code: string): TemplateResult {
    const t = this.words.invitations;
    return html`<span class="labelled">
      <label for="link">${t.link}</label>
      <input
        id="link"
        class="field"
        dir="ltr"
        readonly
        aria-describedby="link-hint"
        .value=${addressOfInvitation(code)}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      <span id="link-hint" class="hint" role="alert">${t.notCopied}</span>
    </span>`;
  }

  #renderForm(): TemplateResult {
    const t = this.words.invitations;
    const {formats} = this;
    return html`<form @submit=${this.#create}>
      <span class="labelled">
        <label for="note">${t.note}</label>
        <input
          id="note"
          name="note"
          class="field"
          dir="auto"
          maxlength=${MAX_NOTE_LENGTH}
          aria-describedby="note-hint"
        />
        <span id="note-hint" class="hint">${t.noteHint}</span>
      </span>
      <div class="pairs">
        <span class="labelled">
          <label for="days">${t.expires}</label>
          <select id="days" name="days" class="field">
            ${DAYS.map(
              (days) => html`<option value=${days} ?selected=${days === 30}>${t.days(days, formats)}</option>`,
            )}
          </select>
        </span>
        <span class="labelled">
          <label for="limit">${t.limit}</label>
          <input id="limit" name="limit" class="field" type="number" min="1" max=${MAX_INVITED} value="10" required />
        </span>
      </div>
      ${this.renderProblem()}
      <div class="row">
        <button class="button" aria-disabled=${this.isBusy}>${icon('plus')}${t.create}</button>
      </div>
    </form>`;
  }

  readonly #create = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(this.form);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    let code = '';
    const create = async () => {
      const expiresAt = Date.now() + Number(text('days')) * DAY;
      code = await createInvitation(this.community, {note: text('note'), expiresAt, limit: Number(text('limit'))});
    };
    if (!(await this.attempt(create, this.words.invitations.made))) return;
    this.form.reset();
    this.#kept.forget();
    // What comes next is to pass it on.
    this.renderRoot.querySelector<HTMLElement>(`[data-code="${code}"] .button`)?.focus();
  };

  async #copy(code: string) {
    const isCopied = await copy(addressOfInvitation(code));
    this.uncopied = isCopied ? '' : code;
    if (isCopied) return this.say(this.words.invitations.copied);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#link')?.focus();
  }

  async #revoke(code: string) {
    const revoke = () => revokeInvitation(this.community, code);
    if (await this.attempt(revoke, this.words.invitations.revoked))
      this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}
