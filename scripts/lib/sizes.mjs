/** What a page with one element loads, on the local store, before a visitor does anything: kilobytes after gzip. */
export const LIMITS = {
  account: 73.3,
  activity: 88.9,
  autolink: 81.7,
  charter: 84,
  community: 60.3,
  glossary: 86,
  hub: 90.5,
  inbox: 117,
  'inbox-badge': 65.1,
  knowledge: 89.6,
  member: 71.3,
  members: 86.9,
  membership: 76.3,
  moderation: 89.1,
  priorities: 112.5,
  pulse: 90.7,
  search: 76.3,
  term: 71.7,
  thread: 130.7,
  threads: 125.1,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 232;
/** What it takes until a reader sees a conversation that they saw before, likewise. */
export const LIMIT_OF_GLANCE = 6.1;

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
