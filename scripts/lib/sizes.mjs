/** What a page with one element loads, on the local store, before a visitor does anything, and what it writes with: kilobytes after gzip. */
export const LIMITS = {
  account: 72.1,
  activity: 89.9,
  autolink: 85.4,
  charter: 90.2,
  community: 59.5,
  glossary: 91.5,
  hub: 91.8,
  inbox: 122.1,
  'inbox-badge': 64.4,
  knowledge: 96.1,
  member: 70.0,
  members: 88.7,
  membership: 78.5,
  moderation: 93.6,
  priorities: 117.1,
  pulse: 100.9,
  search: 77.0,
  term: 73.8,
  thread: 131.0,
  threads: 131.2,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 255.0;
/** What it takes until the first of a conversation of plain posts can be read, likewise. */
export const LIMIT_OF_FIRST_POST = 112.4;
/** What it takes until a reader sees a conversation that they saw before, likewise. */
export const LIMIT_OF_GLANCE = 6.2;

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
  rows.push(['a conversation, until its first post is read', `${Math.ceil(LIMIT_OF_FIRST_POST)}`]);
  rows.push(['a conversation seen before, until it is seen', `${Math.ceil(LIMIT_OF_GLANCE)}`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, size]) => `| ${name.padEnd(width)} | ${size.padStart(3)} |`);
  return [`| ${'A page with'.padEnd(width)} |  kB |`, `| ${'-'.repeat(width)} | --: |`, ...lines].join('\n');
}
