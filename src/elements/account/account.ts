import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {Live} from '../../context/live.js';
import {SignedInEvent, SignedOutEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {knownIdOf} from '../../model/ids.js';
import {isActive} from '../../model/permissions.js';
import {refs} from '../../model/records.js';
import type {Viewer} from '../../model/viewer.js';
import {avatar, avatarStyles} from '../shared/avatar.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {float} from '../shared/float.js';
import {floatStyles} from '../shared/float.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import {photoOf} from '../shared/photo.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSignIn} from '../shared/sign-in.js';
import styles from './account.styles.js';
import {renderLanguage} from './language.js';

/**
 * Signing in and out, who one is, one's profile, the language one reads in, and one's data: to take along, and to erase.
 *
 * On the local store one can be anybody, to see the community as each of its people does.
 *
 * @summary Sign in and out, and who I am.
 * @tag praxis-account
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in or became somebody else.
 * @fires {SignedOutEvent} praxis-signed-out - After the person signed out.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel with everything else.
 * @fires {ContributedEvent} praxis-contributed - After the person changed their profile, or had their data erased.
 * @csspart dialog - The dialog about one's profile, or one's data.
 * @csspart notice - What went wrong.
 */
export class AccountElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    floatStyles,
    noticeStyles,
    styles,
  ];

  @state() private isOpen = false;
  @state() private problem?: CommunityError;

  @query('[popover]') private panel?: HTMLElement | null;
  @query('[part=button]') private button?: HTMLElement | null;

  readonly #member = new Live(
    this,
    () => this.community,
    () => (this.community?.viewer ? refs.member(this.community.viewer.uid) : undefined),
  );
  /** What a list said of somebody who is not here yet: looked up when they look at themselves. */
  readonly #known = new Live(
    this,
    () => this.community,
    () => (this.isOpen && this.#mayBeKnown ? refs.member(knownIdOf(this.community!.viewer!.email!)) : undefined),
  );
  #unfloat: (() => void) | undefined;
  #uid: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfloat?.();
    this.isOpen = false;
  }

  protected override render() {
    const {community, t} = this;
    const viewer = community?.viewer;
    if (this.connectionError) return html`${nothing}${this.renderLiveRegion()}`;
    if (viewer === undefined) {
      return html`<div class="bones" aria-busy="true"><div class="bone waiting"></div></div>
        ${this.renderLiveRegion()}`;
    }
    return html`
      <button
        type="button"
        part="button"
        class=${viewer ? 'button button--quiet me' : 'button me'}
        aria-expanded=${this.isOpen}
        aria-haspopup="dialog"
        @click=${this.#toggle}
      >
        ${
          viewer
            ? html`${this.#face(viewer, 'sm')}<span class="sr">${t.account.label}:</span>
                <bdi>${this.#nameOf(viewer)}</bdi>${icon('down')}`
            : html`${icon('user')}${t.signIn}`
        }
      </button>
      <div
        popover="auto"
        part="panel"
        class="float"
        role="dialog"
        aria-label=${t.account.label}
        @beforetoggle=${this.#toggles}
        @toggle=${this.#toggled}
      >
        ${this.isOpen ? this.#renderPanel(viewer) : nothing}
      </div>
      ${viewer ? keyed(viewer.uid, html`${this.#renderMyProfile()}${this.#renderMyData()}`) : nothing}
      ${this.renderLiveRegion()}
    `;
  }

  #renderPanel(viewer: Viewer | null): TemplateResult {
    const community = this.community!;
    const {t} = this;
    return html`<div class="stack">
      ${viewer ? this.#renderWho(viewer) : renderSignIn(community, t, t.account.prompt)}
      ${this.problem ? this.renderProblem(this.problem) : nothing}
      ${
        community.session.methods.includes('local')
          ? html`<praxis-people-switch
              .community=${community}
              .strings=${t}
              .formats=${this.formats}
              @switch=${this.#switch}
            ></praxis-people-switch>`
          : nothing
      }
      ${viewer ? html`${renderLanguage(viewer.uid, t)} ${this.#renderFoot(viewer)}` : nothing}
    </div>`;
  }

  #renderFoot(viewer: Viewer): TemplateResult {
    const {t} = this;
    const button = (label: string, act: () => unknown) =>
      html`<button type="button" class="button button--quiet" @click=${act}>${label}</button>`;
    return html`<div class="row foot">
      <button type="button" class="button" @click=${this.#signOut}>${t.account.signOut}</button>
      ${this.#isMember(viewer) ? button(t.members.editMine, this.#openMyProfile) : nothing}
      ${viewer.guest ? nothing : button(t.account.myData, this.#openMyData)}
    </div>`;
  }

  #isMember(viewer: Viewer): boolean {
    return isActive({viewer, member: this.#member.record});
  }

  #renderWho(viewer: Viewer): TemplateResult {
    return html`<div class="who">
        ${this.#face(viewer, 'md')}
        <span>
          <strong><bdi>${this.#nameOf(viewer)}</bdi></strong>
          <span class="muted small">${this.#standing(viewer)}</span>
        </span>
      </div>
      ${this.#renderKnown()}`;
  }

  #renderKnown() {
    const {record} = this.#known;
    if (!this.#mayBeKnown || record?.status !== 'known') return nothing;
    const {name, title, department, place} = record;
    const said = [name, title, department, place].filter(Boolean).map((part) => `\u2068${part}\u2069`);
    return html`<p class="small" dir="auto">${this.t.account.known(said.join(' · '))}</p>`;
  }

  get #mayBeKnown(): boolean {
    const viewer = this.community?.viewer;
    return Boolean(viewer?.email && !viewer.guest && this.#member.status === 'ready' && !this.#member.record);
  }

  #renderMyData() {
    if (!isLoaded('praxis-my-data')) return nothing;
    return html`<praxis-my-data
      exportparts="dialog, notice"
      .community=${this.community!}
      .strings=${this.t}
      .formats=${this.formats}
      .member=${this.#member.record}
    ></praxis-my-data>`;
  }

  #renderMyProfile() {
    const {record} = this.#member;
    if (!record || !isLoaded('praxis-profile-dialog')) return nothing;
    return html`<praxis-profile-dialog
      exportparts="dialog"
      .community=${this.community!}
      .strings=${this.t}
      .formats=${this.formats}
      .member=${record}
    ></praxis-profile-dialog>`;
  }

  #face(viewer: Viewer, size: 'sm' | 'md'): TemplateResult {
    const {uid} = viewer;
    const photo = photoOf(this.community, {uid, photo: this.#member.record?.photo ?? ''});
    return avatar(uid, this.#nameOf(viewer), size, photo);
  }

  #nameOf(viewer: Viewer): string {
    return this.#member.record?.name || viewer.name || viewer.email || this.t.account.noName;
  }

  #standing(viewer: Viewer): string {
    const {t} = this;
    if (viewer.guest) return t.account.guest;
    return this.#isMember(viewer) ? t.roles[this.#member.record!.role] : t.account.notMember;
  }

  /** Being somebody else is for few communities; it is there before the panel is, which would grow. */
  readonly #toggle = async () => {
    const isLocal = this.community?.session.methods.includes('local');
    if (isLocal && !this.isOpen) await import('./people-switch.js').catch(() => undefined);
    this.panel?.togglePopover();
  };

  /** Whoever has become somebody else is done here. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const uid = this.community?.viewer?.uid;
    if (uid !== this.#uid && this.isOpen) this.panel?.hidePopover();
    this.#uid = uid;
  }

  /** Whoever closes the panel from inside goes on where they opened it; a click elsewhere goes where it went. */
  #toggles({newState}: ToggleEvent) {
    if (newState === 'closed' && this.panel?.contains(this.shadowRoot!.activeElement)) this.button?.focus();
  }

  async #toggled({newState}: ToggleEvent) {
    this.isOpen = newState === 'open';
    this.#unfloat?.();
    this.#unfloat = undefined;
    this.problem = undefined;
    if (!this.isOpen || !this.button || !this.panel) return;
    this.#unfloat = float(this.button, this.panel);
    await this.updateComplete;
    this.panel.querySelector<HTMLElement>('praxis-sign-in, praxis-people-switch')?.focus();
  }

  async #switch(event: CustomEvent<{uid?: string; name: string}>) {
    await this.#try(async ({session}) => {
      await session.signIn({method: 'local', ...event.detail});
      this.dispatchEvent(new SignedInEvent());
      this.announce(this.t.account.signedInAs(event.detail.name));
    });
  }

  readonly #openMyData = () => this.#open('praxis-my-data', async () => (await import('./my-data.js')).MyDataElement);

  readonly #openMyProfile = () =>
    this.#open('praxis-profile-dialog', async () => (await import('./profile-dialog.js')).ProfileDialogElement);

  /** Few people need it, so it is loaded for them. */
  #open(tag: 'praxis-my-data' | 'praxis-profile-dialog', load: () => Promise<CustomElementConstructor>): Promise<void> {
    return this.#try(async () => {
      const dialog = await dialogOnDemand(this, tag, load).catch((cause: unknown) => {
        throw new CommunityError('offline', {cause});
      });
      this.panel?.hidePopover();
      await dialog?.open();
    });
  }

  readonly #signOut = () =>
    this.#try(async ({session}) => {
      await session.signOut();
      this.dispatchEvent(new SignedOutEvent());
      this.announce(this.t.account.signedOut);
    });

  async #try(act: (community: NonNullable<typeof this.community>) => Promise<void>) {
    this.problem = undefined;
    try {
      await act(this.community!);
    } catch (cause) {
      this.problem = this.fail(cause);
    }
  }
}
