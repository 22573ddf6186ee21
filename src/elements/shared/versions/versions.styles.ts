import {css} from 'lit';

export default css`
  :host {
    display: contents;
  }
  .dialog {
    inline-size: min(720px, calc(100vw - var(--_space-8)));
    /* Less of a jump when the versions come. */
    min-block-size: min(480px, calc(100dvh - var(--_space-10)));
  }
  .head {
    flex-wrap: nowrap;
    align-items: start;
    margin-block-end: var(--_space-4);
  }
  .head > h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .comparison {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    margin-block-end: var(--_space-6);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--_space-2) var(--_space-4);
  }
  .choice {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
  }
  .choice > .field {
    font-size: var(--_text-md);
    text-overflow: ellipsis;
  }
  .changes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .changes > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-half);
  }
  .subtitle:focus,
  .when:focus {
    outline: none;
  }
  .versions {
    margin-block-start: var(--_space-3);
    gap: var(--_space-4);
  }
  .note {
    max-inline-size: var(--_measure);
    overflow-wrap: anywhere;
  }
  /* Its word begins where the lines above do. */
  .versions .button--quiet:first-child {
    margin-inline-start: calc(-1 * var(--_space-2));
  }
  .asking {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-3);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
  }
  .more {
    margin-block-start: var(--_space-5);
  }
  @media (max-width: 480px) {
    .dialog {
      inline-size: calc(100vw - var(--_space-4));
    }
  }
`;
