import {css} from 'lit';

export default css`
  :host {
    display: inline-block;
    vertical-align: middle;
    max-inline-size: 100%;
  }
  .me {
    gap: var(--_space-2);
    max-inline-size: 100%;
  }
  .me > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-inline-size: 20ch;
  }
  .float {
    inline-size: 340px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }
  .who > span:last-child {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .language {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
  }
  .language > select {
    inline-size: auto;
    min-inline-size: 0;
  }
  praxis-people-switch,
  .language,
  .foot {
    border-block-start: var(--_line) solid var(--_color-border);
    padding-block-start: var(--_space-3);
  }
  .waiting {
    inline-size: 96px;
    block-size: var(--_target);
  }
`;
