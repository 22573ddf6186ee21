import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import '../profile-form/define.js';
import {baseStyles} from '../shared/base.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';

/**
 * Where people change their profile, wherever on the site they are.
 *
 * @summary My profile, to change.
 * @tag praxis-profile-dialog
 * @fires {ContributedEvent} praxis-contributed - After the profile is stored.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart dialog - The dialog.
 */
export class ProfileDialogElement extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      .dialog {
        inline-size: min(720px, calc(100vw - var(--_space-8)));
        padding-block-end: 0; /* The foot of the form sticks to the edge, and what has the focus keeps clear of it. */
        scroll-padding-block-end: 96px;
      }
      .title {
        margin-block-end: var(--_space-4);
      }
      @media (max-width: 480px) {
        .dialog {
          inline-size: calc(100vw - var(--_space-4));
          padding-block-end: 0;
        }
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) member!: Stored<'member'>;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** The form is there anew each time: it reads what is stored. */
  @state() private isOpen = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('praxis-profile-form') private form?: HTMLElement | null;

  async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    this.dialog.showModal();
    this.form?.focus();
  }

  protected override render() {
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${() => (this.isOpen = false)}>
      <h2 id="heading" class="title">${this.strings.members.editMine}</h2>
      ${
        this.isOpen
          ? html`<praxis-profile-form
              .community=${this.community}
              .member=${this.member}
              .strings=${this.strings}
              .formats=${this.formats}
              @close=${() => this.dialog.close()}
            ></praxis-profile-form>`
          : nothing
      }
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-profile-dialog': ProfileDialogElement;
  }
}
