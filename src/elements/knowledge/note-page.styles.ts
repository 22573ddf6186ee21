import {css} from 'lit';

export default css`
  .stack {
    gap: var(--_space-5);
  }
  .head {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .title {
    font-size: var(--_text-2xl);
    overflow-wrap: anywhere;
  }
  .title:focus {
    outline: none;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
  }
  .rich-text {
    max-inline-size: var(--_measure);
    font-size: var(--_text-body);
    line-height: var(--_leading-body);
  }
  .tag {
    cursor: pointer;
  }
  .cites {
    display: grid;
    gap: var(--_space-4);
  }
  .cites > li {
    display: grid;
    gap: var(--_space-1);
    grid-template-columns: minmax(0, 1fr);
  }
  praxis-thread {
    margin-block-start: var(--_space-4);
  }
  .bone--title {
    inline-size: 50%;
    block-size: var(--_text-2xl);
  }
`;
