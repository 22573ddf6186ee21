/**
 * Which files are needed before anything is seen: by an element's tag, by where a community is kept, by language. Where the one
 * script is built, the list stands in place of these words (`scripts/lib/ahead.mjs`): the files, then who needs which of them.
 */
const LIST = 'praxis-ahead';

const [files = [], ...needs] = LIST.split(';').map((part) => part.split(' '));
const asked = new Set<string>();

/**
 * Asks for all of them at once: otherwise each file names the next, and a reader waits for every one of them in turn. Nothing runs
 * yet, and what is asked for twice is loaded once.
 */
export function fetchAhead(...names: readonly string[]): void {
  for (const [name = '', ...places] of needs) {
    if (!names.includes(name)) continue;
    for (const place of places) ask(files[Number(place)]!);
  }
}

function ask(file: string): void {
  if (asked.has(file)) return;
  asked.add(file);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL(`chunks/${file}.js`, import.meta.url).href;
  document.head.append(link);
}
