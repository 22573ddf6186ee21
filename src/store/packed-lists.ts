import {DIRECTORY_SHARDS} from '../model/member.js';
import {TITLES_SHARDS} from '../model/titles.js';
import {changedSince, list} from './lists.js';
import type {Query} from './store.js';

/** Of the closed list of queries, those that read what is packed into a few documents. */
export const packedLists = {
  /** All of the packed directory: one document for a thousand people; and what changed in it since a time in milliseconds. */
  directory: (): Query<'directory'> => list('directory', 'directory', 'directory', DIRECTORY_SHARDS),

  /** All of the packed glossary: one document for five hundred terms; and what changed in it. */
  glossary: (): Query<'glossary'> => list('glossary', 'glossary', 'glossary', 64),

  changedDirectory: (since: number): Query<'directory'> =>
    changedSince(list('changedDirectory', 'directory', 'directory', DIRECTORY_SHARDS), since),

  changedGlossary: (since: number): Query<'glossary'> =>
    changedSince(list('changedGlossary', 'glossary', 'glossary', 64), since),

  /** All of the packed index of conversations, and what changed in it since a time in milliseconds. */
  titles: (): Query<'titles'> => list('titles', 'titles', 'titles', TITLES_SHARDS),

  changedTitles: (since: number): Query<'titles'> =>
    changedSince(list('changedTitles', 'titles', 'titles', TITLES_SHARDS), since),

  /** All of the packed index of notes: one document for hundreds of them; and what changed in it since a time in milliseconds. */
  knowledge: (): Query<'knowledge'> => list('knowledge', 'knowledge', 'knowledge', 64),

  changedKnowledge: (since: number): Query<'knowledge'> =>
    changedSince(list('changedKnowledge', 'knowledge', 'knowledge', 64), since),
};
