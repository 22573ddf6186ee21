import {css} from 'lit';

export default css`
  :host {
    display: contents;
  }
  .head {
    flex-wrap: nowrap;
    align-items: start;
  }
  .form {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .form > .dialog__foot {
    margin-block-start: 0;
  }
  /* Where there is nothing to say, it takes no room. */
  .form > [role='alert']:not(:has(*)) {
    margin-block-start: calc(-1 * var(--_space-4));
  }
  .looking {
    align-self: center;
    margin-inline-end: auto;
  }
  /* Only where waiting is felt. */
  .looking > span {
    animation: looking-appear 0s 300ms backwards;
  }
  @keyframes looking-appear {
    from {
      visibility: hidden;
    }
  }
  .choices {
    display: grid;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    align-items: start;
    gap: var(--_space-3);
    padding: var(--_space-2);
    border-radius: var(--_radius-md);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_color-surface-hover);
  }
  .choice:has(:checked) {
    background: var(--_color-accent-soft);
  }
  .choice input {
    flex: none;
    margin-block: 0.3em 0;
    accent-color: var(--_color-accent);
  }
  .choice > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice__title {
    display: block;
    font-weight: var(--_weight-medium);
  }
  .other {
    display: block;
    overflow-wrap: anywhere;
  }
  .attribute {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-4);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .attribute .row {
    align-items: start;
    flex-wrap: nowrap;
  }
  .attribute code {
    flex: 1;
    min-inline-size: 0;
    padding: var(--_space-1) var(--_space-2);
    border-radius: var(--_radius-sm);
    background: var(--_color-neutral-soft);
    font-size: var(--_text-sm);
    overflow-wrap: anywhere;
  }
`;
