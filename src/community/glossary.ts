import {breathe} from '../interchange/breathe.js';
import {CommunityError} from '../model/errors.js';
import {termIdOf} from '../model/ids.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import {
  GLOSSARY_SHARD_SIZE,
  noWording,
  packTerm,
  sensesOf,
  termSchema,
  unpackTerm,
  untouchedTerm,
  versionIn,
  wordingIn,
  type GlossaryShard,
  type PartialWording,
  type Term,
  type TermEntry,
  type TermStanding,
  type TermStatus,
  type Wording,
} from '../model/term.js';
import type {Change, ChangeTo} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor, type Actor} from './membership.js';
import {ShardFinder} from './shards.js';

/** The terms of each document that was unpacked. */
const unpacked = new WeakMap<GlossaryShard, readonly TermEntry[]>();

/** Every term of the glossary, in no order. Unpacked once, for all who ask. */
export function termsIn(shards: readonly GlossaryShard[]): TermEntry[] {
  return shards.flatMap((shard) => {
    const terms = unpacked.get(shard) ?? shownTermsIn(shard);
    unpacked.set(shard, terms);
    return terms;
  });
}

/** Those that nobody hid. */
function shownTermsIn({entries}: GlossaryShard): TermEntry[] {
  return Object.entries(entries).flatMap(([id, entry]) => {
    const term = unpackTerm(id, entry);
    return term.label ? [term] : [];
  });
}

/** As `termsIn`, and lets the page breathe meanwhile. */
export async function unpackTerms(shards: readonly GlossaryShard[]): Promise<TermEntry[]> {
  const breath = breathe();
  for (const shard of shards) {
    await breath();
    termsIn([shard]);
  }
  return termsIn(shards);
}

/** A term about to be added: what it says, and nothing of what is left out. */
export interface TermDraft extends PartialWording {
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
    ...untouchedTerm,
    ...written,
    ...{by: uid, editor: name, author: uid, byline: name},
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  const changes: Change[] = [...joining, {type: 'create', ref, data}, listInGlossary(id, data)];
  // Stewards bring in whole glossaries, more than any guard would let through.
  if (role === 'steward') await commitAs(community, uid, changes);
  else await contribute(community, changes, {uid, path: ref.path, isNew: true});
}

/** What is said about a change to a term, and what changes beside its wording. */
export interface TermChange extends Partial<TermStanding> {
  /** Why. */
  readonly note?: string;
  /** Whether the term means something else now: then everyone is asked anew whether they understand it the same way. */
  readonly changesMeaning?: boolean;
}

/**
 * Changes a term; the version before stays in its history.
 *
 * @param read The term as the writer saw it when they began.
 * @throws {CommunityError} `conflict` when it changed meanwhile, and what `proposeTerm` throws.
 */
export async function reviseTerm(
  community: Community,
  read: Stored<'term'>,
  changed: Partial<Wording>,
  change: TermChange = {},
): Promise<void> {
  const wording = tidyWording({...read, ...changed});
  const author = await actor(community);
  try {
    await writeRevision(community, author, read, wording, change);
  } catch (cause) {
    // Somebody may have said how they understand it meanwhile: that is no other version, and yet another status.
    const fresh = await community.store.get(refs.term(read.id), {fresh: true}).catch(() => undefined);
    if (fresh?.revision !== read.revision || fresh.updatedAt === read.updatedAt) throw cause;
    await writeRevision(community, author, fresh, wording, change);
  }
}

/**
 * Changes where a term stands or who looks after it, whatever it says by now: what somebody else wrote meanwhile stays.
 *
 * @throws {CommunityError} What `reviseTerm` throws, where trying again by what the store has does not help.
 */
export async function tendTerm(community: Community, read: Stored<'term'>, change: TermChange): Promise<void> {
  try {
    await reviseTerm(community, read, {}, change);
  } catch (cause) {
    const fresh = await community.store.get(refs.term(read.id), {fresh: true}).catch(() => undefined);
    if (!fresh || fresh.revision === read.revision) throw cause;
    await reviseTerm(community, fresh, {}, change);
  }
}

