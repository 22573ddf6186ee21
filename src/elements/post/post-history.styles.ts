import {css} from 'lit';

export default css`
  :host {
    display: contents;
  }
  .dialog {
    inline-size: min(680px, calc(100vw - var(--_space-8)));
    /* Less of a jump when the versions come. */
    min-block-size: min(400px, calc(100dvh - var(--_space-10)));
  }
  .head {
    flex-wrap: nowrap;
    align-items: start;
    margin-block-end: var(--_space-4);
  }
  @media (max-width: 480px) {
    .dialog {
      inline-size: calc(100vw - var(--_space-4));
    }
  }
  .more {
    margin-block-start: var(--_space-5);
  }
`;
