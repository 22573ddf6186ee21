import type {HintWords} from './en.js';

const fr: HintWords = {
  hint: (words) => `${words} peut blesser certaines personnes.`,
  quoted: (word) => `« ${word} »`,
  private: 'Vous seul·e voyez ceci.',
  change: 'Changer',
  anyway: (action) => `${action} quand même`,
};

export default fr;
