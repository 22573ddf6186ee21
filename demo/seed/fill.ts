import {refs} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import type {Seed} from './form.js';

/** The community of the demo pages. */
export const COMMUNITY = 'cloud-practice';

/** What the files of the seed have. */
export interface SeedFiles extends Pick<Seed, 'people' | 'terms' | 'conversations' | 'life'> {
  /** Terms that somebody brought along, not agreed on yet. */
  readonly extra: Seed['terms'];
}

/** Fills the embedded store where nobody has been yet, one tab after the other: two that are opened together would each fill it. */
export function fillOnce(read: () => Promise<SeedFiles>): Promise<void> {
  const work = () => fill(read);
  // Plain http, but for this machine, has no locks.
  return 'locks' in navigator ? navigator.locks.request('praxis-demo-seed', work) : work();
}

async function fill(read: () => Promise<SeedFiles>): Promise<void> {
  const store = new LocalStore(COMMUNITY);
  try {
    if (await store.get(refs.community())) return;
    const {seedStore} = await import('../seed.js');
    await seedStore(store, COMMUNITY, seedOf(await read()));
  } finally {
    await store.close();
  }
}

function seedOf({people, terms, extra, conversations, life}: SeedFiles): Seed {
  const proposed = {status: 'proposed' as const, author: people[0]!.uid, daysAgo: 1};
  return {
    name: 'Cloud Practice',
    about: 'People at Meridian who run things in the cloud, and want to do it well together.',
    people,
    terms: [...terms, ...extra.map((term) => ({...term, ...proposed}))],
    conversations,
    life,
  };
}
