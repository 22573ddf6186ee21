import type {HintWords} from './en.js';

const ar: HintWords = {
  hint: (words) => `قد يجد بعضهم ${words} جارحًا.`,
  quoted: (word) => `«${word}»`,
  private: 'هذا ظاهر لك وحدك.',
  change: 'تغييره',
  anyway: (action) => `${action} على أي حال`,
};

export default ar;
