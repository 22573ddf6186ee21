import type {FirstWords} from './en.js';

const first: FirstWords = {
  loading: 'Chargement…',
  formerMember: 'Ancien membre',
  heading: 'Conversation',
  sorts: {oldest: 'Les plus anciens', newest: 'Les plus récents', top: 'Les plus appréciés'},
  edited: 'modifié',
};

export default first;
