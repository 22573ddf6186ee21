import {dayOf} from '../model/member.js';
import {
  FOREVER,
  medianWait,
  periodBefore,
  tallyFieldOf,
  TOP,
  WAIT_BARS,
  type Figures,
  type Period,
  type Pulse,
  type Standing,
} from '../model/pulse.js';
import {seasonIn} from '../model/priority.js';
import {refs, type Kind} from '../model/records.js';
import {waitOf} from '../model/thread.js';
import {queries} from '../store/queries.js';
import type {Query, Store} from '../store/store.js';
import type {Community} from './community.js';
import {noteWaits} from './measures.js';

/** How many answers that nobody has measured are measured with one view. */
const LEFT_OVER = 8;

/** How long it took to answer a conversation that began at a time. */
interface Answer {
  readonly createdAt: number;
  readonly waited: number;
}

/**
 * Takes the pulse of a community: counts and sums that the backend works out, at most sixty reads. What says how long an answer took
 * and was left over is worked out here, and noted where the viewer may write.
 *
 * @param period See `periodAt`.
 * @throws {CommunityError} `offline`, `permission-denied` …
 */
export async function takePulse({store, viewer}: Community, period: Period, now = Date.now()): Promise<Pulse> {
  const left = await store.query({...queries.unmeasuredThreads(), limit: LEFT_OVER});
  if (viewer && !viewer.guest) void noteWaits(store, left);
  const answers = left.map((thread) => ({createdAt: thread.createdAt, waited: waitOf(thread)}));
  const before = periodBefore(period);
  // The newcomers of a period are the cohort of the next.
  const joined = [period, before, periodBefore(before)].map(({from, to}) => queries.joinedMembers(from, to));
  const [figures, figuresBefore, standing, [first = 0, second = 0, third = 0]] = await Promise.all([
    figuresOf(store, period, answers, {isCharted: true}),
    figuresOf(store, before, answers, {isCharted: false}),
    standingOf(store, now),
    Promise.all(joined.map((query) => countOf(store, query))),
  ]);
  return {
    now: {...figures, newcomers: first, cohort: second},
    before: {...figuresBefore, newcomers: second, cohort: third},
    standing,
  };
}

async function figuresOf(
  store: Store,
  period: Period,
  answers: readonly Answer[],
  options: {readonly isCharted: boolean},
): Promise<Omit<Figures, 'newcomers' | 'cohort'>> {
  const {from, to} = period;
  const previous = periodBefore(period);
  const [begun, waiting, questions, openQuestions, writing, stayed, proposed, requested, priorities] =
    await Promise.all([
      store.aggregate(queries.threadsBegun(from, to), {
        ...{count: {count: true}, posts: {sum: 'posts'}, across: {sum: 'across'}},
      }),
      waitingIn(store, period, answers, options),
      countOf(store, queries.threadsBegunOfKind('question', from, to)),
      countOf(store, queries.openQuestions(from, to)),
      writingIn(store, period),
      countOf(store, queries.joinedAndActive(previous.from, previous.to, dayOf(from))),
      countOf(store, queries.termsBegun(from, to)),
      countOf(store, queries.requestsBegun(from, to)),
      prioritiesIn(store, period),
    ]);
  const conversations = begun.count ?? 0;
  return {
    ...{period, conversations, ...waiting, questions, openQuestions, ...writing, stayed, proposed, requested},
    ...priorities,
    replies: (begun.posts ?? 0) - conversations,
    across: begun.across ?? 0,
  };
}

/** How long people waited for an answer. The bars of the chart come first: with them the median is found with less asking. */
async function waitingIn(
  store: Store,
  {from, to}: Period,
  answers: readonly Answer[],
  {isCharted}: {readonly isCharted: boolean},
): Promise<Pick<Figures, 'answered' | 'waits' | 'median'>> {
  const left = answers.filter(({createdAt}) => createdAt >= from && createdAt < to);
  const within = async (minutes: number) =>
    (await countOf(store, queries.threadsAnswered(from, to, minutes))) +
    left.filter(({waited}) => waited <= minutes).length;
  const steps = isCharted ? [...WAIT_BARS, FOREVER] : [FOREVER];
  const counts = await Promise.all(steps.map(within));
  const answered = counts.at(-1)!;
  const known = new Map(steps.map((minutes, place) => [minutes, counts[place]!]));
  return {
    answered,
    ...(isCharted && {waits: counts.map((count, place) => count - (counts[place - 1] ?? 0))}),
    median: await medianWait(answered, within, known),
  };
}

async function writingIn(store: Store, period: Period): Promise<Pick<Figures, 'active' | 'posts' | 'topPosts'>> {
  const field = tallyFieldOf(period);
  const query = queries.tallies(period.year, field);
  const [all, most] = await Promise.all([
    store.aggregate(query, {count: {count: true}, posts: {sum: field}}),
    store.aggregate({...query, first: TOP}, {posts: {sum: field}}),
  ]);
  return {active: all.count ?? 0, posts: all.posts ?? 0, topPosts: most.posts ?? 0};
}

/** What ended is counted where it stands now: moved on twice in a period, a priority counts once. */
async function prioritiesIn(
  store: Store,
  {from, to}: Period,
): Promise<Pick<Figures, 'suggested' | 'renewed' | 'done' | 'setAside'>> {
  const [begun, suggested, done, setAside] = await Promise.all([
    countOf(store, queries.prioritiesBegun(from, to)),
    countOf(store, queries.prioritiesSuggested(from, to)),
    countOf(store, queries.prioritiesMoved('done', from, to)),
    countOf(store, queries.prioritiesMoved('set-aside', from, to)),
  ]);
  return {suggested, renewed: begun - suggested, done, setAside};
}

async function standingOf(store: Store, now: number): Promise<Standing> {
  const today = new Date(now).toISOString().slice(0, 10);
  const season = seasonIn(await store.get(refs.community()), now);
  const [underWay, waiting, agreed, contested, unmet, ...stale] = await Promise.all([
    countOf(store, queries.prioritiesInState(season, 'active')),
    countOf(store, queries.prioritiesInState(season, 'suggested')),
    countOf(store, queries.termsOfStatus('agreed')),
    countOf(store, queries.contestedTerms()),
    countOf(store, queries.requests()),
    countOf(store, queries.staleTerms('agreed', today)),
    countOf(store, queries.staleTerms('proposed', today)),
  ]);
  return {underWay, waiting, agreed, contested, unmet, stale: stale.reduce((sum, count) => sum + count, 0)};
}

async function countOf<K extends Kind>(store: Store, query: Query<K>): Promise<number> {
  const {count} = await store.aggregate(query, {count: {count: true}});
  return count ?? 0;
}
