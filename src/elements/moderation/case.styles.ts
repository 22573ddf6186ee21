import {css} from 'lit';

/** `.case`: something to be looked at, in a box of its own. */
export const caseStyles = css`
  .case {
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface-raised);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
    overflow-wrap: anywhere;
  }
  .what:focus {
    outline: none;
  }
  .show {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-2));
  }
  details > summary {
    inline-size: fit-content;
    min-block-size: var(--_target-min);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }
  details > summary:hover {
    color: var(--_color-text);
  }
  details[open] > summary {
    margin-block-end: var(--_space-2);
  }
`;
