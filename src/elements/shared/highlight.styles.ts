import {css} from 'lit';

/** `.match`: what a search found in a text. */
export const highlightStyles = css`
  .match {
    padding-inline: 0.15em;
    border-radius: 2px;
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
  }
`;
