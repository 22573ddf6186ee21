import {iso} from '../interchange/iso.js';
import {refs, type Stored} from '../model/records.js';
import {tallyIdOf} from '../model/tally.js';
import {unpackVoice} from '../model/term.js';
import {unpackDissent} from '../model/thread.js';
import {queries} from '../store/queries.js';
import {unmarkMentions} from '../text/mentions.js';
import type {Community} from './community.js';
import {signedIn} from './membership.js';
import {moderationOf} from './moderation-traces.js';
import {writtenBy, type Reading} from './my-writing.js';
import {pagesOf} from './record-pages.js';
import {exportedNotes} from './note-traces.js';
import {readPortrait} from './portrait.js';
import {prioritiesWith} from './priority-traces.js';
import {readProfile} from './profile.js';

/** The version of the file that `exportMyData` makes. */
export const MY_DATA_VERSION = 1;

/** A file to save. */
export interface MyDataFile {
  readonly name: string;
  readonly content: Blob;
  /** How many posts and how many versions of terms are in it. */
  readonly posts: number;
  readonly terms: number;
}

/**
 * Everything the viewer wrote here and all that is kept of them, as one JSON file: profile with who sees what, photo, notes,
 * posts with their images and what they said before, terms and notes, and what they said of them and of decisions. Times are ISO 8601.
 * What others wrote is not theirs and not in it.
 *
 * @returns Undefined if it was aborted.
 * @throws {CommunityError} `signed-out`, `permission-denied` (guests), `offline` …
 */
export async function exportMyData(community: Community, reading: Reading = {}): Promise<MyDataFile | undefined> {
  const {store, id} = community;
  const {uid} = signedIn(community);
  const [profile, application, notes, guard, portrait, adoption] = await Promise.all([
    readProfile(community, uid),
    store.get(refs.application(uid)),
    store.get(refs.state(uid)),
    store.get(refs.guard(uid)),
    readPortrait(community, uid),
    store.get(refs.adoption()),
  ]);
  const conversations = [];
  for await (const {thread, posts} of writtenBy(store, uid, reading)) {
    const dissent = thread.dissents[uid];
    if (!posts.length && dissent === undefined) continue;
    conversations.push({
      ...{id: thread.id, page: thread.key, title: thread.title},
      ...(dissent !== undefined && {seenDifferently: unpackDissent(dissent).reason}),
      posts: await Promise.all(posts.map((post) => postOf(community, post))),
    });
  }
  const terms = await termsOf(community, uid, reading.signal);
  const wanted = await requestsOf(community, uid, reading.signal);
  const charters = await chartersOf(community, uid, reading.signal);
  const tallies = await talliesOf(community, uid, profile?.member.joinedAt);
  const priorities = (await prioritiesWith(store, uid, reading.signal)).map(readable);
  const ballot = await store.get(refs.ballot(uid));
  const knowledge = [];
  for await (const note of exportedNotes(store, uid, reading.signal)) {
    knowledge.push({...note, versions: note.versions.map(readable)});
  }
  const moderation = await moderationOf(community, uid, reading.signal);
  if (reading.signal?.aborted) return undefined;
  const data = {
    ...{format: 'praxis-my-data', version: MY_DATA_VERSION, community: id, exportedAt: iso(Date.now()), uid},
    ...(profile && {member: readable(profile.member), profile: profile.profile, visibleTo: profile.levels}),
    ...(portrait && {portrait: readable(portrait)}),
    ...(application && {application: readable(application)}),
    ...(notes && {notes: {...readable(notes), seen: map(notes.seen, iso), read: map(notes.read ?? {}, iso)}}),
    ...(guard && {contributions: {...readable(guard), since: iso(guard.since)}}),
    ...(adoption?.by === uid && {askedToAdopt: readable(adoption)}),
    ...(tallies.length && {tallies}),
    ...{conversations, terms, knowledge, termsAskedFor: wanted, charters, priorities, moderation: map(moderation, all)},
    ...(ballot && {ballot: readable(ballot)}),
  };
  return {
    name: `${id}-my-data-${iso(Date.now()).slice(0, 10)}.json`,
    content: new Blob([JSON.stringify(data, null, 2)], {type: 'application/json'}),
    posts: conversations.reduce((sum, {posts}) => sum + posts.length, 0),
    terms: terms.reduce((sum, {versions}) => sum + versions.length, 0),
  };
}

