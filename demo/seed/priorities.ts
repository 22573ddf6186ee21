import {createId} from '../../src/model/ids.js';
import type {Ballot, PriorityState} from '../../src/model/priority.js';
import {refs} from '../../src/model/records.js';
import {seasonBefore, seasonOf, timesOf} from '../../src/model/season.js';
import type {Change} from '../../src/store/store.js';

/** What the community works on, and worked on in the season before. Written for the demo, as all of the seed is. */
interface SeedPriority {
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** How many days after the season began it was suggested. */
  readonly day: number;
  readonly state: PriorityState;
  readonly reason?: string;
  readonly outcome?: string;
  readonly owners?: readonly string[];
  readonly terms?: readonly string[];
  /** Who supports it: the uids of people. */
  readonly supports: readonly string[];
}

interface SeedPerson {
  readonly uid: string;
  readonly name: string;
}

const DAY = 24 * 60 * 60 * 1000;

const PRESENT: readonly SeedPriority[] = [
  {
    title: 'A guide for the first week on the platform',
    body: 'Every newcomer asks the same **eleven questions**, and whoever answers is interrupted. One page, kept by the last three who joined:\n\n- access and accounts\n- where logs are\n- whom to ask about what',
    ...{author: 'camille-lefebvre', day: 3, state: 'active'},
    reason: 'Two of us have an afternoon a week for it',
    owners: ['camille-lefebvre', 'piotr-zielinski'],
    terms: ['golden-path', 'landing-zone'],
    supports: ['amara-okonkwo', 'piotr-zielinski', 'hana-novakova', 'asa-nystrom', 'devika-raghunathan', 'ines-falcao'],
  },
  {
    title: 'Fewer alerts at night',
    body: 'Half of those that woke somebody last month needed nobody. Let us look at each, and either fix what it tells or turn it off.',
    ...{author: 'fionnuala-brennan', day: 5, state: 'active'},
    owners: ['fionnuala-brennan'],
    terms: ['backoff'],
    supports: ['asa-nystrom', 'jelena-petrovic', 'tran-minh-khoi', 'marek-dvorak', 'amara-okonkwo'],
  },
  {
    title: 'One way to tag what costs belong to whom',
    body: 'Finance asks us every month, and every team answers differently. A short list of tags, agreed in the glossary, would save all of us a day.',
    ...{author: 'joaquin-echeverria', day: 2, state: 'suggested'},
    terms: ['cost-allocation-tag', 'finops'],
    supports: ['chiara-bonfiglio', 'joaquin-echeverria', 'agnes-szucs', 'thibault-garnier'],
  },
  {
    title: 'Rehearse a reclaim notice in daylight',
    body: 'We all say that our batch jobs survive it. Once a month, in working hours, with whoever wants to watch.',
    ...{author: 'rajesh-subramaniam', day: 9, state: 'suggested'},
    terms: ['reclaim-notice', 'checkpoint', 'graceful-shutdown'],
    supports: ['rajesh-subramaniam', 'sato-kenichi', 'lin-zhiyuan'],
  },
  {
    title: 'Office hours across departments',
    body: '',
    ...{author: 'margaux-delattre', day: 12, state: 'suggested'},
    supports: ['yamada-aoi'],
  },
  {
    title: 'A newsletter',
    body: 'To tell others what we do.',
    ...{author: 'callum-fairweather', day: 4, state: 'set-aside'},
    reason: 'The weekly summary says the same, and writes itself',
    supports: [],
  },
];

const PAST: readonly SeedPriority[] = [
  {
    title: 'Say what “done” means for a migration',
    body: 'Three teams said so of three different things.',
    ...{author: 'thibault-garnier', day: 6, state: 'done'},
    reason: 'Agreed by seven teams',
    outcome:
      'A list of **nine checks**, kept next to the golden path. Two migrations were reopened because of it, and nobody minded.',
    owners: ['thibault-garnier', 'hana-novakova'],
    terms: ['golden-path'],
    supports: ['thibault-garnier', 'hana-novakova', 'lukas-oberhauser', 'devika-raghunathan', 'beatriz-monteiro'],
  },
  {
    title: 'Know which data may leave the region',
    body: 'Nobody could say it of all of ours. One table, with an owner for each line.',
    ...{author: 'liesbeth-vandaele', day: 8, state: 'active'},
    owners: ['liesbeth-vandaele'],
    terms: ['egress'],
    supports: ['liesbeth-vandaele', 'noa-levi', 'nakamura-sakura', 'olena-tkachuk'],
  },
  {
    title: 'Infrastructure as code for the stores',
    body: 'They are configured by hand, and drift.',
    ...{author: 'callum-fairweather', day: 10, state: 'suggested'},
    terms: ['infrastructure-as-code', 'configuration-drift'],
    supports: ['callum-fairweather', 'soren-bjerregaard'],
  },
];

/** The priorities, with the ballots that they add up to. People who are not in the seed support nothing. */
export function priorityChanges(people: readonly SeedPerson[], now: number): Change[] {
  const names = new Map(people.map(({uid, name}) => [uid, name]));
  const season = seasonOf(now);
  const ballots = new Map<string, Omit<Ballot, 'updatedAt'>>();
  const inSeason = (name: string) => (priority: SeedPriority) => {
    if (!names.has(priority.author)) return [];
    const {begins} = timesOf(name);
    const then = Math.min(begins + priority.day * DAY, now - DAY);
    return [changeOf(priority, name, then, names, ballots)];
  };
  // Later ballots take the place of earlier ones, as they do in a season.
  const changes = [...PAST.flatMap(inSeason(seasonBefore(season))), ...PRESENT.flatMap(inSeason(season))];
  const voted = [...ballots].map(([uid, ballot]): Change => ({
    ...{type: 'merge', ref: refs.ballot(uid)},
    data: {...ballot, updatedAt: now},
  }));
  return [...changes, ...voted];
}

function changeOf(
  {title, body, author, state, reason = '', outcome = '', owners = [], terms = [], supports}: SeedPriority,
  season: string,
  then: number,
  names: ReadonlyMap<string, string>,
  ballots: Map<string, Omit<Ballot, 'updatedAt'>>,
): Change {
  const id = createId(then);
  const supporters = supports.filter((uid) => names.has(uid));
  for (const uid of supporters) {
    const before = ballots.get(uid);
    const given = before?.season === season ? before.supports : [];
    ballots.set(uid, {season, supports: [...given, id], asked: [], last: id});
  }
  const led = state === 'suggested' ? '' : (owners[0] ?? author);
  const name = (uid: string) => names.get(uid) ?? '';
  const data = {
    ...{title, body, author, byline: name(author), season, root: id, renewedFrom: '', state, reason, outcome},
    ...{stateBy: led, stateByline: name(led), stateAt: then, threads: [], terms: [...terms]},
    owners: Object.fromEntries(owners.map((uid) => [uid, name(uid)])),
    ...{supports: supporters.length, editedAt: then, changedAt: then, createdAt: then, updatedAt: then},
  };
  return {type: 'merge', ref: refs.priority(id), data};
}
