import type {Writer} from '../en.js';
import type {SearchWords} from './en.js';

const of = (one: string, many: string) => (count: number, write: Writer) =>
  count === 1 ? `1 ${one}` : `${write.number(count)} ${many}`;

const de: SearchWords = {
  results: 'Suchergebnisse',
  kinds: {term: 'Begriffe', thread: 'Gespräche', note: 'Wissensnotizen', member: 'Personen'},
  counted: {
    term: of('Begriff', 'Begriffe'),
    thread: of('Gespräch', 'Gespräche'),
    note: of('Notiz', 'Notizen'),
    member: of('Person', 'Personen'),
  },
  all: (what) => `Alle anzeigen: ${what}`,
  best: (count, what, write) => `Die besten ${write.number(count)} von ${what}`,
  recent: 'Letzte Suchen',
  forget: 'Leeren',
  forgotten: 'Die letzten Suchen sind vergessen.',
  searching: 'Wird gesucht …',
  found: (what, query) => `Zu „${query}“: ${what}`,
  nothing: (query) => `Nichts gefunden zu „${query}“.`,
  hint: 'Vielleicht hilft eine andere Schreibweise, oder weniger Wörter. Oder lass dir helfen:',
  noHint: 'Vielleicht hilft eine andere Schreibweise, oder weniger Wörter.',
  next: 'Was man noch tun kann',
  ask: (query) => `Die Community zu „${query}“ fragen`,
  request: (query) => `Um eine Erklärung zu „${query}“ bitten`,
  unknown: (kinds) => `Zurzeit nicht durchsucht: ${kinds}.`,
  service: 'Der Suchdienst antwortet nicht. Das hier findet die Seite selbst.',
  keys: {choose: 'auswählen', open: 'öffnen', close: 'schließen'},
};

export default de;
