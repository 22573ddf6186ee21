import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }
  form.stack {
    gap: var(--_space-4);
    max-inline-size: var(--_column);
  }
  .hint {
    max-inline-size: var(--_measure);
  }
  #gloss-hint {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    max-inline-size: none;
    gap: 0 var(--_space-4);
  }
  .counter {
    font-variant-numeric: tabular-nums;
  }
  .similar > a,
  .hint--problem > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target-min);
    margin-inline-end: var(--_space-2);
  }
  .more > summary {
    min-block-size: var(--_target-min);
    font-weight: var(--_weight-bold);
    cursor: pointer;
  }
  .more > .stack {
    gap: var(--_space-4);
    padding-block-start: var(--_space-3);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target-min);
  }
  .check input {
    inline-size: var(--_icon-md, 18px);
    block-size: var(--_icon-md, 18px);
    accent-color: var(--_color-accent);
  }
  .theirs {
    display: grid;
    justify-items: start;
    gap: var(--_space-2);
    padding-block: var(--_space-1);
    padding-inline-start: var(--_space-3);
    border-inline-start: var(--_line-mark) solid var(--_color-caution);
  }
  .theirs--joined {
    display: block;
    padding-block: 0;
    border-inline-start-color: var(--_color-positive);
  }
  .theirs > summary {
    min-block-size: var(--_target-min);
    cursor: pointer;
  }
  .theirs > summary .icon {
    margin-inline-end: var(--_space-1);
    color: var(--_color-positive);
  }
  .theirs blockquote {
    max-block-size: 12lh;
    overflow: auto;
    white-space: pre-wrap;
    max-inline-size: var(--_measure);
  }
`;
