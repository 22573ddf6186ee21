import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {NextPerson} from '../../context/next-person.js';
import type {Stored} from '../../model/records.js';
import {addressOfTerm} from '../glossary/term-address.js';
import {TermDialogElement, type TermOutcome} from '../glossary/term-dialog.js';
import {icon} from '../shared/icons.js';
import {permalink} from './permalink.js';
import {termFromPost} from './term-from-post.js';
import type {TermsSource} from './terms-controller.js';

/** Makes terms of posts: the form, and what became of it, said at the post. Loaded when somebody first does. */
export class TermMaking {
  readonly #host: LitElement;
  readonly #source: TermsSource;
  readonly #stored: () => void;
  /** What became of posts, by their ids. */
  readonly #made = new Map<string, TermOutcome>();

  /** @param stored Called when there is a new term: its name can be linked as well. */
  constructor(host: LitElement, source: TermsSource, stored: () => void) {
    this.#host = host;
    this.#source = source;
    this.#stored = stored;
    new NextPerson(
      host,
      () => source.reading(),
      () => this.#made.clear(),
    );
  }

  async open(post: Stored<'post'>, selection: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const address = new URL(permalink(post), location.href).href;
    const dialog = this.#host.renderRoot.querySelector('praxis-term-dialog');
    await dialog?.open(post.id, termFromPost(post, selection, address));
  }

  renderDialog(): TemplateResult | typeof nothing {
    const community = this.#source.reading();
    const {strings, formats, language} = this.#source.words();
    if (!community) return nothing;
    return html`<praxis-term-dialog
      exportparts="dialog, form, notice"
      .community=${community}
      .strings=${strings}
      .formats=${formats}
      .language=${language}
      @outcome=${this.#became}
    ></praxis-term-dialog>`;
  }

  renderMade(post: Stored<'post'>): TemplateResult | typeof nothing {
    const made = this.#made.get(post.id);
    const {strings, formats} = this.#source.words();
    if (!made) return nothing;
    const {term, label, refusal} = made;
    if (refusal) {
      const reason = strings.errors[refusal.code](refusal.detail, formats);
      return html`<div class="notice notice--negative made" role="alert" part="notice">
        ${icon('alert')}
        <p>${strings.glossary.refused(`\u2068${label}\u2069`, reason)}</p>
        <button type="button" class="button button--small" @click=${() => void this.open(post, '')}>
          ${strings.glossary.takeUp}
        </button>
      </div>`;
    }
    const [before, after] = strings.post.becameTerm;
    const link = html`<a href=${addressOfTerm(term)} data-praxis-term=${term}><bdi>${label}</bdi></a>`;
    return html`<div class="notice notice--accent made" part="notice">
      ${icon('book')}
      <p>${before}${link}${after}</p>
    </div>`;
  }

  readonly #became = ({detail}: CustomEvent<TermOutcome>) => {
    const {about, term, label, state, refusal} = detail;
    this.#made.set(about, detail);
    this.#host.requestUpdate();
    if (state === 'sent') this.#source.noted(this.#source.words().strings.glossary.proposed(label));
    if (state === 'stored') {
      this.#source.contributed(term);
      this.#stored();
    }
    if (refusal) this.#source.failed(refusal);
  };
}

if (!customElements.get('praxis-term-dialog')) customElements.define('praxis-term-dialog', TermDialogElement);
