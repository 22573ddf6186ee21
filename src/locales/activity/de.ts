import type {Writer} from '../en.js';
import type {ActivityWords} from './en.js';

const counted = (one: string, many: (count: string) => string) => (count: number, write: Writer, atLeast: boolean) => {
  if (count === 1 && !atLeast) return one;
  return many(atLeast ? `${write.number(count)} oder mehr` : write.number(count));
};

const de: ActivityWords = {
  heading: 'Neues',
  since: (day) => `Seit ${day}`,
  fortnight: 'In den letzten zwei Wochen',
  groups: {
    charterProposed: counted('Eine neue Charta ist vorgeschlagen', (count) => `${count} Chartas sind vorgeschlagen`),
    charterEffective: counted('Eine neue Charta ist in Kraft', (count) => `${count} Chartas sind in Kraft getreten`),
    threadsBegun: counted('1 neues Gespräch', (count) => `${count} neue Gespräche`),
    threadsGrown: counted('1 Gespräch geht weiter', (count) => `${count} Gespräche gehen weiter`),
    termsProposed: counted('1 neuer Begriff', (count) => `${count} neue Begriffe`),
    termsChanged: counted('1 Begriff wurde bearbeitet', (count) => `${count} Begriffe wurden bearbeitet`),
    notesKept: counted('1 neue Wissensnotiz', (count) => `${count} neue Wissensnotizen`),
    notesChanged: counted(
      '1 Wissensnotiz wurde überarbeitet',
      (count) => `${count} Wissensnotizen wurden überarbeitet`,
    ),
    prioritiesSuggested: counted('1 neuer Schwerpunkt', (count) => `${count} neue Schwerpunkte`),
    prioritiesRenewed: counted(
      '1 Schwerpunkt geht in dieser Saison weiter',
      (count) => `${count} Schwerpunkte gehen in dieser Saison weiter`,
    ),
    prioritiesChanged: counted('1 Schwerpunkt hat sich bewegt', (count) => `${count} Schwerpunkte haben sich bewegt`),
    peopleJoined: counted('1 Person ist beigetreten', (count) => `${count} Personen sind beigetreten`),
  },
  more: (count, write) => `und ${write.number(count)} weitere`,
  evenMore: 'und weitere',
  seeAll: 'Alle ansehen',
  by: (name) => `von ${name}`,
  contested: 'Wird unterschiedlich gesehen',
  outcomes: {open: '', converging: 'Auf dem Weg zur Einigung', agreed: 'Einig', answered: 'Gelöst'},
  priorities: {suggested: 'Vorgeschlagen', active: 'In Arbeit', done: 'Erledigt', 'set-aside': 'Zurückgestellt'},
  markSeen: 'Als gesehen markieren',
  marked: 'Als gesehen markiert. Du bist auf dem Laufenden.',
  notMarked: (reason) => `Das wurde nicht markiert. ${reason}`,
  upToDate: 'Du bist auf dem Laufenden.',
  quiet: 'Es war ruhig: nichts Neues.',
  lookBack: 'Zwei Wochen zurückschauen',
  lookAhead: 'Zurück zu dem, was für mich neu ist',
  week: {
    open: 'Die Woche in Kürze',
    period: (from, to) => `${from} bis ${to}`,
    about: 'Für einen Rundbrief, eine E-Mail oder ein Schwarzes Brett. Auch was du schon gelesen hast, steht darin.',
    none: 'Es war eine ruhige Woche: nichts Neues.',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Das ließ sich nicht kopieren. Markiere es und kopiere es mit der Tastatur.',
    print: 'Drucken',
  },
};

export default de;
