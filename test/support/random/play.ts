import fc from 'fast-check';
import type {Community} from '../../../src/community/community.js';
import {found, join} from '../../../src/community/membership.js';
import type {Rows} from '../../../src/integrity/census.js';
import {check} from '../../../src/integrity/check.js';
import {CommunityError} from '../../../src/model/errors.js';
import type {Stored} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import type {Query, Snapshot} from '../../../src/store/store.js';
import {acts, Things, WEIGHTS, type ActName} from './acts.js';
import {Ledger} from './ledger.js';

/** One of three people, what they do, and two numbers that say to what and how. */
export type Step =
  | {readonly who: number; readonly act: ActName; readonly a: number; readonly b: number}
  /** Their connection breaks, or is there again. */
  | {readonly who: number; readonly act: 'cut'}
  | {readonly who: number; readonly act: 'heal'};

/** Where a community is kept, and what a test does to it from outside. */
export interface World {
  readonly people: readonly {readonly community: Community; readonly uid: string}[];
  /** Undefined: nothing can break. */
  readonly line?: {cut(who: number): Promise<void>; heal(who: number): Promise<void>};
  /** So much time goes by that one may act again, however much one did. */
  timePasses(): Promise<void>;
  /** All records, as they are kept. */
  rows(): Promise<Rows>;
  close(): Promise<void>;
}

/** Those who may do so much in a while that no window of the guard is full before `timePasses`. */
const ACTS_A_WINDOW = 40;

const BEGINNING = ['begin', 'beginAtPage', 'propose', 'keep', 'suggest'] as const satisfies readonly ActName[];

/** Sequences of acts, with people cut off for a while in between: half as long as given on average. */
function plays({length, breaks}: {length: number; breaks: boolean}): fc.Arbitrary<readonly Step[]> {
  const number = fc.nat(999);
  const who = fc.nat(2);
  const names = Object.entries(WEIGHTS) as [ActName, number][];
  const act = fc.oneof(...names.map(([name, weight]) => ({arbitrary: fc.constant(name), weight})));
  const step = fc.record({who, act, a: number, b: number}) as fc.Arbitrary<Step>;
  const line = fc.record({who, act: fc.constantFrom('cut' as const, 'heal' as const)}) as fc.Arbitrary<Step>;
  const any = breaks ? fc.oneof({arbitrary: step, weight: 9}, {arbitrary: line, weight: 1}) : step;
  return fc.array(any, {minLength: 1, maxLength: length, size: 'max'});
}

/** What was done, and what became of it. */
export class Played {
  steps = 0;
  acknowledged = 0;
  /** By the code of the error. */
  readonly refused: Record<string, number> = {};

  add({steps, acknowledged, refused}: Played): void {
    this.steps += steps;
    this.acknowledged += acknowledged;
    for (const [code, count] of Object.entries(refused)) this.refused[code] = (this.refused[code] ?? 0) + count;
  }
}

export interface PlayOptions {
  /** So many steps are taken, or a few more. */
  readonly steps: number;
  readonly seed: number;
  /** The longest sequence: long enough for people to get into each other's way. */
  readonly length: number;
  readonly breaks: boolean;
  aWorld(): Promise<World>;
}

/**
 * Plays sequence after sequence, each in a world of its own.
 *
 * @throws {Error} With the seed and path of a sequence after which something does not hold, made as short as it can be.
 */
export async function playAll({steps, seed, length, breaks, aWorld}: PlayOptions): Promise<Played> {
  const total = new Played();
  const property = fc.asyncProperty(plays({length, breaks}), async (sequence) => {
    if (total.steps >= steps) return;
    const world = await aWorld();
    try {
      total.add(await play(world, sequence));
    } finally {
      await world.close();
    }
  });
  // Half as long as the longest on average: with twice as many as that takes, there are enough.
  const numRuns = Math.ceil((4 * steps) / length) + 10;
  await fc.assert(property, {seed, numRuns, unbiased: true, includeErrorInReport: true});
  if (total.steps < steps) throw new Error(`Only ${total.steps} steps were taken.`);
  return total;
}

/**
 * Plays the steps, has everybody be connected again, and looks at what there is.
 *
 * @throws {Error} Naming what does not hold.
 */
