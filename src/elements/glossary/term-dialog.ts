import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import {NextPerson} from '../../context/next-person.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {TermEntry} from '../../model/term.js';
import type {Search} from '../../text/search.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {RestrictedNotice} from '../shared/restricted-notice.js';
import type {TermDraft} from './term-drafts.js';
import {TermFormElement} from './term-form.js';
import {createTermSearch, type TermField} from './term-search.js';
import {languageFor, languagesFor} from './term-text.js';
import {TermWriting, type Writing} from './term-writing.js';

/** What became of a term that was proposed. */
export interface TermOutcome {
  /** What it was made of. */
  readonly about: string;
  readonly term: string;
  readonly label: string;
  readonly state: 'sent' | 'stored' | 'refused';
  readonly refusal?: CommunityError;
}

/**
 * Where a term is proposed beside what it comes from, such as a post. To the element around it, it tells `outcome` (with a
 * `TermOutcome`): when it is sent, and again when it is stored or refused.
 *
 * @summary A dialog to propose a term.
 * @tag praxis-term-dialog
 * @csspart dialog - The dialog.
 */
export class TermDialogElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    dialogStyles,
    noticeStyles,
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

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** The language of the page, BCP 47. */
  @property({attribute: false}) language = 'en';

  @state() private terms: readonly TermEntry[] = [];

  @query('dialog') private dialog!: HTMLDialogElement;

  #find: Search<TermEntry, TermField> = () => [];
  #about = '';
  /** What was sent, by the ids of the terms. */
  readonly #sent = new Map<string, Omit<TermOutcome, 'state'>>();
  readonly #writing: TermWriting = new TermWriting(this, {
    isPassing: true,
    community: () => this.community,
    stored: (id) => this.#tell(id, {state: 'stored'}),
    refused: (cause, id) => this.#tell(id, {state: 'refused', refusal: CommunityError.from(cause)}),
    isAt: () => false, // Whoever reads on is not interrupted.
  });

  readonly #restricted: RestrictedNotice = new RestrictedNotice(this, () => this.community);

  constructor() {
    super();
    new NextPerson(
      this,
      () => this.community,
      () => this.dialog.close(),
    );
  }

  /** @param about What the term is made of. */
  async open(about: string, begun: Omit<TermDraft, 'lang'>): Promise<void> {
    this.#about = about;
    const lookup = CommunityLookup.in(this.community);
    this.terms = await lookup.terms().catch(() => []);
    this.#find = createTermSearch(this.terms);
    const languages = this.terms.map(({lang}) => lang);
    const draft: TermDraft = {...begun, lang: languageFor(this.language, languages)};
    this.#writing.open(this.community, this.#refusedOf(about) ?? {draft});
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.renderRoot.querySelector('praxis-term-form')?.focus();
  }

  protected override render() {
    const {form} = this.#writing;
    return html`<dialog class="dialog" part="dialog" aria-label=${this.strings.glossary.propose} @close=${this.#closed}>
      ${
        form
          ? html`${this.#restricted.render(this.strings, this.formats)}
              <praxis-term-form
                exportparts="form, notice"
                .community=${this.community}
                .draft=${form.draft}
                .isRestricted=${this.#restricted.current !== undefined}
                .refusal=${form.refusal}
                .terms=${this.terms}
                .find=${this.#find}
                .languages=${languagesFor(this.language, this.terms)}
                .strings=${this.strings}
                .formats=${this.formats}
                @write=${({detail}: CustomEvent<TermDraft>) => void this.#send(detail)}
                @close=${() => this.dialog.close()}
              ></praxis-term-form>`
          : nothing
      }
    </dialog>`;
  }

  /** What the store refused of what was made of this. */
  #refusedOf(about: string): Writing | undefined {
    const sent = [...this.#sent.values()].filter((other) => other.about === about);
    return sent.map(({term}) => this.#writing.returnedAs(term)).find(Boolean);
  }

  #send(draft: TermDraft) {
    void this.#writing.send(this.community, draft);
    const term = this.#writing.expected!;
    this.#sent.set(term, {about: this.#about, term, label: draft.text.label.trim()});
    this.#tell(term, {state: 'sent'});
    this.dialog.close();
  }

  #tell(term: string, became: Pick<TermOutcome, 'state' | 'refusal'>) {
    const sent = this.#sent.get(term);
    if (sent) this.dispatchEvent(new CustomEvent<TermOutcome>('outcome', {detail: {...sent, ...became}}));
  }

  readonly #closed = () => this.#writing.close();
}

if (!customElements.get('praxis-term-form')) customElements.define('praxis-term-form', TermFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-term-dialog': TermDialogElement;
  }
}
