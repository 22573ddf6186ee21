import {css} from 'lit';

export default css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .head {
    gap: var(--_space-2);
  }
  .head .title:focus,
  h3:focus {
    outline: none;
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .pips {
    display: inline-flex;
    gap: 5px;
  }
  .pip {
    inline-size: 10px;
    block-size: 10px;
    border: 1.5px solid var(--_color-accent);
    border-radius: var(--_radius-full);
    transition: background-color var(--_duration-fast) var(--_ease);
  }
  .pip--given {
    background: var(--_color-accent);
  }
  section + section,
  section + details {
    margin-block-start: var(--_space-2);
  }
  .list {
    gap: 0;
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .list > li {
    border-block-end: var(--_line) solid var(--_color-border);
  }
  .priority {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-6);
    align-items: start;
    padding-block: var(--_space-4);
  }
  .priority__text {
    flex: 1 1 260px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .priority__title {
    font-size: var(--_text-body);
    line-height: var(--_leading-ui);
  }
  .priority__why {
    line-height: var(--_leading-body);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .priority__side {
    flex: none;
  }
  .select {
    color: var(--_color-text-muted);
  }
  details > summary {
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: var(--_target-min);
  }
  details > summary h3 {
    display: inline;
  }
  details[open] > summary {
    margin-block-end: var(--_space-3);
  }
  .empty {
    padding: var(--_space-6);
    border: var(--_line) dashed var(--_color-border-strong);
    border-radius: var(--_radius-lg);
    text-align: center;
  }
  .empty p {
    margin-inline: auto;
  }

  @container (max-width: 420px) {
    .priority {
      padding-block: var(--_space-3);
    }
  }
  @media (forced-colors: active) {
    .pip {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .pip--given {
      background: CanvasText;
    }
  }
  @media print {
    .select,
    .left {
      display: none;
    }
    .priority {
      break-inside: avoid;
    }
  }
`;
