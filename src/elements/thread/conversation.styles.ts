import {css} from 'lit';

/** What stands around the posts of a conversation: its head, where it arrived, its answer. */
export default css`
  /* What belongs together comes into a new line together. */
  .head,
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }
  .sort {
    padding-inline: var(--_space-1);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
  }
  .outcome {
    display: grid;
    gap: var(--_space-3);
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: calc(-1 * var(--_space-3));
  }
  .dissents {
    display: grid;
    gap: var(--_space-3);
  }
  .dissents > li {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: var(--_space-3);
    border-inline-start: var(--_line-mark) solid var(--_color-caution);
  }
  .dissents p {
    max-inline-size: var(--_measure);
  }
  .dissents .row {
    margin-inline-start: calc(-1 * var(--_space-2));
  }
  .accepted {
    display: grid;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
    margin-inline-start: calc(var(--_avatar-md) + var(--_space-3));
    padding: var(--_space-3) var(--_space-4);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-lg);
    background: var(--_color-positive-soft);
  }
  .accepted h3 {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_color-positive);
    font-size: var(--_text-sm);
  }
  .accepted a {
    display: inline-block;
    line-height: var(--_target-min);
  }
  @container (max-inline-size: 479px) {
    .accepted {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .accepted {
      border-color: CanvasText;
    }
  }
  @media print {
    .thread-menu,
    [data-differ] {
      display: none;
    }
  }
`;
