/**
 * Which files are needed before anything is seen: by an element's tag, by where a community is kept, by language. Where the one
 * script is built, the list stands in place of these words (`scripts/lib/ahead.mjs`): the files, from the largest to the smallest,
 * then who needs which of them.
 */
const LIST = 'praxis-ahead';

const [files = [], ...needs] = LIST.split(';').map((part) => part.split(' '));
const asked = new Set<string>();

/** What most conversations are read with: the first posts wait for nothing else. */
const READS: Readonly<Record<string, string>> = {'praxis-thread': 'markdown'};

/** What most need once they are there: a card to say more than a name. */
const SOON: Readonly<Record<string, string>> = {'praxis-member': 'profile'};

/** What adds to words that can be read without it: what has words of its own comes first. */
const LATER: readonly string[] = ['praxis-autolink', 'praxis-term'];

export const comesLater = (name: string): boolean => LATER.includes(name);

/** How long what comes later waits for what others wait for, in milliseconds: a line may be broken, too. */
const PATIENCE = 3000;

/** How many of the files that are needed first are still on their way. */
let coming = 0;
let waiting: (() => void)[] = [];

/**
 * Asks for all of them at once: otherwise each file names the next, and a reader waits for every one of them in turn. Nothing runs
 * yet, and what is asked for twice is loaded once.
 */
export function fetchAhead(names: readonly string[], priority: 'high' | 'low'): void {
  const needed = (more: Readonly<Record<string, string>>) => names.flatMap((name) => more[name] ?? []);
  ask([...names, ...needed(READS)], priority);
  ask(needed(SOON), 'low');
}

/** Settles when the line is free of what is needed first, or when that takes too long. @returns Undefined where it is free. */
export function lineIsFree(): Promise<void> | undefined {
  if (!coming) return undefined;
  return new Promise((resolve) => {
    waiting.push(resolve);
    setTimeout(resolve, PATIENCE);
  });
}

function ask(names: readonly string[], priority: 'high' | 'low'): void {
  const places = needs.filter(([name]) => names.includes(name!)).flatMap(([, ...places]) => places);
  for (const place of places.sort((a, b) => +a - +b)) fetchFile(files[+place]!, priority);
}

function fetchFile(file: string, priority: 'high' | 'low'): void {
  if (asked.has(file)) return;
  asked.add(file);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.fetchPriority = priority;
  link.href = new URL(`chunks/${file}.js`, import.meta.url).href;
  // A browser that does not know of it tells nothing.
  if (priority === 'high' && link.relList.supports('modulepreload')) {
    coming++;
    link.onload = link.onerror = arrived;
  }
  document.head.append(link);
}

function arrived(): void {
  if (--coming > 0) return;
  for (const go of waiting) go();
  waiting = [];
}
