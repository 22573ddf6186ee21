import type {Writer} from '../en.js';

const of = (one: string, many: string) => (count: number, write: Writer) =>
  count === 1 ? `1 ${one}` : `${write.number(count)} ${many}`;

/** What the search says once somebody uses it. */
const en = {
  results: 'Search results',
  kinds: {term: 'Terms', thread: 'Conversations', note: 'Knowledge notes', member: 'People'},
  counted: {
    term: of('term', 'terms'),
    thread: of('conversation', 'conversations'),
    note: of('note', 'notes'),
    member: of('person', 'people'),
  },
  /** @param what What there is: “12 conversations”. */
  all: (what: string) => `Show all ${what}`,
  best: (count: number, what: string, write: Writer) => `The best ${write.number(count)} of ${what}`,
  recent: 'Recent searches',
  forget: 'Clear',
  forgotten: 'Recent searches are cleared.',
  searching: 'Searching…',
  /** @param what As a list: “2 terms, 1 person”. */
  found: (what: string, query: string) => `For “${query}”: ${what}`,
  nothing: (query: string) => `Nothing found for “${query}”.`,
  hint: 'Another spelling or fewer words may help. Or let others help:',
  noHint: 'Another spelling or fewer words may help.',
  next: 'What else one can do',
  ask: (query: string) => `Ask the community about “${query}”`,
  request: (query: string) => `Ask for “${query}” to be explained`,
  /** @param kinds As a list: “conversations and people”. */
  unknown: (kinds: string) => `Not searched for now: ${kinds}.`,
  service: 'The search service does not answer. This is what the page finds itself.',
  keys: {choose: 'choose', open: 'open', close: 'close'},
};

export type SearchWords = typeof en;

export default en;
