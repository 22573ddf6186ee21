import type {OutboxWords} from './en.js';

const es: OutboxWords = {
  post: (title) => `Tu mensaje en «${title}» no se ha enviado.`,
  term: (title) => `Lo que escribiste sobre el término «${title}» no se ha guardado.`,
  note: (title) => `Tu ficha «${title}» no se ha guardado.`,
  priority: (title) => `Tu propuesta «${title}» no se ha enviado.`,
  edit: 'Tu cambio en un mensaje no se ha guardado.',
  charter: 'Tu propuesta para la carta no se ha enviado.',
  application: 'Tu solicitud de ingreso no se ha enviado.',
  report: 'Tu reporte no se ha enviado.',
  open: 'Abrir la conversación',
  heading: 'Lo que escribiste y no se ha aceptado',
  gone: 'Descartado.',
};

export default es;
