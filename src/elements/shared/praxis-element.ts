import {html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import {CommunityController} from '../../context/community-controller.js';
import type {Formats} from '../../context/formats.js';
import {GlanceController} from '../../context/glance-controller.js';
import {Localization} from '../../context/localization.js';
import {FailedEvent, ReadyEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {tokenStyles} from '../../themes/tokens.js';
import {Announcer} from './announcer.js';
import {apartStyles} from './apart.styles.js';
import {baseStyles} from './base.styles.js';
import {Consents} from './consents.js';
import {icon} from './icons.js';
import {CARD_SOURCE, MemberNames} from './member-names.js';
import {answerReports} from './reporting.js';
import {shieldStyles} from './shield.styles.js';
import {renderSignIn} from './sign-in.js';
import {renderUnread} from './unread.js';

/**
 * What every connected element has: the community it stands in, the language of its page, the tokens, and a live
 * region. An element that is not connected to a community, a tile, extends LitElement alone.
 */
export abstract class PraxisElement extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, baseStyles, shieldStyles, apartStyles];

  static {
    MemberNames.in(this);
  }

  /** What the cards of names in it, and in its tiles, show. */
  readonly [CARD_SOURCE] = {community: () => this.community, strings: () => this.t, formats: () => this.formats};

  readonly #context = new CommunityController(this);
  readonly #localization = new Localization(this, () => {
    const viewer = this.community?.viewer;
    return viewer === undefined ? undefined : (viewer?.uid ?? null);
  });
  #glance: GlanceController | undefined;
  readonly #announcer = new Announcer(() => this.requestUpdate());
  #isReady = false;

  constructor() {
    super();
    new Consents(this, this[CARD_SOURCE]);
    answerReports(this, this[CARD_SOURCE]);
  }

  /** The community, once it is known. */
  protected get community(): Community | undefined {
    return this.#context.community;
  }

  /** Why there is no community. */
  protected get connectionError(): CommunityError | undefined {
    return this.#context.error;
  }

  /** The strings of the language that the reader chose, else of the page's. */
  protected get t(): Locale {
    return this.#localization.strings;
  }

  protected get formats(): Formats {
    return this.#localization.formats;
  }

  /** The language of the page, as it names it. */
  protected get language(): string {
    return this.#localization.language;
  }

  /** What `praxis-ready` tells: a thread gives the key of its page. */
  protected get readyKey(): string | undefined {
    return undefined;
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.#localization.ready;
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.#isReady || !this.community) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent(this.readyKey));
  }

  /**
   * Has its readers see at once what they saw last, in place of bones. To be called once.
   *
   * @param unfinished Selects what somebody is in the middle of, with which the next visit does not begin.
   */
  protected keepGlance(unfinished: string): void {
    const viewer = () => this.community?.viewer;
    this.#glance = new GlanceController(this, {unfinished, viewer, language: () => this.formats.language});
  }

  /** Whether its reader still looks at what they saw last. */
  protected get hasGlance(): boolean {
    return this.#glance?.isShown ?? false;
  }

  /** Says something to people who listen to the page. */
  protected announce(message: string): void {
    this.#announcer.say(message);
  }

  /** Put it in the template once, never inside a condition. */
  protected renderLiveRegion(): TemplateResult {
    return html`<div class="sr" role="status" aria-live="polite">${this.#announcer.text}</div>`;
  }

  /** What to tell a person about an error. */
  protected describe(cause: unknown): string {
    const {code, detail} = CommunityError.from(cause);
    return this.t.errors[code](detail, this.formats);
  }

  /** Turns anything caught into an error, and lets the page know. */
  protected fail(cause: unknown): CommunityError {
    const error = CommunityError.from(cause);
    this.dispatchEvent(new FailedEvent(error));
    return error;
  }

  /**
   * A notice in place of what could not be shown or done; where one must sign in first, the place to do so.
   *
   * @param retry Of what could not be read: reads it again.
   */
  protected renderProblem(cause: unknown, retry?: () => void): TemplateResult {
    const {community, t: strings, formats} = this;
    const error = CommunityError.from(cause);
    if (retry) return renderUnread(error, {community, strings, formats}, retry);
    if (community?.viewer === null && error.code === 'permission-denied') {
      return renderSignIn(community, strings, strings.account.readPrompt);
    }
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p>${this.describe(error)}</p>
    </div>`;
  }
}