async function play(world: World, steps: readonly Step[]): Promise<Played> {
  const {people, line} = world;
  const things = new Things();
  const ledger = new Ledger();
  const [first, ...others] = people;
  await found(first!.community, 'Practice');
  for (const {community} of others) await join(community);
  // There is something to act on from the beginning.
  const steward = {...first!, things, ledger};
  for (const act of BEGINNING) await acts[act](steward, 0, 0);
  await world.timePasses();
  const followed = people.flatMap(({community, uid}) => follow(community, uid));

  const cut = new Set<number>();
  const waiting = new Map<number, Promise<unknown>[]>();
  let done = 0;
  const played = new Played();
  played.steps = steps.length;
  const settle = async (act: Promise<unknown>, what: string) => {
    try {
      await inTime(act, what);
      played.acknowledged++;
    } catch (cause) {
      // Whatever the library throws on purpose has a code; anything else is a fault.
      const {code} = CommunityError.from(cause);
      if (code === 'unknown') throw cause;
      played.refused[code] = (played.refused[code] ?? 0) + 1;
    }
  };
  const heal = async (who: number) => {
    if (!cut.delete(who)) return;
    await line?.heal(who);
    const acts = waiting.get(who) ?? [];
    waiting.delete(who);
    await Promise.all(acts);
  };
  try {
    for (const step of steps) {
      const {who} = step;
      if (step.act === 'cut') {
        if (cut.has(who)) continue;
        cut.add(who);
        await line?.cut(who);
      } else if (step.act === 'heal') {
        await heal(who);
      } else {
        // Who is cut off writes at most as much as a window takes.
        if (++done % ACTS_A_WINDOW === 0) {
          for (const other of [...cut]) await heal(other);
          await world.timePasses();
        }
        const {community, uid} = people[who]!;
        const act = acts[step.act]({community, uid, things, ledger}, step.a, step.b);
        if (!act) continue;
        const settling = settle(act, `${uid} ${step.act}`);
        if (!cut.has(who)) await settling;
        else waiting.set(who, [...(waiting.get(who) ?? []), settling]);
      }
    }
    for (const who of [...cut]) await heal(who);
    const wrong = await wrongIn(world, followed, ledger);
    if (wrong.length) throw new Error(wrong.join('\n'));
  } finally {
    for (const each of followed) each.stop();
  }
  return played;
}

/** How long an act may take of somebody who is connected, in milliseconds; and of one who is not, until they are again. */
const SETTLES = 60_000;

/** Nothing waits for ever: what neither settles nor fails is a fault of its own. */
async function inTime(act: Promise<unknown>, what: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not settle`)), SETTLES);
  });
  try {
    await Promise.race([act, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** What somebody follows all the while, as elements on their page would. */
const FOLLOWED = {
  threads: queries.threads(),
  glossary: queries.glossary(),
  directory: queries.directory(),
  knowledge: queries.knowledge(),
  titles: queries.titles(),
  members: queries.newestMembers(),
} as const;

/** How long it may take until everybody sees the same, and how often that is looked at, in milliseconds. */
const PATIENCE = 10_000;
const OFTEN = 100;

function follow({store}: Community, uid: string): readonly Followed[] {
  return Object.entries(FOLLOWED).map(([name, query]) => new Followed(`${uid} sees ${name}`, store, query));
}

/**
 * What does not hold, in words, once there is nothing or patience has ended. Beside what people wait for, devices note one thing or
 * another afterwards.
 */
async function wrongIn(world: World, followed: readonly Followed[], ledger: Ledger): Promise<readonly string[]> {
  const late = performance.now() + PATIENCE;
  const {id} = world.people[0]!.community;
  for (;;) {
    const rows = await world.rows();
    const wrong = [
      ...ledger.lostFrom(rows),
      ...followed.flatMap((each) => each.differenceFrom(rows)),
      ...check(id, rows).map(
        ({code, path, field, is, should}) =>
          `${code} ${path} ${field}: ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`,
      ),
    ];
    if (!wrong.length || performance.now() > late) return wrong;
    await Promise.race(followed.map((each) => each.next(OFTEN)));
  }
}

class Followed {
  readonly #name: string;
  readonly #collection: string;
  #shown: Snapshot<never> | undefined;
  #told = () => {};
  #failure: CommunityError | undefined;
  readonly stop: () => void;

  constructor(name: string, store: Community['store'], query: Query) {
    this.#name = name;
    this.#collection = query.collection;
    this.stop = store.watch(query as Query<never>, {
      next: (snapshot) => {
        this.#shown = snapshot;
        this.#told();
      },
      error: (error) => {
        this.#failure = error;
        this.#told();
      },
    });
  }

  /** Settles with what is shown next, or after a while. */
  next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#told = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** What is shown and not kept so, in words. */
  differenceFrom(rows: Rows): readonly string[] {
    const difference = this.#difference(rows);
    return difference ? [`${this.#name}: ${difference}`] : [];
  }

  #difference(rows: Rows): string {
    if (this.#failure) return this.#failure.code;
    if (!this.#shown) return 'nothing';
    if (this.#shown.pending) return 'something that is still to be sent';
    for (const record of this.#shown.records as readonly Stored<'thread'>[]) {
      const {id, ...shown} = record;
      const kept = rows.get(`${this.#collection}/${id}`);
      for (const [field, value] of Object.entries(shown)) {
        if (sorted(kept?.[field]) !== sorted(value))
          return `${id}.${field} as ${JSON.stringify(value)}, and it is ${JSON.stringify(kept?.[field])}`;
      }
    }
    return '';
  }
}

/** Maps say the same in whatever order. */
function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
