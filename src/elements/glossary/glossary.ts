import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {noteMissingTerm, requestTerm} from '../../community/term-requests.js';
import {ContributedEvent, NavigateEvent} from '../../events.js';
import {mayImport, mayWrite} from '../../model/permissions.js';
import {TERM_STATUSES, type TermStatus} from '../../model/term.js';
import {AddressController} from '../shared/address-controller.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSignIn} from '../shared/sign-in.js';
import {Writer} from '../shared/writer.js';
import styles from './glossary.styles.js';
import {DialogOpening, renderDialogs} from './dialogs.js';
import {renderListActions} from './list-actions.js';
import {renderAway} from './away.js';
import {PartsController} from './parts-controller.js';
import {renderReturned} from './returned-notice.js';
import {addressOfTerm} from './term-address.js';
import type {TermDraft} from './term-drafts.js';
import type {TermListElement} from './term-list.js';
import type {TermPageElement} from './term-page.js';
import {renderBones} from './term-row.js';
import {languagesFor, NO_TEXT} from './term-text.js';
import {TermWriting, type Writing} from './term-writing.js';
import {TermsController} from './terms-controller.js';

/**
 * The community's words: from A to Z, by a search that forgives, each with a page of its own. Whoever may write proposes
 * and improves terms; stewards take in whole files.
 *
 * The term that is open stands in the page's address as `#term=ID`.
 *
 * @summary The glossary.
 * @tag praxis-glossary
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before a term is opened in place. Cancel it to take the person elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After a term that the person proposed or changed is stored.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When something could not be stored. The text comes back.
 * @csspart notice - What went wrong.
 * @csspart heading - The heading of the list.
 * @csspart search - The search box.
 * @csspart letters - The letters.
 * @csspart terms - The list of terms.
 * @csspart term - One term of the list.
 * @csspart headword - The headword of a term's page.
 * @csspart gloss - Its short definition.
 * @csspart explanation - Its explanation.
 * @csspart form - The form to propose or change a term.
 * @csspart dialog - The dialogs to import and to export terms.
 */
export class GlossaryElement extends PraxisElement {
  static override styles = [PraxisElement.styles, buttonStyles, noticeStyles, styles];

  /** The term that is open. */
  @property({attribute: 'term-id', reflect: true}) termId?: string | undefined;

  /** The status shown at first: `draft`, `proposed`, `agreed` or `deprecated`. Every one if left out. */
  @property() status?: TermStatus;

  /** The tag whose terms are shown. Every one if left out. */
  @property() tag = '';

  /** The name of the term to propose once the person has signed in. */
  @state() private signingInFor?: string | undefined;
  @state() private isQueueOpen = false;

  @query('praxis-term-list') private list?: TermListElement | null;
  @query('praxis-term-page') private page?: TermPageElement | null;
  @query('praxis-care-queue') private queue?: HTMLElement | null;
  @query('.propose') private proposeButton?: HTMLElement | null;

