import {css, type CSSResultGroup} from 'lit';
import {highlightStyles} from '../shared/highlight.js';
import {rowStyles} from '../shared/rows.styles.js';

const styles: CSSResultGroup = [
  highlightStyles,
  rowStyles,
  css`
    :host {
      container-type: inline-size;
    }
    .title:focus-visible {
      border-radius: var(--_radius-sm);
    }
    .search {
      flex: 1 1 240px;
    }
    .letters {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-half);
    }
    .letters > * {
      display: grid;
      place-items: center;
      min-inline-size: var(--_target-sm);
      min-block-size: var(--_target-sm);
      padding: 0 var(--_space-1);
      border: var(--_line) solid transparent;
      border-radius: var(--_radius-sm);
      background: none;
      font-size: var(--_text-sm);
      font-weight: var(--_weight-medium);
    }
    .letters > button {
      color: var(--_color-accent);
      cursor: pointer;
    }
    .letters > button:hover {
      background: var(--_color-surface-hover);
    }
    .letters > button[aria-pressed='true'] {
      background: var(--_color-accent);
      color: var(--_color-on-accent);
    }
    .letters > span {
      color: var(--_color-text-muted);
      font-weight: var(--_weight-regular);
    }

    .entry {
      gap: var(--_space-1) var(--_space-6);
      padding-block: var(--_space-4);
    }
    .entry > * {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .entry__text {
      max-inline-size: var(--_measure);
    }
    .entry__status {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--_space-1) var(--_space-2);
    }
    .also {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
    }
    .headword {
      font-family: var(--_font-serif);
      font-size: var(--_text-lg);
      font-weight: var(--_weight-bold);
      line-height: var(--_leading-tight);
    }
    .headword .match {
      margin-inline: -0.15em;
    }

    .bone--field {
      block-size: var(--_field);
    }
    .bone--word {
      inline-size: 50%;
    }

    @container (min-inline-size: 640px) {
      .entry {
        grid-template-columns: 200px minmax(0, 1fr) auto;
        align-items: baseline;
      }
      .entry__status {
        display: grid;
        justify-items: end;
      }
    }
    @media print {
      .letters {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .letters > button[aria-pressed='true'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];

export default styles;
