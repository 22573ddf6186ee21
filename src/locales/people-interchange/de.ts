import type {Writer} from '../en.js';
import type {PeopleInterchangeWords} from './en.js';

const de: PeopleInterchangeWords = {
  import: {
    heading: 'Personen importieren',
    choose: 'Datei auswählen',
    drop: 'oder hier ablegen. Höchstens 10 MB.',
    formats:
      'Die Benutzer von Entra oder Google Workspace als CSV, Benutzer in SCIM 2.0 als JSON, oder eine Tabelle mit „name“ und „email“.',
    privacy:
      'Gelesen werden nur Namen, Funktionen, Abteilungen, Orte, Sprachen und dergleichen. Passwörter, Telefonnummern, Privatadressen und Alter nicht. E-Mail-Adressen werden nicht gespeichert: Beim Anmelden wird man an ihrem Fingerabdruck erkannt.',
    reading: 'Datei wird gelesen …',
    comparing: 'Wird mit den Personen hier verglichen …',
    unreadable: 'Diese Datei ließ sich nicht lesen.',
    problem: ({row, line}, reason, write) => {
      const place = line ? `Zeile ${write.number(line)}` : row ? `Eintrag ${write.number(row)}` : '';
      return place ? `${place}: ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'Diese Datei ist größer als 10 MB.',
      workbook: () => 'Das ist eine Arbeitsmappe. Speichere sie als „CSV UTF-8“ und wähle diese Datei aus.',
      'write-only': () => 'vCards werden hier geschrieben, nicht gelesen. Bitte um CSV oder SCIM.',
      'not-text': () => 'Diese Datei enthält keinen Text. Falls doch, speichere sie als UTF-8.',
      'not-utf8': () =>
        'Das ist kein UTF-8, Namen können daher unwiederbringlich beschädigt sein. Exportiere die Personen noch einmal, oder speichere die Datei als „CSV UTF-8“.',
      'not-json': ({line, column}, write) =>
        line && column
          ? `Das ist kein JSON. Der Fehler steht in Zeile ${write.number(line)}, bei Zeichen ${write.number(column)}.`
          : 'Das ist kein JSON.',
      'not-people': () =>
        'Hier sind keine Personen zu finden. Nötig sind Spalten wie „name“ und „email“, die von Entra oder Google Workspace, oder Benutzer in SCIM.',
      'wrong-delimiter': () => 'Die Zellen sind nicht durchgehend durch Kommas, Semikolons oder Tabulatoren getrennt.',
      'bad-quotes': () => 'Ein Anführungszeichen ist hier nicht geschlossen oder steht unverdoppelt in einem Text.',
      'too-many-cells': () => 'Es gibt mehr Zellen als Spalten. Ein Text mit Kommas muss in Anführungszeichen stehen.',
      'no-name-column': () => 'Es gibt keine Spalte mit Namen, etwa „name“ oder „displayName“.',
      'no-email-column': () => 'Es gibt keine Spalte mit E-Mail-Adressen, etwa „email“ oder „userPrincipalName“.',
      nobody: () => 'In dieser Datei ist niemand.',
      'not-an-entry': () => 'Das ist keine Person.',
      'bad-status': ({value}) => `Ob das Konto offen ist, ist nicht zu verstehen: „${value}“.`,
      'bad-id': ({value}) => `„${value}“ ist keine Kennung.`,
      'duplicate-email': ({value, first}, write) => `„${value}“ kommt zweimal vor${since(first, write)}.`,
      'duplicate-id': ({value, first}, write) => `„${value}“ kommt zweimal vor${since(first, write)}.`,
    },
    nothingImported: 'Niemand wurde importiert.',
    moreProblems: (count, write) => (count === 1 ? 'Und 1 weiteres.' : `Und ${write.number(count)} weitere.`),
    preview: (added, changed, left, unchanged, skipped, write) =>
      [
        `${write.number(added)} neu`,
        `${write.number(changed)} geändert`,
        `${write.number(left)} als ausgeschieden markiert`,
        `${write.number(unchanged)} unverändert`,
        skipped && `${write.number(skipped)} übersprungen`,
      ]
        .filter(Boolean)
        .join(', '),
    lists: {
      added: (count, write) => `Neu: ${write.number(count)}`,
      changed: (count, write) => `Geändert: ${write.number(count)}`,
      left: (count, write) => `Als ausgeschieden markiert: ${write.number(count)}`,
      skipped: (count, write) => `Übersprungen: ${write.number(count)}`,
      notices: (count, write) => `Gut zu wissen: ${write.number(count)}`,
    },
    before: 'Vorher',
    after: 'Nachher',
    none: 'nichts',
    isBack: 'das Konto ist wieder offen',
    fields: {
      name: 'Name',
      pronouns: 'Pronomen',
      title: 'Funktion',
      department: 'Abteilung',
      place: 'Ort',
      zone: 'Zeitzone',
      languages: 'Sprachen',
      skills: 'Kenntnisse',
      asks: 'Frag mich zu',
    },
    skipped: {
      'no-name': 'Der Name fehlt.',
      'no-email': 'Die E-Mail-Adresse fehlt.',
      'bad-email': 'Die E-Mail-Adresse ist keine.',
      guest: 'Gäste werden ausgelassen. Sie können selbst beitreten.',
      'not-a-person': 'Das ist keine Person.',
      'speaks-for-themselves': 'Hat sich angemeldet und spricht für sich selbst.',
      'never-here': 'Das Konto ist abgeschaltet, und die Person war nie hier.',
      steward: 'Das Konto ist abgeschaltet, aber die Betreuung muss zuerst jemand anderes übernehmen.',
      'unknown-id': 'Niemand hier hat diese Kennung.',
    },
    notices: {
      shortened: ({field, value}) => `„${field}“ ist zu lang und wird gekürzt: ${value}`,
      'left-out': ({field, value}) => `In „${field}“ wird „${value}“ weggelassen.`,
      partial: ({value}) => `Das ist ein Teil: Insgesamt sind es ${value} Personen.`,
    },
    sameName: (name) => `Hier gibt es schon jemanden namens ${name}. Ist es dieselbe Person?`,
    unread: (headings, count) =>
      count === 1 ? `Die Spalte ${headings} wird nicht gelesen.` : `Diese Spalten werden nicht gelesen: ${headings}.`,
    othersStay: 'Wer nicht in dieser Datei steht, bleibt unverändert.',
    nothingToDo: 'Alles in dieser Datei ist schon hier.',
    run: (count, write) => (count === 1 ? '1 Person importieren' : `${write.number(count)} Personen importieren`),
    progress: (done, total, write) => `${write.number(done)} von ${write.number(total)}`,
    done: (count, write) =>
      count === 1 ? '1 Person wurde importiert.' : `${write.number(count)} Personen wurden importiert.`,
    stopped: (done, total, write) =>
      `Angehalten: ${write.number(done)} von ${write.number(total)} Personen sind da. Versuch es noch einmal, um weiterzumachen.`,
    broken: (done, total, write) =>
      `${write.number(done)} von ${write.number(total)} Personen sind da. Versuch es noch einmal, dann geht es an derselben Stelle weiter.`,
    oneFile: 'Wähle immer nur eine Datei aus.',
    full: (added, room, write) =>
      `Es ist noch Platz für ${write.number(room)} Personen, die noch nicht beigetreten sind, und diese Datei hat ${write.number(added)}. Daraus lässt sich nichts importieren: Wähle eine kürzere Datei.`,
    undo: 'Rückgängig machen',
    last: 'Der letzte Import lässt sich noch zurücknehmen.',
    undoHint: (added, others, retired, write) =>
      [
        added === 1 && '1 neue Person verlässt das Verzeichnis, und was die Datei über sie sagte, wird vergessen.',
        added > 1 &&
          `${write.number(added)} neue Personen verlassen das Verzeichnis, und was die Datei über sie sagte, wird vergessen.`,
        others === 1 && '1 andere ist wie vorher.',
        others > 1 && `${write.number(others)} andere sind wie vorher.`,
        retired === 1 && '1 als ausgeschieden markiertes Mitglied bleibt es: Nur die Person selbst kann wiederkommen.',
        retired > 1 &&
          `${write.number(retired)} als ausgeschieden markierte Mitglieder bleiben es: Nur sie selbst können wiederkommen.`,
      ]
        .filter(Boolean)
        .join(' '),
    undone: (count, kept, write) =>
      `${count === 1 ? '1 Person ist wie vorher.' : `${write.number(count)} Personen sind wie vorher.`}${
        kept
          ? kept === 1
            ? ' 1 bleibt unberührt, weil sie sich seitdem angemeldet oder geändert hat.'
            : ` ${write.number(kept)} bleiben unberührt, weil sie sich seitdem angemeldet oder geändert haben.`
          : ''
      }`,
    undoStopped: (done, total, write) =>
      `Angehalten: ${write.number(done)} von ${write.number(total)} Personen sind erledigt.`,
  },
  export: {
    heading: 'Personen exportieren',
    format: 'Format',
    formats: {
      csv: {name: 'CSV', about: 'Eine Tabelle. Sie lässt sich wieder importieren.'},
      vcard: {name: 'vCard', about: 'Karten für ein Adressbuch: vCard 4.0.'},
    },
    shown: 'In der Datei steht, was Personen allen zeigen. Was sie nur manchen zeigen, bleibt hier.',
    reads: (count, write) =>
      count === 1 ? 'Dabei wird 1 Eintrag gelesen.' : `Dabei werden ${write.number(count)} Einträge gelesen.`,
    progress: (done, total, write) => `${write.number(done)} von ${write.number(total)}`,
    run: (count, write) => (count === 1 ? '1 Person exportieren' : `${write.number(count)} Personen exportieren`),
    done: (count, file, write) =>
      count === 1 ? `1 Person ist in ${file}.` : `${write.number(count)} Personen sind in ${file}.`,
  },
};

function since(first: {readonly row?: number; readonly line?: number} | undefined, write: Writer): string {
  if (first?.line) return `, zuerst in Zeile ${write.number(first.line)}`;
  return first?.row ? `, zuerst in Eintrag ${write.number(first.row)}` : '';
}

export default de;
