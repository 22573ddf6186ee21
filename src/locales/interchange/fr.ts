import type {InterchangeWords} from './en.js';

const fr: InterchangeWords = {
  import: {
    heading: 'Importer des termes',
    choose: 'Choisir un fichier',
    drop: 'ou déposez-en un ici. 10 Mo au maximum.',
    formats:
      'CSV (nos colonnes, ou celles d’OpenMetadata ou de Moodle), JSON, Markdown avec en-tête YAML (plusieurs fichiers, ou un zip), SKOS en Turtle ou JSON-LD, XML de Moodle.',
    reading: 'Lecture du fichier…',
    unreadable: 'Ce fichier n’a pas pu être lu.',
    problem: ({row, line, file}, reason, write) => {
      const place = line ? `Ligne ${write.number(line)}` : row ? `Entrée ${write.number(row)}` : '';
      const where = [file, file ? place.toLowerCase() : place].filter(Boolean).join(', ');
      return where ? `${where} : ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'Ce fichier dépasse 10 Mo.',
      'one-file': () => 'Ce sont plusieurs fichiers. Seuls des fichiers Markdown s’importent ensemble.',
      'unknown-format': ({value}) => `Rien ici ne lit « ${value} ».`,
      workbook: ({value}) =>
        `« ${value} » est un classeur. Enregistrez-le au format « CSV UTF-8 », puis choisissez ce fichier.`,
      'write-only': () => 'Le TBX s’exporte ici, mais ne s’importe pas. Demandez du CSV, du JSON ou du SKOS.',
      'not-text': ({value}) => `« ${value} » ne contient pas de texte. S’il le devrait, enregistrez-le en UTF-8.`,
      'not-json': ({line, column}, write) =>
        line && column
          ? `Ce n’est pas du JSON. L’erreur est à la ligne ${write.number(line)}, au caractère ${write.number(column)}.`
          : 'Ce n’est pas du JSON.',
      'not-turtle': () => 'ce n’est pas du Turtle.',
      'not-xml': () => 'le XML s’interrompt ici.',
      'not-yaml': () => 'l’en-tête n’est pas du YAML.',
      'remote-context': ({value}) =>
        `Son contexte se trouve à ${value} et n’est pas cherché là-bas. Placez le contexte dans le fichier.`,
      'no-front-matter': () => 'il manque l’en-tête : des lignes entre deux « --- », avec un « title ».',
      'no-columns': ({value}) =>
        `aucune colonne de cette ligne n’est connue ici : « ${value} ». Il faut « label » et « gloss », ou les colonnes d’OpenMetadata ou de Moodle, séparées par des virgules, des points-virgules ou des tabulations.`,
      'bad-quotes': () => 'un guillemet n’est pas fermé ici, ou se trouve dans un texte sans être doublé.',
      'too-many-cells': () =>
        'il y a plus de cellules que de colonnes. Un texte avec des virgules doit être entre guillemets.',
      'not-a-glossary': () => 'Ce fichier ne contient pas de liste de termes.',
      'no-entries': () => 'Ce fichier ne contient aucun terme.',
      'too-many': ({field, limit}, write) =>
        field
          ? `« ${field} » en contient plus de ${write.number(limit ?? 0)}.`
          : `Plus de ${write.number(limit ?? 0)} termes.`,
      'not-an-entry': () => 'ce n’est pas un terme.',
      'wrong-type': ({field}) => `« ${field} » n’est pas du bon type.`,
      'bad-language': ({value}) => (value ? `« ${value} » n’est pas un code de langue.` : 'sa langue manque.'),
      'no-label': () => 'il n’a pas de nom.',
      'no-definition': () => 'il n’a pas de définition.',
      'too-long': ({field, limit}, write) => `« ${field} » dépasse ${write.number(limit ?? 0)} caractères.`,
      'uneven-senses': () => 'il n’y a pas autant de contextes que de sens.',
      'duplicate-id': ({value, first}, write) =>
        first?.line
          ? `« ${value} » s’y trouve deux fois, d’abord à la ligne ${write.number(first.line)}.`
          : first?.row
            ? `« ${value} » s’y trouve deux fois, d’abord à l’entrée ${write.number(first.row)}.`
            : `« ${value} » s’y trouve deux fois.`,
      cycle: ({value}) => `Un terme serait plus général que lui-même : ${value}`,
    },
    nothingImported: 'Rien n’a été importé.',
    moreProblems: (count, write) => (count === 1 ? 'Et 1 de plus.' : `Et ${write.number(count)} de plus.`),
    languages: 'Quelles langues ?',
    preview: (added, changed, unchanged, skipped, write) =>
      `${write.number(added)} à ajouter, ${write.number(changed)} à modifier, ${write.number(unchanged)} sans changement${
        skipped ? `, ${write.number(skipped)} ${skipped === 1 ? 'laissé' : 'laissés'} de côté` : ''
      }`,
    examples: (names) => `Comme ${names}`,
    lists: {
      added: (count, write) => `À ajouter : ${write.number(count)}`,
      changed: (count, write) => `À modifier : ${write.number(count)}`,
      skipped: (count, write) => `Laissés de côté : ${write.number(count)}`,
      notices: (count, write) => `Bon à savoir : ${write.number(count)}`,
    },
    before: 'Avant',
    after: 'Après',
    none: 'rien',
    fields: {
      label: 'terme',
      expansion: 'signification du sigle',
      aliases: 'autres noms',
      avoid: 'noms à éviter',
      gloss: 'définition courte',
      body: 'explication',
      contexts: 'contextes',
      senses: 'sens',
      tags: 'étiquettes',
      broader: 'termes plus généraux',
      related: 'termes liés',
      sources: 'sources',
      concept: 'concept',
    },
    skipped: {
      'no-definition': 'il n’a pas de définition.',
      'name-taken': 'un autre terme du glossaire porte ce nom.',
    },
    notices: {
      shortened: ({field, value}) => `« ${field} » est trop long ; c’est abrégé ou omis : ${value}`,
      encoding: () =>
        'Ce fichier n’est pas en UTF-8. Il a été lu comme du Windows-1252 : si des lettres semblent fausses, enregistrez-le en UTF-8.',
      'unused-column': ({field}) => `La colonne « ${field} » ne sert pas.`,
      'unknown-link': ({label, value}) => `${label} : le lien vers « ${value} » est omis, car ce terme n’existe pas.`,
      'ambiguous-name': ({label, value}) => `${label} : son autre nom « ${value} » est aussi le nom d’un terme.`,
      'same-name': ({label, value}) =>
        `${label} : ${value} termes de ce fichier portent ce nom. Qui le rencontre choisit lequel est visé.`,
    },
    standingStays: 'Les statuts, les responsables et les dates de relecture restent tels quels.',
    deprecatedStay: (count, write) =>
      count === 1
        ? '1 de ces termes est retiré ici, et le reste.'
        : `${write.number(count)} de ces termes sont retirés ici, et le restent.`,
    bringBack: (count, write) =>
      count === 1
        ? 'Rétablir 1 terme retiré, comme proposé'
        : `Rétablir ${write.number(count)} termes retirés, comme proposés`,
    returns: 'proposé à nouveau',
    comparing: 'Comparaison avec le glossaire…',
    nothingToDo: 'Tout ce que contient ce fichier est déjà dans le glossaire.',
    run: (count, write) => (count === 1 ? 'Importer 1 terme' : `Importer ${write.number(count)} termes`),
    progress: (done, total, write) => `${write.number(done)} sur ${write.number(total)}`,
    done: (count, write) =>
      count === 1 ? '1 terme a été importé.' : `${write.number(count)} termes ont été importés.`,
    stopped: (done, total, write) =>
      `Arrêté : ${write.number(done)} termes sur ${write.number(total)} sont là. Réessayez pour continuer.`,
    broken: (done, total, write) =>
      `${write.number(done)} termes sur ${write.number(total)} sont là. Réessayez pour reprendre.`,
    undo: 'Annuler l’importation',
    last: 'La dernière importation peut encore être annulée.',
    undoHint: (changed, added, returned, write) =>
      [
        changed === 1 && '1 terme modifié retrouve sa formulation.',
        changed > 1 && `${write.number(changed)} termes modifiés retrouvent leur formulation.`,
        added === 1 && '1 terme ajouté est marqué comme retiré : rien ne s’efface ici.',
        added > 1 && `${write.number(added)} termes ajoutés sont marqués comme retirés : rien ne s’efface ici.`,
        returned === 1 && '1 terme rétabli est retiré à nouveau.',
        returned > 1 && `${write.number(returned)} termes rétablis sont retirés à nouveau.`,
      ]
        .filter(Boolean)
        .join(' '),
    undoNote: 'Une importation a été annulée',
    undone: (count, left, write) =>
      `${count === 1 ? '1 terme a été rétabli.' : `${write.number(count)} termes ont été rétablis.`}${
        left
          ? ` ${write.number(left)} ${left === 1 ? 'a changé depuis et reste tel quel' : 'ont changé depuis et restent tels quels'}.`
          : ''
      }`,
    undoStopped: (done, total, write) =>
      `Arrêté : ${write.number(done)} termes sur ${write.number(total)} sont rétablis.`,
  },
  export: {
    heading: 'Exporter des termes',
    format: 'Format',
    formats: {
      csv: {name: 'CSV', about: 'Un tableau complet, pour un tableur. Il peut être réimporté.'},
      json: {name: 'JSON', about: 'Tout, pour des programmes. Il peut être réimporté.'},
      markdown: {
        name: 'Markdown (zip)',
        about: 'Un fichier par terme avec en-tête YAML, comme le glossaire de la CNCF. Il peut être réimporté.',
      },
      turtle: {name: 'SKOS, Turtle', about: 'Tout, en thésaurus pour le web de données. Il peut être réimporté.'},
      'json-ld': {name: 'SKOS, JSON-LD', about: 'Tout, en thésaurus pour le web de données. Il peut être réimporté.'},
      tbx: {name: 'TBX', about: 'Pour les outils de traduction : TBX-Basic, ISO 30042:2019.'},
      'schema-org': {
        name: 'schema.org',
        about: 'Un DefinedTermSet, à placer dans une page pour les moteurs de recherche.',
      },
      openmetadata: {name: 'CSV OpenMetadata', about: 'Le tableau qu’OpenMetadata importe dans un glossaire.'},
      'moodle-xml': {
        name: 'XML Moodle',
        about: 'Ce que Moodle importe dans un glossaire : noms, définitions, catégories.',
      },
      'moodle-csv': {name: 'CSV Moodle', about: 'Le tableau que Moodle lui-même écrit d’un glossaire.'},
    },
    reads: (count, write) =>
      count === 1 ? 'Cela lit 1 enregistrement.' : `Cela lit ${write.number(count)} enregistrements.`,
    run: (count, write) => (count === 1 ? 'Exporter 1 terme' : `Exporter ${write.number(count)} termes`),
    progress: (done, total, write) => `${write.number(done)} sur ${write.number(total)}`,
    done: (count, file, write) =>
      count === 1 ? `1 terme est dans ${file}.` : `${write.number(count)} termes sont dans ${file}.`,
  },
};

export default fr;
