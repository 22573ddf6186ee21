import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import {ContributedEvent, FailedEvent, NavigateEvent} from '../../events.js';
import {addressOfTerm} from '../glossary/term-address.js';
import {AddressController} from '../shared/address-controller.js';
import {HoverCards} from '../shared/hover/hover-cards.js';
import {ReportRequest} from '../shared/report-request.js';
import '../sign-in/define.js';
import '../thread/reason-form.js';
import {TermCardElement} from './term-card.js';

export type {CardSource} from '../shared/hover/hover-cards.js';

/**
 * Shows a card for each link that names terms, `a[data-praxis-term="ID ID …"]`.
 *
 * @example
 * readonly #cards = new TermCards(this, {community: () => this.community, strings: () => this.t, formats: () => this.formats});
 * this.#cards.watch(document);
 */
export class TermCards extends HoverCards<TermCardElement> {
  readonly selector = 'a[data-praxis-term]';

  chosen(link: HTMLElement): void {
    const [id, ...others] = idsOf(link);
    if (id && !others.length) this.#go(id, link);
    else void this.open(link);
  }

  protected async create(link: HTMLElement, community: Community): Promise<TermCardElement | undefined> {
    const terms = await termsOf(community);
    const ids = idsOf(link);
    const entries = terms.filter((term) => ids.includes(term.id));
    if (!entries.length) return undefined;
    return Object.assign(document.createElement('praxis-term-card'), {entries, terms, named: wordsOf(link)});
  }

  protected override listen(card: TermCardElement, link: HTMLElement): void {
    card.addEventListener('go', (event) => this.#go((event as CustomEvent<string>).detail, link));
    card.addEventListener('stored', (event) => {
      this.host.dispatchEvent(new ContributedEvent('term', (event as CustomEvent<string>).detail));
    });
    // The card stands elsewhere in the page: what it tells and asks for is its host's.
    card.addEventListener('praxis-failed', (event) => {
      event.stopPropagation();
      this.host.dispatchEvent(new FailedEvent(event.error));
    });
    card.addEventListener(ReportRequest.type, (event) => {
      event.stopPropagation();
      const {what, about, failed} = event as ReportRequest;
      this.host.dispatchEvent(new ReportRequest(what, about, failed));
    });
  }

  /** Opens the page of a term where there is one; else shows it in the card. */
  #go(id: string, link: HTMLElement) {
    const href = addressOfTerm(id);
    if (!this.host.dispatchEvent(new NavigateEvent('term', id, href))) return this.close();
    if (!AddressController.isServed('term')) return void this.#show(id, link);
    this.close();
    location.assign(href);
  }

  async #show(id: string, link: HTMLElement) {
    const wasOpen = this.isOpen(link);
    const card = await this.open(link);
    if (wasOpen) card?.explain(id);
  }

  /** Whoever listens to the page hears the definition with the link. */
  protected override async describe(link: HTMLElement): Promise<void> {
    const {community} = this.words();
    const [id, ...others] = idsOf(link);
    if (!community || others.length) return;
    const entry = (await termsOf(community)).find((term) => term.id === id);
    if (entry && link.ariaHasPopup) link.setAttribute('aria-description', entry.gloss);
  }
}

const termsOf = (community: Community) =>
  CommunityLookup.in(community)
    .terms()
    .catch(() => []);

/** What a link says, though it may be around a slot. */
function wordsOf(link: HTMLElement): string {
  const said = link.querySelector('slot')?.assignedNodes({flatten: true}) ?? [link];
  return said
    .map(({textContent}) => textContent)
    .join('')
    .trim();
}

/** The terms that a link names. */
function idsOf(link: HTMLElement): string[] {
  return (link.dataset.praxisTerm ?? '').split(/\s+/).filter(Boolean);
}

if (!customElements.get('praxis-term-card')) customElements.define('praxis-term-card', TermCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-term-card': TermCardElement;
  }
}
