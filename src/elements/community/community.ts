import {ContextProvider} from '@lit/context';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {communityContext, type CommunityState} from '../../context/community-context.js';
import {Connection} from '../../context/connection.js';
import {FoundingController} from '../../context/founding-controller.js';
import {codeOf} from '../../context/loaded-later.js';
import {DEFAULT_COMMUNITY, pageCommunity} from '../../context/page-community.js';
import {ContributedEvent, SignedInEvent, SignedOutEvent} from '../../events.js';
import {leaveNothing} from '../../context/device.js';
import {readOrigins} from '../../context/image-origins.js';
import {isCommunityName} from '../../model/community.js';
import {CommunityError} from '../../model/errors.js';
import {mayWrite} from '../../model/permissions.js';
import type {BackendConfig} from '../../store/backend.js';
import type {SignInRequest} from '../../store/session.js';
import type {Store} from '../../store/store.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import styles from './community.styles.js';
import {deferred} from './deferred.js';
import {UnsentController} from './unsent-controller.js';

/**
 * Which community the page belongs to, where it is kept, and who is looking.
 *
 * With element children it serves them; without, the whole page. It shows nothing of its own unless the community
 * cannot be reached or does not exist yet, or does not take what the viewer wrote on another page.
 *
 * @summary Connection and identity.
 * @tag praxis-community
 * @slot - The widgets it serves. Left empty, it serves the page.
 * @fires {ReadyEvent} praxis-ready - When the community is connected.
 * @fires {ContributedEvent} praxis-contributed - After a person founded the community.
 * @fires {FailedEvent} praxis-failed - When the community could not be opened or founded.
 * @fires {SignedInEvent} praxis-signed-in - After `signIn()`.
 * @fires {SignedOutEvent} praxis-signed-out - After `signOut()`.
 * @csspart notice - What is said about the connection, or a text that was not taken.
 */
export class CommunityElement extends PraxisElement {
  static override styles = [PraxisElement.styles, buttonStyles, noticeStyles, styles];

  /** The community's id: lower-case letters, digits and hyphens, at most 64. */
  @property() name = DEFAULT_COMMUNITY;

  /** Where it is kept. `firestore` if there is a `project-id`, else `local`: in this browser. */
  @property() backend?: 'local' | 'firestore';

  /** Firebase project. */
  @property({attribute: 'project-id'}) projectId?: string;
  @property({attribute: 'api-key'}) apiKey?: string;
  @property({attribute: 'auth-domain'}) authDomain?: string;
  @property({attribute: 'app-id'}) appId?: string;

  /** Firestore database, if it is not the default one. */
  @property({attribute: 'database-id'}) databaseId?: string;

  /** Identity Platform tenant. */
  @property({attribute: 'tenant-id'}) tenantId?: string;

  /** `host:port` of a Firestore emulator. */
  @property() emulator?: string;

  /** URL of a Firebase Auth emulator. */
  @property({attribute: 'auth-emulator'}) authEmulator?: string;

  /** Ways to sign in, space-separated: `google microsoft oidc.ID saml.ID email-link anonymous token`. */
  @property({attribute: 'sign-in'}) signInMethods?: string;

  /** Who the viewer is on the local store, without asking. */
  @property({attribute: 'local-name'}) viewerName?: string;

  /** For a machine that is shared: nothing is kept on it that outlasts the tab. Only on Firestore can that be. */
  @property({type: Boolean, attribute: 'private'}) isPrivate = false;

  /** Other sites whose pictures are loaded, such as photos of profiles: their origins, space-separated. None if not set. */
  @property({attribute: 'image-origins'}) imageOrigins?: string;

  /** Gives a Firebase ID token, for pages that have a session of their own. */
  @property({attribute: false}) getIdToken?: () => Promise<string | null>;

  /** Gives a Firebase custom token that the intranet mints. */
  @property({attribute: false}) getCustomToken?: () => Promise<string | null>;

  /** Gives a credential from MSAL or another OpenID Connect client. */
  @property({attribute: false}) credential?: BackendConfig['credential'];

  /** The page's own FirebaseApp, made by the same copy of the SDK. */
  @property({attribute: false}) app?: unknown;

  /** Any store, in place of those that come with the library. */
  @property({attribute: false}) store?: Store;

  @state() private problem?: CommunityError;
  @state() private isFounding = false;

  readonly #provider = new ContextProvider(this, {context: communityContext});
  readonly #founding = new FoundingController(this, () => this.community);
  readonly #unsent = new UnsentController(this, () => this.community);
  #state: CommunityState = {};
  #connection: Connection | undefined;
  #ready = deferred();

