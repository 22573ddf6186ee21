import {css} from 'lit';

export default css`
  .head {
    gap: var(--_space-1);
  }
  .head > h2 {
    overflow-wrap: anywhere;
  }
  .ask {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-4);
    border-radius: var(--_radius-lg);
    background: var(--_color-accent-soft);
  }
  .agreed {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    color: var(--_color-positive);
  }
`;
