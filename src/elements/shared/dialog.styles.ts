import {css} from 'lit';

/** `dialog.dialog`: a native modal dialog, a sheet on narrow screens. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(560px, calc(100vw - var(--_space-8)));
    max-block-size: calc(100dvh - var(--_space-10));
    padding: var(--_space-6);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-float);
    overflow: auto;
  }
  .dialog::backdrop {
    background: rgb(20 16 10 / 45%);
  }
  .dialog__foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
  }
  @media (max-width: 480px) {
    .dialog {
      inline-size: calc(100vw - var(--_space-4));
      padding: var(--_space-4);
    }
  }
`;
