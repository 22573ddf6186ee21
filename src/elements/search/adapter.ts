/** What can be found, by the names that addresses and `praxis-navigate` have for it. */
export const SEARCH_KINDS = ['term', 'thread', 'note', 'member'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The kinds that an author wrote; all, if that names none. */
export function kindsIn(written: string): readonly SearchKind[] {
  const asked = written.split(/\s+/);
  const kinds = SEARCH_KINDS.filter((kind) => asked.includes(kind));
  return kinds.length ? kinds : SEARCH_KINDS;
}

/** One thing that a search service found. */
export interface SearchHit {
  readonly kind: SearchKind;
  /** The id that the community has for it. */
  readonly id: string;
  /** Its name, on one line. */
  readonly title: string;
  /** What it says, or the passage that was found, on one line: plain text, in which what was typed is marked. */
  readonly text?: string;
  /** Where it is. Left out: where the page says that things of its kind are. */
  readonly href?: string;
}

export interface SearchRequest {
  /** Which kinds are asked for. */
  readonly kinds: readonly SearchKind[];
  /** How many of each kind are shown at most. */
  readonly limit: number;
  /** Aborted when the person has typed on. */
  readonly signal: AbortSignal;
}

/**
 * What stands between `<praxis-search>` and a search service. Kinds are shown in the order of their first hits, so the best
 * comes first. Where it throws, or takes more than a few seconds, the person is shown what the page finds itself.
 */
export interface SearchAdapter {
  search(query: string, request: SearchRequest): Promise<readonly SearchHit[]>;
}
