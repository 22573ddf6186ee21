import type {ErrorCode, ErrorDetail} from '../model/errors.js';
import type {Role} from '../model/member.js';
import type {Reaction} from '../model/post.js';
import type {TermStatus} from '../model/term.js';
import type {Outcome, ThreadKind} from '../model/thread.js';

/** What a sentence needs to write numbers and lists as its language does. */
export interface Writer {
  number(value: number): string;
  list(items: readonly string[]): string;
}

/** What is wrong with a file that somebody wants to take in. */
export interface FileProblem {
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  readonly value?: string;
  readonly limit?: number;
}

type Say = (detail: ErrorDetail, write: Writer) => string;

const errors: Record<ErrorCode, Say> = {
  empty: () => 'Write something first.',
  'too-long': ({length, limit}, write) =>
    length && limit
      ? `This is ${write.number(length)} characters long. At most ${write.number(limit)} fit.`
      : 'This is too long.',
  'too-many': ({limit, field}, write) =>
    field === 'mentions' && limit
      ? `At most ${write.number(limit)} people can be mentioned in one post.`
      : field === 'images' && limit
        ? `At most ${write.number(limit)} images fit into one post.`
        : limit
          ? `At most ${write.number(limit)} fit here.`
          : 'That is too many.',
  invalid: () => 'Something in here is not understood. Please check it.',
  'signed-out': () => 'Sign in to do this.',
  'not-a-member': () => 'Join the community to do this.',
  'last-steward': () => 'You look after this community. Ask a colleague to be its steward first, then you can leave.',
  'permission-denied': () => 'This is not allowed here.',
  'too-fast': () => 'That was a lot in a short time. Please wait a few minutes.',
  'not-found': () => 'This is no longer here.',
  'already-exists': () => 'This exists already.',
  conflict: () => 'Somebody changed this in the meantime.',
  closed: () => 'This conversation is closed.',
  full: () => 'There is no room for more here.',
  'image-too-large': ({limit}, write) =>
    limit
      ? `This image is too large: at most ${write.number(Math.floor(limit / 1_048_576))} MB.`
      : 'This image cannot be made small enough.',
  'image-unreadable': () => 'This file is no image that a browser can show. PNG, JPEG, WebP and GIF work.',
  offline: () => 'There is no connection.',
  'storage-unavailable': () => 'This browser does not let the page keep anything, perhaps because of a private window.',
  'storage-full': () => 'This browser has no space left for the page.',
  'no-community': () => 'This community does not exist yet.',
  'foreign-app': () => 'This page’s Firebase app belongs to another copy of the SDK.',
  configuration: ({field}) =>
    field ? `The page’s setting “${field}” is missing or wrong.` : 'The page is not set up correctly.',
  'sign-in-failed': () => 'Signing in did not work.',
  unknown: () => 'Something went wrong.',
};

const roles: Record<Role, string> = {member: 'Member', moderator: 'Moderator', steward: 'Steward'};

const statuses: Record<TermStatus, string> = {
  draft: 'Draft',
  proposed: 'Proposed',
  agreed: 'Agreed',
  deprecated: 'Retired',
};

