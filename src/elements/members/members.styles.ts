import {css} from 'lit';

export default css`
  :host {
    container-type: inline-size;
  }

  /* Who is known gets buttons here: nothing below moves when they come. */
  header {
    min-block-size: var(--_target);
  }
`;
