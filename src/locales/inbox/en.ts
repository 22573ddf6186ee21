import type {TargetKind} from '../../model/moderation.js';
import type {State} from '../../model/participation.js';
import type {Writer} from '../en.js';

const inbox = {
  heading: 'Inbox',
  nothing: 'Nothing new for you.',
  nothingHint:
    'When somebody speaks to you, answers you, says something about what you wrote, or sees a term of yours differently, you find it here.',
  guest: 'Sign in with an account of the organisation to have an inbox.',
  unread: 'Unread',
  markRead: 'Mark as read',
  markAll: 'Mark all as read',
  allRead: 'All is marked as read.',
  isRead: 'Marked as read.',
  mute: 'Mute this conversation',
  muted: (title: string) => `You hear no more of “${title}”.`,
  undo: 'Undo',
  unmuted: 'You hear of it again.',
  refused: (reason: string) => `This was not stored. ${reason}`,
  /** In place of the title of a conversation that cannot be read. */
  untitled: 'A conversation',
  somebody: 'Somebody',
  more: (count: number, write: Writer) => `and ${write.number(count)} more`,
  mention: (name: string) => `${name} speaks to you`,
  reply: (name: string) => `${name} answered you`,
  followed: (name: string) => `${name} wrote in a conversation that you follow`,
  /** @param others How many people said something about it beside who is named. */
  reaction: (name: string, reaction: string, others: number, write: Writer) => {
    const said = `${name} said “${reaction}” to what you wrote`;
    if (!others) return said;
    return `${said}, and ${others === 1 ? '1 other' : `${write.number(others)} others`} said something too`;
  },
  reactions: (people: number, write: Writer) =>
    people === 1
      ? '1 person said something about what you wrote'
      : `${write.number(people)} people said something about what you wrote`,
  same: (name: string) => `${name} understands it the same way`,
  different: (name: string) => `${name} sees it differently`,
  review: (day: string) => `You look after it, and wanted to look at it again by ${day}`,
  noticeOf: {
    post: 'About a post of yours',
    thread: 'About a conversation that you began',
    term: 'About a term of yours',
    note: 'About a note of yours',
    priority: 'About a priority of yours',
    person: 'About you',
  } satisfies Record<TargetKind, string> as Record<TargetKind, string>,
  notice: 'Those who moderate decided something that concerns you',
  reportOf: {
    post: 'A post that you reported',
    thread: 'A conversation that you reported',
    term: 'A term that you reported',
    note: 'A note that you reported',
    priority: 'A priority that you reported',
    person: 'Somebody whom you reported',
  } satisfies Record<TargetKind, string> as Record<TargetKind, string>,
  report: 'Those who moderate looked at it, and answered',
  mail: {
    label: 'A mail about what is new',
    hint: 'Only when there is something. What you mute is never in it.',
    choices: {off: 'Never', daily: 'Once a day', weekly: 'Once a week'} satisfies Record<
      State['mail'],
      string
    > as Record<State['mail'], string>,
    saved: 'Noted.',
  },
};

export default inbox;

export type InboxWords = typeof inbox;
