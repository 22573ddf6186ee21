import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
    text-decoration: none;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .page a {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    overflow-wrap: anywhere;
  }
`;
