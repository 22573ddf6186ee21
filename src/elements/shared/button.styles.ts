import {css} from 'lit';

/** `.button`, with `--primary` (one a view), `--quiet`, `--small` and `--icon`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_line) solid var(--_color-border-strong);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-weight: var(--_weight-medium);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_duration-fast) var(--_ease),
      border-color var(--_duration-fast) var(--_ease);
  }
  .button:hover {
    background: var(--_color-surface-hover);
    color: var(--_color-text);
  }
  .button--primary,
  .button--primary:hover {
    background: var(--_color-accent);
    border-color: var(--_color-accent);
    color: var(--_color-on-accent);
    font-weight: var(--_weight-bold);
  }
  .button--primary:hover {
    background: var(--_color-accent-hover);
    border-color: var(--_color-accent-hover);
  }
  .button--quiet {
    border-color: transparent;
    background: none;
    color: var(--_color-text-muted);
    padding-inline: var(--_space-2);
  }
  .button--small {
    min-block-size: var(--_target-sm);
    padding-block: 0;
    font-size: var(--_text-sm);
    gap: var(--_space-1);
  }
  .button--icon {
    inline-size: var(--_target-sm);
    min-block-size: var(--_target-sm);
    padding: 0;
  }
  .button[aria-pressed='true'] {
    background: var(--_color-accent-soft);
    border-color: var(--_color-accent);
    color: var(--_color-accent);
  }
  .button[aria-disabled='true'] {
    border-style: dashed;
    border-color: var(--_color-border-strong);
    background: none;
    color: var(--_color-text-muted);
    cursor: not-allowed;
  }
  .button--link {
    min-block-size: var(--_target-min);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-accent);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .button--link:hover {
    background: none;
    color: var(--_color-accent-hover);
    text-decoration-thickness: 2px;
  }

  /* Nobody presses paper. */
  @media print {
    .button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
