import {css} from 'lit';

/** `.text`: what changed in a text, as it is typed: that may be nothing but a sign of Markdown. `.versions`: one after the other. */
export const changesStyles = css`
  .versions {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
  }
  .versions > li {
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: var(--_space-4);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    font-size: var(--_text-md);
    font-weight: var(--_weight-bold);
    line-height: var(--_target-min);
  }
  .when time {
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-regular);
  }
  .text {
    max-inline-size: var(--_measure);
    font-size: var(--_text-body);
    line-height: var(--_leading-body);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: start;
  }
  ins,
  del {
    border-radius: var(--_radius-sm);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    text-decoration-thickness: 1.5px;
  }
  ins {
    background: var(--_color-positive-soft);
    color: var(--_color-positive);
    text-decoration-line: underline;
    text-underline-offset: 0.18em;
  }
  del {
    background: var(--_color-negative-soft);
    color: var(--_color-negative);
    text-decoration-line: line-through;
  }
  del + ins {
    margin-inline-start: var(--_space-half);
  }
  .fold {
    white-space: normal;
  }
  .unfolded {
    white-space: pre-wrap;
  }
  .text .sr {
    user-select: none;
  }
  .fold > summary {
    inline-size: fit-content;
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    line-height: var(--_target-min);
    cursor: pointer;
  }
  .fold > summary:hover {
    color: var(--_color-text);
    text-decoration: underline;
  }
`;
