/**
 * Which files are needed before anything is seen: by an element's tag, by where a community is kept, by language. Where the one
 * script is built, the list stands in place of these words (`scripts/lib/ahead.mjs`): the files, then who needs which of them.
 */
const LIST = 'praxis-ahead';

const [files = [], ...needs] = LIST.split(';').map((part) => part.split(' '));
const asked = new Set<string>();

/** What most conversations need once they are read, and none before. */
const SOON: Readonly<Record<string, string>> = {'praxis-thread': 'markdown'};

/** What adds to words that can be read without it: what has words of its own comes first. */
const LATER: readonly string[] = ['praxis-autolink', 'praxis-term'];

export const comesLater = (name: string): boolean => LATER.includes(name);

/**
 * Asks for all of them at once: otherwise each file names the next, and a reader waits for every one of them in turn. Nothing runs
 * yet, and what is asked for twice is loaded once.
 */
export function fetchAhead(...names: readonly string[]): void {
  const priority = names.some(comesLater) ? 'low' : 'high';
  for (const name of names) ask(name, priority);
  for (const name of names) ask(SOON[name], 'low');
}

function ask(name: string | undefined, priority: 'high' | 'low'): void {
  const [, ...places] = needs.find(([of]) => of === name) ?? [];
  for (const place of places) fetchFile(files[Number(place)]!, priority);
}

function fetchFile(file: string, priority: 'high' | 'low'): void {
  if (asked.has(file)) return;
  asked.add(file);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.fetchPriority = priority;
  link.href = new URL(`chunks/${file}.js`, import.meta.url).href;
  document.head.append(link);
}
