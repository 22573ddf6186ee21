import {css} from 'lit';

export default css`
  .frame {
    border: var(--_line) solid var(--_color-border-strong);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface);
  }
  .frame:has(textarea:focus, .preview:focus) {
    border-color: var(--_color-focus);
    outline: var(--_line) solid var(--_color-focus);
  }
  .frame:has(textarea[aria-invalid='true']) {
    border-color: var(--_color-negative);
    outline-color: var(--_color-negative);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    padding: var(--_space-2) var(--_space-3) 0;
  }
  .tool {
    flex: 0 1 var(--_target-sm);
    min-inline-size: 24px;
  }
  .tool[aria-disabled='true'] {
    border-color: transparent;
    opacity: 0.45;
  }
  .preview-button {
    flex: none;
    margin-inline-start: auto;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: var(--praxis-composer-min-height, 96px);
    max-block-size: 60vh;
    padding: var(--_space-3) var(--_space-4);
    border: 0;
    border-radius: inherit;
    background: none;
    resize: vertical;
    field-sizing: content;
    font-size: var(--_text-body);
    line-height: var(--_leading-body);
  }
  textarea[hidden] {
    display: none;
  }
  .preview {
    max-block-size: 60vh;
    padding: var(--_space-3) var(--_space-4);
    overflow: auto;
    overscroll-behavior: contain;
    resize: vertical;
  }
  .preview:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .suggestions {
    min-inline-size: 220px;
    max-inline-size: min(320px, calc(100vw - var(--_space-4)));
    padding: var(--_space-1);
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-2);
    border: 0;
    background: none;
    text-align: start;
    border-radius: var(--_radius-md);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_color-surface-hover);
  }
  .option[aria-selected='true'] {
    background: var(--_color-accent-soft);
  }
  .option__text {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
  }
  .option__text > * {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .option__emoji {
    inline-size: var(--_avatar-sm);
    font-size: var(--_text-lg);
    text-align: center;
  }
  .option__name {
    font-weight: var(--_weight-medium);
  }
  .option__note {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .problem {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-inline: var(--_space-4);
  }
  .watched {
    margin-inline: var(--_space-3);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-2) var(--_space-3);
  }
  .hint {
    flex: 1 1 150px;
    padding-inline-start: var(--_space-1);
  }
  .count {
    font-size: var(--_text-sm);
  }
  .count--over {
    color: var(--_color-negative);
    font-weight: var(--_weight-bold);
  }
  @container (max-inline-size: 479px) {
    .tools {
      flex-wrap: wrap;
      gap: 0;
      padding-inline: var(--_space-2);
    }
    .tool {
      flex: 1 1 24px;
      max-inline-size: var(--_target-sm);
    }
    .preview-button {
      padding-inline: var(--_space-1);
    }
    .foot .hint {
      flex-basis: 100%;
    }
    .foot .button {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .option[aria-selected='true'] .option__note {
      color: inherit;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
