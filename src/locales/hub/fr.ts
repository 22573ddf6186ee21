import type {HubWords} from './en.js';

const hub: HubWords = {
  names: {
    about: 'À propos',
    activity: 'Quoi de neuf',
    inbox: 'Boîte de réception',
    conversations: 'Conversations',
    glossary: 'Glossaire',
    knowledge: 'Savoirs',
    people: 'Membres',
    priorities: 'Priorités',
    pulse: 'Pouls',
    charter: 'Charte',
    moderation: 'Modération',
  },
  sections: 'Rubriques',
  about: 'À propos de cette communauté',
  allPeople: 'Tous les membres',
  notLoaded: (name) => `«\u00A0${name}\u00A0» n’a pas pu être chargé.`,
};

export default hub;
