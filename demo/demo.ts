import {fillOnce, type SeedFiles} from './seed/fill.js';

/*
 * On its first open the demo fills the embedded store, and only then defines the elements: so nobody sees a community
 * without people. A store that cannot be written is left to the elements, which say so.
 */
if (new URLSearchParams(location.search).get('backend') !== 'firestore') await fillOnce(readFiles).catch(console.warn);
await import('../src/all.js');

async function readFiles(): Promise<SeedFiles> {
  return {
    people: await read<SeedFiles['people']>('people.json', []),
    terms: await read<SeedFiles['terms']>('terms.json', []),
    extra: await read<SeedFiles['extra']>('local/glossary.json', []), // What `npm run seed -- FILE` left here, if it ran.
    conversations: [
      ...(await read<SeedFiles['conversations']>('conversations.json', [])),
      ...(await read<SeedFiles['conversations']>('year.json', [])),
    ],
    life: await read<SeedFiles['life']>('life.json', undefined),
  };
}

async function read<T>(file: string, otherwise: T): Promise<T> {
  const answer = await fetch(`/seed/${file}`);
  return answer.ok ? ((await answer.json()) as T) : otherwise;
}
