import type {SearchAdapter, SearchHit, SearchKind} from '../src/index.js';

/** A document of the service, one for each thing that can be found. */
interface Document {
  readonly id: string;
  readonly title: string;
  /** What is searched beside the title: what was said in a conversation, the explanation of a term. */
  readonly text: string;
  /** The same with what does not matter for the query left out. */
  readonly _formatted?: {readonly text: string};
}

interface Answer {
  readonly results: readonly {readonly indexUid: string; readonly hits: readonly Document[]}[];
}

export interface ServiceSettings {
  /** The address of the service. */
  readonly url: string;
  /** A key that may search and nothing else: whoever opens the page can read it. */
  readonly key?: string;
  /** The index that has each kind. */
  readonly indexes: Readonly<Partial<Record<SearchKind, string>>>;
}

/** Words around what was found, in a text of which only a passage is shown. */
const WORDS = 24;

/**
 * Asks a Meilisearch server, or whatever answers like one. All kinds are asked for in one request.
 *
 * @example
 * document.querySelector('praxis-search').adapter = searchService({url: 'https://search.intranet.example', key, indexes});
 */
export function searchService({url, key, indexes}: ServiceSettings): SearchAdapter {
  return {
    async search(query, {kinds, limit, signal}): Promise<readonly SearchHit[]> {
      const asked = kinds.flatMap((kind) => (indexes[kind] ? [{kind, indexUid: indexes[kind]}] : []));
      const queries = asked.map(({indexUid}) => ({
        ...{indexUid, q: query, limit, attributesToRetrieve: ['id', 'title', 'text']},
        ...{attributesToCrop: ['text'], cropLength: WORDS},
      }));
      const response = await fetch(new URL('multi-search', url.endsWith('/') ? url : `${url}/`), {
        method: 'POST',
        headers: {'Content-Type': 'application/json', ...(key && {Authorization: `Bearer ${key}`})},
        body: JSON.stringify({queries}),
        signal,
      });
      if (!response.ok) throw new Error(`The search service answers ${response.status}.`);
      const {results} = (await response.json()) as Answer;
      return results.flatMap(({indexUid, hits}) => {
        const kind = asked.find((other) => other.indexUid === indexUid)?.kind;
        return kind
          ? hits.map((hit) => ({kind, id: hit.id, title: hit.title, text: hit._formatted?.text ?? hit.text}))
          : [];
      });
    },
  };
}