const en = {
  errors,
  roles,
  statuses,
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  retry: 'Try again',
  loading: 'Loading…',
  signIn: 'Sign in',
  account: {
    label: 'Account',
    yourName: 'Your name',
    yourEmail: 'Your e-mail address',
    keptHere: 'Kept in this browser only.',
    signInWith: (provider?: string) => (provider ? `Sign in with ${provider}` : 'Sign in as a guest'),
    linkSent: (address: string) => `We sent a link to ${address}. Open it on this device.`,
    pageSignsIn: 'Sign in to this site to take part.',
    prompt: 'Sign in to take part.',
    readPrompt: 'Only colleagues read this. Sign in, and so can you.',
    signOut: 'Sign out',
    switchPerson: 'Be somebody else',
    switchHint: 'This community lives in this browser. Try it as different people, each in a tab of their own.',
    findPerson: 'Search people',
    newPerson: 'Somebody new',
    signedInAs: (name: string) => `Signed in as ${name}`,
    signedOut: 'Signed out',
    notMember: 'Not a member yet',
    guest: 'Guest',
    noName: 'No name yet',
    more: (count: number) => `${count} more. Search to find them.`,
    nobody: (query: string) => `Nobody is called “${query}”.`,
  },
  thread: {
    heading: 'Conversation',
    empty: 'Nobody has written here yet.',
    emptyHint: 'A question, a doubt or a link is enough to begin.',
    more: (count: number, write: Writer) => (count > 0 ? `Show more (${write.number(count)})` : 'Show more'),
    earlier: 'Show earlier ones',
    arrived: (name: string) => `New from ${name}`,
    arrivedSeveral: (count: number, write: Writer) =>
      count === 1 ? '1 new reply' : `${write.number(count)} new replies`,
    signInFirst: 'Everyone may read. Sign in to write.',
    guests: 'You are reading as a guest. Sign in with an account of the organisation to write.',
    newcomer: 'Your first post makes you a member.',
    closed: 'This conversation is closed. Everyone may still read it.',
    posted: 'Posted.',
    saved: 'Saved.',
    removed: 'The reply is deleted.',
    notSent: (reason: string) => `Not sent. ${reason}`,
    linkCopied: 'Link copied',
    linkNotCopied: 'The link could not be copied.',
    /** Said to a writer alone. */
    nudges: {
      unread: 'There are new replies above that you have not read yet. Only you see this.',
      'same-person':
        'Your last answers here all went to the same person. Others may want to join in. Only you see this.',
      dominating: 'Much of this conversation is by you. Leave some room, and others may speak up. Only you see this.',
      dismiss: 'Got it',
    },
    sort: 'Sort',
    sorts: {oldest: 'Oldest', newest: 'Newest', top: 'Most valued'},
    toEnd: 'Go to the end',
    newSince: 'New since your last visit',
    newCount: (count: number, write: Writer) => `${write.number(count)} new`,
    newAtLeast: (count: number, write: Writer) => `${write.number(count)}+ new`,
    follow: 'Follow',
    following: 'Following',
    mute: 'Mute',
    muted: 'Muted',
    unfollow: 'Stop following',
    unmute: 'Unmute',
    textCopied: 'Text copied',
    textNotCopied: 'The text could not be copied.',
    edits: {
      label: 'Edit your reply',
      changed: 'This reply changed while you were writing. Now it says:',
      removed: 'This reply was deleted while you were writing. Copy your text if you still need it.',
      saveMine: 'Save mine over it',
      discardMine: 'Discard mine',
    },
  },
  post: {
    reply: 'Reply',
    react: 'React',
    reactions: 'Reactions',
    reaction: {
      agree: 'Agree',
      thanks: 'Thanks',
      insight: 'Insight',
      curious: 'Curious',
      celebrate: 'Celebrate',
      worked: 'Tried it, it worked',
      same: 'Same question',
    } satisfies Record<Reaction, string> as Record<Reaction, string>,
    /** Said after a count, to those who cannot see what it stands beside. */
    people: (count: number): string => (count === 1 ? 'person' : 'people'),
    you: 'you',
    /** @param others How many there are beside those who are named. */
    whoSaid: (reaction: string, names: readonly string[], others: number, write: Writer) => {
      const count = `${write.number(others)} ${names.length ? (others === 1 ? 'other' : 'others') : others === 1 ? 'person' : 'people'}`;
      return `${reaction}: ${write.list(others ? [...names, count] : names)}`;
    },
    takeBackReaction: (reaction: string) => `Take back “${reaction}”`,
    reactionRefused: (reaction: string, reason: string) => `“${reaction}” was not stored. ${reason}`,
    quote: 'Quote',
    quoted: (name: string) => `${name} wrote:`,
    more: 'More actions',
    edit: 'Edit',
    remove: 'Delete',
    copyLink: 'Copy link',
    turnIntoTerm: 'Turn into a term',
    proposeTerm: 'Propose a term',
    /** Around the name of the term that was made of it, a link. */
    becameTerm: ['“', '” is proposed as a term.'],
    edited: 'edited',
    viewHistory: 'View history',
    sending: 'Sending…',
    inReplyTo: (name: string) => `in reply to ${name}`,
    gone: 'This reply was removed by its author.',
    askRemove: 'Delete this reply? Answers to it stay.',
    isNew: 'New',
    draft: 'Draft',
    first: 'First post',
    firstOf: (name: string) => `${name}’s first post here.`,
    sayWelcome: 'Say welcome',
    /** Said to its author. */
    yourFirst: 'Your first post here. Welcome!',
    answer: 'Answer',
    markAsAnswer: 'Mark as answer',
    unmarkAsAnswer: 'No longer the answer',
    notSent: 'Not sent.',
    kept: 'Your text is safe on this device.',
    copyText: 'Copy text',
    discard: 'Discard',
    code: 'Code',
    image: {
      enlarge: 'Enlarge',
      close: 'Close',
      retry: 'Try again',
      failed: 'The image could not be loaded.',
      instead: (words: string) => (words ? `Image: ${words}` : 'Image'),
    },
    table: 'Table',
  },
  history: {
    heading: 'History of this reply',
    newest: 'Now',
    first: 'First version',
    removal: 'Deleted',
    somebody: 'Somebody',
    /** Said around what was added and removed to people who do not see the marks. */
    added: ['added:', 'end of what was added'],
    removed: ['removed:', 'end of what was removed'],
    unchanged: (count: number, write: Writer) => `${write.number(count)} characters unchanged`,
    more: 'Show earlier versions',
    failed: (reason: string) => `The history could not be read. ${reason}`,
  },
  conversation: {
    actions: 'Conversation actions',
    kind: {
      discussion: 'Discussion',
      question: 'Question',
      idea: 'Idea',
      decision: 'Decision',
    } satisfies Record<ThreadKind, string> as Record<ThreadKind, string>,
    changeKind: {
      discussion: 'Make it a discussion',
      question: 'Make it a question',
      idea: 'Make it an idea',
      decision: 'Make it a decision',
    } satisfies Record<ThreadKind, string> as Record<ThreadKind, string>,
    outcome: 'Outcome',
    outcomes: {
      open: 'Open',
      converging: 'Converging',
      agreed: 'Agreed',
    } satisfies Record<Outcome, string> as Record<Outcome, string>,
    setOutcome: {
      open: 'Mark as open',
      converging: 'Mark as converging',
      agreed: 'Mark as agreed',
    } satisfies Record<Outcome, string> as Record<Outcome, string>,
    differ: 'I see it differently',
    differs: (name: string) => `${name} sees it differently`,
    whyDiffer: 'Why do you see it differently?',
    whyDifferHint: 'Everyone reads it, with your name.',
    record: 'Record it',
    change: 'Change',
    withdraw: 'Withdraw',
    close: 'Close the conversation',
    whyClose: 'Why do you close this conversation?',
    whyCloseHint: 'Optional. Everyone reads it, with your name.',
    closeIt: 'Close it',
    reopen: 'Reopen the conversation',
    closedBy: (name: string) => `${name} closed this conversation. Everyone may still read it.`,
    pin: 'Pin to the board',
    unpin: 'Unpin from the board',
    pinned: 'Pinned',
    acceptedBy: (name: string) => `Answer, accepted by ${name}`,
    from: (name: string) => `From ${name}`,
    readInPlace: 'Read it in its place',
    refused: (reason: string) => `Not stored. ${reason}`,
  },
  moving: {
    move: 'Move to another page',
    merge: 'Close as a duplicate',
    moved: 'The conversation is moved.',
    movedAway: 'The conversation that was here has moved.',
    /** Around the name of the page, a link. */
    movedTo: ['The conversation that was here has moved to ', '.'],
    movedSomewhere: (title: string) => `The conversation that was here, “${title}”, has moved to another page.`,
    movedToBoard: (title: string) => `The conversation that was here, “${title}”, is on the community’s board now.`,
    anew: 'Another conversation can begin here.',
    /** Around the title of the other conversation, a link. */
    goesOn: ['This conversation goes on in ', ''],
    goesOnBoard: ['This conversation goes on in ', ' (on the community’s board)'],
    isDuplicate: 'This conversation goes on in another one.',
    /** Around the title of the conversation that is there. */
    taken: ['That page has a conversation of its own:', 'Two cannot become one, but this one can lead to it.'],
    looking: 'Looking…',
    noAddress: 'Write the address first.',
    copy: 'Copy',
    attributeCopied: 'Copied',
    attributeNotCopied: 'This could not be copied.',
    away: {
      heading: 'Move this conversation',
      about: 'All that was written moves along. Here a link will lead to it, and another conversation can begin.',
      address: 'Address of the other page',
      hint: 'If that page has a key of its own, the key will do as well.',
      action: 'Move',
      toBoard: 'Keep it on the board only',
      already: 'It is on that page already.',
      attribute: 'Without moving anything: an author adds this to the tag on the other page.',
    },
    here: {
      heading: 'This page had another address?',
      about: 'Then its conversation can come here, with all that was written in it.',
      address: 'Former address of this page',
      hint: 'The former key will do as well.',
      action: 'Bring it here',
      notFound:
        'No conversation is known under this address. Perhaps the page was called something else, or nobody had written there.',
      attribute: 'Without moving anything: an author adds this to the tag on this page.',
    },
    duplicate: {
      heading: 'Close as a duplicate',
      about: 'What was written stays readable here. Readers are led to the conversation it goes on in.',
      search: 'Which conversation does it go on in?',
      searchHint: 'Title, tag or address',
      choices: 'Conversations',
      noneFound: 'No conversation has this in its title. Its address will do as well.',
      nothingThere: 'There is no conversation at this address.',
      none: 'Choose a conversation first.',
      itself: 'That is this very conversation.',
      isDuplicate: 'That one was closed as a duplicate itself. Choose the one it goes on in.',
      action: 'Close as a duplicate',
    },
  },
  composer: {
    write: 'Write a reply',
    replyTo: (name: string) => `Reply to ${name}`,
    post: 'Post',
    hint: (modifier: string) => `Markdown works. ${modifier} + Enter sends.`,
    tools: 'Formatting',
    commands: {
      bold: 'Bold',
      italic: 'Italic',
      link: 'Link',
      code: 'Code',
      quote: 'Quote',
      bullets: 'Bulleted list',
      numbers: 'Numbered list',
    },
    image: {
      add: 'Add an image',
      drop: 'Drop the image to add it.',
      list: 'Images',
      preparing: 'Making the image small…',
      added: 'The image is there. Describe it below.',
      words: 'Describe the image',
      wordsHint: 'A few words for those who cannot see it.',
      ask: (action: string) =>
        `Say in a few words what it shows, for those who cannot see it. Or press ${action} again to send it without.`,
      missing: 'This image is no longer on this device. Add it again, or remove it.',
      remove: 'Remove the image',
    },
    /** The key, as it is called on keyboards of this language. */
    shift: 'Shift',
    preview: 'Preview',
    nothingToPreview: 'Nothing to show yet.',
    /** The language of the names that emoji have: these two are known. */
    emojiNames: 'en' as 'en' | 'fr',
    /** What a list of names has, by the sign that opened it. */
    suggestions: {'@': 'People', '#': 'Terms', ':': 'Emoji'},
    suggested: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
    left: (count: number, write: Writer) =>
      count === 1 ? '1 character left' : `${write.number(count)} characters left`,
    over: (count: number, write: Writer) =>
      count === 1 ? '1 character too many' : `${write.number(count)} characters too many`,
  },
  threads: {
    heading: 'Conversations',
    search: 'Search conversations',
    searchHint: 'Title or tag',
    sort: 'Order',
    sorts: {
      active: 'Latest activity',
      newest: 'Newest first',
      top: 'Most replies',
      unanswered: 'Unanswered',
    },
    kind: 'Kind',
    everyKind: 'All',
    kinds: {discussion: 'Discussion', question: 'Question', idea: 'Idea', decision: 'Decision'},
    kindsPlural: {discussion: 'Discussions', question: 'Questions', idea: 'Ideas', decision: 'Decisions'},
    yours: 'Yours',
    unreadOnly: 'Unread only',
    tags: 'Tags',
    clearFilters: 'Clear filters',
    replies: (count: number, write: Writer) => (count === 1 ? '1 reply' : `${write.number(count)} replies`),
    count: (count: number, write: Writer) => (count === 1 ? '1 conversation' : `${write.number(count)} conversations`),
    found: (count: number, query: string, write: Writer) =>
      `${count === 0 ? 'No conversation' : count === 1 ? '1 conversation' : `${write.number(count)} conversations`} for “${query}”`,
    amongLoaded: (found: string, loaded: number, write: Writer) => `${found}, among the ${write.number(loaded)} loaded`,
    /** What stands before and after the words that a search found. */
    matched: {
      tags: ['Matched by its tag ', ''],
      tagsCorrected: ['Matched by its tag ', ', spelling corrected'],
      titleCorrected: ['Spelling corrected', ''],
      posts: ['In a post: ', ''],
      postsCorrected: ['In a post, spelling corrected: ', ''],
    } as Readonly<Record<string, readonly [before: string, after: string]>>,
    noneFound: (query: string) => `No conversation for “${query}”.`,
    noneFit: 'No conversation fits.',
    clear: 'Show everything',
    empty: 'Nobody has started a conversation yet. A question, an idea or a doubt is enough.',
    more: 'Show more',
    unanswered: 'No answer yet',
    answered: 'Answered',
    closed: 'Closed',
    duplicate: 'Duplicate',
    lastBy: (name: string) => `last post by ${name}`,
    /** @param others How many there are whose names are not known. */
    participants: (names: readonly string[], others: number, write: Writer) =>
      `Taking part: ${write.list([...names, ...(others ? [others === 1 ? '1 other' : `${write.number(others)} others`] : [])])}`,
    onPage: 'On the page',
    markSeen: 'Mark as read',
    markAllSeen: 'Mark all as read',
    missing: 'This conversation is not here.',
    start: 'Start a conversation',
    started: (title: string) => `“${title}” is started.`,
    refused: (title: string, reason: string) => `“${title}” could not be posted. ${reason}`,
    lost: (title: string) => `“${title}” was sent but did not arrive.`,
    takeUp: 'Open it again',
    discard: 'Discard it',
    signInFirst: 'Everyone may read. Sign in to start a conversation.',
    form: {
      kind: 'What is it?',
      kinds: {
        question: 'You need to know something',
        idea: 'You suggest something',
        discussion: 'You want to think together',
        decision: 'Something has to be settled',
      },
      title: 'Title',
      needsTitle: 'Give it a title.',
      tags: 'Tags',
      tagsHint: 'Optional, up to eight, separated by commas.',
      body: 'Your message',
      similar: 'Has this been asked already?',
    },
  },
  membership: {
    people: (count: number, write: Writer) => (count === 1 ? '1 person' : `${write.number(count)} people`),
    nobodyYet: 'Nobody is here yet. Be the first.',
    invitation:
      'Everyone may read. Join to be found by colleagues, or simply write: your first post makes you a member.',
    welcomeBack: 'Good to see you again. Everything of yours is still here.',
    signInFirst: 'Everyone may read. Sign in to join.',
    guests: 'You are reading as a guest. Sign in with an account of the organisation to join.',
    join: 'Join',
    joined: 'Welcome! You are a member now.',
    leave: 'Leave',
    stay: 'Stay',
    left: 'You left. You may come back whenever you like.',
    whatLeavingDoes:
      'You will no longer be in the directory. What you wrote stays, under your name. You may come back whenever you like.',
    youAre: (role: string) => `You are here: ${role}`,
  },
  members: {
    heading: 'Members',
    search: 'Search people',
    searchHint: 'Name, skill, department or place',
    department: 'Department',
    everyDepartment: 'Every department',
    view: 'View',
    views: {card: 'Cards', row: 'List'},
    found: (count: number, write: Writer) =>
      count === 0 ? 'Nobody found' : count === 1 ? '1 person found' : `${write.number(count)} people found`,
    noneFound: 'Nobody fits. Try another word, or fewer.',
    clear: 'Show everyone',
    more: (count: number, write: Writer) => `Show more (${write.number(count)})`,
    nobodyYet: 'Nobody is here yet. Join and be the first.',
    you: '(you)',
    askMeAbout: 'Ask me about',
    matchedBy: (value: string) => `Matched by “${value}”`,
    editMine: 'Edit my profile',
    fields: {
      name: 'Name',
      title: 'Title',
      department: 'Department',
      place: 'Place',
      about: 'About me',
      skills: 'Ask me about',
      skillsHint: 'Up to twelve, separated by commas.',
    },
  },
  glossary: {
    heading: 'Glossary',
    count: (count: number, write: Writer) => (count === 1 ? '1 term' : `${write.number(count)} terms`),
    search: 'Search terms',
    searchHint: 'Term, acronym or synonym',
    status: 'Status',
    everyStatus: 'Every status',
    language: 'Language',
    everyLanguage: 'Every language',
    letters: 'Terms by letter',
    allLetters: 'All',
    noLetter: 'Numbers and signs',
    under: (count: number, letter: string, write: Writer) =>
      `${count === 1 ? '1 term' : `${write.number(count)} terms`} under ${letter}`,
    found: (count: number, query: string, write: Writer) =>
      `${count === 0 ? 'No term' : count === 1 ? '1 term' : `${write.number(count)} terms`} for “${query}”`,
    more: (count: number, write: Writer) => `Show more (${write.number(count)})`,
    also: (names: string) => `Also: ${names}`,
    /** What stands before and after the words that a search found. */
    matched: {
      aliases: ['Matched by its synonym ', ''],
      aliasesCorrected: ['Matched by its synonym ', ', spelling corrected'],
      gloss: ['Matched by its definition', ''],
      glossCorrected: ['Matched by its definition, spelling corrected', ''],
      labelCorrected: ['Spelling corrected', ''],
      numeronym: ['Matched by the short form ', ''],
    } as Readonly<Record<string, readonly [before: string, after: string]>>,
    nothingFound: (query: string) => `No term for “${query}” yet.`,
    elsewhere: (count: number, write: Writer) =>
      count === 1
        ? 'Show 1 in another language or status'
        : `Show ${write.number(count)} in other languages or statuses`,
    noneOfStatus: 'No term stands here yet.',
    showEveryStatus: 'Show every status',
    empty: 'No term yet. A good first one is a word that colleagues understand differently.',
    propose: 'Propose a term',
    proposeIt: 'Propose it',
    proposed: (label: string) => `“${label}” is proposed.`,
    changed: (label: string) => `“${label}” is changed.`,
    refused: (label: string, reason: string) => `“${label}” could not be stored. ${reason}`,
    lost: (label: string) => `“${label}” was sent but did not arrive.`,
    takeUp: 'Open it again',
    discard: 'Discard it',
    signInFirst: 'Everyone may read. Sign in to propose and improve terms.',
    term: {
      edit: 'Edit',
      copyLink: 'Copy link',
      linkCopied: 'Link copied',
      link: 'Link to this term',
      explanation: 'Explanation',
      noExplanation: 'Nobody has explained it further yet.',
      tags: 'Tags',
      proposedBy: 'Proposed by',
      proposedOn: 'Proposed',
      changed: 'Changed',
      times: (count: number, write: Writer) =>
        count === 0 ? 'Not yet' : count === 1 ? 'Once' : count === 2 ? 'Twice' : `${write.number(count)} times`,
      lastTime: (ago: string) => `last ${ago}`,
      language: 'Language',
      missing: 'This term is not in the glossary.',
      senses: 'What it means where',
      avoid: (names: string) => `Better not: ${names}`,
      contested: 'Seen differently',
      successor: 'Out of use. Use this instead:',
      broader: 'Broader',
      narrower: 'Narrower',
      related: 'Related',
      variants: 'In other languages',
      sources: 'Sources',
      uses: 'Where it is used',
      talk: 'What people say about it',
      steward: 'Looked after by',
      nobody: 'Nobody yet',
      reviewBy: 'To be looked at again',
      isDue: 'Due now',
    },
    agreement: {
      heading: 'Do we mean the same?',
      agree: 'I understand it the same way',
      differ: 'I see it differently',
      withdraw: 'Take back what I said',
      same: (count: number, write: Writer) =>
        count === 1 ? '1 understands it the same way' : `${write.number(count)} understand it the same way`,
      different: (count: number, write: Writer) =>
        count === 1 ? '1 sees it differently' : `${write.number(count)} see it differently`,
      others: (count: number, write: Writer) => (count === 1 ? '1 other' : `${write.number(count)} others`),
      needs: (count: number, write: Writer) =>
        count === 1
          ? 'It is agreed once 1 more understands it the same way, and nobody sees it differently.'
          : `It is agreed once ${write.number(count)} more understand it the same way, and nobody sees it differently.`,
      talk: 'There is something to talk about before it is agreed.',
      askedAnew: 'What it means has changed since you said how you understand it. How is it now?',
      why: 'How do you see it, and why?',
      whyHint: 'Everyone can read it. The term is open again, and a conversation about it begins.',
      send: 'Say so',
      signInFirst: 'Sign in to say how you understand it.',
    },
    care: {
      take: 'Look after it',
      letGo: 'Let go of it',
      stillRight: 'It is still right',
      decide: 'Decide where it stands',
      plan: 'Plan when to look at it again',
      successor: 'Use instead',
      reviewBy: 'Look at it again on',
    },
    queue: {
      open: 'To look after',
      heading: 'What needs somebody',
      lead: 'Pick what you know something about. Nobody is asked for everything.',
      back: 'All terms',
      empty: 'Nothing waits for anybody. Well kept.',
      requested: 'Asked for',
      contested: 'Seen differently',
      due: 'To be looked at again',
      proposed: 'Proposed',
      more: (count: number, write: Writer) => `and ${write.number(count)} more`,
      wanted: (searches: number, uses: number, supporters: number, write: Writer) =>
        [
          searches && (searches === 1 ? 'searched once' : `searched ${write.number(searches)} times`),
          uses && (uses === 1 ? 'used once' : `used ${write.number(uses)} times`),
          supporters && (supporters === 1 ? '1 person asks' : `${write.number(supporters)} people ask`),
        ]
          .filter(Boolean)
          .join(' · '),
      answer: 'Answer it',
      support: 'I want to know too',
      decline: 'Take it off the list',
      dueSince: (day: string) => `since ${day}`,
      failed: 'This list could not be read.',
    },
    ask: 'Ask for it',
    asked: (label: string) => `“${label}” is on the list of terms asked for.`,
    card: {
      open: 'Open',
      contested: 'Seen differently',
      differ: 'I see it differently',
      why: 'How do you see it?',
      whyHint: 'Everyone reads it, with your name.',
      record: 'Record it',
      recorded: 'How you see it is recorded.',
      signInFirst: 'Everyone may read. Sign in to say how you see it.',
      several: (name: string) => `“${name}” has several meanings`,
      others: 'Its other meanings',
      better: (label: string) => `Better: ${label}`,
      /** Around the term that took its place, a link. */
      replacedBy: ['Now we say ', '.'],
      steward: (name: string) => `${name} looks after it`,
      proposedBy: (name: string) => `Proposed by ${name}`,
      same: (count: number, write: Writer) =>
        count === 1 ? '1 understands it the same way' : `${write.number(count)} understand it the same way`,
      different: (count: number, write: Writer) =>
        count === 1 ? '1 sees it differently' : `${write.number(count)} see it differently`,
      senses: 'What it means in',
    },
    form: {
      change: (label: string) => `Edit “${label}”`,
      label: 'Term',
      aliases: 'Also called',
      aliasesHint: 'Synonyms and acronyms, separated by commas.',
      gloss: 'Short definition',
      glossHint: 'One sentence, for somebody who is new.',
      glossCount: (count: number, limit: number, write: Writer) =>
        `${write.number(count)} of ${write.number(limit)} characters`,
      body: 'Explanation',
      bodyHint: 'Optional. Examples help. Markdown works: **bold**, - lists, [links](https://…).',
      tags: 'Tags',
      tagsHint: 'Separated by commas.',
      more: 'More about it',
      expansion: 'What the letters stand for',
      expansionHint: 'For an acronym: “CI” is “Continuous integration”.',
      avoid: 'Better not called',
      avoidHint: 'Outdated or unwelcome names, separated by commas. They lead here.',
      senses: 'What it means elsewhere',
      sensesHint: 'A line each: “Finance: money that is promised”.',
      sensesWrong: 'Each line needs a place, a colon and what it means there.',
      broader: 'Broader terms',
      broaderHint: 'Terms of this glossary that mean more, separated by commas.',
      related: 'Related terms',
      relatedHint: 'Separated by commas.',
      concept: 'The same in another language',
      conceptHint: 'A term of this glossary.',
      sources: 'Sources',
      sourcesHint: 'Addresses, books or people, a line each.',
      note: 'Why you change it',
      noteHint: 'A few words for the history.',
      changesMeaning: 'It means something else now',
      changesMeaningHint: 'Everyone is asked anew whether they understand it the same way.',
      unknownTerm: 'No term of the glossary has this name.',
      unknownTerms: (names: string) => `Not in the glossary: ${names}`,
      isItself: 'A term is not broader than itself.',
      isCircle: (names: string) => `That goes in a circle: ${names}`,
      language: 'Language',
      submit: 'Propose',
      saveMine: 'Save my version',
      needsLabel: 'Give the term a name.',
      needsGloss: 'Say in a sentence what it means.',
      exists: 'This term is in the glossary already:',
      similar: 'There is already:',
      fromBefore: 'This is what you wrote before.',
      startOver: 'Start over',
      beganBefore: (label: string) => `You began to write about “${label}” before.`,
      beganUntitled: 'You began to write about another term before.',
      goOn: 'Go on with it',
      /** @param name '' if nobody knows it. */
      conflict: (name: string) => `${name || 'Somebody'} changed this term in the meantime.`,
      conflictFollowed: 'What you did not touch follows their version. Nothing of yours is lost.',
      conflictJoined: 'Both your changes are in it: have a look before you save.',
      conflictContested: 'Where you both changed something, both versions stand below: choose, or join them.',
      joined: (name: string) => `${name || 'Somebody'} changed this too. Both changes are in it.`,
      theirs: (name: string) => (name ? `As ${name} has it` : 'Their version'),
      emptied: '(emptied)',
      useTheirs: 'Use theirs',
    },
    import: {
      open: 'Import',
      heading: 'Import terms',
      choose: 'Choose a file',
      drop: 'or drop one here. JSON, at most 10 MB.',
      unreadable: 'This file could not be read.',
      /** What is wrong with a file; with a number, of one of its entries. */
      problem: (row: number | undefined, reason: string, write: Writer) =>
        row === undefined ? reason : `Entry ${write.number(row)}: ${reason}`,
      problems: {
        'too-big': () => 'This file is larger than 10 MB.',
        'not-json': ({line, column}, write) =>
          line && column
            ? `This is not JSON. It goes wrong in line ${write.number(line)}, at character ${write.number(column)}.`
            : 'This is not JSON.',
        'not-a-glossary': () => 'There is no list of terms in this file.',
        'no-entries': () => 'There is no term in this file.',
        'too-many': ({field, limit}, write) =>
          field
            ? `“${field}” holds more than ${write.number(limit ?? 0)}.`
            : `More than ${write.number(limit ?? 0)} terms.`,
        'not-an-entry': () => 'this is not a term.',
        'wrong-type': ({field}) => `“${field}” is of the wrong kind.`,
        'bad-language': ({value}) => (value ? `“${value}” is not a language tag.` : 'its language is missing.'),
        'no-label': () => 'it has no name.',
        'no-definition': () => 'it has no definition.',
        'too-long': ({field, limit}, write) => `“${field}” is longer than ${write.number(limit ?? 0)} characters.`,
        'duplicate-id': ({value}) => `“${value}” is there twice.`,
      } satisfies Record<string, (problem: FileProblem, write: Writer) => string>,
      nothingImported: 'Nothing was imported.',
      moreProblems: (count: number, write: Writer) =>
        count === 1 ? 'And 1 more.' : `And ${write.number(count)} more.`,
      languages: 'Which languages?',
      preview: (added: number, changed: number, unchanged: number, write: Writer) =>
        `${write.number(added)} new, ${write.number(changed)} changed, ${write.number(unchanged)} unchanged`,
      examples: (names: string) => `Such as ${names}`,
      shortened: (count: number, write: Writer) =>
        count === 1
          ? 'In 1 entry, something too long is shortened or left out.'
          : `In ${write.number(count)} entries, something too long is shortened or left out.`,
      comparing: 'Comparing with the glossary…',
      nothingToDo: 'Everything in this file is in the glossary already.',
      run: (count: number, write: Writer) => (count === 1 ? 'Import 1 term' : `Import ${write.number(count)} terms`),
      progress: (done: number, total: number, write: Writer) => `${write.number(done)} of ${write.number(total)}`,
      stop: 'Stop',
      done: (count: number, write: Writer) =>
        count === 1 ? '1 term was imported.' : `${write.number(count)} terms were imported.`,
      stopped: (done: number, total: number, write: Writer) =>
        `Stopped: ${write.number(done)} of ${write.number(total)} terms are in. Import the file again to go on.`,
      broken: (done: number, total: number, write: Writer) =>
        `${write.number(done)} of ${write.number(total)} terms are in. Import the file again to go on where it stopped.`,
      another: 'Another file',
    },
  },
  community: {
    missing: 'This community does not exist yet.',
    missingMayFound: 'This community does not exist yet. Whoever founds it is its first steward.',
    found: 'Found this community',
    founded: 'The community is here. You are its steward.',
    failed: 'The community could not be opened.',
  },
};

export type Locale = typeof en;
export default en;
