import {css} from 'lit';

/** The printed report: one page, in ink. */
export const reportStyles = css`
  :root {
    color-scheme: light;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    font-size: 12px;
  }
  @page {
    margin: 12mm;
  }
  body {
    margin: 0;
  }
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    font-size: 12px;
  }
  h1 {
    margin: 0;
    font-size: 22px;
    line-height: 1.2;
  }
  .report__period {
    font-size: 16px;
    font-weight: 600;
  }
  .sections {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 28px;
  }
  /* The longest beside the two short ones. */
  .section:first-child {
    grid-row: span 2;
  }
  .section {
    gap: 8px;
    padding-block-start: 6px;
    break-inside: avoid;
  }
  .group {
    gap: 4px;
  }
  .lead__value {
    font-size: 20px;
  }
  .lead__value--words {
    font-size: 13px;
  }
  .bars {
    gap: 3px 10px;
  }
  .bar--now {
    block-size: 8px;
  }
  .bar--before {
    block-size: 3px;
  }
  details {
    display: none;
  }
  .report__definitions {
    border-block-start: 1px solid var(--_color-border);
    padding-block-start: 8px;
    font-size: 9px;
    line-height: 1.3;
  }
  .report__definitions h2 {
    font-size: 11px;
    margin-block-end: 4px;
  }
  .report__definitions .definitions {
    display: block;
    columns: 2;
    column-gap: 28px;
    max-inline-size: none;
    padding: 0;
    font-size: 9px;
  }
  .report__definitions .definitions > div {
    break-inside: avoid;
    margin-block-end: 3px;
  }
  /* In one line with its name: all of it fits on the page. */
  .report__definitions .definitions dt,
  .report__definitions .definitions dd {
    display: inline;
  }
  .report__definitions .definitions dt {
    color: var(--_color-text);
    font-weight: var(--_weight-bold);
    margin-inline-end: 2px;
  }
`;
