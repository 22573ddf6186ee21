/** What stands around the posts of a conversation. These words are there before all others. */
const first = {
  loading: 'Loading…',
  /** In place of the name of somebody who had their data erased. */
  formerMember: 'Former member',
  heading: 'Conversation',
  sorts: {oldest: 'Oldest', newest: 'Newest', top: 'Most valued'},
  edited: 'edited',
};

export type FirstWords = typeof first;

export default first;
