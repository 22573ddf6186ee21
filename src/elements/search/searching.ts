import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {noteMissingTerm, requestTerm} from '../../community/term-requests.js';
import {forgetSearches, recentSearches, rememberSearch} from '../../context/recent-searches.js';
import {NavigateEvent} from '../../events.js';
import type {SearchWords} from '../../locales/search/en.js';
import {mayWrite} from '../../model/permissions.js';
import {MissedSearch} from '../glossary/missed-search.js';
import type {SearchAdapter, SearchKind} from './adapter.js';
import {Finder, type FoundAll} from './finder.js';
import {foundSections, limitOf, MOST, recentSection, type PanelActs, type Section} from './panel.js';
import {addressIn, addressToAsk, type Pages} from './places.js';
import type {Shown, SourceContext} from './source.js';

/** The element around it, and what stands in its box. */
export interface SearchPlace extends SourceContext {
  query(): string;
  kinds(): readonly SearchKind[];
  pages(): Pages;
  adapter(): SearchAdapter | undefined;
  /** Puts something in the box. */
  seek(query: string): void;
  /** Somebody has gone to what they chose. */
  left(): void;
  /** Says what was done. */
  tell(message: string): void;
  /** What to tell a person about an error. */
  explain(cause: unknown): string;
}

/** What the panel shows. */
export interface Shelf {
  readonly sections: readonly Section[];
  readonly found: FoundAll | undefined;
}

/** What is found for what stands in the box, and what was searched for before. */
export class Searching {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #place: SearchPlace;
  readonly #finder: Finder;
  readonly #misses: MissedSearch;
  #expanded: {readonly query: string; readonly kinds: ReadonlySet<SearchKind>} = {query: '', kinds: new Set()};
  /** What was asked for, so that it is not offered again. */
  readonly #requested = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement, place: SearchPlace) {
    this.#host = host;
    this.#place = place;
    this.#finder = new Finder(host, place);
    this.#misses = new MissedSearch(host, (name) => {
      const community = place.community();
      if (community) void noteMissingTerm(community, name, 'searches');
    });
  }

  prepare(): void {
    this.#finder.prepare();
  }

  retry(): void {
    this.#finder.retry();
  }

  forget(): void {
    const community = this.#place.community();
    if (community) forgetSearches(community);
    this.#host.requestUpdate();
  }

  /** @param missed What stands in the box, when nothing was found for it. */
  see(missed: string | undefined): void {
    this.#misses.see(this.#place.kinds().includes('term') ? missed : undefined);
  }

  shelf(words: SearchWords): Shelf {
    const {community, query: queryOf, kinds, adapter, formats} = this.#place;
    const query = queryOf();
    if (!query) {
      const known = community();
      const recent = known ? recentSearches(known) : [];
      return {sections: recentSection(recent, words, this.#acts(query)), found: undefined};
    }
    const expanded = this.#expanded.query === query ? this.#expanded.kinds : new Set<SearchKind>();
    const limits = {most: MOST, limitOf: (kind: SearchKind) => limitOf(kind, expanded)};
    const found = this.#finder.find({query, kinds: kinds(), adapter: adapter(), ...limits});
    if (found.error) return {sections: [], found};
    const view = {query, found, expanded, words, formats: formats()};
    return {sections: foundSections(view, this.#acts(query)), found};
  }

  #acts(query: string): PanelActs {
    const {community, pages, seek} = this.#place;
    const known = community();
    const href = known && (known.viewer === null || mayWrite(known)) ? addressToAsk(pages(), query) : undefined;
    const searchesTerms = this.#place.kinds().includes('term');
    const mayRequest = known?.viewer && searchesTerms && mayWrite(known) && !this.#requested.has(query);
    return {
      seek,
      open: (event, hit, href) => this.#open(event, hit, href),
      showAll: (kind) => {
        const before = this.#expanded.query === query ? this.#expanded.kinds : [];
        this.#expanded = {query, kinds: new Set([...before, kind])};
        this.#host.requestUpdate();
      },
      ask: href === undefined ? undefined : {href, follow: (event) => this.#leave(event)},
      request: mayRequest ? () => void this.#request(known, query) : undefined,
      hrefOf: ({kind, id, key}) => addressIn(pages(), kind, id, key),
    };
  }

  #open(event: MouseEvent, {kind, id}: Shown, href: string): void {
    const isElsewhere = hasModifier(event);
    // Another tab is the browser's own affair.
    if (!isElsewhere && !this.#host.dispatchEvent(new NavigateEvent(kind, id, href))) event.preventDefault();
    this.#leave(event);
  }

  #leave(event: MouseEvent): void {
    const community = this.#place.community();
    if (community) rememberSearch(community, this.#place.query());
    if (!hasModifier(event)) this.#place.left();
  }

  async #request(community: Community, query: string): Promise<void> {
    this.#requested.add(query);
    const {asked} = this.#place.strings().glossary;
    const said = requestTerm(community, query).then(() => asked(query));
    this.#place.tell(await said.catch((cause: unknown) => this.#place.explain(cause)));
  }
}

function hasModifier({metaKey, ctrlKey, shiftKey, altKey}: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}
