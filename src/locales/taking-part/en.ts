import type {SeasonLength} from '../../model/season.js';
import type {Guests, Joining} from '../../model/community.js';
import type {Involvement} from '../../model/involvement.js';
import type {Writer} from '../en.js';

interface Choice {
  readonly name: string;
  readonly about: string;
}

const joining: Record<Joining, Choice> = {
  open: {name: 'By themselves', about: 'Whoever is signed in joins in one click, or by writing.'},
  approval: {name: 'By asking', about: 'They write to the stewards, who let them in. Everyone may still read.'},
  invitation: {name: 'With an invitation', about: 'They need a link that a steward made. Everyone may still read.'},
};

const guests: Record<Guests, Choice> = {
  none: {name: 'Nothing', about: 'Only people with an account of the organisation read here.'},
  read: {name: 'Read', about: 'They read what is here, apart from what people show to members alone.'},
  react: {name: 'Read and react', about: 'They read, and may say “thanks” or “I agree” with one click.'},
};

const circles: Record<Involvement, Choice> = {
  core: {name: 'Core', about: 'You contributed in nine or more of the last thirteen weeks.'},
  active: {name: 'Active', about: 'You contributed in four to eight of the last thirteen weeks.'},
  occasional: {name: 'Occasional', about: 'You contributed in one to three of the last thirteen weeks.'},
  listening: {name: 'Listening', about: 'You read along. That is taking part, too: most people in a community do.'},
};

