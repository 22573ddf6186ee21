import type {HintWords} from './en.js';

const fr: HintWords = {
  hint: (words) => `Peut blesser certaines personnes : ${words}.`,
  quoted: (word) => `« ${word} »`,
  private: 'Vous seul·e voyez ceci.',
  change: 'Changer',
  anyway: (action) => `${action} quand même`,
};

export default fr;
