/** What a writer is asked, in private, who used a word that is on the list of the community. */
const en = {
  /** @param words As a list: “one”, or “one” and “two”. */
  hint: (words: string) => `Some would find ${words} hurtful.`,
  quoted: (word: string) => `“${word}”`,
  private: 'Only you see this.',
  change: 'Change it',
  /** @param action What the button says that sends the text. */
  anyway: (action: string) => `${action} anyway`,
};

export type HintWords = typeof en;

export default en;
