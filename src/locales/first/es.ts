import type {FirstWords} from './en.js';

const first: FirstWords = {
  loading: 'Cargando…',
  formerMember: 'Antiguo miembro',
  heading: 'Conversación',
  sorts: {oldest: 'Más antiguas', newest: 'Más recientes', top: 'Más valoradas'},
  edited: 'editado',
};

export default first;
