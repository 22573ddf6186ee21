import {css, html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {unpackTerms} from '../../community/glossary.js';
import {LivePacked} from '../../context/live-packed.js';
import type {OccurrencesMode} from '../../linking/occurrences.js';
import {TermLinks} from '../../linking/term-links.js';
import type {CommunityError} from '../../model/errors.js';
import type {GlossaryShard, TermEntry} from '../../model/term.js';
import {PraxisElement} from '../shared/praxis-element.js';
import type {TermCards} from '../term-card/term-cards.js';
import {FirstComer} from './first-comer.js';
import {linkTo} from './link.js';
import {adoptLinkSheet} from './link-sheet.js';

const MODES: readonly OccurrencesMode[] = ['first', 'section', 'all'];

/**
 * Makes links of the terms that a page mentions, in the page's own text, and follows both as they change. Drafts are left out.
 * Links, buttons, form fields, code, what is edited and what says `translate="no"` are left alone. Taken away, it leaves the
 * page as it was. It shows nothing of its own but a card for the link that somebody rests on.
 *
 * @summary Links terms in the page's own content.
 * @tag praxis-autolink
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before the page goes to a term that the person chose. Cancel it to take them elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After the person said in a card that they see a term differently.
 * @fires {FailedEvent} praxis-failed - When the glossary could not be read, and the page stays as it is; or when what the
 *   person said could not be stored.
 */
export class AutolinkElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    css`
      :host {
        display: none;
      }
    `,
  ];

  /** Which parts of the page: a CSS selector, in the document or shadow root that this stands in. */
  @property() for = 'main, article';

  /** What to leave alone in them: a CSS selector. */
  @property() exclude = '';

  /** Which mentions of a term: `first`, the first one in each `section`, or `all`. */
  @property() occurrences: OccurrencesMode = 'first';

  /** Whether headings may have links as well. */
  @property({type: Boolean}) headings = false;

  readonly #glossary = new LivePacked(this, () => this.community, 'glossary');
  #links: TermLinks | undefined;
  #cards: TermCards | undefined;
  /** Until there are cards. */
  #first: FirstComer | undefined;
  #loading: Promise<void> | undefined;
  #release: (() => void) | undefined;
  /** The terms that were linked. */
  readonly #used = new Set<string>();
  #shards: readonly GlossaryShard[] | undefined;
  /** Undefined until they are unpacked for the first time. */
  #terms: readonly TermEntry[] | undefined;
  #unpacking: Promise<void> = Promise.resolve();
  #failure: CommunityError | undefined;

  /** Settles once the page has the links that it should have, and their cards, as far as the glossary is known. */
  get linkingComplete(): Promise<void> {
    return this.#unpacking.then(() => this.#links?.complete).then(() => this.#loading);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Nothing that anybody sees: only whether it still waits for the glossary. */
  protected override render() {
    const isWaiting = !this.connectionError && !['ready', 'error'].includes(this.#glossary.status);
    return isWaiting ? html`<span aria-busy="true"></span>` : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellFailure();
    if (!this.isConnected || this.#glossary.status !== 'ready') return this.#stop();
    const {records} = this.#glossary;
    if (records !== this.#shards) this.#unpacking = this.#unpack(records);
    else if (this.#terms && changed.size > 0) this.#link(this.#terms);
  }

  async #unpack(shards: readonly GlossaryShard[]): Promise<void> {
    this.#shards = shards;
    const terms = await unpackTerms(shards);
    if (shards !== this.#shards) return; // Others came meanwhile, or it went.
    this.#terms = terms.filter(({status}) => status !== 'draft');
    this.#link(this.#terms);
  }

  #link(terms: readonly TermEntry[]): void {
    this.#links ??= this.#start();
    this.#links.update(terms, {
      scope: validSelector(this.for),
      exclude: this.exclude.trim() ? validSelector(this.exclude) : undefined,
      occurrences: MODES.find((mode) => mode === this.occurrences) ?? 'first',
      headings: this.headings,
      language: this.language,
      createLink: this.#createLink,
    });
    void this.#links.complete.then(() => this.#note());
  }

  #start(): TermLinks {
    const root = this.getRootNode() as Document | ShadowRoot;
    const releaseSheet = adoptLinkSheet(root);
    if (this.#cards) this.#cards.watch(root);
    else this.#first = new FirstComer(root);
    this.#release = () => {
      releaseSheet();
      this.#first?.leave();
      this.#cards?.unwatch(root);
    };
    return new TermLinks(root);
  }

  /** The terms of this page lead back to it. */
  async #note(): Promise<void> {
    const {community} = this;
    if (!community?.viewer || !this.#used.size || this.getRootNode() !== document) return;
    const noting = await import('../../context/noted-terms.js').catch(() => undefined);
    await noting?.notePage(community, [...this.#used]);
  }

  readonly #createLink = (ids: readonly string[], page: Document, name: string): HTMLElement => {
    this.#loading ??= this.#loadCards();
    ids.forEach((id) => this.#used.add(id));
    return linkTo(ids, page, name);
  };

  /** What a card takes is loaded by a page that has a link. Without it, the link leads to the term by itself. */
  async #loadCards() {
    try {
      const {TermCards} = await import('../term-card/load.js');
      const source = {community: () => this.community, strings: () => this.t, formats: () => this.formats};
      this.#cards = new TermCards(this, source);
      if (!this.#links) return;
      this.#cards.watch(this.getRootNode() as Document | ShadowRoot);
      this.#first?.meet(this.#cards);
    } catch {
      this.#loading = undefined; // The next link tries again.
    }
  }

  #stop(): void {
    this.#links?.stop();
    this.#release?.();
    this.#links = this.#release = this.#shards = this.#terms = undefined;
  }

  #tellFailure(): void {
    const failure = this.connectionError ?? this.#glossary.error;
    if (failure && failure !== this.#failure) this.fail(failure);
    this.#failure = failure;
  }
}

/** A selector that is none finds nothing, instead of throwing at each change of the page. */
function validSelector(selector: string): string {
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return ':not(*)';
  }
}
