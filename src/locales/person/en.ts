import type {Involvement} from '../../model/involvement.js';
import type {Level} from '../../model/profile.js';
import type {Writer} from '../en.js';

const involvements: Record<Involvement, string> = {
  core: 'At the core',
  active: 'Active',
  occasional: 'Now and then',
  listening: 'Mostly listening',
};

const levels: Record<Level, string> = {
  all: 'Everyone signed in',
  members: 'Members',
  stewards: 'Stewards',
  me: 'Only me',
};

/** The words of a person's card and of the form for it: loaded with either. */
const person = {
  involvements,
  levels,
  card: {
    missing: 'This person is not in this community.',
    left: 'No longer takes part here. What they wrote stays.',
    known: 'Not here yet.',
    you: '(you)',
    there: (time: string) => `${time} there`,
    worksUntil: (time: string) => `works until ${time}`,
    worksFrom: (time: string) => `works from ${time}`,
    worksAgain: (day: string) => `works again on ${day}`,
    asks: 'Ask me about',
    skills: 'Knows about',
    learning: 'Learning about',
    languages: 'Speaks',
    links: 'Links',
    contact: 'Contact',
    involvement: 'Takes part',
    /** Said of a skill that leads to where it shows. */
    shownIn: 'shown in a contribution',
    contributions: 'Lately',
    parts: {began: 'Began', answered: 'Answered', joined: 'Took part in'},
    looksAfter: 'Looks after the term',
    /** Of one post alone, and it says which. */
    thanks: {
      began: (count: number, write: Writer) => `${write.number(count)} thanks for beginning it`,
      answered: (count: number, write: Writer) => `${write.number(count)} thanks for the answer`,
    },
    shared: 'You both took part in',
    sharedTerms: 'Terms you both care about',
    ask: (name: string) => `Ask ${name}`,
    question: 'Your question',
    questionHint: (name: string) => `It begins a conversation that everyone can read and answer. ${name} is told.`,
    send: 'Ask in the open',
    asked: 'You asked. Here is the conversation:',
    signInFirst: 'Sign in to ask.',
  },
  form: {
    edit: 'Edit',
    preview: 'Preview',
    previewAs: 'How your card looks to',
    sections: {
      who: 'Who you are',
      when: 'Where and when',
      what: 'What you know',
      reach: 'How to reach you',
      part: 'How you take part',
    },
    fields: {
      name: 'Name',
      pronouns: 'Pronouns',
      title: 'Title',
      department: 'Department',
      place: 'Place',
      about: 'About me',
      photo: 'Photo',
      zone: 'Time zone',
      hours: 'Working hours',
      languages: 'Languages',
      skills: 'What I know about',
      asks: 'Ask me about',
      learning: 'What I am learning about',
      links: 'Links',
      contact: 'Contact',
      involvement: 'In my own words',
    },
    hints: {
      name: 'Everyone sees it.',
      asks: 'What colleagues may come to you with.',
      links: 'Addresses that begin with https://',
      contact: 'An e-mail address, a number or a room.',
      involvement: 'Such as “mostly here to listen”. Leave it empty and nobody sees how you take part.',
    },
    whoSees: (field: string) => `Who sees “${field}”`,
    levelsHint: 'The sign beside a field says who sees it. Choose another there.',
    add: (field: string) => `Add to “${field}”`,
    remove: (item: string) => `Remove “${item}”`,
    removed: (item: string) => `“${item}” is removed.`,
    addHint: 'Enter or a comma adds it.',
    upload: 'Choose a photo',
    removePhoto: 'Remove the photo',
    photoAddress: 'or its address, https://…',
    photoHint: 'It is made small here, and what the file says about where it was taken is left out.',
    photoElsewhere: 'This site loads no pictures from there: initials will stand in its place. Choose a file instead.',
    noZone: 'Not said',
    thisDevice: (zone: string) => `Use this device’s: ${zone}`,
    days: 'Days',
    from: 'From',
    to: 'To',
    showLately: (circle: string) => `Show “${circle}”`,
    lately: (circle: string) =>
      `By what you did in the last three months you would be “${circle}”. Only you see this. Every way of taking part is welcome.`,
    evidence: 'What your contributions show',
    evidenceHint: 'Only what you tick is shown with your skills.',
    fromThread: (title: string) => `an accepted answer in “${title}”`,
    fromTerm: (label: string) => `you look after the term “${label}”`,
    shown: 'shown now',
    elsewhere:
      'You changed your profile elsewhere in the meantime. What you did not touch here is up to date; what you wrote stays.',
    whatElsewhere: 'What changed',
    restored: 'You have not saved this yet.',
    discard: 'Go back to what is saved',
    saved: 'Your profile is saved.',
    problems: {
      empty: 'Please write your name.',
      links: 'A link begins with https:// and has no spaces.',
      languages: (name: string) => `“${name}” is not a language that we know. Choose one from the list.`,
      photo: 'The address of a photo begins with https://',
      hours: 'Say from when until when, and on which days.',
      zone: 'This time zone is not known.',
      below: 'Something above needs another look.',
    },
  },
};

export default person;
export type PersonWords = typeof person;
