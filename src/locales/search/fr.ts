import type {Writer} from '../en.js';
import type {SearchWords} from './en.js';

const of = (one: string, many: string) => (count: number, write: Writer) =>
  `${write.number(count)} ${count < 2 ? one : many}`;

const fr: SearchWords = {
  results: 'Résultats de la recherche',
  kinds: {term: 'Termes', thread: 'Conversations', note: 'Fiches', member: 'Personnes'},
  counted: {
    term: of('terme', 'termes'),
    thread: of('conversation', 'conversations'),
    note: of('fiche', 'fiches'),
    member: of('personne', 'personnes'),
  },
  all: (what) => `Tout afficher (${what})`,
  best: (count, what, write) => `Les ${write.number(count)} meilleurs résultats sur ${what}`,
  recent: 'Recherches récentes',
  forget: 'Effacer',
  forgotten: 'Les recherches récentes sont effacées.',
  searching: 'Recherche en cours…',
  found: (what, query) => `Pour « ${query} » : ${what}`,
  nothing: (query) => `Rien pour « ${query} ».`,
  hint: 'Une autre orthographe ou moins de mots peuvent aider. Ou demandez aux autres :',
  noHint: 'Une autre orthographe ou moins de mots peuvent aider.',
  next: 'Ce que l’on peut faire d’autre',
  ask: (query) => `Poser une question à la communauté sur « ${query} »`,
  request: (query) => `Demander que « ${query} » soit expliqué`,
  unknown: (kinds) => `Sans résultats pour l’instant : ${kinds}.`,
  service: 'Le service de recherche ne répond pas. Voici ce que la page trouve elle-même.',
  keys: {choose: 'choisir', open: 'ouvrir', close: 'fermer'},
};

export default fr;
