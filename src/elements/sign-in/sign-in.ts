import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {FailedEvent, SignedInEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {SignInMethod} from '../../store/session.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';

/**
 * Where a person says who they are: by name on the local store, else in the ways that the page offers.
 *
 * @summary A box to sign in, in the place of what it makes possible.
 * @tag praxis-sign-in
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 */
export class SignInElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    css`
      .box {
        display: grid;
        gap: var(--_space-3);
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-lg);
        background: var(--_color-surface-sunken);
      }
      .box > p {
        max-inline-size: var(--_measure);
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--_space-2);
      }
      .name > .labelled {
        flex: 1 1 180px;
        max-inline-size: 320px;
      }
      .name > .button {
        min-block-size: var(--_field);
      }
      .name > .hint {
        flex-basis: 100%;
      }
    `,
  ];

  @property({attribute: false}) community?: Community;
  @property({attribute: false}) strings?: Locale;

  /** What signing in makes possible. */
  @property() message = '';

  @state() private isBusy = false;
  @state() private error?: CommunityError;
  @state() private sentTo = '';

  @query('input') private field?: HTMLInputElement | null;

  /** Puts the cursor where the person begins. */
  override async focus(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    (this.field ?? this.renderRoot.querySelector('button'))?.focus(options);
  }

  protected override render() {
    const {community, strings: t} = this;
    if (!community || !t) return nothing;
    const {methods} = community.session;
    const asks = methods.includes('local') || methods.includes('email-link');
    const buttons = methods.filter((method) => method !== 'local' && method !== 'email-link');
    return html`<div class="box">
      ${this.message ? html`<p>${this.message}</p>` : nothing}
      ${
        this.error
          ? html`<p class="hint hint--problem" role="alert">
              ${icon('alert')} ${t.errors[this.error.code](this.error.detail, plain)}
            </p>`
          : nothing
      }
      ${this.sentTo ? html`<p role="status">${t.account.linkSent(this.sentTo)}</p>` : nothing}
      ${asks ? this.#renderForm(t, methods.includes('local') ? 'local' : 'email-link') : nothing}
      ${
        buttons.length
          ? html`<div class="row">
              ${buttons.map(
                (method, place) =>
                  html`<button
                    type="button"
                    class=${place === 0 && !asks ? 'button button--primary' : 'button'}
                    aria-disabled=${this.isBusy}
                    @click=${() => this.#signIn(method)}
                  >
                    ${buttons.length === 1 && !asks ? t.signIn : t.account.signInWith(providerName(method))}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${methods.length ? nothing : html`<p class="hint">${t.account.pageSignsIn}</p>`}
    </div>`;
  }

  #renderForm(t: Locale, method: 'local' | 'email-link') {
    const isLocal = method === 'local';
    return html`<form class="name" @submit=${(event: SubmitEvent) => this.#submit(event, method)}>
      <span class="labelled">
        <label for="who">${isLocal ? t.account.yourName : t.account.yourEmail}</label>
        <input
          id="who"
          class="field"
          type=${isLocal ? 'text' : 'email'}
          maxlength=${isLocal ? 80 : 254}
          autocomplete=${isLocal ? 'name' : 'email'}
          aria-describedby=${isLocal ? 'kept' : nothing}
          required
        />
      </span>
      <button class="button button--primary" aria-disabled=${this.isBusy}>${t.signIn}</button>
      ${isLocal ? html`<span id="kept" class="hint">${t.account.keptHere}</span>` : nothing}
    </form>`;
  }

  #submit(event: SubmitEvent, method: SignInMethod) {
    event.preventDefault();
    void this.#signIn(method, this.field?.value.trim());
  }

  async #signIn(method: SignInMethod, who = '') {
    if (this.isBusy || !this.community) return;
    this.isBusy = true;
    this.error = undefined;
    // Once somebody is signed in, whoever showed this box has no more use for it, and an event from here is not heard.
    const place = (this.getRootNode() as ShadowRoot).host ?? this;
    try {
      await this.community.session.signIn({
        method,
        ...(method === 'email-link' ? {email: who} : who ? {name: who} : {}),
      });
      if (method === 'email-link') this.sentTo = who;
      else place.dispatchEvent(new SignedInEvent());
    } catch (cause) {
      this.error = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.error));
    } finally {
      this.isBusy = false;
    }
  }
}

/** Error messages here hold no numbers that need a language. */
const plain = {number: String, day: String, list: (items: readonly string[]) => items.join(', ')};

const PROVIDERS: Readonly<Record<string, string>> = {google: 'Google', microsoft: 'Microsoft'};

/** The organisation knows its own provider by the id that it chose. */
function providerName(method: SignInMethod): string | undefined {
  return PROVIDERS[method] ?? /^(?:oidc|saml)\.(.+)$/.exec(method)?.[1];
}
