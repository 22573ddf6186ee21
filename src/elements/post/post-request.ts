/** Events that tell the element around a post what the viewer asked for. They stay there. */
export type PostRequest =
  | 'reply'
  | 'quote'
  | 'react'
  | 'accept'
  | 'edit'
  | 'remove'
  | 'copy-link'
  | 'view-history'
  | 'report'
  | 'why-hidden'
  | 'turn-into-term'
  | 'turn-into-note'
  | 'propose-term'
  | 'retry'
  | 'take-back'
  | 'copy-text'
  | 'discard';
