/** What a page with one element loads, on the local store, before a visitor does anything, and what it writes with: kilobytes after gzip. */
export const LIMITS = {
  account: 76.5,
  activity: 89.9,
  autolink: 86.5,
  charter: 93.3,
  community: 62.6,
  glossary: 93.6,
  hub: 92.3,
  inbox: 130.0,
  'inbox-badge': 67.4,
  knowledge: 98.5,
  member: 115.9,
  members: 89.4,
  membership: 79.2,
  moderation: 94.6,
  priorities: 122.0,
  pulse: 107.6,
  search: 78.1,
  term: 74.5,
  thread: 136.4,
  threads: 136.2,
};
/** What a page with every element on it loads, likewise. */
export const LIMIT_OF_ALL = 280.0;
/** What it takes until the first of a conversation of plain posts can be read, likewise. */
export const LIMIT_OF_FIRST_POST = 25.0;
/** The same on plain http, where the browser works out no ids. */
export const LIMIT_OF_FIRST_POST_ON_HTTP = 28.0;
/** Files without which that post can be read: all but the one script and what draws it. */
export const COMES_AFTER_FIRST_POST = /\/chunks\/(?!look-|base-)/;
export const COMES_AFTER_FIRST_POST_ON_HTTP = /\/chunks\/(?!look-|base-|digest-)/;
/** What it takes until the element itself shows that conversation, likewise. */
export const LIMIT_OF_CONVERSATION = 116.6;
/** Files without which it can: they come after it. */
export const COMES_AFTER = /\/(markdown|boxes|acts|copy|write)-/;
/** What it takes until a reader sees a conversation that they saw before, likewise. */
export const LIMIT_OF_GLANCE = 6.6;

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
  rows.push(['a conversation, until one can answer', `${Math.ceil(LIMIT_OF_CONVERSATION)}`]);
  rows.push(['a conversation seen before, until it is seen', `${Math.ceil(LIMIT_OF_GLANCE)}`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, size]) => `| ${name.padEnd(width)} | ${size.padStart(3)} |`);
  return [`| ${'A page with'.padEnd(width)} |  kB |`, `| ${'-'.repeat(width)} | --: |`, ...lines].join('\n');
}
