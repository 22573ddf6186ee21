import type {PulseWords} from './en.js';

const fr: PulseWords = {
  label: 'Pouls',
  about: 'Comment va la communauté, en chiffres qui parlent d’elle tout entière. Personne n’est nommé ni classé.',
  unit: 'Période',
  units: {month: 'Mois', quarter: 'Trimestre', year: 'Année'},
  earlier: 'Période précédente',
  later: 'Période suivante',
  soFar: 'En cours',
  unfinished: 'Cette période n’est pas terminée. La précédente est montrée en entier.',
  shown: (period) => `Période affichée : ${period}.`,
  asTables: 'Afficher en tableaux',
  print: 'Imprimer le rapport',
  csv: 'Télécharger en CSV',
  saved: (file) => `${file} est enregistré.`,
  quiet: 'Personne n’a écrit ni rejoint la communauté pendant cette période.',
  fewer: 'moins de cinq',
  tooFew: 'Trop peu pour le dire',
  none: '–',
  before: (value) => `avant : ${value}`,
  how: 'Mode de calcul',
  columns: {
    figure: 'Chiffre',
    now: 'Pendant cette période',
    before: 'Pendant la précédente',
    definition: 'Mode de calcul',
  },
  standingNow: 'Aujourd’hui',
  of: (part, whole, write) => `${write.number(part)} sur ${write.number(whole)}`,
  summary: (people, posts, conversations, write) =>
    `${people} : ${write.number(posts)} ${posts < 2 ? 'message' : 'messages'} ; ${write.number(conversations)} ${conversations < 2 ? 'conversation commencée' : 'conversations commencées'}.`,
  people: (count, write) =>
    count < 2 ? `${write.number(count)} personne a écrit` : `${write.number(count)} personnes ont écrit`,
  fewPeople: 'Moins de cinq personnes ont écrit',
  answers: {
    heading: 'Obtenir une réponse',
    median: {
      name: 'La moitié des premières réponses est arrivée en moins de',
      about:
        'Le temps entre le début d’une conversation et le premier message d’une autre personne, pour les conversations commencées pendant la période et répondues à ce jour ; la valeur du milieu, par paliers usuels.',
      longest: 'plus d’un an',
    },
    waits: {
      name: 'Combien de temps les conversations l’ont attendue',
      within: (time) => `en moins de ${time}`,
      longer: (time) => `après plus de ${time}`,
      none: 'pas encore de réponse',
      about:
        'Les conversations commencées pendant la période, selon le temps écoulé avant la réponse d’une autre personne.',
    },
    questions: {
      name: 'Questions sans réponse',
      about: 'Les questions posées pendant la période où personne d’autre n’a écrit à ce jour.',
    },
  },
  participation: {
    heading: 'Participer',
    active: {
      name: 'Personnes qui ont écrit',
      about: 'Les membres qui ont écrit au moins un message pendant la période.',
    },
    newcomers: {
      name: 'Nouveaux membres',
      about:
        'Les membres arrivés pendant la période et encore membres aujourd’hui. Les groupes de moins de cinq personnes ne sont pas chiffrés.',
    },
    stayed: {
      name: 'Nouveaux membres restés',
      about:
        'Parmi les membres arrivés pendant la période précédente, la part de ceux qu’on a vus participer depuis le début de celle-ci. C’est noté une fois par semaine.',
    },
  },
  together: {
    heading: 'Ensemble',
    across: {
      name: 'Réponses entre services',
      about:
        'Parmi les messages après le premier, dans les conversations commencées pendant la période, la part de ceux d’une personne d’un autre service que l’auteur de la conversation. Qui ne montre pas son service n’est pas compté comme d’un autre.',
    },
    top: {
      name: 'Messages des cinq personnes qui ont le plus écrit',
      about:
        'Leur part de tous les messages de la période : plus elle est basse, plus de voix se font entendre. Elle n’est donnée qu’à partir de dix personnes, et jamais avec leurs noms.',
    },
  },
  language: {
    heading: 'Un langage commun',
    proposed: {name: 'Termes proposés', about: 'Les termes saisis pendant la période.'},
    requested: {
      name: 'Termes demandés',
      about: 'Les termes cherchés ou employés sans être trouvés, pour la première fois pendant la période.',
    },
    standing: 'Les termes aujourd’hui',
    agreed: {name: 'Convenus', about: 'Les termes convenus aujourd’hui.'},
    contested: {name: 'Compris autrement', about: 'Les termes qu’au moins un membre comprend autrement aujourd’hui.'},
    stale: {name: 'À revoir', about: 'Les termes convenus ou proposés dont la date de révision est passée.'},
    unmet: {name: 'Manquants', about: 'Les termes demandés que personne n’a encore écrits.'},
  },
  priorities: {
    heading: 'Les priorités bougent',
    suggested: {name: 'Proposées', about: 'Les priorités que quelqu’un a proposées pendant la période.'},
    renewed: {
      name: 'Reconduites',
      about:
        'Les priorités d’une saison précédente que quelqu’un a reconduites pendant la période. Rien ne se reconduit de soi-même.',
    },
    done: {
      name: 'Faites',
      about: 'Les priorités qui ont abouti pendant la période, et n’ont pas été rouvertes depuis.',
    },
    setAside: {
      name: 'Mises de côté',
      about: 'Les priorités mises de côté pendant la période, avec une raison, et qui le sont encore.',
    },
    standing: 'Les priorités de cette saison aujourd’hui',
    underWay: {name: 'En cours', about: 'Les priorités de cette saison auxquelles on travaille aujourd’hui.'},
    waiting: {
      name: 'Proposées, pas commencées',
      about: 'Les priorités de cette saison que personne n’a encore commencées.',
    },
  },
  report: {
    title: (community) => `Le pouls de ${community}`,
    sponsor: (name) => `Parrainage : ${name}`,
    made: (day) => `Établi le ${day}`,
    definitions: 'Comment ces chiffres sont calculés',
    utc: 'Les périodes commencent et finissent à minuit UTC.',
  },
};

export default fr;
