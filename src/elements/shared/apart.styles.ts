import {css} from 'lit';

/**
 * What stands in a page as a block of its own keeps its distance from what follows, as a paragraph does: authors paste one below another.
 * Whatever the page says of margins wins, a reset of all of them too. Above, there is none: side by side, all begin at one height.
 */
export const apartStyles = css`
  :host(
    :is(
      praxis-activity,
      praxis-charter,
      praxis-glossary,
      praxis-hub,
      praxis-inbox,
      praxis-knowledge,
      praxis-members,
      praxis-moderation,
      praxis-priorities,
      praxis-pulse,
      praxis-thread,
      praxis-threads
    ):not(:last-child)
  ) {
    margin-block-end: var(--_distance);
  }
`;
