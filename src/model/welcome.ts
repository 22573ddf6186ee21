import {dayOf, type Person} from './member.js';
import type {Stored} from './records.js';
import type {TermEntry} from './term.js';

/** How many people, and how many conversations, a newcomer is shown: enough to begin with, few enough to do it. */
export const WELCOME_COUNT = 3;

/** Whoever took part in as many days is active now. */
const ACTIVE_DAYS = 14;
/** For how many days somebody is new. */
const NEW_DAYS = 30;

/** Why it is just these people. The first three are looked for first, one of each. */
export type MeetingReason =
  | {readonly kind: 'skill'; readonly skill: string}
  | {readonly kind: 'department'; readonly department: string}
  | {readonly kind: 'active'}
  | {readonly kind: 'steward'}
  | {readonly kind: 'newcomer'}
  | {readonly kind: 'member'};

export interface Meeting {
  readonly person: Person;
  readonly reason: MeetingReason;
}

export interface WaitingThread {
  readonly thread: Stored<'thread'>;
  /** What it is about that the newcomer knows, or ''. */
  readonly topic: string;
}

export interface FirstTerm {
  readonly term: TermEntry;
  /** What of it the newcomer knows, or ''. */
  readonly topic: string;
}

/** The newcomer, by what they say of themselves. */
export type Newcomer = Pick<Person, 'uid' | 'department' | 'skills'> & {readonly learning: readonly string[]};

/**
 * Three people to meet: one with whom the newcomer shares a skill, or who knows what they want to learn; one of another department;
 * one who is active now. Where there is none of a kind, others take the place.
 *
 * The same newcomer is shown the same people as long as nothing changes, and others are shown others: nobody is singled out by
 * being first in the alphabet, nor for doing most.
 */
export function peopleToMeet(me: Newcomer, people: readonly Person[], now = Date.now()): readonly Meeting[] {
  const today = dayOf(now);
  const others = people
    .filter(({uid, status}) => status === 'active' && uid !== me.uid)
    .map((person) => ({person, lot: lotOf(me.uid, person.uid)}))
    .sort((a, b) => a.lot - b.lot || (a.person.uid < b.person.uid ? -1 : 1))
    .map(({person}) => person);
  const isHere = ({activeOn}: Person) => today - activeOn < ACTIVE_DAYS;
  const hereFirst = [...others.filter(isHere), ...others.filter((person) => !isHere(person))];
  const wanted = folded([...me.skills, ...me.learning]);
  const shared = ({skills, asks}: Person) => [...asks, ...skills].find((skill) => wanted.has(fold(skill)));

  const reasons: ((person: Person) => MeetingReason | undefined)[] = [
    (person) => and(shared(person), (skill) => ({kind: 'skill', skill})),
    ({department}) =>
      department && me.department && fold(department) !== fold(me.department)
        ? {kind: 'department', department}
        : undefined,
    (person) => (isHere(person) ? {kind: 'active'} : undefined),
    ({role}) => (role === 'steward' ? {kind: 'steward'} : undefined),
    ({joinedOn}) => (today - joinedOn < NEW_DAYS ? {kind: 'newcomer'} : undefined),
    () => ({kind: 'member'}),
  ];
  const found: Meeting[] = [];
  // Once around for one of each, then again for more of the same.
  for (let round = 0; round < WELCOME_COUNT; round++) {
    for (const reasonFor of reasons) {
      if (found.length === WELCOME_COUNT) return found;
      const isNew = (person: Person) => !found.some((meeting) => meeting.person.uid === person.uid);
      const person = hereFirst.find((candidate) => isNew(candidate) && reasonFor(candidate));
      if (person) found.push({person, reason: reasonFor(person)!});
    }
  }
  return found;
}

/** Three conversations that nobody answered yet: first those about what the newcomer knows, then the latest. */
export function threadsToAnswer(me: Newcomer, threads: readonly Stored<'thread'>[]): readonly WaitingThread[] {
  const known = folded(me.skills);
  const waiting = threads
    .filter(({author, state, posts}) => author !== me.uid && state === 'open' && posts === 1)
    .map((thread) => ({thread, topic: thread.tags.find((tag) => known.has(fold(tag))) ?? ''}));
  return [...waiting.filter(({topic}) => topic), ...waiting.filter(({topic}) => !topic)].slice(0, WELCOME_COUNT);
}

/** A term to begin with: one of the newcomer's language that is agreed and about what they know or want to learn, if there is one. */
export function termToStartWith(me: Newcomer, terms: readonly TermEntry[], language: string): FirstTerm | undefined {
  const known = folded([...me.skills, ...me.learning]);
  const base = language.split('-')[0];
  const topicOf = ({label, aliases, tags}: TermEntry) =>
    [label, ...aliases, ...tags].find((name) => known.has(fold(name)));
  const ranked = terms
    .filter(({status}) => status === 'agreed' || status === 'proposed')
    .map((term) => {
      const topic = topicOf(term) ?? '';
      const isSpoken = term.lang.split('-')[0] === base;
      const merit = Number(isSpoken) * 4 + Number(term.status === 'agreed') * 2 + Number(topic !== '');
      return {term, topic, merit, lot: lotOf(me.uid, term.id)};
    })
    .sort((a, b) => b.merit - a.merit || a.lot - b.lot);
  const [first] = ranked;
  return first && {term: first.term, topic: first.topic};
}

/** A number that looks drawn and is always the same for two ids (FNV-1a, 32 bits). */
function lotOf(...ids: readonly string[]): number {
  let lot = 0x811c9dc5;
  for (const character of ids.join(' ')) lot = Math.imul(lot ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return lot;
}

function and<T, U>(value: T | undefined, then: (value: T) => U): U | undefined {
  return value === undefined ? undefined : then(value);
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
