import type {PulseWords} from './en.js';

const es: PulseWords = {
  label: 'Pulso',
  about: 'Cómo va la comunidad, en cifras sobre toda ella. No nombran ni clasifican a nadie.',
  unit: 'Período',
  units: {month: 'Mes', quarter: 'Trimestre', year: 'Año'},
  earlier: 'El período anterior',
  later: 'El período siguiente',
  soFar: 'Hasta ahora',
  unfinished: 'Este período no ha terminado. El anterior se muestra completo.',
  shown: (period) => `Se muestra: ${period}.`,
  asTables: 'Mostrar como tablas',
  print: 'Imprimir el informe',
  csv: 'Descargar CSV',
  saved: (file) => `Se ha guardado ${file}.`,
  quiet: 'Nadie escribió ni se unió en este período.',
  fewer: 'menos de cinco',
  tooFew: 'Muy pocos datos para saberlo',
  none: '–',
  before: (value) => `antes: ${value}`,
  how: 'Cómo se cuenta',
  columns: {
    figure: 'Cifra',
    now: 'En este período',
    before: 'En el anterior',
    definition: 'Cómo se cuenta',
  },
  standingNow: 'Hoy',
  of: (part, whole, write) => `${write.number(part)} de ${write.number(whole)}`,
  summary: (people, posts, conversations, write) =>
    `${people}, ${write.number(posts)} ${posts === 1 ? 'mensaje' : 'mensajes'}; ${conversations === 1 ? 'empezó 1 conversación' : `empezaron ${write.number(conversations)} conversaciones`}.`,
  people: (count, write) => (count === 1 ? 'Escribió 1 persona' : `Escribieron ${write.number(count)} personas`),
  fewPeople: 'Escribieron menos de cinco personas',
  answers: {
    heading: 'Recibir respuesta',
    median: {
      name: 'La mitad de las primeras respuestas llegó en menos de',
      about:
        'El tiempo desde el comienzo de una conversación hasta el primer mensaje de otra persona, para las conversaciones que empezaron en el período y ya tienen respuesta; el valor central, en los pasos con que se suele decir el tiempo.',
      longest: 'más de un año',
    },
    waits: {
      name: 'Cuánto la esperaron las conversaciones',
      within: (time) => `en menos de ${time}`,
      longer: (time) => `más tarde de ${time}`,
      none: 'aún sin respuesta',
      about: 'Conversaciones que empezaron en el período, según el tiempo hasta que respondió otra persona.',
    },
    questions: {
      name: 'Preguntas sin respuesta',
      about: 'Preguntas hechas en el período en las que nadie más ha escrito hasta ahora.',
    },
  },
  participation: {
    heading: 'Participar',
    active: {
      name: 'Personas que escribieron',
      about: 'Miembros que escribieron al menos un mensaje en el período.',
    },
    newcomers: {
      name: 'Llegadas',
      about:
        'Miembros que se unieron en el período y siguen siéndolo hoy. De los grupos de menos de cinco personas no se dice nada.',
    },
    stayed: {
      name: 'Llegadas que se quedaron',
      about:
        'De los miembros que se unieron en el período anterior, la parte que participó desde que empezó este. Se anota una vez a la semana.',
    },
  },
  together: {
    heading: 'En común',
    across: {
      name: 'Respuestas entre departamentos',
      about:
        'De todos los mensajes posteriores al primero, en conversaciones que empezaron en el período, la parte escrita por alguien de otro departamento que quien la empezó. Quien no muestra su departamento no cuenta como de otro.',
    },
    top: {
      name: 'Mensajes de las cinco personas que más escribieron',
      about:
        'Su parte de todos los mensajes del período: cuanto más baja, más voces se oyen. Solo se dice a partir de diez personas, y nunca quiénes son.',
    },
  },
  language: {
    heading: 'Un lenguaje común',
    proposed: {name: 'Términos propuestos', about: 'Términos que alguien introdujo en el período.'},
    requested: {
      name: 'Términos pedidos',
      about: 'Términos que se buscaron o usaron por primera vez en el período sin encontrarlos.',
    },
    standing: 'Los términos hoy',
    agreed: {name: 'Acordados', about: 'Términos que hoy están acordados.'},
    contested: {
      name: 'Con otras miradas',
      about: 'Términos que hoy al menos un miembro entiende de otra manera.',
    },
    stale: {
      name: 'Por revisar',
      about: 'Términos acordados y propuestos cuya fecha de revisión ya pasó.',
    },
    unmet: {name: 'Que faltan', about: 'Términos que se piden y nadie ha escrito.'},
  },
  priorities: {
    heading: 'Las prioridades se mueven',
    suggested: {name: 'Sugeridas', about: 'Prioridades que alguien sugirió en el período.'},
    renewed: {
      name: 'Renovadas',
      about:
        'Prioridades de una temporada anterior que alguien renovó en el período. Nada pasa de una a otra por sí solo.',
    },
    done: {name: 'Hechas', about: 'Prioridades que se terminaron en el período y no se han vuelto a abrir.'},
    setAside: {
      name: 'Aparcadas',
      about: 'Prioridades que se aparcaron en el período, con un motivo, y siguen aparcadas.',
    },
    standing: 'Las prioridades de esta temporada hoy',
    underWay: {name: 'En marcha', about: 'Prioridades de esta temporada en las que hoy se trabaja.'},
    waiting: {name: 'Sugeridas, sin empezar', about: 'Prioridades de esta temporada que nadie ha empezado todavía.'},
  },
  report: {
    title: (community) => `Pulso de ${community}`,
    sponsor: (name) => `Con el respaldo de: ${name}`,
    made: (day) => `Hecho el ${day}`,
    definitions: 'Cómo se cuentan las cifras',
    utc: 'Los períodos empiezan y terminan a medianoche UTC.',
  },
};

export default es;
