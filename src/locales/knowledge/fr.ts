import type {KnowledgeWords} from './en.js';

const notes = (count: number, number: string) => (count < 2 ? `${number} fiche` : `${number} fiches`);

const fr: KnowledgeWords = {
  heading: 'Ce que nous savons',
  search: 'Rechercher dans les fiches',
  searchHint: 'Rechercher une fiche…',
  write: 'Écrire une fiche',
  writeSignIn: 'Connectez-vous pour écrire une fiche.',
  empty:
    'Rien n’est encore conservé ici. Quand une conversation a trouvé quelque chose qui mérite d’être gardé, faites-en une fiche.',
  count: (count, write) => notes(count, write.number(count)),
  found: (count, sought, write) => `${notes(count, write.number(count))} pour « ${sought} »`,
  nothingFound: (sought) => `Aucune fiche ne parle de « ${sought} ».`,
  noneLikeThis: 'Aucune fiche ne correspond.',
  showAll: 'Afficher toutes les fiches',
  more: (count, write) => `En afficher ${write.number(count)} de plus`,
  filter: {
    label: 'Quelles fiches',
    all: 'Les plus récentes d’abord',
    look: (count, write) => (count ? `À revoir (${write.number(count)})` : 'À revoir'),
    retired: 'Retirées',
  },
  tag: {label: 'Étiquette', all: 'Toutes les étiquettes', with: (tag) => `Fiches étiquetées « ${tag} »`},
  changedOn: (day) => `modifiée le ${day}`,
  doubted: 'Mise en doute',
  due: 'À revoir',
  retired: 'Retirée',
  yours: (count, write) =>
    count < 2
      ? 'Une fiche dont vous prenez soin est à revoir.'
      : `${write.number(count)} fiches dont vous prenez soin sont à revoir.`,
  showYours: 'Afficher ce qui est à revoir',
  note: {
    missing: 'Cette fiche n’est pas ici.',
    edit: 'Modifier',
    history: 'Historique',
    historyOf: (title) => `Historique de « ${title} »`,
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié.',
    link: 'Lien vers cette fiche',
    tags: 'Étiquettes',
    isRetired: 'Elle n’est plus valable et n’est gardée que pour son historique.',
    talk: (title) => `À propos de « ${title} »`,
  },
  cites: {
    heading: 'D’où cela vient',
    none: 'Elle ne s’appuie sur aucun message d’une conversation.',
    gone: 'Un message qui ne peut plus être lu.',
    first: (name) => `Question de ${name}`,
  },
  care: {
    begunBy: 'Commencée par',
    changed: 'Modifiée',
    changedBy: (name) => `par ${name}`,
    never: 'Jamais',
    owner: 'Qui en prend soin',
    nobody: 'Personne pour l’instant',
    reviewBy: 'À revoir le',
    noDay: 'Aucun jour n’est fixé',
    take: 'J’en prends soin',
    taken: 'Vous prenez soin de cette fiche.',
    letGo: 'Ne plus en prendre soin',
    letGoSaid: 'Vous ne prenez plus soin de cette fiche.',
    plan: 'Changer le jour',
    planned: 'Le jour est changé.',
    save: 'Enregistrer',
  },
  check: {
    heading: 'Est-ce toujours vrai ?',
    dueMine: 'Vous prenez soin de cette fiche et le jour de la revoir est venu. Est-ce toujours vrai ?',
    due: 'Le jour de la revoir est venu. Savez-vous si c’est toujours vrai ?',
    askedAnew: 'Elle dit autre chose depuis que vous vous êtes prononcé.',
    same: (count, write) =>
      count === 0
        ? 'Personne ne l’a encore confirmé'
        : count === 1
          ? '1 personne le confirme'
          : `${write.number(count)} personnes le confirment`,
    different: (count, write) =>
      count === 0
        ? 'Personne n’en doute'
        : count === 1
          ? '1 personne en doute'
          : `${write.number(count)} personnes en doutent`,
    others: (count, write) => (count === 1 ? 'une autre personne' : `${write.number(count)} autres personnes`),
    yes: 'Oui, toujours vrai',
    no: 'Plus maintenant, car…',
    withdraw: 'Retirer mon doute',
    why: 'Pourquoi n’est-ce plus vrai ?',
    whyHint: 'Votre raison figure avec la fiche, sous votre nom, et ouvre une conversation plus bas.',
    send: 'Le dire',
    saidYes: 'Merci. La fiche reste valable.',
    saidYesUntil: (day) => `Merci. Elle sera revue le ${day}.`,
    saidNo: 'Merci. La fiche est mise en doute.',
    takenBack: 'Ce que vous aviez dit est retiré.',
    signIn: 'Connectez-vous pour le dire.',
  },
  form: {
    new: 'Nouvelle fiche',
    change: (title) => `Modifier « ${title} »`,
    title: 'Titre',
    titleHint: 'Ce que l’on chercherait.',
    summary: 'Ce que nous savons',
    summaryHint: 'Avec vos mots, pour que personne n’ait à lire toute la conversation. Le Markdown est accepté.',
    tags: 'Étiquettes',
    tagsHint: 'Séparées par des virgules.',
    cites: 'Messages sur lesquels elle s’appuie',
    uncite: (excerpt) => `Ne plus citer : ${excerpt}`,
    reviewBy: 'À revoir le',
    reviewByHint: 'On demandera alors à qui en prend soin si c’est toujours vrai.',
    isMine: 'J’en prends soin',
    note: 'Pourquoi ce changement ?',
    noteHint: 'Facultatif. Cela figure dans l’historique.',
    asksAnew: 'Elle dit maintenant autre chose',
    asksAnewHint: 'Ce que les membres en ont dit ne compte alors plus, et la question leur est posée à nouveau.',
    settles: 'Cela lève le doute',
    settlesHint: 'Les doutes ne comptent alors plus, et la question est posée à nouveau à tout le monde.',
    retire: 'Elle n’est plus valable : la retirer',
    retireHint: 'Elle est gardée pour son historique et n’apparaît plus à côté de ses conversations.',
    keep: 'Conserver cette fiche',
    save: 'Enregistrer',
    saveMine: 'Enregistrer ma version',
    kept: (title) => `« ${title} » est conservée.`,
    changed: (title) => `« ${title} » est modifiée.`,
    refused: (title, reason) => `« ${title} » n’a pas été enregistrée. ${reason}`,
    takeUp: 'La reprendre',
    discard: 'L’abandonner',
    fromBefore: 'Voici ce que vous aviez commencé à écrire.',
    startOver: 'Recommencer',
    missing: 'Écrivez quelque chose ici.',
  },
  made: ['Conservé comme connaissance : ', ''],
};

export default fr;
