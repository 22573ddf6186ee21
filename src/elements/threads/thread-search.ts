import {MAX_BODY_LENGTH} from '../../model/post.js';
import type {Stored} from '../../model/records.js';
import {plainText} from '../../text/excerpt.js';
import {unmarkMentions} from '../../text/mentions.js';
import {createSearch, type Match, type Search} from '../../text/search.js';

export type ThreadField = 'title' | 'tags' | 'posts';
export type ThreadMatch = Match<Stored<'thread'>, ThreadField>;
export type ThreadSearch = Search<Stored<'thread'>, ThreadField>;

/** Finds conversations by their titles and tags, and by what is known of their posts. */
export function createThreadSearch(
  threads: readonly Stored<'thread'>[],
  posts: ReadonlyMap<string, readonly Stored<'post'>[]> = new Map(),
): ThreadSearch {
  return createSearch({
    documents: threads,
    id: ({id}) => id,
    fields: {
      title: {text: ({title}) => title, boost: 4},
      tags: {text: ({tags}) => tags, boost: 2},
      posts: {text: ({id}) => (posts.get(id) ?? []).map(textOf).filter(Boolean)},
    },
  });
}

const texts = new WeakMap<Stored<'post'>, string>();

/** What a post says, read once. */
function textOf(post: Stored<'post'>): string {
  const text = texts.get(post) ?? plainText(unmarkMentions(post.body), MAX_BODY_LENGTH);
  texts.set(post, text);
  return text;
}

/** The same search, with the conversation that a duplicate goes on in in its place, where that is known. */
export function withoutDuplicates(find: ThreadSearch, threads: readonly Stored<'thread'>[]): ThreadSearch {
  return (query) => {
    const known = new Map(threads.map((thread) => [thread.id, thread]));
    const found = new Map<string, ThreadMatch>();
    for (const match of find(query)) {
      const document = known.get(match.document.mergedInto) ?? match.document;
      if (!found.has(document.id)) found.set(document.id, {...match, document});
    }
    return [...found.values()];
  };
}
