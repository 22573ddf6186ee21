import {choice, idOrNone, line, text, time, type RecordOf} from './schema.js';

/**
 * How somebody asked to join, one record a person, which they and the stewards read. An invitation answers it at once; its code
 * stands here, where others who could use it do not read it.
 */
export const applicationSchema = {
  name: line(1, 80),
  message: text(0, 2000),
  state: choice('open', 'accepted', 'declined', 'withdrawn'),
  /** Why it was declined, perhaps ''. */
  reason: line(0, 500),
  /** The steward who answered it, and their name at the time; '' while nobody did, and with an invitation. */
  answeredBy: idOrNone(),
  answeredByline: line(0, 80),
  /** The code of the invitation they came with, or ''. */
  invitation: idOrNone(),
  createdAt: time(),
  updatedAt: time(),
};

export type Application = RecordOf<typeof applicationSchema>;
