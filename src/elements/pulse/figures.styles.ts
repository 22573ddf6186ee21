import {css} from 'lit';

/** The figures of the pulse, on the screen and on paper. */
export const figureStyles = css`
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6) var(--_space-8);
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-5);
    padding-block-start: var(--_space-4);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    min-inline-size: 0;
  }
  .group__name {
    font-weight: var(--_weight-medium);
  }
  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-3);
  }
  .lead__value {
    font-size: var(--_text-2xl);
    font-weight: var(--_weight-bold);
    line-height: var(--_leading-tight);
    letter-spacing: -0.012em;
    font-variant-numeric: tabular-nums;
  }
  .lead__value--words {
    font-size: var(--_text-body);
    font-weight: var(--_weight-medium);
    letter-spacing: normal;
    color: var(--_color-text-muted);
  }
  .bars {
    display: grid;
    grid-template-columns: fit-content(46%) minmax(0, 1fr) max-content;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }
  .bars__row {
    display: contents;
  }
  .bars__name {
    overflow-wrap: anywhere;
  }
  .bars__value {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bars__track {
    display: grid;
    gap: 2px;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    overflow: visible;
    forced-color-adjust: none;
  }
  .bar--before {
    block-size: 4px;
  }
  .bar__ground {
    fill: var(--_color-neutral-soft);
  }
  .bar__now {
    fill: var(--_color-accent);
  }
  .bar__before {
    fill: var(--_color-border-strong);
  }
  :dir(rtl) > .bar {
    transform: scaleX(-1);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    font-weight: var(--_weight-medium);
    padding-block-end: var(--_space-1);
  }
  th,
  td {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: var(--_line) solid var(--_color-border);
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: var(--_weight-regular);
  }
  thead th {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  th:first-child {
    padding-inline-start: 0;
  }
  details > summary {
    inline-size: fit-content;
    min-block-size: var(--_target-min);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    cursor: pointer;
  }
  .definitions {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-2);
    font-size: var(--_text-sm);
    max-inline-size: var(--_measure);
  }
  .definitions dt {
    font-weight: var(--_weight-medium);
  }
  .definitions dd {
    margin: 0;
    color: var(--_color-text-muted);
  }

  @container (inline-size > 720px) {
    .sections {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* The longest beside the two short ones. */
    .section:first-child {
      grid-row: span 2;
    }
  }
  @container (inline-size < 400px) {
    .bars {
      grid-template-columns: minmax(0, 1fr) max-content;
    }
    .bars__track {
      grid-column: 1 / -1;
      grid-row: auto;
      order: 1;
    }
    .bars__row {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      gap: var(--_space-1) var(--_space-3);
    }
  }

  @media (forced-colors: active) {
    .bar__ground {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar__now {
      fill: Highlight;
    }
    .bar__before {
      fill: GrayText;
    }
  }
`;
