import type {HintWords} from './en.js';

const es: HintWords = {
  hint: (words) => `A alguien podría dolerle ${words}.`,
  quoted: (word) => `«${word}»`,
  private: 'Solo tú ves esto.',
  change: 'Cambiarlo',
  anyway: (action) => `${action} de todos modos`,
};

export default es;
