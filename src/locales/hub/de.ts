import type {HubWords} from './en.js';

const de: HubWords = {
  names: {
    about: 'Überblick',
    activity: 'Neues',
    inbox: 'Posteingang',
    conversations: 'Gespräche',
    glossary: 'Glossar',
    knowledge: 'Wissen',
    priorities: 'Schwerpunkte',
    people: 'Menschen',
    pulse: 'Puls',
    charter: 'Charta',
    moderation: 'Moderation',
  },
  sections: 'Bereiche',
  about: 'Über diese Community',
  allPeople: 'Alle Personen',
  notLoaded: (name) => `„${name}“ ließ sich nicht laden.`,
};

export default de;
