import {css} from 'lit';

export default css`
  form,
  .previewed {
    display: grid;
    gap: var(--_space-6);
    grid-template-columns: minmax(0, 1fr);
  }
  form[hidden] {
    display: none;
  }
  .frame {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_space-4);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface-sunken);
  }
  .section {
    display: grid;
    gap: var(--_space-4);
    min-inline-size: 0;
  }
  .section > legend,
  .section > h3 {
    margin-block-end: var(--_space-3);
    padding: 0;
    font-size: var(--_text-body);
    font-weight: var(--_weight-bold);
  }
  .pairs {
    display: grid;
    gap: var(--_space-4);
    align-items: start;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
  }
  .labelled {
    min-inline-size: 0;
    align-content: start;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    min-block-size: var(--_target-min);
  }
  .level {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target-min);
    min-inline-size: var(--_target-min);
    justify-content: center;
    padding-inline: var(--_space-1);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-full);
    color: var(--_color-text-muted);
    font-size: var(--_text-xs);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
  }
  .level--members,
  .level--stewards,
  .level--me {
    padding-inline: var(--_space-2);
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
  }
  .level:hover {
    border-color: var(--_color-border-strong);
  }
  .level:focus-within {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .level .icon {
    inline-size: var(--_icon-xs);
    block-size: var(--_icon-xs);
  }
  .level__name:empty {
    display: none;
  }
  .level select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .level option {
    background: var(--_color-surface-raised);
    color: var(--_color-text);
  }
  .photo-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-4);
  }
  .photo-acts {
    display: flex;
    flex: 1 1 200px;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .file {
    cursor: pointer;
  }
  .file:focus-within {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .day {
    position: relative;
    display: inline-grid;
  }
  .day input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .day span {
    display: grid;
    place-items: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target-sm);
    padding-inline: var(--_space-1);
    border: var(--_line) solid var(--_color-border-strong);
    border-radius: var(--_radius-md);
    background: var(--_color-surface);
    font-size: var(--_text-sm);
  }
  .day input:checked + span {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent);
    font-weight: var(--_weight-bold);
  }
  .day input:focus-visible + span {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .times {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  .time {
    display: grid;
    gap: var(--_space-half);
    min-inline-size: 120px;
  }
  .evidence > legend {
    padding: 0;
  }
  .evidence {
    display: grid;
    gap: var(--_space-2);
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    min-block-size: var(--_target-min);
    overflow-wrap: anywhere;
  }
  .button--link {
    justify-self: start;
    text-align: start;
  }
  /* What gets the focus does not stay under the foot, on a page as well as in a dialog. */
  :is(input, textarea, select, button, summary) {
    scroll-margin-block-end: 96px;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    margin: 0 calc(-1 * var(--_space-4)) calc(-1 * var(--_space-4));
    padding: var(--_space-3) var(--_space-4);
    border-block-start: var(--_line) solid var(--_color-border);
    border-end-start-radius: var(--_radius-lg);
    border-end-end-radius: var(--_radius-lg);
    background: var(--_color-surface-sunken);
  }
  .card {
    padding: var(--_space-4);
    border: var(--_line) solid var(--_color-border);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface);
  }
  .bone--form {
    block-size: 320px;
  }
  @media (forced-colors: active) {
    .level {
      border-color: CanvasText;
    }
    .day input:checked + span {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
