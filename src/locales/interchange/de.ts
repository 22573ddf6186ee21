import type {InterchangeWords} from './en.js';

const de: InterchangeWords = {
  import: {
    heading: 'Begriffe importieren',
    choose: 'Datei auswählen',
    drop: 'oder hier ablegen. Höchstens 10 MB.',
    formats:
      'CSV (mit unseren Spalten oder denen von OpenMetadata oder Moodle), JSON, Markdown mit Front Matter (mehrere Dateien oder ein Zip), SKOS als Turtle oder JSON-LD, XML von Moodle.',
    reading: 'Datei wird gelesen …',
    unreadable: 'Diese Datei ließ sich nicht lesen.',
    problem: ({row, line, file}, reason, write) => {
      const place = line ? `Zeile ${write.number(line)}` : row ? `Eintrag ${write.number(row)}` : '';
      const where = [file, place].filter(Boolean).join(', ');
      return where ? `${where}: ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'Diese Datei ist größer als 10 MB.',
      'one-file': () => 'Das sind mehrere Dateien. Nur Markdown-Dateien lassen sich zusammen importieren.',
      'unknown-format': ({value}) => `„${value}“ lässt sich hier nicht lesen.`,
      workbook: ({value}) =>
        `„${value}“ ist eine Arbeitsmappe. Speichere sie als „CSV UTF-8“ und wähle diese Datei aus.`,
      'write-only': () => 'TBX wird hier geschrieben, nicht gelesen. Bitte um CSV, JSON oder SKOS.',
      'not-text': ({value}) => `„${value}“ enthält keinen Text. Falls doch, speichere die Datei als UTF-8.`,
      'not-json': ({line, column}, write) =>
        line && column
          ? `Das ist kein JSON. Der Fehler steht in Zeile ${write.number(line)}, bei Zeichen ${write.number(column)}.`
          : 'Das ist kein JSON.',
      'not-turtle': () => 'Das ist kein Turtle.',
      'not-xml': () => 'Das XML bricht hier ab.',
      'not-yaml': () => 'Das Front Matter ist kein YAML.',
      'remote-context': ({value}) =>
        `Der Kontext liegt unter ${value} und wird von dort nicht geholt. Nimm ihn in die Datei auf.`,
      'no-front-matter': () => 'Das Front Matter fehlt: Zeilen zwischen zwei „---“, mit einem „title“.',
      'no-columns': ({value}) =>
        `Keine Spalte dieser Zeile ist hier bekannt: „${value}“. Nötig sind „label“ und „gloss“, oder die Spalten von OpenMetadata oder Moodle, durch Kommas, Semikolons oder Tabulatoren getrennt.`,
      'bad-quotes': () => 'Ein Anführungszeichen ist hier nicht geschlossen oder steht unverdoppelt in einem Text.',
      'too-many-cells': () => 'Es gibt mehr Zellen als Spalten. Ein Text mit Kommas muss in Anführungszeichen stehen.',
      'not-a-glossary': () => 'In dieser Datei ist keine Liste von Begriffen.',
      'no-entries': () => 'In dieser Datei ist kein Begriff.',
      'too-many': ({field, limit}, write) =>
        field
          ? `„${field}“ enthält mehr als ${write.number(limit ?? 0)}.`
          : `Mehr als ${write.number(limit ?? 0)} Begriffe.`,
      'not-an-entry': () => 'Das ist kein Begriff.',
      'wrong-type': ({field}) => `„${field}“ ist von der falschen Art.`,
      'bad-language': ({value}) => (value ? `„${value}“ ist kein Sprachkürzel.` : 'Die Sprache fehlt.'),
      'no-label': () => 'Der Name fehlt.',
      'no-definition': () => 'Die Definition fehlt.',
      'too-long': ({field, limit}, write) => `„${field}“ ist länger als ${write.number(limit ?? 0)} Zeichen.`,
      'uneven-senses': () => 'Es gibt nicht so viele Zusammenhänge wie Bedeutungen.',
      'duplicate-id': ({value, first}, write) =>
        first?.line
          ? `„${value}“ kommt zweimal vor, zuerst in Zeile ${write.number(first.line)}.`
          : first?.row
            ? `„${value}“ kommt zweimal vor, zuerst in Eintrag ${write.number(first.row)}.`
            : `„${value}“ kommt zweimal vor.`,
      cycle: ({value}) => `Ein Begriff wäre weiter gefasst als er selbst: ${value}`,
    },
    nothingImported: 'Nichts wurde importiert.',
    moreProblems: (count, write) => (count === 1 ? 'Und 1 weiteres.' : `Und ${write.number(count)} weitere.`),
    languages: 'Welche Sprachen?',
    preview: (added, changed, unchanged, skipped, write) =>
      `${write.number(added)} neu, ${write.number(changed)} geändert, ${write.number(unchanged)} unverändert${
        skipped ? `, ${write.number(skipped)} übersprungen` : ''
      }`,
    examples: (names) => `Etwa ${names}`,
    lists: {
      added: (count, write) => `Neu: ${write.number(count)}`,
      changed: (count, write) => `Geändert: ${write.number(count)}`,
      skipped: (count, write) => `Übersprungen: ${write.number(count)}`,
      notices: (count, write) => `Gut zu wissen: ${write.number(count)}`,
    },
    before: 'Vorher',
    after: 'Nachher',
    none: 'nichts',
    fields: {
      label: 'Begriff',
      expansion: 'wofür die Buchstaben stehen',
      aliases: 'andere Namen',
      avoid: 'zu vermeidende Namen',
      gloss: 'kurze Definition',
      body: 'Erklärung',
      contexts: 'Zusammenhänge',
      senses: 'Bedeutungen',
      tags: 'Schlagwörter',
      broader: 'weiter gefasste Begriffe',
      related: 'verwandte Begriffe',
      sources: 'Quellen',
      concept: 'Konzept',
    },
    skipped: {
      'no-definition': 'Die Definition fehlt.',
      'name-taken': 'Ein anderer Begriff des Glossars heißt so.',
    },
    notices: {
      shortened: ({field, value}) => `„${field}“ ist zu lang und wird gekürzt oder weggelassen: ${value}`,
      encoding: () =>
        'Diese Datei ist nicht in UTF-8. Sie wurde als Windows-1252 gelesen: Wenn Buchstaben falsch aussehen, speichere sie als UTF-8.',
      'unused-column': ({field}) => `Die Spalte „${field}“ wird nicht verwendet.`,
      'unknown-link': ({label, value}) =>
        `${label}: Der Verweis auf „${value}“ fällt weg, denn diesen Begriff gibt es nicht.`,
      'ambiguous-name': ({label, value}) => `${label}: Der andere Name „${value}“ ist auch der Name eines Begriffs.`,
      'same-name': ({label, value}) =>
        `${label}: ${value} Begriffe dieser Datei heißen so. Wer darauf stößt, wird gefragt, welcher gemeint ist.`,
    },
    standingStays: 'Status, Betreuung und Prüftermine bleiben, wie sie sind.',
    deprecatedStay: (count, write) =>
      count === 1
        ? '1 dieser Begriffe ist hier außer Gebrauch und bleibt es.'
        : `${write.number(count)} dieser Begriffe sind hier außer Gebrauch und bleiben es.`,
    bringBack: (count, write) =>
      count === 1
        ? '1 Begriff außer Gebrauch zurückholen, als vorgeschlagen'
        : `${write.number(count)} Begriffe außer Gebrauch zurückholen, als vorgeschlagen`,
    returns: 'wieder vorgeschlagen',
    comparing: 'Wird mit dem Glossar verglichen …',
    nothingToDo: 'Alles in dieser Datei steht schon im Glossar.',
    run: (count, write) => (count === 1 ? '1 Begriff importieren' : `${write.number(count)} Begriffe importieren`),
    progress: (done, total, write) => `${write.number(done)} von ${write.number(total)}`,
    done: (count, write) =>
      count === 1 ? '1 Begriff wurde importiert.' : `${write.number(count)} Begriffe wurden importiert.`,
    stopped: (done, total, write) =>
      `Angehalten: ${write.number(done)} von ${write.number(total)} Begriffen sind da. Versuch es noch einmal, um weiterzumachen.`,
    broken: (done, total, write) =>
      `${write.number(done)} von ${write.number(total)} Begriffen sind da. Versuch es noch einmal, dann geht es an derselben Stelle weiter.`,
    undo: 'Rückgängig machen',
    last: 'Der letzte Import lässt sich noch zurücknehmen.',
    undoHint: (changed, added, returned, write) =>
      [
        changed === 1 && '1 geänderter Begriff bekommt seinen früheren Wortlaut zurück.',
        changed > 1 && `${write.number(changed)} geänderte Begriffe bekommen ihren früheren Wortlaut zurück.`,
        added === 1 && '1 neuer Begriff ist dann außer Gebrauch: Gelöscht wird hier nichts.',
        added > 1 && `${write.number(added)} neue Begriffe sind dann außer Gebrauch: Gelöscht wird hier nichts.`,
        returned === 1 && '1 zurückgeholter Begriff ist dann wieder außer Gebrauch.',
        returned > 1 && `${write.number(returned)} zurückgeholte Begriffe sind dann wieder außer Gebrauch.`,
      ]
        .filter(Boolean)
        .join(' '),
    undoNote: 'Ein Import wurde zurückgenommen',
    undone: (count, left, write) =>
      `${count === 1 ? '1 Begriff wurde zurückgenommen.' : `${write.number(count)} Begriffe wurden zurückgenommen.`}${
        left
          ? left === 1
            ? ' 1 hat sich seitdem geändert und bleibt, wie er ist.'
            : ` ${write.number(left)} haben sich seitdem geändert und bleiben, wie sie sind.`
          : ''
      }`,
    undoStopped: (done, total, write) =>
      `Angehalten: ${write.number(done)} von ${write.number(total)} Begriffen sind zurückgenommen.`,
  },
  export: {
    heading: 'Begriffe exportieren',
    format: 'Format',
    formats: {
      csv: {name: 'CSV', about: 'Eine Tabelle mit allem. Sie lässt sich wieder importieren.'},
      json: {name: 'JSON', about: 'Alles, für Programme. Es lässt sich wieder importieren.'},
      markdown: {
        name: 'Markdown (Zip)',
        about: 'Je Begriff eine Datei mit Front Matter, wie im CNCF-Glossar. Sie lassen sich wieder importieren.',
      },
      turtle: {
        name: 'SKOS, Turtle',
        about: 'Alles, als Thesaurus für das Web der Daten. Er lässt sich wieder importieren.',
      },
      'json-ld': {
        name: 'SKOS, JSON-LD',
        about: 'Alles, als Thesaurus für das Web der Daten. Er lässt sich wieder importieren.',
      },
      tbx: {name: 'TBX', about: 'Für Übersetzungsprogramme: TBX-Basic, ISO 30042:2019.'},
      'schema-org': {name: 'schema.org', about: 'Ein DefinedTermSet, für Suchmaschinen in eine Seite zu setzen.'},
      openmetadata: {name: 'OpenMetadata-CSV', about: 'Die Tabelle, die OpenMetadata in ein Glossar importiert.'},
      'moodle-xml': {
        name: 'Moodle-XML',
        about: 'Was Moodle in ein Glossar importiert: Namen, Definitionen, Kategorien.',
      },
      'moodle-csv': {name: 'Moodle-CSV', about: 'Die Tabelle, die Moodle selbst aus einem Glossar schreibt.'},
    },
    reads: (count, write) =>
      count === 1 ? 'Dabei wird 1 Eintrag gelesen.' : `Dabei werden ${write.number(count)} Einträge gelesen.`,
    run: (count, write) => (count === 1 ? '1 Begriff exportieren' : `${write.number(count)} Begriffe exportieren`),
    progress: (done, total, write) => `${write.number(done)} von ${write.number(total)}`,
    done: (count, file, write) =>
      count === 1 ? `1 Begriff ist in ${file}.` : `${write.number(count)} Begriffe sind in ${file}.`,
  },
};

export default de;
