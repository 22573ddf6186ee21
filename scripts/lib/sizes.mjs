/** What a page with one element loads, on the local store, before a visitor does anything: kilobytes after gzip. */
export const LIMITS = {
  account: 74.1,
  activity: 93.4,
  autolink: 82.3,
  charter: 87.1,
  community: 60.9,
  glossary: 88.3,
  hub: 90.2,
  inbox: 120.6,
  'inbox-badge': 65.7,
  knowledge: 92.9,
  member: 71.9,
  members: 87.2,
  membership: 77.1,
  moderation: 93.8,
  priorities: 117.3,
  pulse: 95.1,
  search: 75.6,
  term: 72.4,
  thread: 134.7,
  threads: 129.5,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 243.8;
/** What it takes until the first of a conversation of plain posts can be read, likewise. */
export const LIMIT_OF_FIRST_POST = 117.5;
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
