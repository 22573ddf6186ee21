/** What a page with one element loads, on the local store, before a visitor does anything: kilobytes after gzip. */
export const LIMITS = {
  account: 62.4,
  activity: 69.5,
  autolink: 69.5,
  charter: 66.4,
  community: 53.5,
  glossary: 100.7,
  hub: 83.3,
  inbox: 99,
  'inbox-badge': 58.3,
  knowledge: 81.5,
  member: 56.1,
  members: 100.4,
  membership: 66.6,
  moderation: 69.5,
  priorities: 93.5,
  pulse: 68.5,
  search: 63.1,
  term: 57.7,
  thread: 141.5,
  threads: 156,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 283.6;
/** What it takes until a reader sees a conversation that they saw before, likewise. */
export const LIMIT_OF_GLANCE = 5.1;

const BEGIN = '<!-- Sizes: written by `npm run manifest` -->';
const END = '<!-- End of sizes -->';

/** A text with the table of sizes between its two marks. @throws {Error} When it has no such marks. */
export function withSizes(text) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`There is no place for the sizes: ${BEGIN} … ${END}`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${table()}\n\n${text.slice(end)}`;
}

function table() {
  const rows = Object.entries(LIMITS).map(([name, limit]) => [`\`<praxis-${name}>\``, `${Math.ceil(limit)}`]);
  rows.push(['all of them', `${Math.ceil(LIMIT_OF_ALL)}`]);
  rows.push(['a conversation seen before, until it is seen', `${Math.ceil(LIMIT_OF_GLANCE)}`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, size]) => `| ${name.padEnd(width)} | ${size.padStart(3)} |`);
  return [`| ${'A page with'.padEnd(width)} |  kB |`, `| ${'-'.repeat(width)} | --: |`, ...lines].join('\n');
}
