import type {HintWords} from './en.js';

const de: HintWords = {
  hint: (words) => `Manche könnte ${words} verletzen.`,
  quoted: (word) => `„${word}“`,
  private: 'Nur du siehst das.',
  change: 'Ändern',
  anyway: (action) => `Trotzdem: ${action}`,
};

export default de;