/** The words of joining, taking part and taking one's data along, which are not needed at first: loaded with their parts. */
const en = {
  asking: {
    about: 'The stewards let people in here. Say in a few words who you are and what brings you: you may already read.',
    message: 'Your message',
    hint: 'Only the stewards read it.',
    send: 'Ask to join',
    sent: 'Sent. The stewards will answer you here.',
    waiting: (ago: string) =>
      `You asked to join ${ago}. A steward will answer you here. Until then you may read everything.`,
    yours: 'You wrote:',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn. You may ask again whenever you like.',
    declined: (name: string) => `${name} did not let you in this time.`,
    declinedWhy: 'The reason given:',
    again: 'You may ask again in other words.',
    askAgain: 'Ask again',
  },
  invited: {
    heading: (name: string) => `${name} invites you to join.`,
    until: (day: string) => `The invitation is good until ${day}.`,
    join: 'Join',
    unknown: 'This invitation is not known. Perhaps a part of the link got lost: ask whoever sent it to send it again.',
    expired: (name: string, day: string) => `This invitation ended on ${day}. Ask ${name} for a new one.`,
    usedUp: (name: string) => `As many people as this invitation was for have come with it. Ask ${name} for a new one.`,
  },
  welcome: {
    heading: 'Welcome! A few ways to begin',
    about: 'What this community is for',
    charter: 'Its charter',
    people: 'People to meet',
    reasons: {
      skill: (skill: string) => `Knows ${skill}, as you do or want to`,
      department: (department: string) => `Sees it from another side: ${department}`,
      active: () => 'Was here in the last days',
      steward: () => 'Looks after this community',
      newcomer: () => 'Is new here, like you',
      member: () => 'Is a member, too',
    },
    threads: 'Conversations that wait for an answer',
    waiting: (name: string, ago: string) => `${name} asked ${ago}; nobody has answered yet`,
    topic: (topic: string) => `About ${topic}, which you know`,
    term: 'A term to begin with',
    termAgreed: 'People here understand it the same way. Do you?',
    termProposed: 'Not agreed yet: your view counts',
    termTopic: (topic: string) => `Because of ${topic}`,
    dismiss: 'Got it',
  },
  involvement: {
    about: 'Only you see this. People come closer and step back as their work allows, and all of it is welcome.',
    now: (circle: string) => `At the moment: ${circle}`,
    circles,
    more: 'What the words mean',
    definition:
      'It counts in how many of the last thirteen weeks you wrote, reacted or worked on a term: not how much. Nobody is listed or ranked by it, and nothing is kept from anybody because of it.',
    share: 'What others see',
    nothing: 'Nothing',
    nothingHint: 'Nobody is told.',
    circle: (circle: string) => `“${circle}”`,
    circleHint: 'Stands in your profile until you change it.',
    words: 'In my own words',
    wordsLabel: 'In your own words',
    wordsExample: 'Mostly here to listen',
    saved: 'Saved.',
  },
  evidence: {
    about: 'What your answers and terms say that you know. Only you see this until you show it.',
    none: 'Nothing yet. When an answer of yours is accepted, or you look after a term, you can show here what you know.',
    answered: (title: string) => `Your answer was accepted in “${title}”.`,
    tends: (term: string) => `You look after “${term}”.`,
    show: (skill: string) => `Show ${skill}`,
    shown: 'In your profile',
    hide: (skill: string) => `Hide ${skill}`,
    nowShown: (skill: string) => `${skill} is in your profile now.`,
    nowHidden: (skill: string) => `${skill} is no longer in your profile.`,
    full: 'Your profile has room for twelve. Hide one first.',
  },
  requests: {
    heading: 'Who asks to join',
    none: 'Nobody is waiting.',
    noMessage: 'Without a message.',
    accept: 'Let in',
    acceptWhom: (name: string) => `Let in ${name}`,
    decline: 'Decline',
    declineWhom: (name: string) => `Decline ${name}`,
    reason: 'Why? They will read it',
    reasonHint: 'One kind sentence helps. You may leave it empty.',
    accepted: (name: string) => `${name} is a member now.`,
    declined: (name: string) => `${name} was declined and may ask again.`,
  },
  invitations: {
    heading: 'Invitations',
    about: 'Whoever has the link joins at once. Send it only to those it is meant for.',
    create: 'Make an invitation',
    note: 'A word to them',
    noteHint: 'Whoever is invited reads it.',
    expires: 'Good for',
    days: (days: number, write: Writer) =>
      days >= 365 ? 'one year' : days === 1 ? '1 day' : `${write.number(days)} days`,
    limit: 'For how many people',
    made: 'The invitation is made.',
    link: 'Link of the invitation',
    copy: 'Copy link',
    copied: 'Link copied',
    notCopied: 'The link could not be copied. Select it and copy it yourself.',
    revoke: 'Take back',
    revoked: 'The invitation is taken back. Whoever came with it stays.',
    used: (used: number, limit: number, write: Writer) => `${write.number(used)} of ${write.number(limit)} came`,
    until: (day: string) => `good until ${day}`,
    ended: (day: string) => `ended on ${day}`,
    usedUp: 'used up',
    unnamed: 'Invitation',
  },
  settings: {
    heading: 'How people come in',
    join: 'How does one become a member?',
    joining,
    private: 'This community is private: only members read it, and one comes in with an invitation.',
    guests: 'What may guests do, who signed in without an account?',
    guestChoices: guests,
    saved: 'Saved.',
  },
  export: {
    heading: 'Take the community along',
    about:
      'Conversations, terms, notes, priorities and people as one archive: pages in Markdown, and tables for a spreadsheet. It holds what all members may read, and nothing that is hidden. Each of these is read once.',
    run: 'Export the community',
    reading: (count: number, write: Writer) => `${write.number(count)} read so far`,
    saved: (file: string) => `The community is in ${file}.`,
  },
  seasons: {
    heading: 'Seasons and supports',
    about: 'In each season the community agrees anew on what it works on. Members support what matters most to them.',
    length: 'How long is a season?',
    lengths: {quarter: 'A quarter', half: 'Half a year', year: 'A year'} satisfies Record<
      SeasonLength,
      string
    > as Record<SeasonLength, string>,
    lengthHint: 'Another length ends the present season at once: what still matters is renewed.',
    supports: 'How many priorities can each member support?',
  },
  stewards: {
    heading: 'Stewards',
    seen: (day: string) => `Last took part around ${day}`,
    alone:
      'You are the only steward. Make somebody else one as well: they are there while you are away, and you can leave when you like.',
    search: 'Find a member to make a steward',
    nobody: 'No other member has this name.',
    make: 'Make a steward',
    makeWhom: (name: string) => `Make a steward: ${name}`,
    made: (name: string) => `${name} is a steward now.`,
    stepDown: 'Step down',
    steppedDown: 'You are a member now, and no longer a steward.',
  },
  adoption: {
    heading: 'Who looks after this community',
    nobody: (day: string) => `No steward has taken part since ${day}.`,
    offer: 'Would you look after this community?',
    offerAbout: 'It is announced here for two weeks, and any steward can refuse. Whoever is a steward stays one.',
    ask: 'Ask to take over',
    asked: 'Your request is announced to all.',
    asks: (name: string) => `${name} asks to look after this community.`,
    youAsk: 'You ask to look after this community.',
    from: (day: string) => `A steward can refuse. If none does, they can take over from ${day} on.`,
    youFrom: (day: string) => `A steward can refuse. If none does, you can take over from ${day} on.`,
    now: 'No steward refused. You can take over now.',
    takeOver: 'Take over',
    tookOver: 'You are a steward now.',
    refuse: 'Refuse: I look after it',
    refused: 'Refused. Nobody can ask again for the next 90 days.',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn.',
  },
  watched: {
    heading: 'Words that hurt',
    about:
      'Whoever writes one of these is asked, before it is sent, whether they mean to. Only they see it. Nothing is held back, counted or told to anybody.',
    label: 'Words and phrases',
    hint: 'One on each line. Everyone who reads here may see the list.',
  },
  myData: {
    heading: 'My data',
    export: 'Take it along',
    exportAbout:
      'One file (JSON) with all you wrote here, in every version, with your images, your profile, and what is kept of you. It is made in this browser.',
    save: 'Save my data',
    progress: (conversations: number, write: Writer) =>
      conversations === 1 ? '1 conversation looked into' : `${write.number(conversations)} conversations looked into`,
    saved: (file: string, posts: number, terms: number, write: Writer) =>
      `Saved as ${file}: ${posts === 1 ? '1 post' : `${write.number(posts)} posts`}, ${
        terms === 1 ? '1 version of a term' : `${write.number(terms)} versions of terms`
      }.`,
    erase: 'Erase it',
    goes: 'This goes:',
    goesList: [
      'your profile, whoever sees it, and your photo',
      'what you read, follow and mute',
      'your name in the directory: you are no longer a member',
      'what you asked to join with, and the request itself',
      'your name under what stays: readers see “Former member” there, in their language',
      'drafts on this device: what you wrote here and did not send',
    ],
    texts: 'My posts and what I said of terms and decisions, too',
    textsHint:
      'Posts become “deleted”, without your name; answers of others keep their place. Their earlier versions stay readable to you alone. A few hundred take several rounds.',
    stays: 'This stays:',
    staysPosts: 'your posts, and what you said of terms and decisions, without your name',
    staysList: [
      'reactions, and the versions of terms you wrote, which others built upon',
      'your name in earlier versions of terms, under answers you gave as a steward, and where others wrote it',
      'an empty record of your account, so that nobody else takes your place; you stay signed in',
    ],
    begin: 'Erase my data…',
    sure: 'Erase it for good?',
    sureAbout: 'This cannot be undone. Save your data first if you want to keep it.',
    confirm: 'Erase for good',
    keep: 'Keep everything',
    erasing: 'Erasing…',
    stop: 'Stop',
    nameless: (done: number, all: number, write: Writer) =>
      `Your name is taken off: ${write.number(done)} of ${write.number(all)}.`,
    stopped: 'Stopped. What is erased stays erased. Begin again, and it goes on where it stopped.',
    tooFast: 'A part is erased. So many changes at once are not allowed: wait ten minutes and go on where it stopped.',
    erased: 'It is done. Your data is erased, and you are no longer a member. You may come back whenever you like.',
    notHere: 'You are not a member here, so there is nothing to erase.',
  },
};

export type TakingPartWords = typeof en;

export default en;
