/** What a page with one element loads, on the local store, before a visitor does anything: kilobytes after gzip. */
export const LIMITS = {
  account: 74.4,
  activity: 93.6,
  autolink: 82.6,
  charter: 87.4,
  community: 61.2,
  glossary: 88.6,
  hub: 90.6,
  inbox: 120.9,
  'inbox-badge': 66,
  knowledge: 93.2,
  member: 72.3,
  members: 87.5,
  membership: 77.4,
  moderation: 94.1,
  priorities: 117.6,
  pulse: 95.4,
  search: 75.9,
  term: 72.7,
  thread: 135.1,
  threads: 129.9,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 244.2;
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
