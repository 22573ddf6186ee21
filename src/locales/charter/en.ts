import type {CharterWording} from '../../model/charter.js';
import type {Writer} from '../en.js';

const fields: Record<keyof CharterWording, string> = {
  name: 'Name of the community',
  focus: 'What it is about',
  purpose: 'Purpose',
  sponsor: 'Sponsor',
  statement: 'What the sponsor says',
  audience: 'Who it is for',
  joining: 'How to join',
  commitment: 'What it takes to be a member',
  facilitators: 'Who looks after it',
  decisions: 'How decisions are made',
  success: 'How we know that it works',
  behaviour: 'How we treat each other',
  reviewOn: 'To be reviewed on',
};

const hints: Partial<Record<keyof CharterWording, string>> = {
  focus: 'One sentence.',
  purpose: 'Why the community exists, and what its members get out of it.',
  sponsor: 'The name and role of whoever answers for it in the organisation.',
  commitment: 'How much time, how often, what is expected.',
  behaviour: 'What is welcome, and what is not.',
  reviewOn: 'Nothing ends on that day: the charter then asks to be looked at.',
};

const charter = {
  fields,
  hints,
  heading: 'Charter',
  headingOf: (name: string) => `Charter of ${name}`,
  since: (day: string) => `In effect since ${day}`,
  review: (day: string) => `To be reviewed on ${day}`,
  due: (day: string) => `This charter was to be looked at again on ${day}. Is it still right?`,
  empty: 'There is no charter yet.',
  emptyInvite:
    'A charter says what the community is for, who is behind it, and how its members treat each other. It takes ten minutes to begin one.',
  emptyOthers:
    'It will say what the community is for and how its members treat each other. Any member may propose one.',
  write: 'Write the charter',
  another: 'Propose another one',
  change: 'Propose a change',
  history: 'History',
  proposed: 'Your proposal is there for all to see.',

  agree: 'I agree',
  agreed: 'You agree to this charter.',
  agreedSince: 'You agreed to this charter; since then only its wording has changed.',
  thanks: 'Thank you. You agree to the charter.',
  askNew: 'Before you write here, please read the charter and agree to it. Reading needs no agreement.',
  askAgain: 'The charter says something new since you agreed to it. Please agree to it before you write next.',
  askJoin: 'Whoever agrees becomes a member.',
  askSignInFirst: 'Everyone may read. Sign in to take part.',
  askSignIn: 'Everyone may read. Sign in to agree and take part.',
  onJoining: 'Whoever joins agrees to the charter.',
  read: 'Read the charter',
  whatChanged: 'What changed since you agreed',

  consent: {
    heading: 'Our charter',
    headingAgain: 'Our charter has changed',
    ask: 'Before you write here, please agree to how we work together. What you wrote is kept.',
    askAgain: 'It says something new since you agreed to it. What you wrote is kept.',
    whole: 'The whole charter',
    later: 'Not now',
    failed: (reason: string) => `The charter could not be read. ${reason}`,
  },

  proposals: 'Proposed',
  proposal: {
    by: (name: string) => `Proposed by ${name}`,
    substance: 'Asks everyone to agree',
    wording: 'Wording only',
    open: (day: string) => `Open for discussion until ${day}.`,
    ready: 'All had time to discuss it: a steward may put it into effect.',
    readyAtOnce: 'It needs no time for discussion: a steward may put it into effect at once.',
    outdated: 'Another charter took effect since. To go on with this one, propose it anew.',
    show: 'Show what it says',
    discuss: 'Discuss',
    talk: (number: string) => `Charter, proposal ${number}`,
    adopt: 'Put into effect',
    adoptAsk: {
      substance: 'From then on this is the charter. Every member is asked to agree before they write next.',
      wording: 'From then on this is the charter. Who agreed to the one before still does.',
    },
    adopted: 'The charter is in effect.',
    withdraw: 'Withdraw',
    withdrawAsk: 'It is no longer proposed. What was said about it stays.',
    withdrawn: 'Withdrawn.',
    reword: 'Propose in other words',
    failed: (reason: string) => `That did not work. ${reason}`,
  },

  form: {
    first: 'The charter of this community',
    change: 'Propose another charter',
    about:
      'What you propose is there for all to see and discuss. A steward puts it into effect once the time for that is over. Only the name and the purpose are needed.',
    sections: {
      what: 'What it is',
      sponsor: 'Who is behind it',
      members: 'Being a member',
      working: 'Working together',
    },
    changeHeading: 'About this change',
    note: 'Why',
    noteHint: 'One sentence, for those who are to discuss it.',
    substance: 'It says something new',
    substanceHint: 'Every member is asked to agree before they write next.',
    wording: 'It says the same in other words',
    wordingHint: 'Who agreed before still does.',
    open: 'Open for discussion',
    days: (days: number, write: Writer) =>
      days === 0 ? 'It may take effect at once' : `For ${write.number(days)} days`,
    submit: 'Propose',
    same: 'This says what the charter says already.',
    meanwhile: 'Another charter took effect in the meantime. What you write here stays.',
    conflict:
      'Another charter took effect while you wrote. What you wrote is still here: compare it, and propose it once more.',
    failed: (reason: string) => `It could not be proposed. ${reason}`,
    kept: 'You began this earlier and did not propose it.',
    startOver: 'Start over',
  },

  versions: {
    heading: 'History of the charter',
    compared: 'What changed',
    from: 'From',
    to: 'To',
    option: (number: string, day: string) => `Version ${number} · ${day}`,
    same: 'These two versions say the same.',
    unchanged: 'All else is the same.',
    all: 'Versions',
    version: (number: string) => `Version ${number}`,
    now: 'Now',
    by: (author: string, steward: string) => `Proposed by ${author}, put into effect by ${steward}`,
    show: 'Show what it said',
    failed: (reason: string) => `The history could not be read. ${reason}`,
  },
};

export type CharterWords = typeof charter;

export default charter;
