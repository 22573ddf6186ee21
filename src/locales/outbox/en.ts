/** What somebody reads whose text the store did not take, on whatever page they are then. */
const en = {
  /** @param title Of the conversation, '' for none. */
  post: (title: string) => `Your message in “${title}” was not sent.`,
  term: (title: string) => `What you wrote about the term “${title}” was not stored.`,
  note: (title: string) => `Your knowledge note “${title}” was not stored.`,
  priority: (title: string) => `Your suggestion “${title}” was not sent.`,
  edit: 'Your change to a message was not stored.',
  charter: 'Your proposal for the charter was not sent.',
  application: 'Your request to join was not sent.',
  report: 'Your report was not sent.',
  open: 'Open the conversation',
  heading: 'What you wrote and was not taken',
  gone: 'Discarded.',
};

export type OutboxWords = typeof en;

export default en;