  readonly #terms = new TermsController(this, () => this.community);
  readonly #parts: PartsController = new PartsController(this);
  readonly #dialogs: DialogOpening = new DialogOpening(this, (problem) => void this.fail(problem));
  readonly #me: Writer = new Writer(this, () => this.community);
  readonly #address = new AddressController(this, 'term', (id) => this.#follow(id));
  readonly #writing = new TermWriting(this, {
    community: () => this.community,
    stored: (id) => this.dispatchEvent(new ContributedEvent('term', id)),
    refused: (cause) => void this.fail(cause),
    isAt: ({base}) => this.termId === base?.id,
  });

  protected override willUpdate(): void {
    if (this.signingInFor !== undefined && this.#me.isKnown) this.#goOn(this.signingInFor);
    if (this.community && this.#isAway && !this.#parts.error) void this.#parts.load();
  }

  protected override firstUpdated(): void {
    if (this.termId && this.#address.isOpen(this.termId)) this.scrollIntoView();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {expected} = this.#writing;
    if (!expected || !this.#terms.all.some(({id}) => id === expected)) return;
    // Not if the person has gone on to something else meanwhile.
    if (this.renderRoot.querySelector(':focus') === this.proposeButton) void this.list?.reveal(expected);
    this.#writing.expected = undefined;
  }

  protected override render() {
    const error = this.connectionError ?? this.#terms.error;
    return html`<div class="stack stack--loose">
        ${error ? this.renderProblem(error, this.#terms.retry) : nothing} ${this.#renderReturned()}
        ${this.#me.renderRestricted(this.t, this.formats)} ${this.#renderSignIn()}
        ${error ? nothing : this.#renderList()} ${this.#renderAway()} ${this.#renderDialogs()}
      </div>
      ${this.renderLiveRegion()}`;
  }

  #renderDialogs() {
    if (this.#dialogs.problem) return this.renderProblem(this.#dialogs.problem);
    const {community, t: strings, formats, language} = this;
    const [terms, standing] = [this.#terms.all, this.#me.standing];
    if (!community) return nothing;
    const dialogs = renderDialogs({community, strings, formats, language, terms, mayImport: mayImport(standing)});
    return keyed(this.#writing.person.count, dialogs);
  }

  #renderList() {
    return html`<praxis-term-list
      exportparts="heading, search, letters, terms, term"
      ?hidden=${Boolean(this.#isAway && this.community)}
      .terms=${this.#terms.isReady ? this.#terms.all : undefined}
      .find=${this.#terms.find}
      .canPropose=${this.#canPropose}
      .strings=${this.t}
      .formats=${this.formats}
      .language=${this.language}
      .status=${TERM_STATUSES.find((status) => status === this.status)}
      .tag=${this.tag}
      @tag=${(event: CustomEvent<string>) => (this.tag = event.detail)}
      @open=${(event: CustomEvent<string>) => this.#open(event.detail)}
      @propose=${(event: CustomEvent<string>) => this.#propose(event.detail)}
      @ask=${(event: CustomEvent<string>) => this.#ask(event.detail)}
      @missed=${(event: CustomEvent<string>) => void noteMissingTerm(this.community!, event.detail, 'searches')}
    >
      ${this.#renderActions()}
    </praxis-term-list>`;
  }

  #renderActions() {
    const waiting = this.#terms.all.filter(({contested, status}) => contested || status === 'proposed').length;
    const actions = {
      isMain: this.signingInFor === undefined,
      care: this.community?.viewer ? {waiting, open: () => void this.#openQueue(true)} : undefined,
      propose: this.#canPropose ? () => this.#propose() : undefined,
      import: mayImport(this.#me.standing) ? () => void this.#dialogs.open('import') : undefined,
      export: this.#terms.all.length ? () => void this.#dialogs.open('export') : undefined,
    };
    return renderListActions(actions, this.t.glossary, this.formats);
  }

  /** What takes the place of the list. */
  get #isAway(): boolean {
    return Boolean(this.#writing.form ?? this.termId) || this.isQueueOpen;
  }

  #renderAway() {
    const {community, t, termId, isQueueOpen, language, formats} = this;
    if (!community || !this.#isAway) return nothing;
    if (this.#parts.error) return this.renderProblem(this.#parts.error, () => void this.#parts.load());
    if (!this.#parts.isLoaded) return renderBones(t.loading);
    const [{all, find}, {form}, standing] = [this.#terms, this.#writing, this.#me.standing];
    const away = renderAway(
      {community, terms: all, find, standing, termId, form, isQueueOpen, language, strings: t, formats},
      {
        open: (id) => this.#open(id),
        back: this.#back,
        showTag: this.#showTag,
        edit: (draft) => this.#writing.open(community, {draft}),
        send: (draft) => this.#send(draft),
        leave: (draft) => void this.#leaveForm(draft),
        propose: (label) => this.#propose(label),
        closeQueue: () => void this.#openQueue(false),
      },
    );
    return keyed(this.#writing.person.count, away);
  }

  #renderSignIn() {
    const {community, t} = this;
    if (this.signingInFor === undefined || community?.viewer !== null) return nothing;
    return renderSignIn(community, t, t.glossary.signInFirst);
  }

  #renderReturned() {
    const {returned} = this.#writing;
    if (!returned) return nothing;
    return renderReturned(returned, this.t.glossary, {
      reason: this.describe(returned.refusal),
      takeUp: () => this.#takeUp(returned),
      discard: () => this.#writing.discard(returned),
    });
  }

  /** Whoever is not signed in is shown how. */
  get #canPropose(): boolean {
    return this.community?.viewer === null || mayWrite(this.#me.standing);
  }

  #open(id: string) {
    if (!this.dispatchEvent(new NavigateEvent('term', id, addressOfTerm(id)))) return;
    this.#address.write(id);
    void this.#show(id);
  }

  readonly #showTag = ({detail}: CustomEvent<string>) => {
    this.list?.showTag((this.tag = detail));
    this.#back();
  };

  readonly #back = () => {
    this.#address.write(undefined);
    void this.#show(undefined);
  };

  /** The address has come to name another term, or none: by the Back button, a link on the page or at first. */
  #follow(id: string | undefined) {
    if (id === this.termId) return;
    if (this.hasUpdated) void this.#show(id);
    else this.termId = id;
  }

  async #show(id: string | undefined) {
    const before = this.termId;
    this.termId = id;
    this.#writing.close();
    if (id) await this.#parts.load();
    await this.updateComplete;
    if (id) this.page?.focus();
    else if (this.isQueueOpen) this.queue?.focus();
    else if (before) await this.list?.reveal(before);
  }

  #propose(label = '') {
    const {community} = this;
    if (!community?.viewer) {
      // Pressed once more, the offer is taken back.
      this.signingInFor = this.signingInFor === undefined ? label : undefined;
      return void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('praxis-sign-in')?.focus());
    }
    this.signingInFor = undefined;
    const lang = languagesFor(this.language, this.#terms.all)[0]!;
    this.#writing.open(this.community!, {draft: {text: {...NO_TEXT, label}, lang}});
  }

  /** What they signed in for, if they may. */
  #goOn(label: string) {
    if (mayWrite(this.#me.standing)) this.#propose(label);
    else this.signingInFor = undefined;
  }

  async #openQueue(isOpen: boolean) {
    this.isQueueOpen = isOpen;
    if (isOpen) await this.#parts.load();
    await this.updateComplete;
    if (isOpen) this.queue?.focus();
    else this.renderRoot.querySelector<HTMLElement>('.care')?.focus();
  }

  async #ask(label: string) {
    if (!this.community?.viewer) return this.#propose(label);
    const refused = (cause: unknown) => this.describe(this.fail(cause));
    this.announce(await requestTerm(this.community, label).then(() => this.t.glossary.asked(label), refused));
  }

  #send(draft: TermDraft) {
    const [t, label] = [this.t.glossary, draft.text.label.trim()];
    void this.#writing.send(this.community!, draft);
    void this.#leaveForm(draft);
    this.announce(draft.base ? t.changed(label) : draft.isDraft ? t.drafted(label) : t.proposed(label));
  }

  /** Puts the focus back to where writing began. */
  async #leaveForm({base}: TermDraft) {
    this.#writing.close();
    await this.updateComplete;
    if (this.#writing.form) return; // Refused already.
    if (base) this.page?.focusEdit();
    else this.proposeButton?.focus();
  }

  #takeUp(writing: Writing) {
    this.termId = writing.draft.base?.id;
    this.#address.write(this.termId);
    this.#writing.open(this.community!, writing);
  }
}
