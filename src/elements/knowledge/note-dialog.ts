import {css, html, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {noteDelivery} from '../../context/outbox/note-delivery.js';
import {Outbox} from '../../context/outbox/outbox.js';
import {NextPerson} from '../../context/next-person.js';
import {CommunityError} from '../../model/errors.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {Part} from '../shared/part.js';
import {RestrictedNotice} from '../shared/restricted-notice.js';
import {keepNoteDraft, letterOf, NO_NOTE, type NoteDraft} from './note-draft.js';
import {NoteFormElement} from './note-form.js';

/** What became of a note that was made of something. */
export interface NoteOutcome {
  /** What it was made of. */
  readonly about: string;
  readonly draft: NoteDraft;
  readonly state: 'sent' | 'stored' | 'refused';
  readonly refusal?: CommunityError;
}

/**
 * Where a note is written beside what it comes from. To the element around it, it tells `outcome` (with a `NoteOutcome`): when it is
 * sent, and again when it is stored or refused.
 *
 * @summary A dialog to write a note.
 * @tag praxis-note-dialog
 * @csspart dialog - The dialog.
 */
export class NoteDialogElement extends Part<KnowledgeWords> {
  static override styles = [
    Part.styles,
    dialogStyles,
    css`
      :host {
        display: contents;
      }
      .notice {
        margin-block-end: var(--_space-4);
      }
      .dialog {
        inline-size: min(640px, calc(100vw - var(--_space-4)));
      }
    `,
  ];

  @property({attribute: false}) language = 'en';

  @state() private draft?: NoteDraft | undefined;

  @query('dialog') private dialog!: HTMLDialogElement;

  protected readonly contributes = 'note';
  readonly #person = new NextPerson(
    this,
    () => this.community,
    () => this.dialog.close(),
  );
  readonly #restricted: RestrictedNotice = new RestrictedNotice(this, () => this.community);
  #about = '';

  async open(about: string, draft: NoteDraft): Promise<void> {
    this.#about = about;
    this.draft = draft;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('praxis-note-form')?.focus();
  }

  protected override render() {
    const {draft, words} = this;
    return html`<dialog
      class="dialog"
      part="dialog"
      aria-label=${words.form.new}
      @close=${() => (this.draft = undefined)}
    >
      ${
        draft
          ? html`${this.#restricted.render(this.strings, this.formats)}
              <praxis-note-form
                exportparts="form, notice"
                .community=${this.community}
                .strings=${this.strings}
                .words=${words}
                .formats=${this.formats}
                .language=${this.language}
                .draft=${draft}
                .isRestricted=${this.#restricted.current !== undefined}
                @write=${({detail}: CustomEvent<NoteDraft>) => void this.#send(detail)}
                @close=${() => this.dialog.close()}
              ></praxis-note-form>`
          : nothing
      }
    </dialog>`;
  }

  async #send(draft: NoteDraft) {
    const about = this.#about;
    const {community} = this;
    const {count} = this.#person;
    const tell = (became: Pick<NoteOutcome, 'state' | 'refusal'>) => {
      if (count !== this.#person.count) return; // It is its writer's, who has it as a draft.
      this.dispatchEvent(new CustomEvent<NoteOutcome>('outcome', {detail: {about, draft, ...became}}));
    };
    this.dialog.close();
    tell({state: 'sent'});
    try {
      await Outbox.ofSignedIn(community).sendFromForm(noteDelivery, await letterOf(community, draft));
      tell({state: 'stored'});
    } catch (cause) {
      void keepNoteDraft(community, draft, NO_NOTE);
      tell({state: 'refused', refusal: CommunityError.from(cause)});
    }
  }
}

if (!customElements.get('praxis-note-form')) customElements.define('praxis-note-form', NoteFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-note-dialog': NoteDialogElement;
  }
}
