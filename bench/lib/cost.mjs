/**
 * What an organisation pays Firestore a month, by what `reads` and `writes` counted. All that is assumed stands here, and is told in
 * `docs/cost.md`.
 */
import {markdownTable} from './results-page.mjs';

/** In US dollars, of Firestore's Standard edition in the multi-region `eur3`, which `firebase.json` names. */
export const PRICES = {
  reads: 0.06 / 100_000,
  writes: 0.18 / 100_000,
  /** A GiB kept for a month. */
  stored: 0.18,
  /** A GiB sent to browsers. */
  sent: 0.12,
};

/** What each day is free, of the one free database of a project; of storage and of what is sent, what is free at all and a month. */
export const FREE = {reads: 50_000, writes: 20_000, stored: 1, sent: 10};

/** Each is for one employee and a working day, unless it says otherwise. */
export const HABITS = {
  /** Working days of a month, and its days: what is free is free each day, and nobody comes at weekends. */
  workdays: 21,
  /** Who opens a page with our elements at all. */
  present: 0.5,
  /** Such pages, for each of them. */
  pages: 6,
  /** Of these, more than half an hour after the last: for the others, listeners pay only what changed. */
  apart: 3,
  /** What changes in a page that is read again soon: the least that a listener costs. */
  soon: 2,
  /** New devices and cleared browsers, for each of them a month. */
  devices: 0.5,
  posts: 0.05,
  reactions: 0.1,
  /** Conversations in which something was new. */
  seen: 1,
  termsChanged: 0.005,
  notesKept: 0.002,
  prioritiesSupported: 0.01,
  /** Readers who have a conversation open when somebody posts in it. */
  watching: 5,
  /** Stewards who look at the pulse, of all employees, a month. */
  pulses: 0.01,
  /** Documents that rules read to judge an act: at most ten for one write, and twenty for a commit. */
  judged: 10,
  /** Kilobytes of a document with its indexes, and as it is sent. */
  kept: 4,
  carried: 1,
};

const GIB = 2 ** 30;

/**
 * @param {number} employees
 * @param {import('./counts.mjs').Counts} counts
 */
export function monthlyCost(employees, {views, acts}) {
  const h = HABITS;
  const page = views[PAGE];
  const act = (what) => acts[what] ?? missing(what);
  if (!page) missing(PAGE);
  const days = employees * h.workdays;
  const present = days * h.present;
  /** @type {[times: number, act: {writes: number, reads: number}][]} */
  const done = [
    [days * h.posts, act('answer once more')],
    [days * h.reactions, act('react to a post')],
    [present * h.seen, act('see what is new in a conversation')],
    [days * h.termsChanged, act('revise a term')],
    [days * h.notesKept, act('keep a knowledge note')],
    [days * h.prioritiesSupported, act('support a priority')],
  ];
  const visits =
    present * (h.apart * (page.revisit + OWN) + (h.pages - h.apart) * h.soon) +
    employees * h.devices * (page.cold + OWN + views['a glossary of 5000'].cold + views['a directory of 10000'].cold);
  const followed = days * h.posts * h.watching * 2;
  const judged = sum(done.map(([times]) => times * h.judged));
  const reads =
    visits +
    followed +
    judged +
    employees * h.pulses * views['the pulse'].cold +
    sum(done.map(([n, {reads}]) => n * reads));
  const writes = sum(done.map(([times, {writes}]) => times * writes));
  const documents = 12 * sum(done.map(([times, {writes}]) => times * Math.max(0, writes - 2)));
  return {
    reads,
    writes,
    stored: (documents * h.kept * 1000) / GIB,
    sent: (reads * h.carried * 1000) / GIB,
  };
}

/** The page that people open: an article below which they talk. */
export const PAGE = 'a page with a conversation of 10, linked terms and the badge';

/** The reader's own records. */
const OWN = 2;

/** What it costs in dollars; what is free each day is no help on the others. */
export function priceOf({reads, writes, stored, sent}) {
  const beyond = (amount, free) => Math.max(0, amount - free);
  const parts = {
    reads: beyond(reads, FREE.reads * HABITS.workdays) * PRICES.reads,
    writes: beyond(writes, FREE.writes * HABITS.workdays) * PRICES.writes,
    stored: beyond(stored, FREE.stored) * PRICES.stored,
    sent: beyond(sent, FREE.sent) * PRICES.sent,
  };
  return {...parts, total: parts.reads + parts.writes + parts.stored + parts.sent};
}

/** Whether all that costs are worked out from was counted. @param {import('./counts.mjs').Counts} counts */
export function isCounted({views, acts}) {
  const needed = [PAGE, 'a glossary of 5000', 'a directory of 10000', 'the pulse'];
  return needed.every((view) => view in views) && 'support a priority' in acts;
}

const BEGIN = '<!-- Written by `npm run bench -- reads writes` -->';
const END = '<!-- End of cost -->';

/** A text with the table of costs between its two marks. @throws {Error} When it has no such marks. */
export function withCosts(text, counts) {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`There is no place for the costs: ${BEGIN} … ${END}`);
  const rows = [100, 1000, 50_000].map((employees) => {
    const used = monthlyCost(employees, counts);
    const price = priceOf(used);
    const number = (amount, digits = 0) => amount.toLocaleString('en', {maximumFractionDigits: digits});
    return [
      number(employees),
      `${number(used.reads)}`,
      `${number(used.writes)}`,
      `${number(used.stored, 2)} GiB`,
      `${number(used.sent, 1)} GiB`,
      `$${price.total.toLocaleString('en', {minimumFractionDigits: 2, maximumFractionDigits: 2})}`,
    ];
  });
  const columns = ['Employees', 'Reads', 'Writes', 'Kept after a year', 'Sent', 'A month'];
  return `${text.slice(0, begin)}${BEGIN}\n\n${markdownTable(columns, rows)}\n\n${text.slice(end)}`;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @returns {never} */
function missing(what) {
  throw new Error(`Nothing has counted ${what}: run "npm run bench -- reads writes".`);
}
