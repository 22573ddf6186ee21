import {css} from 'lit';

export default css`
  :host {
    display: contents;
  }
  .title {
    margin-block-end: var(--_space-4);
  }
  .drop {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-5);
    border: var(--_line) dashed var(--_color-border-strong);
    border-radius: var(--_radius-md);
  }
  .drop[data-over] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .drop > :focus-visible + .button {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .notice--list {
    align-items: start;
  }
  .problems {
    display: grid;
    flex: 1 1 200px;
    gap: var(--_space-2);
    min-inline-size: 0;
  }
  .problems__list {
    display: grid;
    gap: var(--_space-1);
  }
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
    gap: 0 var(--_space-4);
  }
  .languages > legend {
    padding: 0;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .check > input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .lists {
    display: grid;
    gap: var(--_space-1);
  }
  .list summary,
  .change summary {
    min-block-size: var(--_target-sm);
    padding-block: var(--_space-1);
    cursor: pointer;
  }
  .list > summary {
    font-weight: var(--_weight-medium);
  }
  .list > ul {
    display: grid;
    gap: var(--_space-2);
    max-block-size: 16rem;
    padding-block: var(--_space-1) var(--_space-3);
    padding-inline-start: var(--_space-5);
    list-style: none;
    overflow: auto;
  }
  .list li {
    overflow-wrap: anywhere;
  }
  .change dl {
    display: grid;
    gap: var(--_space-3);
    padding-block: var(--_space-1) var(--_space-2);
    padding-inline-start: var(--_space-5);
  }
  .change dd {
    white-space: pre-line;
  }
  .change del {
    color: var(--_color-text-muted);
  }
  .change ins {
    background: var(--_color-positive-soft);
    text-decoration: none;
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .undo > p {
    flex: 1 1 200px;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_color-accent);
  }
`;
