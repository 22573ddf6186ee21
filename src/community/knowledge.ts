import {CommunityError} from '../model/errors.js';
import {createId} from '../model/ids.js';
import {dayOf} from '../model/member.js';
import {
  KNOWLEDGE_SHARD_SIZE,
  NOTE_LIMITS,
  noteSchema,
  noteVersionIn,
  noteWordingIn,
  packNote,
  untouchedNote,
  type Note,
  type NoteWording,
} from '../model/note.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change, ChangeTo} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {leadOf} from '../text/lead.js';
import {oneLine} from '../text/one-line.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor, type Actor} from './membership.js';
import {ShardFinder} from './shards.js';

/** What a person writes when they begin a note. */
export interface NoteDraft
  extends Pick<NoteWording, 'title' | 'summary'>, Partial<Pick<NoteWording, 'tags' | 'cites'>> {
  /** Chosen before writing, it lets a writer find out later whether the note arrived. */
  readonly id?: string;
  /** Whether its author looks after it. */
  readonly isMine?: boolean;
  /** The day on which somebody looks at it again, or ''. */
  readonly reviewBy?: string;
}

/**
 * Keeps what was learnt as a note.
 *
 * @returns Its id.
 * @throws {CommunityError} `empty`, `too-long`, `too-many`, `signed-out`, `too-fast`, `full` …
 */
export async function keepNote(community: Community, draft: NoteDraft): Promise<string> {
  const {id = createId(), isMine = false, reviewBy = ''} = draft;
  const wording = tidyNote(draft);
  const {uid, name, joining} = await actor(community);
  const shard = await new ShardFinder(community.store, refs.knowledge, KNOWLEDGE_SHARD_SIZE).next();
  const data = {
    ...untouchedNote,
    ...versionOf(wording, {uid, name}, ''),
    ...{shard, owner: isMine ? uid : '', reviewBy, author: uid, byline: name},
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  validate(noteSchema, {reviewBy});
  const ref = refs.note(id);
  const changes: Change[] = [...joining, {type: 'create', ref, data}, listInIndex(id, data)];
  await contribute(community, changes, {uid, path: ref.path, isNew: true});
  return id;
}

/** What is said about a change to a note. */
export interface NoteChange {
  /** Why. */
  readonly note?: string;
  /** Whether it says something else now: then what members said of it before counts no more. */
  readonly changesMeaning?: boolean;
}

/**
 * Changes a note; the version before stays in its history.
 *
 * @param read The note as the writer saw it when they began.
 * @throws {CommunityError} `conflict` when it changed meanwhile, and what `keepNote` throws.
 */
export async function reviseNote(
  community: Community,
  read: Stored<'note'>,
  changed: Partial<NoteWording>,
  change: NoteChange = {},
): Promise<void> {
  const wording = tidyNote({...read, ...changed});
  const author = await actor(community);
  try {
    await writeRevision(community, author, read, wording, change);
  } catch (cause) {
    // Somebody may have said whether it holds meanwhile, or taken it into their care: that is no other version.
    const fresh = await community.store.get(refs.note(read.id), {fresh: true}).catch(() => undefined);
    if (fresh?.revision !== read.revision || fresh.updatedAt === read.updatedAt) throw cause;
    await writeRevision(community, author, fresh, wording, change);
  }
}

async function writeRevision(
  community: Community,
  {uid, name, joining}: Actor,
  read: Stored<'note'>,
  wording: NoteWording,
  {note = '', changesMeaning = false}: NoteChange,
): Promise<void> {
  mustUnderstand(read);
  const {id, revision} = read;
  if (isSameNote(read, wording)) return;
  const meaning = changesMeaning ? {meaning: revision + 1, same: 0, different: 0} : {};
  const after = {...versionOf(wording, {uid, name}, oneLine(note)), ...meaning};
  const ref = refs.note(id);
  const kept = {...noteVersionIn(read), updatedAt: serverTime()};
  const changes: Change[] = [
    ...joining,
    {type: 'create', ref: refs.noteRevision(id, revision), data: kept},
    {type: 'update', ref, data: {...after, revision: revision + 1, updatedAt: serverTime()}, expect: {revision}},
    ...relistNote(read, {...read, ...after}),
  ];
  await contribute(community, changes, {uid, path: ref.path, isNew: false});
}

/**
 * Says who looks after a note and when somebody looks at it again, whatever it says by now.
 *
 * @throws {CommunityError} `not-found`, `permission-denied` …
 */
export async function tendNote(
  community: Community,
  id: string,
  care: Partial<Pick<Note, 'owner' | 'reviewBy'>>,
): Promise<void> {
  validate(noteSchema, care);
  const {uid, joining} = await actor(community);
  await withNote(community, id, async (read) => {
    const ref = refs.note(id);
    const changes: Change[] = [
      ...joining,
      {type: 'update', ref, data: {...care, updatedAt: serverTime()}},
      ...relistNote(read, {...read, ...care}),
    ];
    await contribute(community, changes, {uid, path: ref.path, isNew: false});
  });
}

/** Does something with a note as this device knows it, and once more as the store has it where that is another one. */
export async function withNote(
  {store}: Community,
  id: string,
  act: (read: Stored<'note'>) => Promise<void>,
): Promise<void> {
  const read = async (options?: {fresh: boolean}) => {
    const note = await store.get(refs.note(id), options);
    if (!note) throw new CommunityError('not-found');
    mustUnderstand(note);
    return note;
  };
  const known = await read();
  try {
    await act(known);
  } catch (refusal) {
    const fresh = await read({fresh: true}).catch(() => known);
    if (fresh.updatedAt === known.updatedAt) throw refusal;
    await act(fresh);
  }
}

/** Whether two wordings say the same. */
export function isSameNote(a: NoteWording, b: NoteWording): boolean {
  return JSON.stringify(noteWordingIn(a)) === JSON.stringify(noteWordingIn(b));
}

/**
 * Trims what a person wrote, drops what is empty or said twice, and checks it.
 *
 * @throws {CommunityError} `empty`, `too-long`, `too-many` or `invalid`, naming the field.
 */
export function tidyNote({
  title,
  summary,
  tags = [],
  cites = [],
  status = 'kept',
}: Pick<NoteWording, 'title' | 'summary'> & Partial<NoteWording>): NoteWording {
  const wording = {
    title: oneLine(title),
    summary: summary.trim(),
    tags: [...new Set(tags.map(oneLine).filter(Boolean))],
    cites: [...new Set(cites)],
    status,
  };
  validate(noteSchema, wording);
  return wording;
}

function versionOf(wording: NoteWording, {uid, name}: Pick<Actor, 'uid' | 'name'>, note: string) {
  const version = {
    ...wording,
    lead: leadOf(wording.summary, NOTE_LIMITS.lead),
    ...{note, by: uid, editor: name, changedOn: dayOf()},
  };
  validate(noteSchema, version);
  return version;
}

/** The index's half of a note. */
function listInIndex(id: string, note: Parameters<typeof packNote>[0] & Pick<Note, 'shard'>): ChangeTo<'knowledge'> {
  const data = {entries: {[id]: packNote(note)}, last: id, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.knowledge(note.shard), data};
}

/** The index's half of a change: none where its entry says the same, so that nobody reads it anew. */
export function relistNote(before: Stored<'note'>, after: Note): ChangeTo<'knowledge'>[] {
  return packNote(before) === packNote(after) ? [] : [listInIndex(before.id, after)];
}
