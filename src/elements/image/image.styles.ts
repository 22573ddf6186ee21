import {css} from 'lit';

export default css`
  .frame {
    position: relative;
    inline-size: min(100%, var(--_image-width), calc(480px * var(--_image-ratio)));
    min-inline-size: min(100%, 48px);
    aspect-ratio: var(--_image-ratio);
    overflow: hidden;
    border-radius: var(--_radius-md);
    background: var(--_color-skeleton);
    outline: var(--_line) solid var(--_color-border);
    outline-offset: calc(-1 * var(--_line));
  }
  .frame > :is(img, canvas) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    cursor: zoom-in;
  }
  .frame:has(.problem) {
    aspect-ratio: auto;
    inline-size: auto;
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-3);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .enlarge {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-end: var(--_space-2);
    background: var(--_color-surface-raised);
    opacity: 0;
    transition: opacity var(--_duration-fast);
  }
  .frame:hover .enlarge,
  .enlarge:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .enlarge {
      opacity: 1;
    }
  }
  dialog {
    max-inline-size: calc(100vw - var(--_space-8));
    max-block-size: calc(100dvh - var(--_space-8));
    padding: 0;
    border: 0;
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
    overflow: hidden;
  }
  dialog::backdrop {
    background: rgb(20 16 10 / 82%);
  }
  dialog > :is(img, canvas) {
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - var(--_space-8));
  }
  .close {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-end: var(--_space-2);
    background: var(--_color-surface-raised);
  }
  @media print {
    .enlarge {
      display: none;
    }
  }
`;
