import type {NoteEntry} from '../../model/note.js';
import {createSearch, type Search} from '../../text/search.js';

export {highlight} from '../shared/highlight.js';

export type NoteField = 'title' | 'tags' | 'lead';
export type NoteSearch = Search<NoteEntry, NoteField>;

/** Finds notes by their titles, their tags and how they begin. */
export function createNoteSearch(notes: readonly NoteEntry[]): NoteSearch {
  return createSearch<NoteEntry, NoteField>({
    documents: notes,
    id: ({id}) => id,
    fields: {
      title: {text: ({title}) => title, boost: 4},
      tags: {text: ({tags}) => tags, boost: 2},
      lead: {text: ({lead}) => lead, boost: 1},
    },
  });
}
