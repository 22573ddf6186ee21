import type {PagesWords} from './en.js';

const de: PagesWords = {
  about:
    'Das Gespräch jeder Seite liegt unter einer Adresse oder einem Schlüssel. Hier siehst du, unter welchem, und kannst ein Gespräch auf eine andere Seite bringen oder zwei zusammenführen, die eine sind.',
  search: 'Seite finden',
  searchHint: 'Adresse, Schlüssel oder Titel',
  count: (count, write) =>
    count === 1 ? '1 Seite hat ein Gespräch' : `${write.number(count)} Seiten haben ein Gespräch`,
  none: 'Noch hat keine Seite ein Gespräch.',
  noneFound: 'Keine Seite heißt so.',
  alikeCount: (count, write) =>
    `${write.number(count)} Adressen gehören vielleicht zu einer Seite, die noch eine andere hat.`,
  showAlike: 'Diese zeigen',
  showAll: 'Alle zeigen',
  more: 'Mehr Seiten zeigen',
  posts: (count, write) => (count === 1 ? '1 Beitrag' : `${write.number(count)} Beiträge`),
  last: (ago) => `letzter Beitrag ${ago}`,
  states: {closed: 'Geschlossen', locked: 'Gesperrt'},
  duplicate: 'Führt zu einem anderen Gespräch',
  former: 'Wer auf diese Seiten geht, wird hierher geführt:',
  movedBy: (ago) => `verschoben ${ago} von`,
  alike: 'Vielleicht dieselbe Seite wie',
  open: 'Verschieben oder zusammenführen',
  openWhat: (key) => `Verschieben oder zusammenführen: ${key}`,
  form: {
    heading: (key) => `Das Gespräch von ${key} verschieben`,
    address: 'Adresse der anderen Seite',
    hint: 'Hat diese Seite einen eigenen Schlüssel, so genügt auch der.',
    look: 'Zeigen, was geschähe',
    looking: 'Wird nachgesehen…',
    noAddress: 'Schreib zuerst die Adresse.',
    preview: 'Was geschehen wird',
    empty: 'Diese Seite hat noch kein Gespräch.',
    goes: (posts) => `Dieses kommt dorthin, mit allem, was darin geschrieben wurde (${posts}).`,
    leaves:
      'Wo es war, führt ein Link hin. Links auf seine Beiträge gelten weiter, und ein anderes Gespräch kann beginnen.',
    moveUndo: 'Das lässt sich rückgängig machen, solange dort, wo es war, kein anderes begonnen hat.',
    taken: (title, posts) => `Diese Seite hat ein eigenes Gespräch: „${title}“ (${posts}).`,
    closes: 'Dieses wird geschlossen und führt dorthin. Was geschrieben wurde, bleibt an seinem Ort und lesbar.',
    mergeUndo: 'Das lässt sich rückgängig machen: Dann ist dieses wieder offen.',
    same: 'Auf dieser Seite ist es schon.',
    closed:
      'Diese Seite hat ein eigenes Gespräch, und dieses hier ist geschlossen. Öffne es zuerst wieder, damit es dorthin führen kann.',
    leadsOn: 'Das Gespräch jener Seite führt selbst zu einem anderen. Wähle die Seite von diesem.',
    move: 'Verschieben',
    merge: 'Schließen und dorthin führen',
  },
  moved: (title, key) => `„${title}“ ist jetzt auf ${key}.`,
  merged: (title, key) => `„${title}“ führt jetzt zu ${key}.`,
  undo: 'Rückgängig machen',
  undone: (title, key) => `„${title}“ ist wieder auf ${key}.`,
  reopened: (title) => `„${title}“ ist wieder offen.`,
};

export default de;
