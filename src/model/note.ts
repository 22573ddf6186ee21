import {
  choice,
  dayOrNone,
  hideable,
  id,
  idOrNone,
  integer,
  line,
  lines,
  linesLike,
  text,
  textMap,
  time,
  type RecordOf,
} from './schema.js';

/** `retired`: it holds no more, and is kept for its history. */
export const NOTE_STATUSES = ['kept', 'retired'] as const;

/** Limits of what a person writes in a note, in UTF-16 units or items. */
export const NOTE_LIMITS = {
  title: 120,
  summary: 20_000,
  lead: 160,
  tags: 8,
  tag: 60,
  cites: 12,
  note: 200,
  reason: 500,
  voices: 500,
} as const;

/** Two ids, of a thread and of a post in it. */
const CITE = /^[^\s/]{1,128}\/[^\s/]{1,128}$/;

const wording = {
  title: hideable(line(1, NOTE_LIMITS.title)),
  /** What the community knows, in Markdown. */
  summary: hideable(text(1, NOTE_LIMITS.summary)),
  tags: lines(NOTE_LIMITS.tags, NOTE_LIMITS.tag),
  /** The posts that it rests on: see `citeOf`. What they say stays theirs, and is read where they are. */
  cites: linesLike(CITE, NOTE_LIMITS.cites, 257),
  status: choice(...NOTE_STATUSES),
};

/** A version of a note: what it said, and what was said about the change that made it. */
const version = {
  ...wording,
  revision: integer(0, 1_000_000),
  /** The revision since which it says what it says: what members say of it is of that. */
  meaning: integer(0, 1_000_000),
  /** Why it was changed, or ''. */
  note: line(0, NOTE_LIMITS.note),
  /** Who changed it last, and their name at the time. */
  by: id(),
  editor: line(1, 80),
};

/** What a community has learnt about something: written by people, out of what was said in conversations. */
export const noteSchema = {
  ...version,
  /** What lists show of the summary: a piece of it, word for word, or ''. */
  lead: line(0, NOTE_LIMITS.lead),
  /** Which document of the packed index holds its entry. */
  shard: integer(0, 63),
  /** The day of its last version. See `dayOf`. */
  changedOn: integer(0, 99_999),
  /** Who looks after it, or ''. It is nobody's: all who may write improve it. */
  owner: idOrNone(),
  /** The day on which somebody looks at it again. */
  reviewBy: dayOrNone(),
  author: id(),
  /** The author's name when it was begun. */
  byline: line(1, 80),
  /** What members say of it, by uid: see `packVoice`. Without a reason, that it still holds. */
  voices: textMap(NOTE_LIMITS.voices),
  /** How many say that it still holds, and how many doubt it. */
  same: integer(0, NOTE_LIMITS.voices),
  different: integer(0, NOTE_LIMITS.voices),
  createdAt: time(),
  updatedAt: time(),
};

export type Note = RecordOf<typeof noteSchema>;

/** A note before a change. Its id is the number of the revision; `updatedAt` is when the next one replaced it. */
export const noteRevisionSchema = {...version, updatedAt: time()};

export type NoteRevision = RecordOf<typeof noteRevisionSchema>;

/** What a person writes in a note. */
export type NoteWording = RecordOf<typeof wording>;

const wordingFields = Object.keys(wording) as (keyof typeof wording)[];
const versionFields = Object.keys(version) as (keyof typeof version)[];

export function noteWordingIn(note: NoteWording): NoteWording {
  return pick(note, wordingFields);
}

/** The fields that a note and its revisions have in common. */
export function noteVersionIn(note: Omit<NoteRevision, 'updatedAt'>): Omit<NoteRevision, 'updatedAt'> {
  return pick(note, versionFields);
}

function pick<T, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

/** What a note has to begin with, beyond what its author says. */
export const untouchedNote = {
  status: 'kept',
  revision: 0,
  meaning: 0,
  note: '',
  owner: '',
  reviewBy: '',
  voices: {},
  same: 0,
  different: 0,
} as const satisfies Partial<Note>;

/** A post that a note rests on. */
export interface Cite {
  readonly thread: string;
  readonly post: string;
}

/** How a note names a post. */
export const citeOf = ({thread, post}: Cite): string => `${thread}/${post}`;

export function citedIn({cites}: Pick<Note, 'cites'>): Cite[] {
  return cites.map((cite) => {
    const [thread = '', post = ''] = cite.split('/');
    return {thread, post};
  });
}

/** How many notes one document of the packed index holds. */
export const KNOWLEDGE_SHARD_SIZE = 400;

/** Part of the packed index of notes: hundreds of them for one document read. */
export const knowledgeSchema = {
  entries: textMap(KNOWLEDGE_SHARD_SIZE),
  /** The one note whose entry moved in the latest write. */
  last: id(),
  updatedAt: time(),
};

export type KnowledgeShard = RecordOf<typeof knowledgeSchema>;

type Listed = 'title' | 'status' | 'owner' | 'reviewBy' | 'changedOn' | 'lead' | 'tags';

/** A note as lists, searches and conversations show it. */
export interface NoteEntry extends Pick<Note, Listed> {
  readonly id: string;
  /** Whether somebody says that it holds no longer. */
  readonly doubted: boolean;
  /** The conversations that it rests on. */
  readonly threads: readonly string[];
}

/** The packed entry of a note. The rules recompute it: keep `firestore.rules` in step. */
export function packNote(note: Pick<Note, Listed | 'cites' | 'different'>): string {
  const threads = note.cites.join('\t').replace(/\/[^\t]*/g, '');
  return [
    ...[note.title, note.status, note.different > 0 ? 'doubted' : '', note.owner, note.reviewBy],
    ...[String(note.changedOn), note.lead, note.tags.join('\t'), threads],
  ].join('\n');
}

/** Reads an entry that `packNote` wrote. */
export function unpackNote(id: string, entry: string): NoteEntry {
  const [title = '', status, doubted, owner = '', reviewBy = '', changedOn, lead = '', tags, threads] =
    entry.split('\n');
  return {
    ...{id, title, owner, reviewBy, lead},
    status: status === 'retired' ? 'retired' : 'kept',
    doubted: doubted === 'doubted',
    changedOn: Number(changedOn ?? 0),
    tags: listed(tags),
    threads: [...new Set(listed(threads))],
  };
}

/** A note as lists show it. */
export function noteEntryOf(note: Parameters<typeof packNote>[0] & {readonly id: string}): NoteEntry {
  return unpackNote(note.id, packNote(note));
}

/** Whether its day to be looked at again has come. @param today As `YYYY-MM-DD`. */
export function isReviewDue(
  {reviewBy, status}: Pick<Note, 'reviewBy' | 'status'>,
  today = new Date().toISOString().slice(0, 10),
): boolean {
  return status === 'kept' && reviewBy !== '' && reviewBy <= today;
}

/** Whether somebody should look at it: it is doubted, or its day has come. */
export const needsALook = (note: Pick<NoteEntry, 'reviewBy' | 'status' | 'doubted'>, today?: string): boolean =>
  note.status === 'kept' && (note.doubted || isReviewDue(note, today));

function listed(items: string | undefined): string[] {
  return items ? items.split('\t') : [];
}
