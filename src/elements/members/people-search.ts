import {inTurns} from '../../context/turns.js';
import type {Person} from '../../model/member.js';
import {WordIndex, type WordReason} from '../../text/word-index.js';

export type PersonField = 'name' | 'skills' | 'asks' | 'title' | 'department' | 'place';
export type PersonReason = WordReason<PersonField>;
export type PeopleIndex = WordIndex<Person, PersonField>;

/** Finds people by what they say of themselves, their name first. */
export function createPeopleIndex(): PeopleIndex {
  return new WordIndex<Person, PersonField>({
    name: {values: ({name}) => [name], weight: 9},
    asks: {values: ({asks}) => asks, weight: 6},
    skills: {values: ({skills}) => skills, weight: 5},
    title: {values: ({title}) => [title], weight: 3},
    department: {values: ({department}) => [department], weight: 2},
    place: {values: ({place}) => [place], weight: 2},
  });
}

/** Finds people by their names alone, as whoever writes to them does. Made in turns with the page. */
export function indexNames(people: readonly Person[]): Promise<Pick<PeopleIndex, 'find'>> {
  const index = new WordIndex<Person, 'name'>({name: {values: ({name}) => [name], weight: 1}});
  return new Promise((resolve) => inTurns(index.addInSteps(people), () => resolve(index)));
}

/** Those found, best first; among equals in the order given. */
export function bestFirst(people: readonly Person[], scores: ReadonlyMap<Person, number>): readonly Person[] {
  const byScore = new Map<number, Person[]>();
  for (const person of people) {
    const score = scores.get(person);
    if (score === undefined) continue;
    const same = byScore.get(score);
    if (same) same.push(person);
    else byScore.set(score, [person]);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, same]) => same);
}
