import {css} from 'lit';

/** `.notice` says what happened where it happened; `.empty` what to do where there is nothing; `.bone` that it comes. */
export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-md);
    background: var(--_color-neutral-soft);
    font-size: var(--_text-md);
  }
  .notice > p {
    flex: 1 1 200px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notice--negative {
    background: var(--_color-negative-soft);
  }
  .notice--negative > .icon,
  .notice--negative strong {
    color: var(--_color-negative);
  }
  .notice--caution {
    background: var(--_color-caution-soft);
  }
  .notice--caution > .icon {
    color: var(--_color-caution);
  }
  .notice--accent {
    background: var(--_color-accent-soft);
  }
  .notice--accent > .icon {
    color: var(--_color-accent);
  }

  .empty {
    display: grid;
    justify-items: start;
    gap: var(--_space-3);
    padding-block: var(--_space-4);
    color: var(--_color-text-muted);
  }
  .empty > .icon {
    inline-size: var(--_icon-md);
    block-size: var(--_icon-md);
  }

  /* Bones appear only when waiting is felt, so that what comes at once never flickers. */
  .bones {
    display: grid;
    gap: var(--_space-4);
    animation: bones-appear 0s 200ms backwards;
  }
  .bone {
    block-size: 1em;
    border-radius: var(--_radius-sm);
    background: var(--_color-skeleton);
    animation: breathe var(--_duration-slow) ease-in-out infinite alternate;
  }
  @keyframes bones-appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .notice,
    .bone {
      border: 1px solid CanvasText;
    }
  }
`;
