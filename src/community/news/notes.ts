import {dayOf} from '../../model/member.js';
import type {News, NewsItem} from '../../model/news.js';
import {KNOWLEDGE_SHARD_SIZE, unpackNote, type NoteEntry} from '../../model/note.js';
import {refs, type Stored} from '../../model/records.js';
import type {Community} from '../community.js';
import {HEADROOM} from '../../model/packing.js';

/** How many documents of the packed index are read at most, and how many notes. */
export const MOST_SHARDS = 4;
export const MOST_NOTES = 8;

/**
 * Notes that were kept since, and those that were written anew. Without a query: the packed index, read by the numbers of its documents,
 * names the day of each note's last version; only those of the days in question are read themselves, which know the moment.
 */
export async function noteNews({store}: Community, since: number): Promise<News[]> {
  const entries = await packed(store);
  const recent = entries.filter(({changedOn, status}) => status === 'kept' && changedOn >= dayOf(since));
  recent.sort((a, b) => b.changedOn - a.changedOn);
  const read = await Promise.all(recent.slice(0, MOST_NOTES).map(({id}) => store.get(refs.note(id), {fresh: true})));
  const notes = read.filter((note) => note !== undefined).filter(({updatedAt}) => updatedAt > since);
  notes.sort((a, b) => b.updatedAt - a.updatedAt);
  const isCut = recent.length > MOST_NOTES;
  const isKept = ({createdAt}: Stored<'note'>) => createdAt > since;
  return [
    {kind: 'notesKept', items: notes.filter(isKept).map(asKept), isCut},
    {kind: 'notesChanged', items: notes.filter((note) => !isKept(note)).map(asChanged), isCut},
  ];
}

/** The next document of the index begins when one is full. */
async function packed(store: Community['store']): Promise<NoteEntry[]> {
  const all: NoteEntry[] = [];
  for (let shard = 0; shard < MOST_SHARDS; shard++) {
    const read = await store.get(refs.knowledge(shard), {fresh: true});
    const entries = Object.entries(read?.entries ?? {});
    all.push(...entries.map(([id, entry]) => unpackNote(id, entry)));
    if (entries.length < KNOWLEDGE_SHARD_SIZE - HEADROOM) break;
  }
  return all;
}

function asKept(note: Stored<'note'>): NewsItem {
  const {author, by, byline, voices} = note;
  const isOwn = by === author && Object.keys(voices).every((uid) => uid === author);
  return {...asChanged(note), by: isOwn ? author : '', byline};
}

function asChanged({id, title, by, different, updatedAt}: Stored<'note'>): NewsItem {
  return {kind: 'note', id, title, by: different ? '' : by, byline: '', isContested: different > 0, at: updatedAt};
}