  /** Settles once the community is connected; rejects with a `CommunityError` if it cannot be. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  protected override get community(): Community | undefined {
    return this.#state.community;
  }

  protected override get connectionError(): CommunityError | undefined {
    return this.#state.error;
  }

  /**
   * Signs the viewer in, the first way the page offers unless told otherwise.
   *
   * @throws {CommunityError} `sign-in-failed`, `offline` or `configuration`.
   */
  async signIn(request?: SignInRequest): Promise<void> {
    await this.ready;
    const {session} = this.community!;
    const method = request?.method ?? session.methods[0];
    if (!method) throw new CommunityError('configuration', {detail: {field: 'sign-in'}});
    await session.signIn({...request, method});
    this.dispatchEvent(new SignedInEvent());
  }

  async signOut(): Promise<void> {
    await this.ready;
    await this.community!.session.signOut();
    this.dispatchEvent(new SignedOutEvent());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A move within the page must not close the connection: it is closed only if we are still away a moment later.
    if (this.hasUpdated && !this.#connection) this.#connect();
    this.#serve();
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#serve, {once: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#serve);
    queueMicrotask(() => {
      if (this.isConnected) return;
      leaveNothing(this, false);
      pageCommunity.release(this);
      this.#disconnect();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const settings = ['problem', 'isFounding'];
    if (!this.hasUpdated || [...changed.keys()].some((key) => !settings.includes(String(key)))) this.#connect();
  }

  protected override render() {
    const unsent = this.#unsent.render(this.t, this.formats, (message) => this.announce(message));
    return html`${this.#renderNotice()}${unsent}${this.renderLiveRegion()}<slot @slotchange=${this.#serve}></slot>`;
  }

  #renderNotice() {
    const {t, community} = this;
    const error = this.connectionError ?? this.problem ?? this.#founding.error;
    // Whoever may not read is told so where there would be something to read.
    if (error?.code === 'permission-denied' && (error === this.#founding.error || community?.viewer === null))
      return nothing;
    if (error) return this.renderProblem(error, this.#retry);
    if (!community) return nothing;
    if (!this.#founding.isMissing) return this.#renderKeptHere(community);
    const mayFound = mayWrite(community);
    return html`<div class="notice notice--accent" part="notice">
      ${icon('users')}
      <p>${mayFound ? t.community.missingMayFound : t.community.missing}</p>
      ${
        mayFound
          ? html`<button
              type="button"
              class="button button--primary"
              aria-disabled=${this.isFounding}
              @click=${this.#found}
            >
              ${t.community.found}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Nobody may believe that a store in this browser is gone with the tab. */
  #renderKeptHere({place}: Community) {
    if (!this.isPrivate || place !== undefined || this.store) return nothing;
    return html`<div class="notice" part="notice">
      ${icon('alert')}
      <p>${this.t.community.keptHere}</p>
    </div>`;
  }

  readonly #serve = () => {
    if (!this.isConnected || document.readyState === 'loading') return;
    if (this.childElementCount) return pageCommunity.release(this);
    pageCommunity.claim(this);
    pageCommunity.tell(this, this.#state);
  };

  readonly #retry = () => {
    this.problem = undefined;
    if (this.connectionError) this.#connect();
    else this.#founding.retry();
  };

  readonly #found = async () => {
    const {community} = this;
    if (!community || this.isFounding) return;
    this.isFounding = true;
    try {
      const {found} = await codeOf(() => import('../../community/membership.js')); // Once in the life of a community.
      await found(community, community.id);
      this.announce(this.t.community.founded);
      this.dispatchEvent(new ContributedEvent('community', community.id));
    } catch (cause) {
      this.problem = this.fail(cause);
    } finally {
      this.isFounding = false;
    }
  };

  #connect(): void {
    this.#disconnect();
    leaveNothing(this, this.isPrivate);
    const imageOrigins = readOrigins(this.imageOrigins);
    const field = !isCommunityName(this.name) ? 'name' : imageOrigins ? undefined : 'image-origins';
    if (field) return this.#tell({error: new CommunityError('configuration', {detail: {field}})});
    this.#connection = new Connection({...this.#config(), imageOrigins}, (state) => this.#tell(state));
  }

  #disconnect(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#ready = deferred();
    this.#tell({});
  }

  #tell(state: CommunityState): void {
    this.#state = state;
    const value = state.community || state.error ? state : undefined;
    this.#provider.setValue(value);
    pageCommunity.tell(this, state);
    if (state.community) this.#ready.resolve();
    if (state.error) {
      this.#ready.reject(state.error);
      this.fail(state.error);
    }
    this.requestUpdate();
  }

  #config(): BackendConfig {
    const {
      viewerName: localName,
      isPrivate,
      projectId,
      apiKey,
      authDomain,
      appId,
      databaseId,
      tenantId,
      emulator,
      authEmulator,
    } = this;
    const {getIdToken, getCustomToken, credential, app, store} = this;
    const backend = this.backend ?? (projectId || app ? 'firestore' : 'local');
    return {
      ...{community: this.name, backend, localName, projectId, apiKey, authDomain, appId, databaseId, tenantId},
      ...{
        emulator,
        authEmulator,
        isPrivate,
        signIn: this.signInMethods,
        getIdToken,
        getCustomToken,
        credential,
        app,
        store,
      },
    };
  }
}
