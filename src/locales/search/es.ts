import type {Writer} from '../en.js';
import type {SearchWords} from './en.js';

const of = (one: string, many: string) => (count: number, write: Writer) =>
  count === 1 ? `1 ${one}` : `${write.number(count)} ${many}`;

const es: SearchWords = {
  results: 'Resultados de la búsqueda',
  kinds: {term: 'Términos', thread: 'Conversaciones', note: 'Fichas', member: 'Personas'},
  counted: {
    term: of('término', 'términos'),
    thread: of('conversación', 'conversaciones'),
    note: of('ficha', 'fichas'),
    member: of('persona', 'personas'),
  },
  all: (what) => `Mostrar todo: ${what}`,
  best: (count, what, write) => `Los mejores ${write.number(count)} de ${what}`,
  recent: 'Búsquedas recientes',
  forget: 'Borrar',
  forgotten: 'Las búsquedas recientes se han borrado.',
  searching: 'Buscando…',
  found: (what, query) => `Para «${query}»: ${what}`,
  nothing: (query) => `No se ha encontrado nada para «${query}».`,
  hint: 'Quizá ayude escribirlo de otra forma o con menos palabras. O pide ayuda:',
  noHint: 'Quizá ayude escribirlo de otra forma o con menos palabras.',
  next: 'Qué más se puede hacer',
  ask: (query) => `Preguntar a la comunidad por «${query}»`,
  request: (query) => `Pedir que se explique «${query}»`,
  unknown: (kinds) => `De momento no se busca en: ${kinds}.`,
  service: 'El servicio de búsqueda no responde. Esto es lo que encuentra la propia página.',
  keys: {choose: 'elegir', open: 'abrir', close: 'cerrar'},
};

export default es;
