import type {HintWords} from './en.js';

const ja: HintWords = {
  hint: (words) => `${words}に傷つく人がいるかもしれません。`,
  quoted: (word) => `「${word}」`,
  private: 'これはあなたにだけ見えています。',
  change: '書き直す',
  anyway: (action) => `そのまま${action}`,
};

export default ja;
