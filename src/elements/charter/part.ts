import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {ContributedEvent, FailedEvent} from '../../events.js';
import type {CharterWords} from '../../locales/charter/en.js';
import type {Locale} from '../../locales/en.js';
import type {CharterWording} from '../../model/charter.js';
import {CommunityError} from '../../model/errors.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {wordingStyles} from './wording.js';

const partStyles = css`
  p {
    max-inline-size: var(--_measure);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  .note {
    inline-size: fit-content;
    overflow-wrap: anywhere;
  }
  details > summary {
    inline-size: fit-content;
    min-block-size: var(--_target-min);
    color: var(--_color-text-muted);
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }
  details > summary:hover {
    color: var(--_color-text);
  }
  details[open] > summary {
    margin-block-end: var(--_space-3);
  }
`;

/**
 * What the parts of a charter have in common: a tile that is given where it is, does one thing at a time, and tells the element that
 * shows it, with `say`, what to announce.
 */
export abstract class CharterPart extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    noticeStyles,
    wordingStyles,
    partStyles,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) words!: CharterWords;
  @property({attribute: false}) formats!: Formats;

  @state() protected isBusy = false;
  @state() protected problem?: CommunityError | undefined;

  /** Does something, once at a time, and says that it is done or keeps why it is not. @returns Whether it is done. */
  protected async attempt(act: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = undefined;
    const around = (this.getRootNode() as Partial<ShadowRoot>).host;
    try {
      await act();
      // What was done may have taken the part away, and from what is gone the page hears nothing.
      const place = (!this.isConnected && around) || this;
      place.dispatchEvent(sayEvent(said));
      place.dispatchEvent(new ContributedEvent('charter', this.community.id));
      return true;
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
      return false;
    } finally {
      this.isBusy = false;
      await this.updateComplete;
    }
  }

  protected describe({code, detail}: CommunityError): string {
    return this.strings.errors[code](detail, this.formats);
  }

  protected renderNotice(message: string, retry?: () => unknown): TemplateResult {
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p>${message}</p>
      ${
        retry
          ? html`<button type="button" class="button button--small" @click=${retry}>${this.strings.retry}</button>`
          : nothing
      }
    </div>`;
  }

  protected renderComparison(before: CharterWording, after: CharterWording): TemplateResult {
    return html`<praxis-charter-comparison
      .from=${before}
      .to=${after}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
    ></praxis-charter-comparison>`;
  }

  protected renderBones(): TemplateResult {
    return html`<div class="bones" aria-busy="true" aria-label=${this.strings.loading} role="img">
      <div class="bone"></div>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }
}

function sayEvent(detail: string): Event {
  return new CustomEvent('say', {detail, bubbles: true, composed: true});
}
