import {css} from 'lit';

export default css`
  :host {
    display: contents;
  }
  .card {
    inline-size: min(400px, calc(100vw - var(--_space-4)));
    font-size: var(--_text-md);
    overscroll-behavior: contain;
  }
  .card:popover-open {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .card > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .name {
    min-inline-size: 0;
    font-family: var(--_font-serif);
    font-size: var(--_text-lg);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
  }
  .which {
    font-size: var(--_text-md);
    font-weight: var(--_weight-bold);
  }
  .badge--differ {
    background: var(--_color-differ-soft);
    color: var(--_color-differ);
  }
  .hint {
    display: flex;
    align-items: start;
    gap: var(--_space-2);
  }
  .hint .icon {
    margin-block-start: 0.15em;
    color: var(--_color-accent);
  }
  .row {
    margin-inline-start: 0;
    margin-block-start: var(--_space-1);
  }
  .rest {
    min-block-size: calc(var(--_text-sm) * var(--_leading-ui));
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .different {
    color: var(--_color-differ);
  }
  .senses {
    display: grid;
    gap: var(--_space-2) var(--_space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
  }
  .senses > div {
    padding-inline-start: var(--_space-3);
    border-inline-start: var(--_line-strong) solid var(--_color-border);
  }
  .senses dt {
    font-weight: var(--_weight-medium);
  }
  .rich-text {
    font-size: inherit;
  }
  .choices {
    display: grid;
    gap: var(--_space-1);
    margin-inline: calc(-1 * var(--_space-2));
  }
  .choice {
    display: grid;
    gap: var(--_space-1);
    inline-size: 100%;
    padding: var(--_space-2);
    border: 0;
    border-radius: var(--_radius-md);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_color-surface-hover);
  }
  .choice .name {
    font-size: var(--_text-body);
  }
`;
