import type {Writer} from '../en.js';
import type {PeopleInterchangeWords} from './en.js';

const fr: PeopleInterchangeWords = {
  import: {
    heading: 'Importer des personnes',
    choose: 'Choisir un fichier',
    drop: 'ou déposez-en un ici. 10 Mo au maximum.',
    formats:
      'Les utilisateurs d’Entra ou de Google Workspace en CSV, des utilisateurs SCIM 2.0 en JSON, ou un tableau avec « name » et « email ».',
    privacy:
      'Seuls sont lus les noms, fonctions, services, lieux, langues et semblables. Les mots de passe, téléphones, adresses privées et âges ne le sont pas. Les adresses e-mail ne sont pas gardées : une empreinte permet de reconnaître chacun quand il se connecte.',
    reading: 'Lecture du fichier…',
    comparing: 'Comparaison avec les personnes présentes…',
    unreadable: 'Ce fichier n’a pas pu être lu.',
    problem: ({row, line}, reason, write) => {
      const place = line ? `Ligne ${write.number(line)}` : row ? `Entrée ${write.number(row)}` : '';
      return place ? `${place} : ${reason}` : reason.charAt(0).toUpperCase() + reason.slice(1);
    },
    problems: {
      'too-big': () => 'Ce fichier dépasse 10 Mo.',
      workbook: () => 'C’est un classeur. Enregistrez-le au format « CSV UTF-8 », puis choisissez ce fichier.',
      'write-only': () => 'Les vCards s’exportent ici, mais ne s’importent pas. Demandez du CSV ou du SCIM.',
      'not-text': () => 'Ce fichier ne contient pas de texte. S’il le devrait, enregistrez-le en UTF-8.',
      'not-utf8': () =>
        'ce n’est pas de l’UTF-8, des noms peuvent donc être abîmés pour de bon. Exportez de nouveau les personnes, ou enregistrez le fichier au format « CSV UTF-8 ».',
      'not-json': ({line, column}, write) =>
        line && column
          ? `Ce n’est pas du JSON. L’erreur est à la ligne ${write.number(line)}, au caractère ${write.number(column)}.`
          : 'Ce n’est pas du JSON.',
      'not-people': () =>
        'aucune personne ne se trouve ici. Il faut des colonnes comme « name » et « email », celles d’Entra ou de Google Workspace, ou des utilisateurs SCIM.',
      'wrong-delimiter': () =>
        'les cellules ne sont pas partout séparées par des virgules, des points-virgules ou des tabulations.',
      'bad-quotes': () => 'un guillemet n’est pas fermé ici, ou se trouve dans un texte sans être doublé.',
      'too-many-cells': () =>
        'il y a plus de cellules que de colonnes. Un texte avec des virgules doit être entre guillemets.',
      'no-name-column': () => 'il manque une colonne de noms, comme « name » ou « displayName ».',
      'no-email-column': () => 'il manque une colonne d’adresses e-mail, comme « email » ou « userPrincipalName ».',
      nobody: () => 'Il n’y a personne dans ce fichier.',
      'not-an-entry': () => 'ce n’est pas une personne.',
      'bad-status': ({value}) => `on ne comprend pas si le compte est ouvert : « ${value} ».`,
      'bad-id': ({value}) => `« ${value} » n’est pas un identifiant.`,
      'duplicate-email': ({value, first}, write) => `« ${value} » s’y trouve deux fois${since(first, write)}.`,
      'duplicate-id': ({value, first}, write) => `« ${value} » s’y trouve deux fois${since(first, write)}.`,
    },
    nothingImported: 'Personne n’a été importé.',
    moreProblems: (count, write) => (count === 1 ? 'Et 1 de plus.' : `Et ${write.number(count)} de plus.`),
    preview: (added, changed, left, unchanged, skipped, write) =>
      [
        `${write.number(added)} à ajouter`,
        `${write.number(changed)} à modifier`,
        `${write.number(left)} à marquer comme partis`,
        `${write.number(unchanged)} sans changement`,
        skipped && `${write.number(skipped)} laissés de côté`,
      ]
        .filter(Boolean)
        .join(', '),
    lists: {
      added: (count, write) => `À ajouter : ${write.number(count)}`,
      changed: (count, write) => `À modifier : ${write.number(count)}`,
      left: (count, write) => `À marquer comme partis : ${write.number(count)}`,
      skipped: (count, write) => `Laissés de côté : ${write.number(count)}`,
      notices: (count, write) => `Bon à savoir : ${write.number(count)}`,
    },
    before: 'Avant',
    after: 'Après',
    none: 'rien',
    isBack: 'le compte est de nouveau ouvert',
    fields: {
      name: 'nom',
      pronouns: 'pronoms',
      title: 'fonction',
      department: 'service',
      place: 'lieu',
      zone: 'fuseau horaire',
      languages: 'langues',
      skills: 'compétences',
      asks: 'sujets de questions',
    },
    skipped: {
      'no-name': 'il manque un nom.',
      'no-email': 'il manque une adresse e-mail.',
      'bad-email': 'l’adresse e-mail n’en est pas une.',
      guest: 'les invités sont laissés de côté. Ils peuvent rejoindre la communauté eux-mêmes.',
      'not-a-person': 'ce n’est pas une personne.',
      'speaks-for-themselves': 's’est déjà connecté, et parle pour soi.',
      'never-here': 'le compte est fermé, et la personne n’est jamais venue.',
      steward: 'le compte est fermé, mais un responsable passe d’abord la main.',
      'unknown-id': 'personne ici n’a cet identifiant.',
    },
    notices: {
      shortened: ({field, value}) => `trop long, donc abrégé (${field}) : ${value}`,
      'left-out': ({field, value}) => `« ${value} » est omis (${field}).`,
      partial: ({value}) => `ce n’est qu’une partie : il y a ${value} personnes en tout.`,
    },
    sameName: (name) => `Une personne du nom de ${name} est déjà là. Est-ce la même ?`,
    unread: (headings, count) =>
      count === 1 ? `La colonne ${headings} n’est pas lue.` : `Ces colonnes ne sont pas lues : ${headings}.`,
    othersStay: 'Qui n’est pas dans ce fichier reste tel quel.',
    nothingToDo: 'Tout ce que contient ce fichier est déjà là.',
    run: (count, write) => (count === 1 ? 'Importer 1 personne' : `Importer ${write.number(count)} personnes`),
    progress: (done, total, write) => `${write.number(done)} sur ${write.number(total)}`,
    done: (count, write) =>
      count === 1 ? '1 personne a été importée.' : `${write.number(count)} personnes ont été importées.`,
    stopped: (done, total, write) =>
      `Arrêté : ${write.number(done)} personnes sur ${write.number(total)} sont là. Réessayez pour continuer.`,
    broken: (done, total, write) =>
      `${write.number(done)} personnes sur ${write.number(total)} sont là. Réessayez pour reprendre.`,
    oneFile: 'Choisissez un seul fichier à la fois.',
    full: (added, room, write) =>
      `Il reste de la place pour ${write.number(room)} personnes qui ne sont pas encore venues, et ce fichier en compte ${write.number(added)}. Rien ne peut en être importé : choisissez un fichier plus court.`,
    undo: 'Annuler l’importation',
    last: 'La dernière importation peut encore être annulée.',
    undoHint: (added, others, retired, write) =>
      [
        added === 1 && '1 nouvelle personne quitte l’annuaire, et ce que le fichier en disait est oublié.',
        added > 1 &&
          `${write.number(added)} nouvelles personnes quittent l’annuaire, et ce que le fichier en disait est oublié.`,
        others === 1 && '1 autre redevient comme avant.',
        others > 1 && `${write.number(others)} autres redeviennent comme avant.`,
        retired === 1 && '1 membre marqué comme parti le reste : lui seul peut revenir.',
        retired > 1 && `${write.number(retired)} membres marqués comme partis le restent : eux seuls peuvent revenir.`,
      ]
        .filter(Boolean)
        .join(' '),
    undone: (count, kept, write) =>
      [
        count === 1 ? '1 personne est comme avant.' : `${write.number(count)} personnes sont comme avant.`,
        kept === 1 && '1 reste inchangée, car elle s’est connectée ou a changé depuis.',
        kept > 1 && `${write.number(kept)} restent inchangées, car elles se sont connectées ou ont changé depuis.`,
      ]
        .filter(Boolean)
        .join(' '),
    undoStopped: (done, total, write) =>
      `Arrêté : ${write.number(done)} personnes sur ${write.number(total)} ont été traitées.`,
  },
  export: {
    heading: 'Exporter des personnes',
    format: 'Format',
    formats: {
      csv: {name: 'CSV', about: 'Un tableau pour un tableur. Il peut être réimporté.'},
      vcard: {name: 'vCard', about: 'Des fiches pour un carnet d’adresses : vCard 4.0.'},
    },
    shown: 'Le fichier contient ce que chacun montre à tout le monde. Ce qui n’est montré qu’à certains reste ici.',
    reads: (count, write) =>
      count === 1 ? 'Cela lit 1 enregistrement.' : `Cela lit ${write.number(count)} enregistrements.`,
    progress: (done, total, write) => `${write.number(done)} sur ${write.number(total)}`,
    run: (count, write) => (count === 1 ? 'Exporter 1 personne' : `Exporter ${write.number(count)} personnes`),
    done: (count, file, write) =>
      count === 1 ? `1 personne est dans ${file}.` : `${write.number(count)} personnes sont dans ${file}.`,
  },
};

function since(first: {row?: number; line?: number} | undefined, write: Writer): string {
  if (first?.line) return `, d’abord à la ligne ${write.number(first.line)}`;
  return first?.row ? `, d’abord à l’entrée ${write.number(first.row)}` : '';
}

export default fr;
