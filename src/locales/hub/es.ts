import type {HubWords} from './en.js';

const es: HubWords = {
  names: {
    about: 'Presentación',
    activity: 'Novedades',
    inbox: 'Bandeja de entrada',
    conversations: 'Conversaciones',
    glossary: 'Glosario',
    knowledge: 'Conocimiento',
    priorities: 'Prioridades',
    people: 'Personas',
    pulse: 'Pulso',
    charter: 'Carta',
    moderation: 'Moderación',
  },
  sections: 'Secciones',
  about: 'Sobre esta comunidad',
  allPeople: 'Todas las personas',
  notLoaded: (name) => `No se ha podido cargar «${name}».`,
};

export default es;
