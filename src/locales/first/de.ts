import type {FirstWords} from './en.js';

const first: FirstWords = {
  loading: 'Wird geladen …',
  formerMember: 'Ehemaliges Mitglied',
  heading: 'Gespräch',
  sorts: {oldest: 'Älteste', newest: 'Neueste', top: 'Am meisten geschätzt'},
  edited: 'bearbeitet',
};

export default first;
