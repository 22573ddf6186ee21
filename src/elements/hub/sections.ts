import type {NavigateEvent} from '../../events.js';
import type {SectionName} from '../../model/sections.js';
import type {Opened} from '../shared/address.js';
import type {IconName} from '../shared/icons.js';

/** An element that a hub makes, and that works alone as well. */
export interface Made {
  readonly tag: keyof HTMLElementTagNameMap;
  /** Defines the element. */
  readonly load: () => Promise<unknown>;
  /** What a page may style in it. */
  readonly exportparts: string;
}

/** One part of a hub. */
interface Section extends Made {
  readonly icon: IconName;
  /** What the address opens in it. */
  readonly opens?: Opened;
  /** What it shows that people go to. */
  readonly shows: readonly NavigateEvent['kind'][];
}

/** All there is to show. A section is loaded when somebody first goes to it. */
export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  about: {
    tag: 'praxis-membership',
    exportparts: 'notice, charter, search',
    icon: 'place',
    load: () => import('../membership/define.js'),
    shows: [],
  },
  activity: {
    tag: 'praxis-activity',
    exportparts: 'notice, heading: section__heading, news, dialog',
    icon: 'clock',
    load: () => import('../activity/define.js'),
    shows: [],
  },
  inbox: {
    tag: 'praxis-inbox',
    exportparts: 'notice, heading: section__heading, group',
    icon: 'bell',
    load: () => import('../inbox/define.js'),
    shows: [],
  },
  conversations: {
    tag: 'praxis-threads',
    exportparts:
      'notice, heading: section__heading, search, threads, thread, form, opened, opened__heading, posts, post, author, body, actions, composer, toolbar, input, preview, send, outcome, accepted, dialog',
    icon: 'discussion',
    load: () => import('../threads/define.js'),
    opens: 'thread',
    shows: ['thread', 'post'],
  },
  glossary: {
    tag: 'praxis-glossary',
    exportparts:
      'notice, heading: section__heading, search, letters, terms, term, headword, gloss, explanation, form, dialog',
    icon: 'book',
    load: () => import('../glossary/define.js'),
    opens: 'term',
    shows: ['term'],
  },
  knowledge: {
    tag: 'praxis-knowledge',
    exportparts: 'notice, heading: section__heading, search, notes, note, title, summary, form, dialog',
    icon: 'insight',
    load: () => import('../knowledge/define.js'),
    opens: 'note',
    shows: ['note'],
  },
  people: {
    tag: 'praxis-members',
    exportparts: 'notice, heading: section__heading, search, newcomers, people, person, dialog',
    icon: 'users',
    load: () => Promise.all([import('../members/define.js'), import('../member/define.js')]),
    opens: 'member',
    shows: ['member'],
  },
  priorities: {
    tag: 'praxis-priorities',
    exportparts:
      'notice, heading: section__heading, list, priority, form, post, author, body, actions, composer, toolbar, input, preview, send',
    icon: 'target',
    load: () => import('../priorities/define.js'),
    opens: 'priority',
    shows: ['priority'],
  },
  pulse: {
    tag: 'praxis-pulse',
    exportparts: 'notice, figures',
    icon: 'pulse',
    load: () => import('../pulse/define.js'),
    shows: [],
  },
  charter: {
    tag: 'praxis-charter',
    exportparts: 'notice, charter, form, dialog',
    icon: 'flag',
    load: () => import('../charter/define.js'),
    shows: ['charter'],
  },
  moderation: {
    tag: 'praxis-moderation',
    exportparts: 'notice',
    icon: 'lock',
    load: () => import('../moderation/define.js'),
    shows: [],
  },
};

/** What stands beside the sections. */
export const ASIDES = {
  /** Who one is. */
  account: {
    tag: 'praxis-account',
    exportparts: 'button: account__button, panel: account__panel, notice, dialog',
    load: () => import('../account/define.js'),
  },
  /** One box over all sections. */
  search: {
    tag: 'praxis-search',
    exportparts: 'input: search__input, panel: search__panel, group: search__group, hit: search__hit, notice',
    load: () => import('../search/define.js'),
  },
} as const satisfies Readonly<Record<string, Made>>;
