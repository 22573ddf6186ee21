import type {PriorityState} from '../../model/priority.js';
import type {Writer} from '../en.js';

const states: Record<PriorityState, string> = {
  suggested: 'Suggested',
  active: 'Being worked on',
  done: 'Done',
  'set-aside': 'Set aside',
};

const priorities = {
  heading: 'Priorities',
  about: (day: string) =>
    `What this community works on until ${day}. Then nothing carries over by itself: what still matters is renewed.`,
  aboutPast: (day: string) => `This season ended on ${day}. What nobody renewed since rests here.`,
  season: 'Season',
  showSeason: 'Show another season',
  now: (season: string) => `${season} (now)`,
  backToNow: 'To this season',
  suggest: 'Suggest a priority',
  signInFirst: 'Sign in to suggest priorities, and to support those of others.',
  left: (left: number, all: number, write: Writer) =>
    left === all
      ? `You can support ${all === 1 ? 'one priority' : `${write.number(all)} priorities`}, and change your mind at any time.`
      : left <= 0
        ? 'All your supports are given. Take one back, and you can move it.'
        : `You have ${write.number(left)} of ${write.number(all)} supports left.`,
  empty: 'Nobody has suggested anything for this season yet.',
  emptyInvite: 'What should this community work on? Suggest it, and see who else finds it important.',
  emptyPast: 'Nothing was suggested in this season.',
  badSeason: 'This page asks for a season that is none. One is written as 2026-Q4, 2026-H2 or 2026.',
  states,
  sections: {active: 'Being worked on', suggested: 'Suggested', ended: 'Done and set aside'},
  support: 'Support',
  supports: (count: number, write: Writer) => (count === 1 ? '1 support' : `${write.number(count)} supports`),
  /** Below the number. */
  unit: (count: number): string => (count === 1 ? 'support' : 'supports'),
  supported: (title: string) => `You support “${title}”.`,
  unsupported: (title: string) => `You no longer support “${title}”.`,
  yours: 'You support this',
  by: (name: string) => `suggested by ${name}`,
  takenOnBy: 'Taken on by',
  changedSince: (when: string) => `reworded ${when}`,
  renewedBadge: 'Renewed',
  restsBadge: 'Rests',
  failed: (reason: string) => `This was not done. ${reason}`,
  renewal: {
    heading: 'Does it still matter?',
    about: (season: string) =>
      `You supported this in the season before. It is not on the list of ${season} unless somebody renews it, which takes one of your supports.`,
    renew: 'Still matters',
    renewWhat: (title: string) => `“${title}” still matters`,
    rest: 'Let it rest',
    restWhat: (title: string) => `Let it rest: “${title}”`,
    others: (count: number, write: Writer) =>
      count === 1 ? 'Somebody has renewed it.' : `${write.number(count)} others support it again.`,
    renewed: (title: string) => `“${title}” goes on in this season, with your support.`,
    rested: (title: string) => `“${title}” rests.`,
    bringBack: 'Bring it back',
    bringBackWhat: (title: string) => `Bring it back: “${title}”`,
  },
  form: {
    suggest: 'Suggest a priority',
    change: 'Say it in other words',
    about:
      'Something the community can get done, or at least begin, this season. Everyone sees it, and may support and discuss it.',
    aboutChange: 'Whoever supports it sees that it was reworded.',
    title: 'What should we work on?',
    titleHint: 'In a few words, such as “A guide for the first week”.',
    body: 'Why does it matter?',
    bodyHint: 'Optional. You can format it with Markdown.',
    kept: 'You began this earlier. It was kept on this device.',
    meanwhile:
      'You reworded it elsewhere in the meantime. What you write here stays, and replaces the other wording once you save it.',
    now: 'What it says now',
    startOver: 'Start over',
    send: 'Suggest',
    sent: 'Suggested. Now others can support it.',
    changed: 'Reworded.',
  },
  page: {
    all: 'All priorities',
    missing: 'There is no such priority.',
    past: (season: string) => `This was for ${season}. It can be read, and brought back.`,
    takeOn: 'Take it on',
    takenOn: 'You take it on. Say how it goes.',
    letGo: 'Let go of it',
    letGone: 'You let go of it.',
    nobody: 'Nobody has taken it on yet.',
    edit: 'Edit',
    suggestedBy: 'Suggested by',
    stands: 'Where it stands',
    saidBy: (name: string) => `by ${name}`,
    renewedFrom: 'Renewed from',
    moves: {
      suggested: 'Back to the suggestions',
      active: 'We begin',
      done: 'It is done',
      'set-aside': 'Set it aside',
    } satisfies Record<PriorityState, string> as Record<PriorityState, string>,
    moved: {
      suggested: 'It is among the suggestions again.',
      active: 'It is being worked on.',
      done: 'It is done.',
      'set-aside': 'It is set aside.',
    } satisfies Record<PriorityState, string> as Record<PriorityState, string>,
    reason: 'Why?',
    reasonNeeded: 'Everyone reads it. Setting something aside takes a reason.',
    reasonOptional: 'Optional. Everyone reads it.',
    outcome: 'What came of it',
    noOutcome: 'Nothing has been noted yet.',
    writeOutcome: 'Say what came of it',
    editOutcome: 'Change this note',
    outcomeSaved: 'Noted.',
    talk: (title: string) => `Talk about “${title}”`,
  },
  links: {
    heading: 'What has to do with it',
    threads: 'Conversations',
    terms: 'Terms',
    add: 'Link something',
    addHint: 'Begin to type the title of a conversation or the name of a term.',
    what: 'Conversation or term',
    link: 'Link it',
    none: 'Nothing of that name is here.',
    linked: (name: string) => `“${name}” is linked.`,
    remove: (name: string) => `Remove the link to “${name}”`,
    removed: (name: string) => `“${name}” is linked no more.`,
  },
};

export default priorities;

export type PriorityWordings = typeof priorities;
