/** What a page with one element loads, on the local store, before a visitor does anything, and what it writes with: kilobytes after gzip. */
export const LIMITS = {
  account: 67.8,
  activity: 87.2,
  autolink: 84.3,
  charter: 89.0,
  community: 58.9,
  glossary: 90.3,
  hub: 90.4,
  inbox: 119.2,
  'inbox-badge': 63.7,
  knowledge: 94.8,
  member: 65.7,
  members: 87.5,
  membership: 77.3,
  moderation: 90.8,
  priorities: 114.2,
  pulse: 98.5,
  search: 76.0,
  term: 72.6,
  thread: 124.8,
  threads: 128.5,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 235.1;
/** What it takes until the first of a conversation of plain posts can be read, likewise. */
export const LIMIT_OF_FIRST_POST = 102.8;
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
