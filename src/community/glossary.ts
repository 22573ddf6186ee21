import {CommunityError} from '../model/errors.js';
import {termIdOf} from '../model/ids.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {
  GLOSSARY_SHARD_SIZE,
  packTerm,
  termSchema,
  unpackTerm,
  type GlossaryShard,
  type Term,
  type TermEntry,
  type TermStatus,
  type Wording,
} from '../model/term.js';
import type {Change, ChangeTo} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor, type Actor} from './membership.js';
import {ShardFinder} from './shards.js';

/** Every term of the glossary, in no order. */
export function termsIn(shards: readonly GlossaryShard[]): TermEntry[] {
  return shards.flatMap(({entries}) => Object.entries(entries).map(([id, entry]) => unpackTerm(id, entry)));
}

/** A term about to be added. */
export interface TermDraft extends Wording {
  /** Follows from the label and the language if left out. */
  readonly id?: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly status?: TermStatus;
}

/**
 * Adds a term, proposed unless its author is a steward who says otherwise.
 *
 * @returns Its id.
 * @throws {CommunityError} `already-exists` for the same name in the same language, `empty`, `too-long`, `too-many` …
 */
export async function proposeTerm(community: Community, draft: TermDraft): Promise<string> {
  const wording = tidyWording(draft);
  const id = draft.id ?? termIdOf(wording.label, draft.lang);
  const author = await actor(community);
  const shard = await shardsForTerms(community).next();
  await writeTerm(community, author, id, {...wording, lang: draft.lang, status: draft.status ?? 'proposed', shard});
  return id;
}

/** Where new terms' entries go. */
export function shardsForTerms({store}: Pick<Community, 'store'>): ShardFinder {
  return new ShardFinder(store, refs.glossary, GLOSSARY_SHARD_SIZE);
}

/** Adds one term as `actor()` gave its author. */
export async function writeTerm(
  community: Community,
  {uid, name, role, joining}: Actor,
  id: string,
  written: Wording & Pick<Term, 'lang' | 'status' | 'shard'>,
): Promise<void> {
  const ref = refs.term(id);
  const data = {
    ...written,
    revision: 0,
    by: uid,
    author: uid,
    byline: name,
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  const changes: Change[] = [...joining, {type: 'create', ref, data}, listInGlossary(id, data)];
  // Stewards bring in whole glossaries, more than any guard would let through.
  if (role === 'steward') await community.store.commit(changes);
  else await contribute(community, changes, {uid, path: ref.path, isNew: true});
}

/**
 * Changes the wording of a term; the wording before stays in its history.
 *
 * @param read The term as the writer saw it when they began.
 * @throws {CommunityError} `conflict` when it changed meanwhile, and what `proposeTerm` throws.
 */
export async function reviseTerm(community: Community, read: Stored<'term'>, changed: Wording): Promise<void> {
  const wording = tidyWording(changed);
  if (sameWording(read, wording)) return;
  const {uid, role, joining} = await actor(community);
  const {id, revision, label, aliases, gloss, body, tags, status, by} = read;
  const kept = {label, aliases, gloss, body, tags, status, revision, by, updatedAt: serverTime()};
  const ref = refs.term(id);
  const changes: Change[] = [
    ...joining,
    {type: 'create', ref: refs.termRevision(id, revision), data: kept},
    {
      type: 'update',
      ref,
      data: {...wording, revision: revision + 1, by: uid, updatedAt: serverTime()},
      expect: {revision},
    },
    listInGlossary(id, {...read, ...wording}),
  ];
  if (role === 'steward') await community.store.commit(changes);
  else await contribute(community, changes, {uid, path: ref.path, isNew: false});
}

/** Whether two wordings say the same. */
export function sameWording(a: Wording, b: Wording): boolean {
  const parts = ({label, gloss, body, aliases, tags}: Wording) => [label, gloss, body, ...aliases, '\n', ...tags];
  return parts(a).join('\t') === parts(b).join('\t');
}

/**
 * Trims what a person wrote, drops empty and repeated aliases, and checks it.
 *
 * @throws {CommunityError} `empty`, `too-long`, `too-many` or `invalid`, naming the field.
 */
export function tidyWording({label, aliases, gloss, body, tags}: Wording): Wording {
  const wording = {
    label: label.trim().replace(/\s+/g, ' '),
    aliases: tidyList(aliases),
    gloss: gloss.trim().replace(/\s+/g, ' '),
    body: body.trim(),
    tags: tidyList(tags),
  };
  wording.aliases = wording.aliases.filter((alias) => alias !== wording.label);
  validate(termSchema, wording);
  return wording;
}

function tidyList(items: readonly string[]): string[] {
  return [...new Set(items.map((item) => item.trim().replace(/\s+/g, ' ')).filter(Boolean))];
}

function listInGlossary(id: string, term: Omit<TermEntry, 'id'> & Pick<Term, 'shard'>): ChangeTo<'glossary'> {
  const data = {entries: {[id]: packTerm(term)}, last: id, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.glossary(term.shard), data};
}

/** @throws {CommunityError} `permission-denied` unless the actor is a steward. */
export function asSteward(author: Actor): Actor {
  if (author.role !== 'steward') throw new CommunityError('permission-denied');
  return author;
}
