import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
  .form {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: var(--_column);
  }
  .kinds {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
  }
  .kinds > legend {
    padding: 0;
    margin-block-end: var(--_space-1);
  }
  .kind {
    position: relative;
    display: flex;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-md);
    cursor: pointer;
  }
  .kind:hover {
    background: var(--_color-surface-hover);
  }
  .kind > input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .kind > .icon {
    margin-block-start: 0.15em;
    color: var(--_color-text-muted);
  }
  .kind > span {
    display: grid;
  }
  .kind__name {
    font-weight: var(--_weight-medium);
  }
  .kind:has(:checked) {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .kind:has(:checked) :is(.icon, .kind__name) {
    color: var(--_color-accent);
  }
  .kind:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .similar {
    display: grid;
    gap: var(--_space-1);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-md);
    background: var(--_color-neutral-soft);
  }
  .similar a {
    display: inline-block;
    min-block-size: var(--_target-min);
  }

  @media (forced-colors: active) {
    .kind:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
