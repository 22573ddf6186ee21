/** What a page with one element loads, on the local store, before a visitor does anything: kilobytes after gzip. */
export const LIMITS = {
  account: 68,
  activity: 73.9,
  autolink: 75.3,
  charter: 72,
  community: 59.1,
  glossary: 105.9,
  hub: 88.9,
  inbox: 103.4,
  'inbox-badge': 63.9,
  knowledge: 87.1,
  member: 61.6,
  members: 105.5,
  membership: 72.1,
  moderation: 73.8,
  priorities: 98.6,
  pulse: 74,
  search: 68,
  term: 63.2,
  thread: 146,
  threads: 160.4,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 288.4;
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
