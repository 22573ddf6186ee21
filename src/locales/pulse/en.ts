import type {PulseUnit} from '../../model/pulse.js';
import type {Writer} from '../en.js';

const units: Record<PulseUnit, string> = {month: 'Month', quarter: 'Quarter', year: 'Year'};

const en = {
  label: 'Pulse',
  about: 'How the community is doing, in figures about all of it. They name and rank nobody.',
  unit: 'Period',
  units,
  earlier: 'The period before',
  later: 'The period after',
  soFar: 'So far',
  /** The period is not over. */
  unfinished: 'This period is not over. The one before is shown as a whole.',
  shown: (period: string) => `Showing ${period}.`,
  asTables: 'Show as tables',
  print: 'Print report',
  csv: 'Download CSV',
  saved: (file: string) => `${file} is saved.`,
  quiet: 'Nobody wrote or joined in this period.',
  fewer: 'fewer than five',
  tooFew: 'Too few to tell',
  none: '–',
  /** As the figure of the period before. */
  before: (value: string) => `before: ${value}`,
  how: 'How this is counted',
  columns: {figure: 'Figure', now: 'In this period', before: 'In the one before', definition: 'How it is counted'},
  standingNow: 'Today',
  of: (part: number, whole: number, write: Writer) => `${write.number(part)} of ${write.number(whole)}`,
  summary: (people: string, posts: number, conversations: number, write: Writer) =>
    `${people} wrote ${write.number(posts)} ${posts === 1 ? 'post' : 'posts'}; ${write.number(conversations)} ${conversations === 1 ? 'conversation' : 'conversations'} began.`,
  people: (count: number, write: Writer) => (count === 1 ? '1 person' : `${write.number(count)} people`),
  fewPeople: 'Fewer than five people',
  answers: {
    heading: 'Getting an answer',
    median: {
      name: 'Half of the first answers came within',
      about:
        'The time from the beginning of a conversation to the first post by somebody else, for conversations that began in the period and were answered by now; the middle one, in the steps in which people tell time.',
      longest: 'more than a year',
    },
    waits: {
      name: 'How long conversations waited for it',
      within: (time: string) => `within ${time}`,
      longer: (time: string) => `later than ${time}`,
      none: 'no answer yet',
      about: 'Conversations that began in the period, by the time until somebody else answered.',
    },
    questions: {
      name: 'Questions without an answer',
      about: 'Questions that were asked in the period and in which nobody else has written by now.',
    },
  },
  participation: {
    heading: 'Taking part',
    active: {name: 'People who wrote', about: 'Members who wrote at least one post in the period.'},
    newcomers: {
      name: 'Newcomers',
      about:
        'Members who joined in the period and are members today. Groups of fewer than five people are not told of.',
    },
    stayed: {
      name: 'Newcomers who stayed',
      about:
        'Of the members who joined in the period before, the share who were seen to take part since this one began. It is noted once a week.',
    },
  },
  together: {
    heading: 'Together',
    across: {
      name: 'Replies across departments',
      about:
        'Of all posts after the first, in conversations that began in the period, the share written by somebody whose department is another than that of who began it. People who do not show their department are not counted as another.',
    },
    top: {
      name: 'Posts by the five who wrote most',
      about:
        'Their share of all posts in the period: the lower, the more voices are heard. It is told only of ten people or more, and never who they are.',
    },
  },
  language: {
    heading: 'A language in common',
    proposed: {name: 'Terms proposed', about: 'Terms that somebody entered in the period.'},
    requested: {
      name: 'Terms asked for',
      about: 'Terms that people looked for or used without finding them, for the first time in the period.',
    },
    standing: 'Terms today',
    agreed: {name: 'Agreed', about: 'Terms that are agreed today.'},
    contested: {name: 'Seen differently', about: 'Terms that at least one member understands differently today.'},
    stale: {name: 'Due for review', about: 'Agreed and proposed terms whose day to be looked at again has passed.'},
    unmet: {name: 'Missing', about: 'Terms that are asked for and nobody has written.'},
  },
  priorities: {
    heading: 'Priorities moved',
    suggested: {name: 'Suggested', about: 'Priorities that somebody suggested in the period.'},
    renewed: {
      name: 'Renewed',
      about: 'Priorities of an earlier season that somebody renewed in the period. Nothing carries over by itself.',
    },
    done: {name: 'Done', about: 'Priorities that were done in the period, and are still.'},
    setAside: {name: 'Set aside', about: 'Priorities that were set aside in the period, with a reason, and are still.'},
    standing: 'Priorities of this season today',
    underWay: {name: 'Being worked on', about: 'Priorities of this season that somebody works on today.'},
    waiting: {name: 'Suggested, not begun', about: 'Priorities of this season that nobody has begun to work on.'},
  },
  report: {
    title: (community: string) => `Pulse of ${community}`,
    sponsor: (name: string) => `Sponsor: ${name}`,
    made: (day: string) => `Made on ${day}`,
    definitions: 'How the figures are counted',
    utc: 'Periods begin and end at midnight UTC.',
  },
};

export type PulseWords = typeof en;
export default en;
