import type {PulseWords} from './en.js';

const de: PulseWords = {
  label: 'Puls',
  about: 'Wie es der Community geht, in Zahlen über sie als Ganzes. Niemand wird genannt oder eingestuft.',
  unit: 'Zeitraum',
  units: {month: 'Monat', quarter: 'Quartal', year: 'Jahr'},
  earlier: 'Der Zeitraum davor',
  later: 'Der Zeitraum danach',
  soFar: 'Bisher',
  unfinished: 'Dieser Zeitraum ist nicht zu Ende. Der davor wird ganz gezeigt.',
  shown: (period) => `Gezeigt wird: ${period}.`,
  asTables: 'Als Tabellen zeigen',
  print: 'Bericht drucken',
  csv: 'Als CSV herunterladen',
  saved: (file) => `${file} ist gespeichert.`,
  quiet: 'In diesem Zeitraum hat niemand geschrieben und ist niemand beigetreten.',
  fewer: 'weniger als fünf',
  tooFew: 'Zu wenige für eine Aussage',
  none: '–',
  before: (value) => `davor: ${value}`,
  how: 'Wie das gezählt wird',
  columns: {
    figure: 'Zahl',
    now: 'In diesem Zeitraum',
    before: 'Im Zeitraum davor',
    definition: 'Wie gezählt wird',
  },
  standingNow: 'Heute',
  of: (part, whole, write) => `${write.number(part)} von ${write.number(whole)}`,
  summary: (people, posts, conversations, write) =>
    `${people}, ${write.number(posts)} ${posts === 1 ? 'Beitrag' : 'Beiträge'}; ${write.number(conversations)} ${conversations === 1 ? 'Gespräch hat' : 'Gespräche haben'} begonnen.`,
  people: (count, write) =>
    count === 1 ? '1 Person hat geschrieben' : `${write.number(count)} Personen haben geschrieben`,
  fewPeople: 'Weniger als fünf Personen haben geschrieben',
  answers: {
    heading: 'Eine Antwort bekommen',
    median: {
      name: 'Die Hälfte der ersten Antworten kam innerhalb von',
      about:
        'Die Zeit vom Beginn eines Gesprächs bis zum ersten Beitrag einer anderen Person, für Gespräche, die im Zeitraum begonnen haben und inzwischen beantwortet sind; der mittlere Wert, in den Schritten, in denen man Zeit angibt.',
      longest: 'mehr als einem Jahr',
    },
    waits: {
      name: 'Wie lange Gespräche darauf gewartet haben',
      within: (time) => `innerhalb von ${time}`,
      longer: (time) => `später als ${time}`,
      none: 'noch keine Antwort',
      about: 'Gespräche, die im Zeitraum begonnen haben, nach der Zeit, bis eine andere Person geantwortet hat.',
    },
    questions: {
      name: 'Fragen ohne Antwort',
      about: 'Fragen, die im Zeitraum gestellt wurden und in denen bisher niemand anderes geschrieben hat.',
    },
  },
  participation: {
    heading: 'Mitmachen',
    active: {
      name: 'Personen, die geschrieben haben',
      about: 'Mitglieder, die im Zeitraum mindestens einen Beitrag geschrieben haben.',
    },
    newcomers: {
      name: 'Neue',
      about:
        'Mitglieder, die im Zeitraum beigetreten und heute noch Mitglied sind. Von Gruppen unter fünf Personen wird nichts gesagt.',
    },
    stayed: {
      name: 'Neue, die geblieben sind',
      about:
        'Von den Mitgliedern, die im Zeitraum davor beigetreten sind, der Anteil derer, die seit Beginn dieses Zeitraums mitgemacht haben. Das wird einmal in der Woche festgehalten.',
    },
  },
  together: {
    heading: 'Miteinander',
    across: {
      name: 'Antworten über Abteilungen hinweg',
      about:
        'Von allen Beiträgen nach dem ersten, in Gesprächen, die im Zeitraum begonnen haben, der Anteil derer, die von einer anderen Abteilung kamen als der erste. Wer die eigene Abteilung nicht zeigt, zählt nicht als andere.',
    },
    top: {
      name: 'Beiträge der fünf, die am meisten schreiben',
      about:
        'Ihr Anteil an allen Beiträgen im Zeitraum: je niedriger, desto mehr Stimmen kommen zu Wort. Gesagt wird es erst ab zehn Personen, und nie, wer sie sind.',
    },
  },
  language: {
    heading: 'Eine gemeinsame Sprache',
    proposed: {name: 'Vorgeschlagene Begriffe', about: 'Begriffe, die im Zeitraum eingetragen wurden.'},
    requested: {
      name: 'Gewünschte Begriffe',
      about: 'Begriffe, die im Zeitraum zum ersten Mal gesucht oder verwendet und nicht gefunden wurden.',
    },
    standing: 'Begriffe heute',
    agreed: {name: 'Vereinbart', about: 'Begriffe, die heute vereinbart sind.'},
    contested: {
      name: 'Unterschiedlich gesehen',
      about: 'Begriffe, die heute mindestens ein Mitglied anders versteht.',
    },
    stale: {
      name: 'Wieder anzusehen',
      about: 'Vereinbarte und vorgeschlagene Begriffe, deren Prüftermin vorbei ist.',
    },
    unmet: {name: 'Fehlend', about: 'Begriffe, nach denen gefragt wird und die niemand geschrieben hat.'},
  },
  priorities: {
    heading: 'Schwerpunkte in Bewegung',
    suggested: {name: 'Vorgeschlagen', about: 'Schwerpunkte, die im Zeitraum vorgeschlagen wurden.'},
    renewed: {
      name: 'Erneuert',
      about: 'Schwerpunkte einer früheren Saison, die im Zeitraum erneuert wurden. Nichts geht von selbst weiter.',
    },
    done: {name: 'Erledigt', about: 'Schwerpunkte, die im Zeitraum erledigt wurden und es noch sind.'},
    setAside: {
      name: 'Zurückgestellt',
      about: 'Schwerpunkte, die im Zeitraum mit einem Grund zurückgestellt wurden und es noch sind.',
    },
    standing: 'Schwerpunkte dieser Saison heute',
    underWay: {name: 'In Arbeit', about: 'Schwerpunkte dieser Saison, an denen heute gearbeitet wird.'},
    waiting: {
      name: 'Vorgeschlagen, nicht begonnen',
      about: 'Schwerpunkte dieser Saison, mit denen noch niemand begonnen hat.',
    },
  },
  report: {
    title: (community) => `Puls: ${community}`,
    sponsor: (name) => `Unterstützt von: ${name}`,
    made: (day) => `Erstellt am ${day}`,
    definitions: 'Wie die Zahlen gezählt werden',
    utc: 'Zeiträume beginnen und enden um Mitternacht UTC.',
  },
};

export default de;
