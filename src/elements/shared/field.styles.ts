import {css} from 'lit';

/** `.field` for inputs, `.labelled` for one with its label and hint, `.search` around a search box, `.select`, `.segments`. */
export const fieldStyles = css`
  .field {
    inline-size: 100%;
    min-block-size: var(--_field);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line) solid var(--_color-border-strong);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-size: var(--_text-body);
    line-height: var(--_leading-ui);
  }
  textarea.field {
    resize: vertical;
    line-height: var(--_leading-body);
  }
  .field::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_color-negative);
  }
  .labelled {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
  }
  .labelled > label,
  .label {
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
    color: var(--_color-text-muted);
  }
  .hint {
    font-size: var(--_text-sm);
    color: var(--_color-text-muted);
  }
  .hint--problem {
    color: var(--_color-negative);
  }
  .search {
    position: relative;
    flex: 1 1 220px;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: var(--_space-3);
    inset-block: 0;
    margin-block: auto;
    color: var(--_color-text-muted);
    pointer-events: none;
  }
  .search .field {
    padding-inline-start: var(--_space-10);
  }
  .search .field::-webkit-search-cancel-button {
    filter: grayscale(1);
    cursor: pointer;
  }
  /* What is typed may go the other way than the page; the picture stays where it is, and what clears the box opposite to it. */
  .search:dir(rtl) .field:dir(ltr),
  .search:dir(ltr) .field:dir(rtl) {
    padding-inline: var(--_space-3) var(--_space-10);
  }
  .search:dir(rtl) .field:dir(ltr)::-webkit-search-cancel-button,
  .search:dir(ltr) .field:dir(rtl)::-webkit-search-cancel-button {
    order: -1;
  }
  .select {
    min-block-size: var(--_target);
    padding-inline: var(--_space-2);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-md);
    background: none;
    color: var(--_color-text);
    font-weight: var(--_weight-medium);
    cursor: pointer;
    max-inline-size: 100%;
  }
  .select:hover {
    background: var(--_color-surface-hover);
  }
  .select option {
    background: var(--_color-surface-raised);
    color: var(--_color-text);
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .segment {
    min-block-size: var(--_target-sm);
    padding-inline: var(--_space-3);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-full);
    background: none;
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }
  .segment:hover {
    background: var(--_color-surface-hover);
  }
  .segment:is([aria-pressed='true'], [aria-selected='true']) {
    background: var(--_color-neutral-soft);
    border-color: var(--_color-border);
    color: var(--_color-text);
    font-weight: var(--_weight-bold);
  }

  /* Nobody searches paper, or sorts it. */
  @media print {
    .search,
    .segments,
    .select {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .field[aria-invalid='true'] {
      border-width: var(--_line-strong);
    }
    .segment:is([aria-pressed='true'], [aria-selected='true']) {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
