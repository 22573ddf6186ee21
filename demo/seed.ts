import {AGREEING} from '../src/model/community.js';
import {dayOf, noProfile, packMember} from '../src/model/member.js';
import {refs} from '../src/model/records.js';
import {GLOSSARY_SHARD_SIZE, noWording, packTerm, untouchedTerm} from '../src/model/term.js';
import type {Change, Store} from '../src/store/store.js';
import {conversationChanges, type Said} from './seed/conversations.js';
import {DAY, nameOf, type Seed, type SeedPerson, type SeedTerm} from './seed/form.js';
import {lifeChanges, lifeOfTerm, tallyChanges} from './seed/life.js';
import {seedModeration} from './seed/moderation.js';
import {noteChanges} from './seed/notes.js';
import {priorityChanges} from './seed/priorities.js';
import {titlesChanges} from './seed/titles.js';

export type {Seed} from './seed/form.js';

/** People came one after another, over more than a year. */
const JOIN_EVERY = 7 * DAY;
/** Small enough for one transaction to stay quick. */
const CHANGES_AT_ONCE = 200;

/** Fills a store that has no community yet. The embedded store has no rules, so it may be told of the past. */
export async function seedStore(store: Store, community: string, seed: Seed): Promise<void> {
  const now = Date.now();
  const conversations = seed.conversations.map((one) => conversationChanges(seed, community, one, now));
  const said = conversations.flatMap((conversation) => conversation.said);
  const seeded = conversations.map((conversation) => conversation.seeded);
  const changes = [
    ...peopleChanges(seed, said, now),
    ...termChanges(seed, now),
    ...conversations.flatMap((conversation) => conversation.changes),
    ...priorityChanges(seed.people, now),
    ...lifeChanges(seed, now),
    ...noteChanges(seed, seeded, now),
    ...tallyChanges(community, said),
  ];
  changes.push(...titlesChanges(changes, now));
  for (let i = 0; i < changes.length; i += CHANGES_AT_ONCE) await store.commit(changes.slice(i, i + CHANGES_AT_ONCE));
  await seedModeration(store, community, seed.people, seeded, now);
  await store.commit([communityChange(seed, now)]); // Last: without it, the next visit begins again.
}

function communityChange({name, about, people, life}: Seed, now: number): Change {
  const stewards = people.filter(({role}) => role === 'steward');
  const founder = stewards[0]!.uid;
  const then = now - JOIN_EVERY * (people.length + 1);
  const data = {
    name,
    about,
    join: 'open' as const,
    guests: 'none' as const,
    agreeing: AGREEING,
    stewards: stewards.length,
    lastRole: founder,
    charter: life ? 1 : 0,
    binding: 0,
    watched: [],
    seasons: 'quarter' as const,
    supports: 5,
    createdBy: founder,
  };
  return {type: 'merge', ref: refs.community(), data: {...data, createdAt: then, updatedAt: then}};
}

function peopleChanges({people, life}: Seed, said: readonly Said[], now: number): Change[] {
  const joinedAtOf = (place: number) => now - (people.length - place) * JOIN_EVERY;
  const last = new Map<string, number>();
  for (const {author, time} of said) last.set(author, Math.max(last.get(author) ?? 0, time));
  const lastOf = (uid: string) => last.get(uid) ?? 0;
  const members = people.map(({uid, ...profile}, place): Change => {
    const joinedAt = joinedAtOf(place);
    const lastAt = lastOf(uid);
    const data = {
      ...asMember(profile, joinedAt, lastAt),
      shard: 0,
      charter: life ? 1 : 0,
      claimedBy: '',
      joinedAt,
      updatedAt: joinedAt,
    };
    return {type: 'merge', ref: refs.member(uid), data};
  });
  const entries = Object.fromEntries(
    people.map(({uid, ...profile}, place) => [uid, packMember(asMember(profile, joinedAtOf(place), lastOf(uid)))]),
  );
  const data = {entries, last: people.at(-1)!.uid, updatedAt: now};
  return [...members, {type: 'merge', ref: refs.directory(0), data}];
}

function asMember(profile: Omit<SeedPerson, 'uid'>, joinedAt: number, lastAt: number) {
  const joinedOn = dayOf(joinedAt);
  const activeOn = Math.max(joinedOn, dayOf(lastAt));
  return {...noProfile, ...profile, status: 'active' as const, joinedOn, activeOn};
}

function termChanges(seed: Seed, now: number): Change[] {
  const {terms} = seed;
  const shards = Array.from({length: Math.ceil(terms.length / GLOSSARY_SHARD_SIZE)}, (_, shard) =>
    terms.slice(shard * GLOSSARY_SHARD_SIZE, (shard + 1) * GLOSSARY_SHARD_SIZE),
  );
  return shards.flatMap((some, shard) => shardChanges(some, shard, seed, now));
}

function shardChanges(terms: readonly SeedTerm[], shard: number, seed: Seed, now: number): Change[] {
  const records = terms.map(({id, daysAgo, author, ...written}): Change => {
    const then = now - daysAgo * DAY;
    const byline = nameOf(seed.people, author);
    const kept = {shard, by: author, editor: byline, author, byline, createdAt: then, updatedAt: then};
    return {
      type: 'merge',
      ref: refs.term(id),
      data: {...noWording, ...untouchedTerm, ...written, ...lifeOfTerm(seed, id, now), ...kept},
    };
  });
  const entries = Object.fromEntries(
    terms.map((term) => [
      term.id,
      packTerm({...noWording, ...untouchedTerm, ...term, ...lifeOfTerm(seed, term.id, now)}),
    ]),
  );
  const data = {entries, last: terms.at(-1)!.id, updatedAt: now};
  return [...records, {type: 'merge', ref: refs.glossary(shard), data}];
}
