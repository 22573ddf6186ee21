import type {CommunityError} from '../../model/errors.js';
import {fold} from '../../text/fold.js';
import {saysAll} from '../shared/highlight.js';
import {SEARCH_KINDS, type SearchAdapter, type SearchHit, type SearchKind} from './adapter.js';
import {Service} from './service.js';
import type {Found, Shown, Source, SourceContext, SourceHost} from './source.js';
import {sources} from './sources.js';

export interface FoundKind extends Found {
  readonly kind: SearchKind;
}

/** What there is to show for a query. */
export interface FoundAll {
  /** Those that found something, the best first. */
  readonly kinds: readonly FoundKind[];
  /** Whether more may come, or something else. */
  readonly isSearching: boolean;
  /** Whether kinds are still missing among those that there are. */
  readonly isPartial: boolean;
  /** Those that cannot be searched. */
  readonly failed: readonly SearchKind[];
  /** Why none can. */
  readonly error: CommunityError | undefined;
  /** Whether a search service should have answered. */
  readonly hasNoService: boolean;
}

export interface Asking {
  readonly query: string;
  /** Undefined for all. */
  readonly kinds: readonly SearchKind[];
  readonly adapter: SearchAdapter | undefined;
  /** How many of a kind are shown now, and at most. */
  limitOf(kind: SearchKind): number;
  readonly most: number;
}

/** Searches everything at once: here, in the packed indexes, or with the service that the page has. */
export class Finder {
  readonly #sources: ReadonlyMap<SearchKind, Source>;
  readonly #service: Service;
  #shown: {readonly query: string; readonly kinds: readonly SearchKind[]} = {query: '', kinds: []};

  constructor(host: SourceHost, context: SourceContext) {
    this.#sources = new Map(SEARCH_KINDS.map((kind) => [kind, new sources[kind](host, context)]));
    this.#service = new Service(host);
  }

  /** Where somebody is about to type. */
  prepare(): void {
    for (const source of this.#sources.values()) source.prepare();
  }

  retry(): void {
    for (const source of this.#sources.values()) source.retry();
  }

  find(asking: Asking): FoundAll {
    const {query, kinds, adapter, most} = asking;
    const hits = adapter && this.#service.hits(adapter, query, {kinds, limit: most});
    if (hits) {
      return {
        ...{kinds: byKind(hits, kinds, most), isSearching: this.#service.isAsking, isPartial: false},
        ...{failed: [], error: undefined, hasNoService: false},
      };
    }
    const isWaiting = Boolean(adapter) && this.#service.isAsking && !this.#service.hasFailed;
    const nothing = {kinds: [], isPartial: false, failed: [], error: undefined, hasNoService: false};
    if (isWaiting) return {...nothing, isSearching: true};
    return {...this.#findHere(asking), hasNoService: Boolean(adapter) && this.#service.hasFailed};
  }

  #findHere({query, kinds, limitOf}: Asking): Omit<FoundAll, 'hasNoService'> {
    const asked = kinds.map((kind) => this.#sources.get(kind)!);
    const failed = asked.filter(({error}) => error);
    const able = asked.filter(({isReady, error}) => isReady && !error);
    for (const source of asked) if (!source.isReady) source.prepare();
    const found = able
      .map((source) => ({kind: source.kind, ...source.find(query, limitOf(source.kind))}))
      .filter(({total}) => total > 0)
      .sort((a, b) => fitOf(b, query) - fitOf(a, query));
    const isPartial = able.length + failed.length < asked.length;
    return {
      kinds: this.#inPlace(query, found),
      isSearching: isPartial,
      isPartial,
      failed: failed.map(({kind}) => kind),
      error: failed.length === asked.length ? failed[0]?.error : undefined,
    };
  }

  /** What comes late for a query stands after what a person reads already, unless it is called just what they typed. */
  #inPlace(query: string, found: readonly FoundKind[]): readonly FoundKind[] {
    const before = this.#shown.query === query ? this.#shown.kinds : [];
    const placeOf = ({kind}: FoundKind) => (before.includes(kind) ? before.indexOf(kind) : before.length);
    const isNamed = (kind: FoundKind) => fitOf(kind, query) === NAMED;
    const kinds = [...found].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || placeOf(a) - placeOf(b));
    this.#shown = {query, kinds: kinds.map(({kind}) => kind)};
    return kinds;
  }
}

/** How well something fits whose name is what was typed. */
const NAMED = 3;

/** How well the best of a kind fits: its name is what was typed, has all of it, or it was found in some other way. */
function fitOf({hits: [best]}: FoundKind, query: string): number {
  if (!best) return 0;
  if (fold(best.title).trim() === fold(query).trim()) return NAMED;
  return saysAll(best.title, query) ? 2 : 1;
}

/** What a service found, by kind. What it says is not believed: something else than it was asked for is left out. */
function byKind(hits: readonly SearchHit[], kinds: readonly SearchKind[], most: number): readonly FoundKind[] {
  const found = new Map<SearchKind, Shown[]>();
  for (const hit of hits) {
    if (!kinds.includes(hit.kind) || !hit.id || !hit.title) continue;
    const same = found.get(hit.kind);
    if (same) same.push(hit);
    else found.set(hit.kind, [hit]);
  }
  return [...found].map(([kind, same]) => ({kind, hits: same.slice(0, most), total: same.length}));
}
