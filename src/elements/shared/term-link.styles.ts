import {css} from 'lit';

/**
 * The name of a term, in the colour of the text around it. It takes no more room than the text that it was, so that a text may
 * get its links late.
 */
export const termLinkStyles = css`
  a[data-praxis-term] {
    color: inherit;
    text-decoration: underline;
    text-decoration-style: dotted; /* All in one, Safari does not know it. */
    text-decoration-thickness: 1.5px;
    text-decoration-color: var(--_color-accent);
    text-underline-offset: 0.22em;
    -webkit-touch-callout: none;
  }
  a[data-praxis-term]:hover,
  a[data-praxis-term][aria-expanded='true'] {
    color: var(--_color-accent);
    text-decoration-style: solid;
  }
  a[data-praxis-term]:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
    border-radius: 2px;
  }
`;
