import {css} from 'lit';

/** `.choice` is a radio button or a check box with what it says beside it. */
export const choiceStyles = css`
  .choice {
    display: flex;
    gap: var(--_space-2);
    align-items: baseline;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    accent-color: var(--_color-accent);
  }
`;
