import type {OutboxWords} from './en.js';

const de: OutboxWords = {
  post: (title) => `Dein Beitrag in „${title}“ wurde nicht gesendet.`,
  term: (title) => `Was du zum Begriff „${title}“ geschrieben hast, wurde nicht gespeichert.`,
  note: (title) => `Deine Wissensnotiz „${title}“ wurde nicht gespeichert.`,
  priority: (title) => `Dein Vorschlag „${title}“ wurde nicht gesendet.`,
  edit: 'Deine Änderung an einem Beitrag wurde nicht gespeichert.',
  charter: 'Dein Vorschlag für die Charta wurde nicht gesendet.',
  application: 'Deine Anfrage beizutreten wurde nicht gesendet.',
  report: 'Deine Meldung wurde nicht gesendet.',
  open: 'Gespräch öffnen',
  heading: 'Was du geschrieben hast und nicht angenommen wurde',
  gone: 'Verworfen.',
};

export default de;
