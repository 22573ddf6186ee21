import type {Writer} from '../en.js';

/** What a steward reads of the pages that have conversations. */
const pages = {
  about:
    'Each page has its conversation under an address or a key. Here you see which, and can take a conversation to another page or join two that are one.',
  search: 'Find a page',
  searchHint: 'Address, key or title',
  count: (count: number, write: Writer) =>
    count === 1 ? '1 page has a conversation' : `${write.number(count)} pages have a conversation`,
  none: 'No page has a conversation yet.',
  noneFound: 'No page is called so.',
  alikeCount: (count: number, write: Writer) =>
    `${write.number(count)} addresses may be of a page that has another one as well.`,
  showAlike: 'Show these',
  showAll: 'Show all',
  more: 'Show more pages',
  posts: (count: number, write: Writer) => (count === 1 ? '1 post' : `${write.number(count)} posts`),
  last: (ago: string) => `last post ${ago}`,
  states: {closed: 'Closed', locked: 'Locked'},
  duplicate: 'Leads to another conversation',
  former: 'Whoever goes to these pages is led here:',
  movedBy: (ago: string) => `moved ${ago} by`,
  alike: 'May be the same page as',
  open: 'Move or merge',
  openWhat: (key: string) => `Move or merge: ${key}`,
  form: {
    heading: (key: string) => `Move the conversation of ${key}`,
    address: 'Address of the other page',
    hint: 'If that page has a key of its own, the key will do as well.',
    look: 'See what would happen',
    looking: 'Looking…',
    noAddress: 'Write the address first.',
    preview: 'What will happen',
    empty: 'That page has no conversation yet.',
    goes: (posts: string) => `This one goes there, with all that was written in it (${posts}).`,
    leaves: 'Where it was, a link leads to it. Links to its posts go on working, and another conversation can begin.',
    moveUndo: 'It can be undone until another conversation has begun where it was.',
    taken: (title: string, posts: string) => `That page has a conversation of its own: “${title}” (${posts}).`,
    closes: 'This one is closed and leads there. What was written stays where it is, to be read.',
    mergeUndo: 'It can be undone: then this one is open again.',
    same: 'That is the page it is on.',
    closed:
      'That page has a conversation of its own, and this one is closed. Open it again first, to have it lead there.',
    leadsOn: 'The conversation of that page leads to another one. Choose the page of that one.',
    move: 'Move it',
    merge: 'Close it and lead there',
  },
  moved: (title: string, key: string) => `“${title}” is at ${key} now.`,
  merged: (title: string, key: string) => `“${title}” leads to ${key} now.`,
  undo: 'Undo',
  undone: (title: string, key: string) => `“${title}” is at ${key} again.`,
  reopened: (title: string) => `“${title}” is open again.`,
};

export default pages;

export type PagesWords = typeof pages;
