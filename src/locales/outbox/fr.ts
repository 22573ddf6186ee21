import type {OutboxWords} from './en.js';

const fr: OutboxWords = {
  post: (title) => `Votre message dans « ${title} » n’a pas été envoyé.`,
  term: (title) => `Ce que vous avez écrit sur le terme « ${title} » n’a pas été enregistré.`,
  note: (title) => `Votre fiche « ${title} » n’a pas été enregistrée.`,
  priority: (title) => `Votre suggestion « ${title} » n’a pas été envoyée.`,
  edit: 'Votre modification d’un message n’a pas été enregistrée.',
  charter: 'Votre proposition de charte n’a pas été envoyée.',
  application: 'Votre demande d’adhésion n’a pas été envoyée.',
  report: 'Votre signalement n’a pas été envoyé.',
  open: 'Ouvrir la conversation',
  heading: 'Vos textes qui n’ont pas été acceptés',
  gone: 'Supprimé.',
};

export default fr;
