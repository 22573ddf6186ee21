import {css, html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LivePacked} from '../../context/live-packed.js';
import type {GlossaryShard} from '../../model/term.js';
import {tokenStyles} from '../../themes/tokens.js';
import {addressOfTerm} from '../glossary/term-address.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {termLinkStyles} from '../shared/term-link.styles.js';
import type {TermCards} from '../term-card/term-cards.js';

/**
 * A word of the page whose meaning the community has settled, or is settling: a card tells. Where the glossary does not have
 * it, or before it is known, it is the text that it was.
 *
 * @summary A word with a definition card.
 * @tag praxis-term
 * @slot - The word.
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before the term's page is opened. Cancel it to take the person elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After the person said in the card that they see the term differently.
 * @fires {FailedEvent} praxis-failed - When that could not be stored. What they wrote comes back.
 * @csspart term - The word, once its term is found.
 */
export class TermElement extends PraxisElement {
  static override styles: CSSResultGroup = [
    tokenStyles,
    termLinkStyles,
    css`
      :host {
        display: inline;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** The label of the term, one of its other names or its id, if the text says something else. */
  @property() term = '';

  /** The terms that are called so. */
  @state() private ids: readonly string[] = [];

  #cards: TermCards | undefined;
  readonly #text = new MutationObserver(() => void this.#find());
  readonly #glossary = new LivePacked(this, () => (this.#name ? this.community : undefined), 'glossary');
  #sought = '';
  #soughtIn: readonly GlossaryShard[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#text.observe(this, {childList: true, characterData: true, subtree: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#text.disconnect();
  }

  /** The word can be read in any language, and before it is known which. */
  protected override shouldUpdate(): boolean {
    return true;
  }

  protected override render(): TemplateResult {
    const [id] = this.ids;
    const {status} = this.#glossary;
    // Who signs in reads the glossary anew: what is a link until then stays one.
    const isUnknown = id === undefined && this.#name !== '' && (status === 'idle' || status === 'loading');
    if (isUnknown) return html`<span aria-busy="true"><slot></slot></span>`;
    if (id === undefined) return html`<slot></slot>`;
    return html`<a part="term" href=${addressOfTerm(id)} data-praxis-term=${this.ids.join(' ')}><slot></slot></a>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.#find();
  }

  get #name(): string {
    return (this.term || this.textContent).trim();
  }

  async #find(): Promise<void> {
    const {records, status} = this.#glossary;
    const sought = JSON.stringify([this.language, this.#name]);
    const isKnown = sought === this.#sought && records === this.#soughtIn;
    if (status !== 'ready' || isKnown) return;
    this.#sought = sought;
    this.#soughtIn = records;
    const ids = await this.#called(records);
    if (this.#sought === sought && this.#soughtIn === records && !isSame(ids, this.ids)) this.ids = ids;
  }

  /** What it takes is loaded by a page that has such words. A link within the word stays what it is. */
  async #called(shards: readonly GlossaryShard[]): Promise<readonly string[]> {
    if (!shards.length || this.querySelector('a')) return [];
    try {
      const {TermNames, TermCards} = await import('../term-card/load.js');
      const names = await TermNames.inShards(shards, this.language);
      const ids = names.called(this.#name);
      if (ids.length && !this.#cards) {
        const source = {community: () => this.community, strings: () => this.t, formats: () => this.formats};
        this.#cards = new TermCards(this, source);
        this.#cards.watch(this.shadowRoot!);
      }
      return ids;
    } catch {
      return []; // The word is still there to read.
    }
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ');
}
