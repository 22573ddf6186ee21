import type {ReferenceElement} from '@floating-ui/dom';
import {css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {tokenStyles} from '../../themes/tokens.js';
import {baseStyles} from '../shared/base.styles.js';
import {floatStyles} from '../shared/float.styles.js';
import {HoverCardElement} from '../shared/hover/hover-card.js';
import './member-profile.js';

/** How long a card waits for what it shows, in milliseconds. */
const PATIENCE = 400;

/**
 * Whose a name is, beside it. It tells what `praxis-member-profile` tells.
 *
 * @summary A card for a person's name.
 * @tag praxis-member-card
 */
export class MemberCardElement extends HoverCardElement {
  static override styles = [
    tokenStyles,
    baseStyles,
    floatStyles,
    css`
      :host {
        display: contents;
      }
      .card {
        inline-size: min(360px, calc(100vw - var(--_space-4)));
        min-block-size: 112px;
        overscroll-behavior: contain;
      }
    `,
  ];

  @property() uid = '';

  /** The name as it stands in the text. */
  @property() named = '';

  /** Opens once there is something to read, so that it does not grow before one's eyes; if that takes long, at once. */
  override async open(anchor: ReferenceElement): Promise<void> {
    await this.updateComplete;
    const profile = this.shadowRoot!.querySelector('praxis-member-profile')!;
    await Promise.race([profile.ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    await super.open(anchor);
  }

  override takesEscape(event: KeyboardEvent): boolean {
    return event
      .composedPath()
      .some((target) => target instanceof Element && target.localName === 'praxis-reason-form');
  }

  protected override render() {
    const tell = ({type, detail}: CustomEvent<unknown>) => this.dispatchEvent(new CustomEvent(type, {detail}));
    return html`<div
      popover="manual"
      class="float card"
      role="dialog"
      aria-label=${this.named || this.uid}
      @focusin=${() => this.letGo()}
    >
      <praxis-member-profile
        .community=${this.community}
        .strings=${this.strings}
        .formats=${this.formats}
        .uid=${this.uid}
        .named=${this.named}
        @go=${tell}
        @stored=${tell}
        @refused=${tell}
      ></praxis-member-profile>
    </div>`;
  }
}
