import type {NewsKind} from '../../model/news.js';
import type {Writer} from '../en.js';
import type {ActivityWords} from './en.js';

type Count = ActivityWords['groups'][NewsKind];

/** Zero and one are singular. */
const counted =
  (one: (count: string) => string, many: (count: string, orMore: string) => string): Count =>
  (count: number, write: Writer, atLeast: boolean) => {
    if (count < 2 && !atLeast) return one(write.number(count));
    return many(write.number(count), atLeast ? ' ou plus' : '');
  };

const groups: ActivityWords['groups'] = {
  charterProposed: counted(
    () => 'Une nouvelle charte est proposée',
    (count) => `${count} chartes sont proposées`,
  ),
  charterEffective: counted(
    () => 'Une nouvelle charte est en vigueur',
    (count) => `${count} chartes sont entrées en vigueur`,
  ),
  prioritiesSuggested: counted(
    (count) => `${count} nouvelle priorité`,
    (count, orMore) => `${count} nouvelles priorités${orMore}`,
  ),
  prioritiesRenewed: counted(
    (count) => `${count} priorité est reconduite pour cette saison`,
    (count, orMore) => `${count} priorités${orMore} sont reconduites pour cette saison`,
  ),
  prioritiesChanged: counted(
    (count) => `${count} priorité a évolué`,
    (count, orMore) => `${count} priorités${orMore} ont évolué`,
  ),
  threadsBegun: counted(
    (count) => `${count} nouvelle conversation`,
    (count, orMore) => `${count} nouvelles conversations${orMore}`,
  ),
  threadsGrown: counted(
    (count) => `${count} conversation continue`,
    (count, orMore) => `${count} conversations${orMore} continuent`,
  ),
  notesKept: counted(
    (count) => `${count} nouvelle fiche`,
    (count, orMore) => `${count} nouvelles fiches${orMore}`,
  ),
  notesChanged: counted(
    (count) => `${count} fiche a été récrite`,
    (count, orMore) => `${count} fiches${orMore} ont été récrites`,
  ),
  termsProposed: counted(
    (count) => `${count} nouveau terme`,
    (count, orMore) => `${count} nouveaux termes${orMore}`,
  ),
  termsChanged: counted(
    (count) => `${count} terme a été travaillé`,
    (count, orMore) => `${count} termes${orMore} ont été travaillés`,
  ),
  peopleJoined: counted(
    (count) => `${count} personne est arrivée`,
    (count, orMore) => `${count} personnes${orMore} sont arrivées`,
  ),
};

const activity: ActivityWords = {
  heading: 'Quoi de neuf',
  since: (day) => `Depuis le ${day}`,
  fortnight: 'Ces deux dernières semaines',
  groups,
  more: (count, write) => (count < 2 ? `et ${write.number(count)} autre` : `et ${write.number(count)} autres`),
  evenMore: 'et d’autres',
  seeAll: 'Tout voir',
  by: (name) => `par ${name}`,
  contested: 'Vu autrement',
  outcomes: {open: '', converging: 'En voie d’accord', agreed: 'Accord trouvé', answered: 'Répondu'},
  priorities: {suggested: 'Proposée', active: 'En cours', done: 'Faite', 'set-aside': 'Mise de côté'},
  markSeen: 'Marquer comme vu',
  marked: 'Marqué comme vu. Vous êtes à jour.',
  notMarked: (reason) => `Cela n’a pas été marqué. ${reason}`,
  upToDate: 'Vous êtes à jour.',
  quiet: 'C’était calme\u00A0: rien de nouveau.',
  lookBack: 'Revoir deux semaines',
  lookAhead: 'Revenir à ce qui est nouveau pour moi',
  week: {
    open: 'La semaine en bref',
    period: (from, to) => `Du ${from} au ${to}`,
    about:
      'Pour une lettre d’information, un message ou un panneau d’affichage. Ce que vous avez déjà lu y figure aussi.',
    none: 'La semaine a été calme\u00A0: rien de nouveau.',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'La copie n’a pas marché. Sélectionnez le texte et copiez-le au clavier.',
    print: 'Imprimer',
  },
};

export default activity;
