import type {PagesWords} from './en.js';

const es: PagesWords = {
  about:
    'Cada página guarda su conversación bajo una dirección o una clave. Aquí ves cuál, y puedes llevar una conversación a otra página o unir dos que son una sola.',
  search: 'Buscar una página',
  searchHint: 'Dirección, clave o título',
  count: (count, write) =>
    count === 1 ? '1 página tiene una conversación' : `${write.number(count)} páginas tienen una conversación`,
  none: 'Ninguna página tiene todavía una conversación.',
  noneFound: 'Ninguna página se llama así.',
  alikeCount: (count, write) => `${write.number(count)} direcciones quizá sean de una página que tiene también otra.`,
  showAlike: 'Mostrarlas',
  showAll: 'Mostrar todas',
  more: 'Mostrar más páginas',
  posts: (count, write) => (count === 1 ? '1 mensaje' : `${write.number(count)} mensajes`),
  last: (ago) => `último mensaje ${ago}`,
  states: {closed: 'Cerrada', locked: 'Bloqueada'},
  duplicate: 'Lleva a otra conversación',
  former: 'Quien va a estas páginas llega aquí:',
  movedBy: (ago) => `movida ${ago} por`,
  alike: 'Quizá sea la misma página que',
  open: 'Mover o unir',
  openWhat: (key) => `Mover o unir: ${key}`,
  form: {
    heading: (key) => `Mover la conversación de ${key}`,
    address: 'Dirección de la otra página',
    hint: 'Si esa página tiene una clave propia, también sirve la clave.',
    look: 'Ver qué pasaría',
    looking: 'Buscando…',
    noAddress: 'Escribe primero la dirección.',
    preview: 'Qué va a pasar',
    empty: 'Esa página no tiene todavía ninguna conversación.',
    goes: (posts) => `Esta va allí, con todo lo que se escribió en ella (${posts}).`,
    leaves:
      'Donde estaba, un enlace lleva a ella. Los enlaces a sus mensajes siguen funcionando y puede empezar otra conversación.',
    moveUndo: 'Se puede deshacer mientras no haya empezado otra conversación donde estaba.',
    taken: (title, posts) => `Esa página tiene su propia conversación: «${title}» (${posts}).`,
    closes: 'Esta se cierra y lleva allí. Lo escrito se queda donde está y se puede leer.',
    mergeUndo: 'Se puede deshacer: entonces esta vuelve a estar abierta.',
    same: 'Es la página en la que ya está.',
    closed: 'Esa página tiene su propia conversación y esta está cerrada. Ábrela primero para que lleve allí.',
    leadsOn: 'La conversación de esa página lleva a otra. Elige la página de esa otra.',
    move: 'Moverla',
    merge: 'Cerrarla y llevar allí',
  },
  moved: (title, key) => `«${title}» está ahora en ${key}.`,
  merged: (title, key) => `«${title}» lleva ahora a ${key}.`,
  undo: 'Deshacer',
  undone: (title, key) => `«${title}» está de nuevo en ${key}.`,
  reopened: (title) => `«${title}» vuelve a estar abierta.`,
};

export default es;
