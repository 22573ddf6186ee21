/**
 * How an author would say it, where the manifest speaks to developers. Which tags and options there are, of which type and with
 * which values, the manifest alone says; the order here is theirs on the page.
 */
export interface OptionWords {
  readonly label?: string;
  readonly help?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

export interface WidgetWords {
  readonly want: string;
  readonly options?: Readonly<Record<string, OptionWords>>;
  readonly content?: {readonly label?: string; readonly sample?: string};
}

const TAG = {label: 'Only about one subject', help: 'Its tag, as people give it. Everything if left out.'};
const AT_ONCE = {label: 'How many at once'};

export const WORDS: Readonly<Record<string, WidgetWords>> = {
  'praxis-thread': {
    want: 'A conversation below an article',
    options: {
      'thread-title': {label: 'Heading'},
      'thread-key': {
        label: 'A name for the conversation',
        help: 'Pages with the same name share one conversation. Left out, it belongs to the page.',
      },
      'previous-keys': {
        label: 'Where the page was before',
        help: 'Its old addresses, with spaces between them: it brings its conversation along.',
      },
      sort: {
        label: 'Order',
        help: 'What comes first.',
        choices: {oldest: 'Oldest first', newest: 'Newest first', top: 'Most valued first'},
      },
      readonly: {label: 'Only to read'},
      'page-size': AT_ONCE,
      loading: {
        label: 'When it is loaded',
        help: '',
        choices: {lazy: 'When somebody comes near', eager: 'At once'},
      },
      nudges: {
        label: 'Private reminders to whoever writes',
        help: 'All of them if none is chosen.',
        choices: {
          unread: 'that there is something they have not read',
          'same-person': 'that they answer one person alone',
          dominating: 'that they write much of it',
          off: 'none at all',
        },
      },
    },
  },
  'praxis-threads': {
    want: 'All conversations, to find and start one',
    options: {
      kind: {
        label: 'Only one kind',
        choices: {discussion: 'Discussions', question: 'Questions', idea: 'Ideas', decision: 'Decisions'},
      },
      tag: TAG,
      sort: {
        label: 'Order at first',
        help: '',
        choices: {
          active: 'Latest post first',
          newest: 'Newest first',
          top: 'Most posts first',
          unanswered: 'Only those nobody answered',
        },
      },
      'page-size': AT_ONCE,
      'thread-id': {label: 'Open at one conversation', help: 'Its id, the end of its link after #thread=.'},
    },
  },
  'praxis-glossary': {
    want: 'Our glossary',
    options: {
      tag: TAG,
      status: {
        label: 'Show at first',
        help: 'Everything if left out.',
        choices: {
          draft: 'Drafts',
          proposed: 'What is proposed',
          agreed: 'What is agreed',
          deprecated: 'What is outdated',
        },
      },
      'term-id': {label: 'Open at one term', help: 'Its id, the end of its link after #term=.'},
    },
  },
  'praxis-term': {
    want: 'A word of the page, explained',
    options: {term: {label: 'The term, if your text says something else'}},
    content: {label: 'The word in your text', sample: 'spot capacity'},
  },
  'praxis-autolink': {
    want: 'Our terms as links in the page’s own text',
    options: {
      occurrences: {
        label: 'Which mentions of a term',
        help: '',
        choices: {first: 'The first on the page', section: 'The first in each section', all: 'Every one'},
      },
      headings: {label: 'In headings, too'},
      for: {label: 'In which parts of the page', help: 'A CSS selector. Left out: main and article.'},
      exclude: {label: 'But not in', help: 'A CSS selector, such as .legal.'},
    },
  },
  'praxis-knowledge': {
    want: 'What we have learnt, as notes',
    options: {tag: TAG, 'note-id': {label: 'Open at one note', help: 'Its id, the end of its link after #note=.'}},
  },
  'praxis-search': {
    want: 'One box to search everything',
    options: {
      placeholder: {label: 'What the empty box says'},
      kinds: {
        label: 'What is searched',
        help: 'Everything if none is chosen.',
        choices: {term: 'Terms', thread: 'Conversations', note: 'Knowledge notes', member: 'People'},
      },
      shortcut: {label: 'The key that leads to it', help: 'Where nobody is typing. A slash if left out.'},
      'thread-page': {label: 'The page with the conversations', help: 'Its address, if it is another page.'},
      'term-page': {label: 'The page with the glossary', help: 'Its address, if it is another page.'},
      'note-page': {label: 'The page with the notes', help: 'Its address, if it is another page.'},
      'member-page': {label: 'The page with the people', help: 'Its address, if it is another page.'},
    },
  },
  'praxis-members': {
    want: 'Who is here',
    options: {
      department: {label: 'Only one department'},
      expertise: {label: 'Only people who know about'},
      'page-size': AT_ONCE,
    },
  },
  'praxis-member': {
    want: 'One person, as a card or a name in a text',
    options: {
      uid: {label: 'Who', help: 'Their id: a directory or a profile gives it.'},
      display: {label: 'As', help: '', choices: {card: 'A card', inline: 'A name in a text'}},
    },
    content: {label: 'Their name, until it is known'},
  },
  'praxis-membership': {want: 'A way to join'},
  'praxis-account': {want: 'Signing in'},
  'praxis-charter': {want: 'What the community is for'},
  'praxis-hub': {
    want: 'A whole page for the community',
    options: {
      sections: {
        label: 'What is on it',
        help: 'In the order in which you choose it; the first is shown first. All of it if none is chosen.',
        choices: {
          about: 'About',
          activity: 'What is new',
          inbox: 'The reader’s inbox',
          people: 'People',
          knowledge: 'Knowledge notes',
          pulse: 'How the community is doing',
        },
      },
    },
  },
  'praxis-activity': {
    want: 'What is new',
    options: {
      since: {
        label: 'Since when, for everybody alike',
        help: 'A date such as 2026-11-01, or a number of days. Left out: since the reader’s last visit.',
      },
    },
  },
  'praxis-priorities': {
    want: 'What the community works on this season',
    options: {season: {label: 'An earlier season', help: 'Such as 2026-Q3, to be read. The present one if left out.'}},
  },
  'praxis-pulse': {
    want: 'How the community is doing',
    options: {
      period: {label: 'By', help: '', choices: {month: 'Month', quarter: 'Quarter', year: 'Year'}},
    },
  },
  'praxis-inbox': {
    want: 'What is new for the reader',
    options: {
      mail: {label: 'Offer a mail about it', help: 'Only where your developers run the function that sends it.'},
    },
  },
  'praxis-inbox-badge': {
    want: 'How much of it is unread, for a site’s header',
    options: {href: {label: 'The page with the inbox', help: 'Its address.'}},
    content: {label: 'What the link says', sample: 'Inbox'},
  },
  'praxis-moderation': {want: 'What was reported, and the open log'},
  'praxis-community': {
    want: 'Your community',
    options: {
      name: {label: 'Its name', help: 'As your developers set it up: lower-case letters, digits and hyphens.'},
      'project-id': {
        label: 'Firebase project',
        help: 'Without one, everything stays in the browser of whoever looks: good for a first try.',
      },
      'api-key': {label: 'API key', help: 'Of the same project. It is no secret.'},
      'auth-domain': {label: 'Sign-in domain', help: 'Usually the project’s name and .firebaseapp.com.'},
      'sign-in': {label: 'Ways to sign in', help: 'Such as microsoft or google, with spaces between them.'},
      private: {label: 'For machines that several people use', help: 'Nothing is kept that outlasts the tab.'},
    },
  },
};
