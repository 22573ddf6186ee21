import type {PagesWords} from './en.js';

const fr: PagesWords = {
  about:
    'La conversation de chaque page est rangée sous une adresse ou une clé. Vous voyez ici laquelle, et pouvez emmener une conversation vers une autre page ou en réunir deux qui n’en font qu’une.',
  search: 'Trouver une page',
  searchHint: 'Adresse, clé ou titre',
  count: (count, write) =>
    count < 2 ? `${write.number(count)} page a une conversation` : `${write.number(count)} pages ont une conversation`,
  none: 'Aucune page n’a encore de conversation.',
  noneFound: 'Aucune page ne porte ce nom.',
  alikeCount: (count, write) =>
    `${write.number(count)} adresses désignent peut-être une page qui en a aussi une autre.`,
  showAlike: 'Les afficher',
  showAll: 'Tout afficher',
  more: 'Afficher plus de pages',
  posts: (count, write) => (count < 2 ? `${write.number(count)} message` : `${write.number(count)} messages`),
  last: (ago) => `dernier message ${ago}`,
  states: {closed: 'Close', locked: 'Verrouillée'},
  duplicate: 'Mène à une autre conversation',
  former: 'Qui va sur ces pages est conduit ici :',
  movedBy: (ago) => `déplacée ${ago} par`,
  alike: 'Peut-être la même page que',
  open: 'Déplacer ou réunir',
  openWhat: (key) => `Déplacer ou réunir : ${key}`,
  form: {
    heading: (key) => `Déplacer la conversation de ${key}`,
    address: 'Adresse de l’autre page',
    hint: 'Si cette page a sa propre clé, la clé convient aussi.',
    look: 'Voir ce qui se passerait',
    looking: 'Recherche…',
    noAddress: 'Écrivez d’abord l’adresse.',
    preview: 'Ce qui va se passer',
    empty: 'Cette page n’a pas encore de conversation.',
    goes: (posts) => `Celle-ci y va, avec tout ce qui y a été écrit (${posts}).`,
    leaves:
      'Là où elle était, un lien y conduit. Les liens vers ses messages restent valables, et une autre conversation peut commencer.',
    moveUndo: 'On peut revenir en arrière tant qu’aucune autre conversation n’a commencé là où elle était.',
    taken: (title, posts) => `Cette page a sa propre conversation : « ${title} » (${posts}).`,
    closes: 'Celle-ci est close et y conduit. Ce qui a été écrit reste à sa place et se lit toujours.',
    mergeUndo: 'On peut revenir en arrière : celle-ci est alors rouverte.',
    same: 'C’est la page où elle se trouve.',
    closed: 'Cette page a sa propre conversation, et celle-ci est close. Rouvrez-la d’abord pour qu’elle y conduise.',
    leadsOn: 'La conversation de cette page mène à une autre. Choisissez la page de celle-là.',
    move: 'La déplacer',
    merge: 'La clore et y conduire',
  },
  moved: (title, key) => `« ${title} » est maintenant à ${key}.`,
  merged: (title, key) => `« ${title} » mène maintenant à ${key}.`,
  undo: 'Annuler',
  undone: (title, key) => `« ${title} » est de nouveau à ${key}.`,
  reopened: (title) => `« ${title} » est rouverte.`,
};

export default fr;
