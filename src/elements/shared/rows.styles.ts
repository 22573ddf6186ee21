import {css} from 'lit';

/** `.rows`: a list of entries between lines, each led to by its `.entry__link`. */
export const rowStyles = css`
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .rows > li {
    border-block-end: var(--_line) solid var(--_color-border);
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .entry__text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    overflow-wrap: anywhere;
  }
  .entry__link {
    /* Not inline-block: rows align at the first line of a long name. */
    display: block;
    inline-size: fit-content;
    min-block-size: var(--_target-min);
    color: var(--_color-text);
    text-decoration: none;
  }
  .entry__link:hover {
    color: var(--_color-accent);
    text-decoration: underline;
  }
`;
