import {DIRECTORY_SHARD_SIZE, FIRST_KNOWN_SHARD, packMember, type Person} from '../../src/model/member.js';
import {refs} from '../../src/model/records.js';
import type {Change, Store} from '../../src/store/store.js';
import {serverTime} from '../../src/store/transforms.js';
import {aPerson} from './a-person.js';

const GIVEN =
  'Amara Mateo Ingrid Chen Yusuf Elif Noor Tomasz Nadia Hiroshi Lerato Jonas Mei Inês Diego Aoife Björn Chloé Dmitri Esra Farah Goran Hana Ivo Jana Kofi Lina Marek Nia Omar Priya Quentin Rosa Sven Tala Uma Viktor Wanda Ximena Zoë';
const FAMILY =
  'Okonkwo Tanabe Mokoena Lindqvist Kowalczyk Bouzid Vardar Duarte Fischer Novák O’Brien García Dubois Ivanova Haddad Silva Nguyen Kim Rossi Jensen Popescu Yılmaz Müller Sørensen Abebe Castro Djurić Eriksen Fofana Gómez';
const ELSEWHERE = '佐藤 美咲,王 小明,김 민준,محمد العلي,Ольга Петрова,Νίκος Παπαδόπουλος,नेहा शर्मा,สมชาย ใจดี'.split(',');
const TITLES =
  'Platform engineer,Data scientist,Buyer,Security architect,Site reliability engineer,Product manager,Legal counsel,Analyst,Accountant,Research lead';
const DEPARTMENTS =
  'Cloud platform,Data engineering,Purchasing,Security,Site reliability,Retail systems,Legal,Finance,Research,People and culture,Logistics,Customer care';
const PLACES: readonly (readonly [string, string])[] = [
  ['Lagos', 'Africa/Lagos'],
  ['Osaka', 'Asia/Tokyo'],
  ['Cape Town', 'Africa/Johannesburg'],
  ['Gothenburg', 'Europe/Stockholm'],
  ['Singapore', 'Asia/Singapore'],
  ['Porto', 'Europe/Lisbon'],
  ['Lyon', 'Europe/Paris'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Toronto', 'America/Toronto'],
  ['', ''],
];
const SKILLS =
  'Kubernetes,Batch jobs,Landing zones,Policy,Identity,Threat models,Incidents,Spark,Contracts,Negotiation,Terraform,Observability,Python,Statistics,Forecasting,Tax,Privacy law,Figma,Writing,Facilitation,Mentoring,PostgreSQL,Rust,Accessibility';
const LANGUAGES = 'en fr de ja pt-BR ar es pl'.split(' ');

/** As many people as are wanted, the same at each call, with what people of an international organisation say. */
export function aCrowd(count: number): Person[] {
  return Array.from({length: count}, (_, number) => somebody(number));
}

function somebody(number: number): Person {
  const random = randomFrom(number + 1);
  const one = (list: string) => list.split(',')[random(list.split(',').length)]!;
  const [given, family] = [GIVEN.split(' '), FAMILY.split(' ')];
  const isElsewhere = random(12) === 0;
  const suffix = number >= given.length * family.length ? ` ${String.fromCharCode(65 + random(26))}.` : '';
  const western = `${given[number % given.length]!} ${family[Math.floor(number / given.length) % family.length]!}${suffix}`;
  const [place, zone] = PLACES[random(PLACES.length)]!;
  const joinedOn = 19_000 + random(1500);
  const isKnown = random(10) === 0;
  const person = {
    uid: `${isKnown ? 'k-' : 'u-'}${String(number).padStart(5, '0')}`,
    name: isElsewhere ? `${ELSEWHERE[random(ELSEWHERE.length)]!} ${number}` : western,
    title: one(TITLES),
    department: one(DEPARTMENTS),
    place,
    zone,
  };
  if (isKnown) return aPerson({...person, status: 'known'});
  return aPerson({
    ...person,
    skills: [...new Set(Array.from({length: random(6)}, () => one(SKILLS)))],
    asks: [...new Set(Array.from({length: random(4)}, () => one(SKILLS)))],
    languages: [...new Set(['en', LANGUAGES[random(LANGUAGES.length)]!])],
    joinedOn,
    activeOn: joinedOn + random(200),
  });
}

/** The directory of these people, as a store keeps it: members and those who have not come yet apart. */
export function directoryOf(people: readonly Person[], size = DIRECTORY_SHARD_SIZE): Map<number, readonly Person[]> {
  const shards = new Map<number, readonly Person[]>();
  const isKnown = ({status}: Person) => status === 'known';
  for (const [first, some] of [
    [0, people.filter((person) => !isKnown(person))],
    [FIRST_KNOWN_SHARD, people.filter(isKnown)],
  ] as const) {
    for (let at = 0; at < some.length; at += size) shards.set(first + at / size, some.slice(at, at + size));
  }
  return shards;
}

/** Puts people into a directory. The embedded store has no rules. */
export async function listPeople(store: Store, people: readonly Person[]): Promise<void> {
  const changes = Array.from(directoryOf(people), ([shard, some]): Change => {
    const entries = Object.fromEntries(some.map((person) => [person.uid, packMember(person)]));
    return {type: 'merge', ref: refs.directory(shard), data: {entries, last: some[0]!.uid, updatedAt: serverTime()}};
  });
  await store.commit(changes);
}

/** The same numbers at each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed, 2_654_435_761);
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
