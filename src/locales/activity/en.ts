import type {NewsKind} from '../../model/news.js';
import type {Writer} from '../en.js';

/** Several of which the same can be said. @param atLeast Whether there may be more. */
type Count = (count: number, write: Writer, atLeast: boolean) => string;

const counted =
  (one: string, many: (count: string) => string): Count =>
  (count, write, atLeast) => {
    if (count === 1 && !atLeast) return one;
    return many(atLeast ? `${write.number(count)} or more` : write.number(count));
  };

const groups: Record<NewsKind, Count> = {
  charterProposed: counted('A new charter is proposed', (count) => `${count} charters are proposed`),
  charterEffective: counted('A new charter is in effect', (count) => `${count} charters took effect`),
  prioritiesSuggested: counted('1 new priority', (count) => `${count} new priorities`),
  prioritiesRenewed: counted('1 priority goes on this season', (count) => `${count} priorities go on this season`),
  prioritiesChanged: counted('1 priority moved', (count) => `${count} priorities moved`),
  threadsBegun: counted('1 new conversation', (count) => `${count} new conversations`),
  threadsGrown: counted('1 conversation goes on', (count) => `${count} conversations go on`),
  notesKept: counted('1 new knowledge note', (count) => `${count} new knowledge notes`),
  notesChanged: counted('1 knowledge note was rewritten', (count) => `${count} knowledge notes were rewritten`),
  termsProposed: counted('1 new term', (count) => `${count} new terms`),
  termsChanged: counted('1 term was worked on', (count) => `${count} terms were worked on`),
  peopleJoined: counted('1 person joined', (count) => `${count} people joined`),
};

const activity = {
  heading: 'What’s new',
  since: (day: string) => `Since ${day}`,
  fortnight: 'In the last two weeks',
  groups,
  /** Beside the first few. */
  more: (count: number, write: Writer) => `and ${write.number(count)} more`,
  evenMore: 'and more',
  seeAll: 'See all',
  by: (name: string) => `by ${name}`,
  contested: 'Seen differently',
  outcomes: {open: '', converging: 'Converging', agreed: 'Agreed', answered: 'Answered'},
  priorities: {suggested: 'Suggested', active: 'Being worked on', done: 'Done', 'set-aside': 'Set aside'},
  markSeen: 'Mark as seen',
  marked: 'Marked as seen. You are up to date.',
  notMarked: (reason: string) => `This was not marked. ${reason}`,
  upToDate: 'You are up to date.',
  quiet: 'It was quiet: nothing new.',
  lookBack: 'Look back two weeks',
  lookAhead: 'Back to what is new to me',
  week: {
    open: 'This week in short',
    /** @param from, to Days. */
    period: (from: string, to: string) => `${from} to ${to}`,
    about: 'For a newsletter, a mail or a noticeboard. What you have read already is in it too.',
    none: 'It was a quiet week: nothing new.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'This could not be copied. Select it and copy it with the keyboard.',
    print: 'Print',
  },
};

export default activity;

export type ActivityWords = typeof activity;
