import type {SectionName} from '../../model/sections.js';

const names: Record<SectionName, string> = {
  about: 'About',
  activity: 'What’s new',
  inbox: 'Inbox',
  conversations: 'Conversations',
  glossary: 'Glossary',
  knowledge: 'Knowledge',
  people: 'People',
  priorities: 'Priorities',
  pulse: 'Pulse',
  charter: 'Charter',
  moderation: 'Moderation',
};

const hub = {
  names,
  /** The name of the navigation. */
  sections: 'Sections',
  about: 'About this community',
  allPeople: 'All people',
  notLoaded: (name: string) => `“${name}” could not be loaded.`,
};

export default hub;

export type HubWords = typeof hub;
