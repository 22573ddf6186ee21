import {CommunityError} from '../model/errors.js';
import type {Target} from '../model/moderation.js';
import {NOTE_LIMITS, noteVersionIn, type NoteWording} from '../model/note.js';
import {refs} from '../model/records.js';
import {versionIn, type Wording} from '../model/term.js';
import {useOfThread} from '../model/use.js';
import type {Change, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {leadOf} from '../text/lead.js';
import {relist} from './glossary.js';
import {relistNote} from './knowledge.js';
import {relistThread} from './titles.js';

/** Of a term, what is blank while it is hidden. What it has to do with others, and who looks after it, stays. */
const noTermWords: Omit<Wording, 'broader' | 'related' | 'concept'> & {readonly note: string} = {
  ...{label: '', expansion: '', gloss: '', body: '', note: ''},
  ...{aliases: [], avoid: [], contexts: [], senses: [], tags: [], sources: []},
};
const noNoteWords: Pick<NoteWording, 'title' | 'summary' | 'tags'> & {readonly note: string} = {
  title: '',
  summary: '',
  note: '',
  tags: [],
};

/**
 * Blanks what something says, or has it say again what it said. What has versions keeps it as its last one; of the rest, the
 * notice of the act keeps it.
 *
 * @param kept What that notice keeps.
 * @throws {CommunityError} `not-found`.
 */
export async function turnWords(
  store: Store,
  uid: string,
  {about, target}: Target,
  hides: boolean,
  kept: string,
): Promise<readonly Change[]> {
  const id = target.split('/')[1]!;
  switch (about) {
    case 'post':
      return turnPost(store, uid, target, hides);
    case 'term':
      return turnTerm(store, id, hides);
    case 'note':
      return turnNote(store, id, hides);
    case 'thread':
      return turnTitle(store, id, hides ? '' : kept);
    case 'priority':
      return turnPriority(store, id, hides ? '' : kept);
    default:
      return [];
  }
}

const found = <T>(record: T | undefined): T => {
  if (!record) throw new CommunityError('not-found');
  return record;
};
const fresh = {fresh: true};
const now = () => ({updatedAt: serverTime()});

async function turnPost(store: Store, uid: string, path: string, hides: boolean): Promise<readonly Change[]> {
  const {thread, id, revision, body} = found(await store.get({kind: 'post', path}, fresh));
  const kept = hides ? undefined : found(await store.get(refs.postRevision(thread, id, revision - 1)));
  const state = hides ? ('hidden' as const) : ('visible' as const);
  return [
    {
      ...{type: 'create', ref: refs.postRevision(thread, id, revision)},
      data: {post: id, revision, body, by: uid, ...now()},
    },
    {
      ...{type: 'update', ref: refs.post(thread, id)},
      data: {body: kept?.body ?? '', state, revision: revision + 1, ...now()},
      expect: {revision, state: hides ? 'visible' : 'hidden'},
    },
  ];
}

async function turnTerm(store: Store, id: string, hides: boolean): Promise<readonly Change[]> {
  const term = found(await store.get(refs.term(id), fresh));
  const {revision} = term;
  const kept = hides ? undefined : found(await store.get(refs.termRevision(id, revision - 1)));
  const words = kept ? pick(kept, noTermWords) : noTermWords;
  return [
    {type: 'create', ref: refs.termRevision(id, revision), data: {...versionIn(term), ...now()}},
    {type: 'update', ref: refs.term(id), data: {...words, revision: revision + 1, ...now()}, expect: {revision}},
    ...relist(term, {...term, ...words}),
  ];
}

async function turnNote(store: Store, id: string, hides: boolean): Promise<readonly Change[]> {
  const note = found(await store.get(refs.note(id), fresh));
  const {revision} = note;
  const kept = hides ? undefined : found(await store.get(refs.noteRevision(id, revision - 1)));
  const said = kept ? pick(kept, noNoteWords) : noNoteWords;
  const words = {...said, lead: leadOf(said.summary, NOTE_LIMITS.lead)};
  return [
    {type: 'create', ref: refs.noteRevision(id, revision), data: {...noteVersionIn(note), ...now()}},
    {type: 'update', ref: refs.note(id), data: {...words, revision: revision + 1, ...now()}, expect: {revision}},
    ...relistNote(note, {...note, ...words}),
  ];
}

/** The title of a conversation, also where it is listed, and where it is noted that terms are used in it. */
async function turnTitle(store: Store, id: string, title: string): Promise<readonly Change[]> {
  const {title: before} = found(await store.get(refs.thread(id), fresh));
  const use = await store.get(refs.use(useOfThread(id)), fresh).catch(() => undefined);
  return [
    {type: 'update', ref: refs.thread(id), data: {title, ...now()}, expect: {title: before}},
    ...(await relistThread(store, id, {title}, fresh)),
    ...(use ? [{type: 'update' as const, ref: refs.use(use.id), data: {title, ...now()}}] : []),
  ];
}

/** @param said As `quoteOf` gives it: the title, and why it matters below. */
async function turnPriority(store: Store, id: string, said: string): Promise<readonly Change[]> {
  const {title: before} = found(await store.get(refs.priority(id), fresh));
  const [title = '', ...body] = said.split('\n\n');
  const data = {title, body: body.join('\n\n'), ...now()};
  return [{type: 'update', ref: refs.priority(id), data, expect: {title: before}}];
}

/** The words of a version. */
function pick<W extends object>(version: W, words: W): W {
  return Object.fromEntries(Object.keys(words).map((name) => [name, version[name as keyof W]])) as W;
}
