import {refs} from '../src/model/records.js';
import {LocalStore} from '../src/store/local/store.js';
import type {Seed} from './seed.js';

/** The community of the demo pages. */
const COMMUNITY = 'cloud-practice';

/*
 * On its first open the demo fills the embedded store, and only then defines the elements: so nobody sees a community
 * without people. A store that cannot be written is left to the elements, which say so.
 */
if (new URLSearchParams(location.search).get('backend') !== 'firestore') await alone(seedOnce).catch(console.warn);
await import('../src/all.js');

/** One tab after the other: two that are opened together would each fill the store. */
function alone(work: () => Promise<void>): Promise<void> {
  // Plain http, but for this machine, has no locks.
  return 'locks' in navigator ? navigator.locks.request('praxis-demo-seed', work) : work();
}

async function seedOnce(): Promise<void> {
  const store = new LocalStore(COMMUNITY);
  try {
    if (await store.get(refs.community())) return;
    const {seedStore} = await import('./seed.js');
    await seedStore(store, COMMUNITY, await readSeed());
  } finally {
    await store.close();
  }
}

async function readSeed(): Promise<Seed> {
  const people = await read<Seed['people']>('people.json', []);
  const terms = await read<Seed['terms']>('terms.json', []);
  const extra = await read<Seed['terms']>('local/glossary.json', []); // What `npm run seed -- FILE` left here, if it ran.
  const proposed = {status: 'proposed' as const, author: people[0]!.uid, daysAgo: 1};
  return {
    name: 'Cloud Practice',
    about: 'People at Meridian who run things in the cloud, and want to do it well together.',
    people,
    terms: [...terms, ...extra.map((term) => ({...term, ...proposed}))],
    conversations: [
      ...(await read<Seed['conversations']>('conversations.json', [])),
      ...(await read<Seed['conversations']>('year.json', [])),
    ],
    life: await read<Seed['life']>('life.json', undefined),
  };
}

async function read<T>(file: string, otherwise: T): Promise<T> {
  const answer = await fetch(`/seed/${file}`);
  return answer.ok ? ((await answer.json()) as T) : otherwise;
}
