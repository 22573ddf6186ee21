import type {Writer} from '../en.js';
import type {ActivityWords} from './en.js';

const counted = (one: string, many: (count: string) => string) => (count: number, write: Writer, atLeast: boolean) => {
  if (count === 1 && !atLeast) return one;
  return many(atLeast ? `${write.number(count)} o más` : write.number(count));
};

const es: ActivityWords = {
  heading: 'Novedades',
  since: (day) => `Desde el ${day}`,
  fortnight: 'En las últimas dos semanas',
  groups: {
    charterProposed: counted('Se propone una nueva carta', (count) => `Se proponen ${count} cartas`),
    charterEffective: counted('Hay una nueva carta en vigor', (count) => `Han entrado en vigor ${count} cartas`),
    threadsBegun: counted('1 conversación nueva', (count) => `${count} conversaciones nuevas`),
    threadsGrown: counted('1 conversación sigue', (count) => `${count} conversaciones siguen`),
    termsProposed: counted('1 término nuevo', (count) => `${count} términos nuevos`),
    termsChanged: counted('Se ha trabajado en 1 término', (count) => `Se ha trabajado en ${count} términos`),
    notesKept: counted('1 ficha nueva', (count) => `${count} fichas nuevas`),
    notesChanged: counted('1 ficha reescrita', (count) => `${count} fichas reescritas`),
    prioritiesSuggested: counted('1 prioridad nueva', (count) => `${count} prioridades nuevas`),
    prioritiesRenewed: counted(
      '1 prioridad sigue en esta temporada',
      (count) => `${count} prioridades siguen en esta temporada`,
    ),
    prioritiesChanged: counted('1 prioridad ha avanzado', (count) => `${count} prioridades han avanzado`),
    peopleJoined: counted('Se ha unido 1 persona', (count) => `Se han unido ${count} personas`),
  },
  more: (count, write) => `y ${write.number(count)} más`,
  evenMore: 'y más',
  seeAll: 'Ver todo',
  by: (name) => `de ${name}`,
  contested: 'Hay otras miradas',
  outcomes: {open: '', converging: 'En vías de acuerdo', agreed: 'Acordada', answered: 'Resuelta'},
  priorities: {suggested: 'Sugerida', active: 'En marcha', done: 'Hecha', 'set-aside': 'Aparcada'},
  markSeen: 'Marcar como visto',
  marked: 'Marcado como visto. Estás al día.',
  notMarked: (reason) => `No se ha marcado. ${reason}`,
  upToDate: 'Estás al día.',
  quiet: 'Ha habido calma: nada nuevo.',
  lookBack: 'Ver las dos últimas semanas',
  lookAhead: 'Volver a lo que es nuevo para mí',
  week: {
    open: 'La semana en breve',
    period: (from, to) => `${from} a ${to}`,
    about: 'Para un boletín, un correo o un tablón de anuncios. También incluye lo que ya has leído.',
    none: 'Ha sido una semana tranquila: nada nuevo.',
    copy: 'Copiar',
    copied: 'Copiado.',
    notCopied: 'No se ha podido copiar. Selecciónalo y cópialo con el teclado.',
    print: 'Imprimir',
  },
};

export default es;
