import type {NavigateEvent} from '../../events.js';
import type {SectionName} from '../../model/sections.js';
import type {Opened} from '../shared/address.js';
import type {IconName} from '../shared/icons.js';

/** One part of a hub: an element that works alone as well. */
interface Section {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly icon: IconName;
  /** Defines the element. */
  readonly load: () => Promise<unknown>;
  /** What the address opens in it. */
  readonly opens?: Opened;
  /** What it shows that people go to. */
  readonly shows: readonly NavigateEvent['kind'][];
}

/** All there is to show. A section is loaded when somebody first goes to it. */
export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  about: {tag: 'praxis-membership', icon: 'place', load: () => import('../membership/define.js'), shows: []},
  activity: {tag: 'praxis-activity', icon: 'clock', load: () => import('../activity/define.js'), shows: []},
  inbox: {tag: 'praxis-inbox', icon: 'bell', load: () => import('../inbox/define.js'), shows: []},
  conversations: {
    ...{tag: 'praxis-threads', icon: 'discussion', opens: 'thread', shows: ['thread', 'post']},
    load: () => import('../threads/define.js'),
  },
  glossary: {
    ...{tag: 'praxis-glossary', icon: 'book', opens: 'term', shows: ['term']},
    load: () => import('../glossary/define.js'),
  },
  knowledge: {
    ...{tag: 'praxis-knowledge', icon: 'insight', opens: 'note', shows: ['note']},
    load: () => import('../knowledge/define.js'),
  },
  people: {
    ...{tag: 'praxis-members', icon: 'users', opens: 'member', shows: ['member']},
    load: () => Promise.all([import('../members/define.js'), import('../member/define.js')]),
  },
  priorities: {
    ...{tag: 'praxis-priorities', icon: 'target', opens: 'priority', shows: ['priority']},
    load: () => import('../priorities/define.js'),
  },
  pulse: {tag: 'praxis-pulse', icon: 'pulse', load: () => import('../pulse/define.js'), shows: []},
  charter: {tag: 'praxis-charter', icon: 'flag', load: () => import('../charter/define.js'), shows: ['charter']},
  moderation: {tag: 'praxis-moderation', icon: 'lock', load: () => import('../moderation/define.js'), shows: []},
};