async function writeRevision(
  community: Community,
  {uid, name, role, joining}: Actor,
  read: Stored<'term'>,
  wording: Wording,
  {note = '', changesMeaning = false, ...given}: TermChange,
): Promise<void> {
  mustUnderstand(read);
  const {id, revision} = read;
  const standing = standingAfter(read, given, changesMeaning);
  if (sameWording(read, wording) && isSameStanding(read, standing)) return;
  const meaning = changesMeaning ? {meaning: revision + 1, same: 0, different: 0} : {};
  const after = {...wording, ...standing, ...meaning, note: oneLine(note), by: uid, editor: name};
  validate(termSchema, after);
  const ref = refs.term(id);
  const changes: Change[] = [
    ...joining,
    {
      type: 'create',
      ref: refs.termRevision(id, revision),
      data: {...versionIn(read), updatedAt: serverTime()},
    },
    {type: 'update', ref, data: {...after, revision: revision + 1, updatedAt: serverTime()}, expect: {revision}},
    ...relist(read, {...read, ...after}),
  ];
  if (role === 'steward') await commitAs(community, uid, changes);
  else await contribute(community, changes, {uid, path: ref.path, isNew: false});
}

/** What was agreed is proposed again when it means something else; only what is deprecated has a successor. */
function standingAfter(read: Term, given: Partial<TermStanding>, changesMeaning: boolean): TermStanding {
  const {status, successor, steward, reviewBy} = {...read, ...given};
  const isReopened = changesMeaning && status === 'agreed' && given.status === undefined;
  return {
    status: isReopened ? 'proposed' : status,
    successor: status === 'deprecated' ? successor : '',
    steward,
    reviewBy,
  };
}

function isSameStanding(a: TermStanding, b: TermStanding): boolean {
  return a.status === b.status && a.successor === b.successor && a.steward === b.steward && a.reviewBy === b.reviewBy;
}

/** Whether two wordings say the same. */
export function sameWording(a: Wording, b: Wording): boolean {
  return JSON.stringify(wordingIn(a)) === JSON.stringify(wordingIn(b));
}

/**
 * Trims what a person wrote, drops what is empty or said twice, and checks it.
 *
 * @throws {CommunityError} `empty`, `too-long`, `too-many` or `invalid`, naming the field.
 */
export function tidyWording(written: Partial<Wording>): Wording {
  const given = wordingIn({...noWording, ...written});
  const label = oneLine(given.label);
  const senses = sensesOf(given)
    .map(({context, definition}) => ({context: oneLine(context), definition: oneLine(definition)}))
    .filter(({context, definition}) => context || definition);
  const wording = {
    ...given,
    label,
    expansion: oneLine(given.expansion),
    aliases: tidyList(given.aliases).filter((alias) => alias !== label),
    avoid: tidyList(given.avoid).filter((name) => name !== label),
    gloss: oneLine(given.gloss),
    body: given.body.trim(),
    contexts: senses.map(({context}) => context),
    senses: senses.map(({definition}) => definition),
    tags: tidyList(given.tags),
    broader: [...new Set(given.broader)],
    related: [...new Set(given.related)],
    sources: tidyList(given.sources),
  };
  validate(termSchema, wording);
  return wording;
}

function tidyList(items: readonly string[]): string[] {
  return [...new Set(items.map(oneLine).filter(Boolean))];
}

/** The glossary's half of a new term. */
function listInGlossary(id: string, term: Parameters<typeof packTerm>[0] & Pick<Term, 'shard'>): ChangeTo<'glossary'> {
  const data = {entries: {[id]: packTerm(term)}, last: id, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.glossary(term.shard), data};
}

/** The glossary's half of a change: none where its entry says the same, so that nobody reads it anew. */
export function relist(before: Stored<'term'>, after: Term): ChangeTo<'glossary'>[] {
  return packTerm(before) === packTerm(after) ? [] : [listInGlossary(before.id, after)];
}

/** @throws {CommunityError} `permission-denied` unless the actor is a steward. */
export function asSteward(author: Actor): Actor {
  if (author.role !== 'steward') throw new CommunityError('permission-denied');
  return author;
}
