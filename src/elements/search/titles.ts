import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {threadsIn} from '../../community/titles.js';
import {LivePacked} from '../../context/live-packed.js';
import type {CommunityError} from '../../model/errors.js';
import type {ThreadEntry, TitlesShard} from '../../model/titles.js';
import {createSearch, type Match, type Search} from '../../text/search.js';

export type TitleMatch = Match<ThreadEntry, 'title' | 'tags'>;

/** All conversations of a community, as they are now, and the search through them. */
export class TitlesController {
  readonly #titles: LivePacked<'titles'>;
  #shards: readonly TitlesShard[] | undefined;
  #find: Search<ThreadEntry, 'title' | 'tags'> = () => [];

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#titles = new LivePacked(host, community, 'titles');
  }

  get isReady(): boolean {
    return this.#titles.status === 'ready';
  }

  get error(): CommunityError | undefined {
    return this.#titles.error;
  }

  retry(): void {
    this.#titles.retry();
  }

  get find(): Search<ThreadEntry, 'title' | 'tags'> {
    const {records} = this.#titles;
    if (records !== this.#shards) this.#find = createTitleSearch(threadsIn(records));
    this.#shards = records;
    return this.#find;
  }
}

/** Finds conversations by their titles and tags; in the place of a duplicate, the one that it goes on in. */
export function createTitleSearch(threads: readonly ThreadEntry[]): Search<ThreadEntry, 'title' | 'tags'> {
  const known = new Map(threads.map((thread) => [thread.id, thread]));
  const find = createSearch<ThreadEntry, 'title' | 'tags'>({
    documents: threads,
    id: ({id}) => id,
    fields: {title: {text: ({title}) => title, boost: 4}, tags: {text: ({tags}) => tags, boost: 2}},
  });
  return (query) => {
    const found = new Map<string, TitleMatch>();
    for (const match of find(query)) {
      const document = known.get(match.document.mergedInto) ?? match.document;
      if (!found.has(document.id)) found.set(document.id, {...match, document});
    }
    return [...found.values()];
  };
}
