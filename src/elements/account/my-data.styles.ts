import {css} from 'lit';

export default css`
  h3 {
    font-size: var(--_text-body);
  }
  section + section {
    padding-block-start: var(--_space-4);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .lists {
    display: grid;
    gap: var(--_space-3);
  }
  ul {
    padding-inline-start: var(--_space-6);
  }
  .choice {
    display: flex;
    gap: var(--_space-2);
    align-items: baseline;
  }
  .choice input {
    flex: none;
    accent-color: var(--_color-accent);
  }
  .choice > span {
    display: grid;
  }
`;