/** A post as its author wrote it, with what it said before. */
async function postOf({store}: Community, post: Stored<'post'>) {
  const {thread, id, revision} = post;
  const numbers = Array.from({length: revision}, (_, number) => number);
  const [before, images] = await Promise.all([
    Promise.all(numbers.map((number) => store.get(refs.postRevision(thread, id, number)))),
    Promise.all(Object.keys(post.images).map((image) => store.get(refs.image(thread, image)).catch(() => undefined))),
  ]);
  const text = (body: string) => ({text: unmarkMentions(body)});
  return {
    ...{id, answers: post.parent, state: post.state, name: post.byline},
    ...{writtenAt: iso(post.createdAt), changedAt: iso(post.updatedAt), ...text(post.body)},
    ...(before.length && {
      before: before.flatMap((kept) => (kept ? [{...text(kept.body), until: iso(kept.updatedAt)}] : [])),
    }),
    ...(images.length && {images: images.flatMap((kept) => (kept ? [{type: kept.type, data: kept.data}] : []))}),
  };
}

/** Terms that somebody wrote a version of, looks after, or said something of. Of one that is hidden, what is theirs to read. */
async function termsOf({store}: Community, uid: string, signal?: AbortSignal) {
  const found = [];
  for await (const terms of pagesOf(store, queries.terms(), signal)) {
    for (const term of terms) {
      const earlier: Stored<'termRevision'>[] = [];
      if (term.revision > 0 && (term.label || [term.by, term.author].includes(uid))) {
        for await (const page of pagesOf(store, queries.termRevisions(term.id), signal)) earlier.push(...page);
      }
      const {lang: _lang, shard: _shard, voices, author, byline: _byline, createdAt: _at, ...rest} = term;
      const {voicedAt: _when, voicedBy: _who, ...current} = rest;
      const versions = [current, ...earlier].filter(({by}) => by === uid).map(readable);
      const voice = Object.hasOwn(voices, uid) ? unpackVoice(voices[uid]!) : undefined;
      if (!versions.length && !voice && term.steward !== uid && author !== uid) continue;
      found.push({
        ...{id: term.id, term: term.label, proposed: author === uid, lookedAfter: term.steward === uid, versions},
        ...(voice && {understood: voice.reason ? {differently: voice.reason} : 'the same way'}),
      });
    }
  }
  return found;
}

async function requestsOf({store}: Community, uid: string, signal?: AbortSignal): Promise<string[]> {
  const labels: string[] = [];
  for await (const requests of pagesOf(store, queries.requests(), signal)) {
    labels.push(...requests.filter(({supporters}) => Object.hasOwn(supporters, uid)).map(({label}) => label));
  }
  return labels;
}

/** How many posts they wrote, year by year. */
async function talliesOf({store, id}: Community, uid: string, joinedAt = Date.now()) {
  const first = new Date(joinedAt).getUTCFullYear();
  const years = Array.from({length: new Date().getUTCFullYear() - first + 1}, (_, place) => first + place);
  const read = (year: number) => store.get(refs.tally(year, tallyIdOf(id, uid))).catch(() => undefined);
  const found = await Promise.all(years.map(async (year) => ({year, tally: await read(year)})));
  return found.flatMap(({year, tally}) => (tally ? [{...readable(tally), year}] : []));
}

/** Versions of the charter that they proposed or decided on. What they agreed to is in their record. */
async function chartersOf({store}: Community, uid: string, signal?: AbortSignal) {
  const found = [];
  for await (const charters of pagesOf(store, queries.charters(), signal)) {
    found.push(...charters.filter(({author, decidedBy}) => author === uid || decidedBy === uid).map(readable));
  }
  return found;
}

const TIMES = [
  'createdAt',
  'updatedAt',
  'joinedAt',
  'visitedAt',
  'caughtUpAt',
  'readAt',
  'askedAt',
  'decidedAt',
  'stateAt',
  'editedAt',
  'changedAt',
];

/** A record with times that people can read. */
function readable(record: object): Record<string, unknown> {
  const isTime = ([field, value]: [string, unknown]) => TIMES.includes(field) && typeof value === 'number';
  return Object.fromEntries(
    Object.entries(record).map((entry) => (isTime(entry) ? [entry[0], iso(entry[1] as number)] : entry)),
  );
}

const all = (records: readonly object[]) => records.map(readable);

function map<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
