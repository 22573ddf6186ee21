import type {Formats} from '../../context/formats.js';
import type {Person} from '../../model/member.js';
import {fold} from '../../text/fold.js';

/** What people can be narrowed down by. `joined`: whether they are here yet. */
export const FACETS = ['department', 'skill', 'place', 'language', 'joined'] as const;
export type Facet = (typeof FACETS)[number];

/** The keys chosen of each; somebody fits who has one of them. */
export type Choices = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** One of the values of a facet, however people write it. */
export interface FacetOption {
  readonly key: string;
  /** As the first who has it writes it. */
  readonly value: string;
  /** How many of those whom the other filters leave have it. */
  readonly count: number;
}

export const PEOPLE_SORTS = ['name', 'newest', 'active'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

const keys = new Map<string, string>();

/** “Cloud” and “cloud ” are one department. */
export function keyOf(value: string): string {
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = fold(value).trim().replace(/\s+/g, ' ');
  keys.set(value, key);
  return key;
}

function valuesOf(person: Person, facet: Facet): readonly string[] {
  switch (facet) {
    case 'department':
      return person.department ? [person.department] : [];
    case 'skill':
      return person.asks.length ? [...person.skills, ...person.asks] : person.skills;
    case 'place':
      return person.place ? [person.place] : [];
    case 'language':
      return person.languages.map((tag) => tag.split('-', 1)[0]!);
    case 'joined':
      return [person.status];
  }
}

export const hasOne = (person: Person, facet: Facet, chosen: readonly string[]): boolean =>
  valuesOf(person, facet).some((value) => chosen.includes(keyOf(value)));

/** Those who fit every choice. @param except Left out: its options say what else could be chosen. */
export function narrow(people: readonly Person[], choices: Choices, except?: Facet): readonly Person[] {
  const chosen = FACETS.flatMap((facet) => {
    const some = facet === except ? undefined : choices[facet];
    return some?.length ? [{facet, some}] : [];
  });
  if (!chosen.length) return people;
  return people.filter((person) => chosen.every(({facet, some}) => hasOne(person, facet, some)));
}

/** What some people have of a facet, those chosen among it even if nobody has them. */
export function optionsOf(people: readonly Person[], facet: Facet, chosen: readonly FacetOption[]): FacetOption[] {
  const counts = new Map<string, {value: string; count: number}>(
    chosen.map(({key, value}) => [key, {value, count: 0}]),
  );
  for (const person of people) {
    const seen = new Set<string>();
    for (const value of valuesOf(person, facet)) {
      const key = keyOf(value);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, {value, count: 1});
    }
  }
  return Array.from(counts, ([key, option]) => ({key, ...option}));
}

/** The facets of which people have something different. */
export function facetsAmong(people: readonly Person[]): readonly Facet[] {
  return FACETS.filter((facet) => {
    let first: string | undefined;
    return people.some((person) => {
      const values = valuesOf(person, facet);
      first ??= values[0];
      return values.some((value) => value !== first);
    });
  });
}

/** People in another order than that of their names. */
export function sortPeople(people: readonly Person[], sort: PeopleSort): readonly Person[] {
  if (sort === 'name') return people;
  const day = sort === 'newest' ? 'joinedOn' : 'activeOn';
  return [...people].sort((a, b) => isKnown(a) - isKnown(b) || b[day] - a[day]);
}

/** Whoever has not come yet stands last where time counts. */
const isKnown = ({status}: Person): number => (status === 'known' ? 1 : 0);

/** How an option is called. */
export function labelOf(
  facet: Facet,
  value: string,
  words: {readonly joined: Readonly<Record<Person['status'], string>>},
  formats: Formats,
): string {
  if (facet === 'joined') return words.joined[value as Person['status']];
  return facet === 'language' ? formats.languageName(value) : value;
}
